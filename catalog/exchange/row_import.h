// An import in which every row is an entry of its own: read, written or looked up, and told.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/database/reader_pool.h"
#include "catalog/database/writer.h"
#include "catalog/exchange/flight.h"
#include "catalog/exchange/import_run.h"
#include "catalog/exchange/order_import.h"
#include "catalog/exchange/order_row.h"
#include "catalog/shop.h"

#include <functional>
#include <memory>
#include <utility>

namespace xb::catalog {

// What an importer adds to the loop. `store` runs on the writer thread, within a write; `look` on a
// reader's connection; both say what becomes of the row.
template <class Row>
struct RowSteps {
    std::function<tl::expected<Row, RowRefusal>(const TableRow&)> read;
    std::function<Result<RowAnswer>(WriteSession&, const Row&)> store;
    std::function<Result<RowAnswer>(Connection&, const Row&)> look;
    std::function<std::string(const Row&)> key;  // of the notes
};

// On the importing thread.
template <class Row>
class RowImport {
 public:
    RowImport(Shop& shop, ImportMode mode, const ImportWatch& watch, ImportReport& report,
              RowSteps<Row> steps)
        : shop_(shop),
          mode_(mode),
          watch_(watch),
          report_(report),
          steps_(std::move(steps)),
          flight_([this](const auto& cargo, auto arrived) { launch(cargo, std::move(arrived)); },
                  [this](const auto& cargo, const auto& answer) { landed(cargo, answer); }) {}

    Flow take(const TableRow& row) {
        auto read = steps_.read(row);
        if (!read) {
            refuse(row, read.error());
        } else if (mode_ == ImportMode::Preview) {
            const Cargo cargo{std::move(*read), row.line, row.last_line};
            landed(cargo, shop_.readers().read([&](Connection& connection) {
                return steps_.look(connection, cargo.row);
            }));
        } else {
            flight_.send({std::move(*read), row.line, row.last_line});
        }
        return Flow::Continue;
    }

    void finish() { flight_.finish(); }

 private:
    using Arrived = std::function<void(Result<RowAnswer>)>;

    struct Cargo {
        Row row;
        std::int64_t line = 0;
        std::int64_t last_line = 0;
    };

    // The outcome is set by the write and answered after its commit.
    void launch(const std::shared_ptr<const Cargo>& cargo, const Arrived& arrived) {
        const auto outcome = std::make_shared<RowAnswer>();
        auto submitted = shop_.writer().submit(
            [cargo, outcome, store = steps_.store](WriteSession& session) -> Result<void> {
                const auto stored = store(session, cargo->row);
                if (!stored) return tl::make_unexpected(stored.error());
                *outcome = *stored;
                return {};
            },
            [outcome, arrived](Result<void> done) {
                if (done) return arrived(*outcome);
                arrived(tl::make_unexpected(std::move(done.error())));
            });
        if (!submitted) arrived(tl::make_unexpected(std::move(submitted.error())));
    }

    void refuse(const TableRow& row, const RowRefusal& refusal) {
        RowNote note;
        note.line = row.line;
        note.last_line = row.last_line;
        note.outcome = RowOutcome::Refused;
        note.reason = refusal.reason;
        note.heading = refusal.heading;
        note.key = refusal.order_id;
        tell(note);
    }

    void landed(const Cargo& cargo, const Result<RowAnswer>& answer) {
        RowNote note;
        note.line = cargo.line;
        note.last_line = cargo.last_line;
        note.key = steps_.key(cargo.row);
        note.outcome = answer ? answer->outcome : RowOutcome::Refused;
        if (answer) note.reason = answer->reason;
        if (!answer) {
            note.reason = RowReason::ShopRefused;
            note.error = answer.error();
        }
        tell(note);
    }

    void tell(const RowNote& note) {
        report_.rows.add(note.outcome);
        report_.add(note);
        if (watch_.on_note) watch_.on_note(note);
    }

    Shop& shop_;
    const ImportMode mode_;
    const ImportWatch& watch_;
    ImportReport& report_;
    const RowSteps<Row> steps_;
    Flight<Cargo, RowAnswer> flight_;
};

}  // namespace xb::catalog
