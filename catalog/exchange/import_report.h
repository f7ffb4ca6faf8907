// What became of a file that was imported, row by row and in sum.
#pragma once

#include "catalog/error.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace xb::catalog {

enum class RowOutcome : std::uint8_t {
    Accepted,  // new, and stored
    Known,     // here already, nothing changed
    Updated,   // here already, moved forward or changed
    Refused    // not stored, for the reason beside it
};

// The sentences are in app.
enum class RowReason : std::uint8_t {
    None,
    NulByte,
    TooLong,
    TooManyCells,
    NotJson,
    IdMissing,
    DigitsLost,   // 6.9E+17 where an id was
    TextDamaged,  // not the encoding that the rest of the file has
    StatusUnknown,
    AmountWrong,
    QuantityWrong,
    TimeWrong,
    GoodsMissing,  // neither a SKU nor a title
    TooManyLines,
    ValueWrong,     // any other cell
    AmountsDiffer,  // Known or Updated, and the shop has another total: it keeps its own
    PartLeftOut,    // of an order: cancelled or refunded, and no part of what was taken
    RefundTold,     // the platform has paid back for the order, and the shop has not
    StockMoved,     // since the file was written; what was sold and received since then holds
    ShopRefused     // see `error`
};

// What became of a row that is an entry of its own, and why, if that is worth telling.
struct RowAnswer {
    RowOutcome outcome = RowOutcome::Accepted;
    RowReason reason = RowReason::None;
};

struct RowNote {
    std::int64_t line = 0;       // first row of the order in the file
    std::int64_t last_line = 0;  // and its last one
    RowOutcome outcome = RowOutcome::Accepted;
    RowReason reason = RowReason::None;
    std::string heading;  // of the cell that is wrong; may be empty
    std::string key;      // the order's number or the SKU's code, as far as it could be read
    std::optional<Error> error;
};

struct OutcomeCounts {
    std::int64_t accepted = 0;
    std::int64_t known = 0;
    std::int64_t updated = 0;
    std::int64_t refused = 0;

    void add(RowOutcome outcome, std::int64_t count = 1);
    std::int64_t sum() const { return accepted + known + updated + refused; }
};

struct ImportReport {
    static constexpr std::size_t kept_notes = 100;

    std::string format;       // "taobao", ...
    bool is_preview = false;  // nothing was written
    bool was_cancelled = false;
    OutcomeCounts rows;                   // of the file
    OutcomeCounts entries;                // orders or SKUs
    std::int64_t waiting_for_review = 0;  // accepted, and short, unmatched or over quota
    std::vector<RowNote> notes;           // the first ones that are refused or have a reason
    // Why the reading ended before the file did; what came before was imported.
    std::optional<Error> ended_by;

    void add(const RowNote& note);
};

// How far an import is, for those who wait.
struct ImportProgress {
    std::int64_t rows = 0;
    double share = 0;  // of the file, 0 to 1
};

struct ImportWatch {
    // On the importing thread, every some thousand rows and at the end. May be empty.
    std::function<void(const ImportProgress&)> on_progress;
    // Every note, those about accepted entries too. May be empty.
    std::function<void(const RowNote&)> on_note;
    // Asked between entries; true ends the import behind a whole one. May be empty.
    std::function<bool()> is_cancelled;
};

}  // namespace xb::catalog
