// Pages and snapshots, each with the number that it leads to.
#include "catalog/follow/follower.h"

#include "catalog/database/database_error.h"
#include "catalog/follow/followed_figures.h"
#include "catalog/follow/row_applier.h"
#include "catalog/shop_folder.h"

#include <SQLiteCpp/Exception.h>
#include <nlohmann/json.hpp>

#include <sqlite3.h>

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <utility>

namespace xb::catalog {
namespace {

using Json = nlohmann::json;

constexpr std::int64_t snapshot_rows_per_commit = 20'000;

struct State {
    std::string shop;  // empty: follows none yet
    std::int64_t number = 0;
    std::optional<std::int64_t> snapshot_rows;  // taken from a snapshot that is not whole yet
};

State readState(Connection& connection) {
    Query query(connection.statement("SELECT shop, number, snapshot_rows FROM followed"));
    if (!query.step()) return {};
    return {query.uuidText(0), query.integer(1), query.optionalInteger(2)};
}

void writeState(Connection& connection, const State& state) {
    const auto uuid = parseUuid(state.shop);
    if (!uuid) throw std::runtime_error("no id of a shop");
    connection.run(
        "INSERT INTO followed (id, shop, number, snapshot_rows) VALUES (1, ?1, ?2, ?3)"
        " ON CONFLICT DO UPDATE SET number = excluded.number,"
        " snapshot_rows = excluded.snapshot_rows",
        *uuid, state.number, state.snapshot_rows);
}

// A line that is here already has to be the same one.
Result<void> checkKnown(Connection& connection, const Change& change) {
    Query query(connection.statement("SELECT body = ?2 AND at_ms = ?3 FROM change"
                                     " WHERE number = ?1"),
                change.number, change.body, change.at);
    if (!query.step() || query.flag(0)) return {};
    return failure(ErrorCode::HistoryDiffers, {change.number});
}

void keepLine(Connection& connection, const Change& change) {
    const auto subject = change.subject.empty() ? std::optional<Uuid>() : parseUuid(change.subject);
    connection.run(
        "INSERT INTO change (number, at_ms, kind, subject, body) VALUES (?1, ?2, ?3, ?4, ?5)",
        change.number, change.at, change.kind, subject, change.body);
}

void enableTriggers(Connection& connection, bool are_on) {
    sqlite3_db_config(connection.handle(), SQLITE_DBCONFIG_ENABLE_TRIGGER, are_on ? 1 : 0, nullptr);
}

struct SnapshotHead {
    std::string shop;
    Change newest;
};

// Throws nlohmann's exceptions, and std::runtime_error where the snapshot is cut off.
class SnapshotReader {
 public:
    explicit SnapshotReader(std::istream& lines) : lines_(lines) {}

    SnapshotHead readHead() {
        const Json head = readLine();
        if (head.at("snapshot") != 1) throw std::runtime_error("a snapshot of another form");
        Change newest;
        newest.number = head.at("number").get<std::int64_t>();
        newest.at = {head.at("at_ms").get<std::int64_t>()};
        newest.kind = head.at("kind").get<std::string>();
        newest.subject = head.at("subject").get<std::string>();
        newest.body = head.at("body").get<std::string>();
        return {head.at("shop").get<std::string>(), std::move(newest)};
    }

    // None: that was the last one.
    std::optional<Json> next() {
        Json row = readLine();
        if (row.is_array()) {
            ++row_count_;
            return row;
        }
        if (row.at("rows") != row_count_) throw std::runtime_error("rows are missing");
        is_at_end_ = true;
        return std::nullopt;
    }

    std::int64_t rowCount() const { return row_count_; }
    bool isAtEnd() const { return is_at_end_; }

 private:
    Json readLine() {
        std::string line;
        if (!std::getline(lines_, line)) throw std::runtime_error("the snapshot is cut off");
        return Json::parse(line);
    }

    std::istream& lines_;
    std::int64_t row_count_ = 0;
    bool is_at_end_ = false;
};

}  // namespace

struct Follower::Parts {
    Parts(ShopLock shop_lock, std::unique_ptr<Connection> opened, const ShopSettings& settings)
        : lock(std::move(shop_lock)),
          connection(std::move(opened)),
          clock(settings.clock),
          applier(*connection),
          figures({*connection, clock, uuids}) {}

    // Runs `work() -> Result<void>` as one transaction; `number` is told when its form is wrong.
    template <class Work>
    Result<void> transact(const std::int64_t& number, const Work& work) {
        Result<void> outcome;
        try {
            connection->run("BEGIN IMMEDIATE");
            outcome = work();
            if (outcome) {
                connection->run("COMMIT");
                return {};
            }
        } catch (const SQLite::Exception& exception) {
            outcome = tl::make_unexpected(databaseError(exception, connection->path()));
            // A row that does not fit: what else SQLite says is about the file.
            if (outcome.error().code == ErrorCode::DatabaseFailed) {
                outcome = failure(ErrorCode::ChangeWrong, {number}, outcome.error().detail);
            }
        } catch (const std::exception& exception) {
            outcome = failure(ErrorCode::ChangeWrong, {number}, exception.what());
        }
        rollBack();
        return outcome;
    }

    // Some of a snapshot's rows, without those that are here already.
    void addRows(SnapshotReader& reader, std::int64_t known_rows) {
        for (std::int64_t i = 0; i < snapshot_rows_per_commit; ++i) {
            auto row = reader.next();
            if (!row) return;
            if (reader.rowCount() <= known_rows) continue;
            applier.apply(Json::array({std::move(*row)}));
        }
    }

    void rollBack() noexcept {
        applier.forgetRows();
        try {
            if (connection->isInTransaction()) connection->run("ROLLBACK");
        } catch (const std::exception&) {
            // The next BEGIN fails and says so.
        }
    }

    ShopLock lock;
    const std::unique_ptr<Connection> connection;
    const Clock clock;
    const UuidSource uuids;  // empty: a follower names nothing
    RowApplier applier;
    FollowedFigures figures;
    State state;  // as committed
};

Result<std::unique_ptr<Follower>> Follower::open(const ShopSettings& settings) {
    if (auto made = makeShopFolders(settings.folder); !made) {
        return tl::make_unexpected(std::move(made.error()));
    }
    auto lock = ShopLock::take(settings.folder, settings.holder);
    if (!lock) return tl::make_unexpected(std::move(lock.error()));
    auto connection = openShopDatabase(settings);
    if (!connection) return tl::make_unexpected(std::move(connection.error()));
    try {
        const State state = readState(**connection);
        if (state.shop.empty() &&
            (*connection)->integer("SELECT EXISTS (SELECT 1 FROM shop)") != 0) {
            return failure(ErrorCode::AlreadyExists, {"shop", settings.folder.string()});
        }
        auto parts = std::make_unique<Parts>(std::move(*lock), std::move(*connection), settings);
        parts->state = state;
        return std::unique_ptr<Follower>(new Follower(std::move(parts)));
    } catch (const std::exception&) {
        return tl::make_unexpected(currentDatabaseError(settings.folder / "studio.db"));
    }
}

Follower::Follower(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Follower::~Follower() = default;

std::int64_t Follower::number() const {
    return parts_->state.snapshot_rows ? 0 : parts_->state.number;
}

std::string Follower::shop() const {
    return parts_->state.shop;
}

Result<void> Follower::apply(const ChangePage& page) {
    Connection& connection = *parts_->connection;
    State state = parts_->state;
    if (state.shop.empty()) state.shop = page.shop;
    if (state.shop != page.shop) return failure(ErrorCode::OtherShop, {state.shop, page.shop});
    if (state.snapshot_rows) return failure(ErrorCode::ChangeMissing, {std::int64_t{1}});
    std::int64_t number = state.number;
    auto applied = parts_->transact(number, [&]() -> Result<void> {
        if (page.before) {
            if (auto same = checkKnown(connection, *page.before); !same) return same;
        }
        for (const Change& change : page.changes) {
            number = change.number;
            if (change.number <= state.number) {
                if (auto same = checkKnown(connection, change); !same) return same;
                continue;
            }
            if (change.number != state.number + 1) {
                return failure(ErrorCode::ChangeMissing,
                               {state.number + 1, change.number, page.newest});
            }
            const Json rows = Json::parse(change.body);
            parts_->figures.before(rows);
            parts_->applier.apply(rows);
            parts_->figures.after(rows, parts_->applier);
            keepLine(connection, change);
            state.number = change.number;
        }
        writeState(connection, state);
        return {};
    });
    if (applied) parts_->state = state;
    return applied;
}

Result<void> Follower::load(std::istream& snapshot) {
    State state = parts_->state;
    const std::int64_t known_rows = state.snapshot_rows.value_or(0);
    if (state.number != 0 && !state.snapshot_rows) {
        return failure(ErrorCode::AlreadyExists,
                       {"shop", parts_->connection->path().parent_path().string()});
    }
    SnapshotReader reader(snapshot);
    SnapshotHead head;
    auto outcome = parts_->transact(state.number, [&]() -> Result<void> {
        head = reader.readHead();
        if (!state.shop.empty() &&
            (state.shop != head.shop || state.number != head.newest.number)) {
            return failure(ErrorCode::AlreadyExists, {"shop", state.shop});
        }
        return {};
    });
    state.shop = head.shop;
    state.number = head.newest.number;
    enableTriggers(*parts_->connection, false);
    while (outcome && !reader.isAtEnd()) {
        outcome = parts_->transact(state.number, [&]() -> Result<void> {
            parts_->addRows(reader, known_rows);
            state.snapshot_rows = std::max(reader.rowCount(), known_rows);
            if (reader.isAtEnd()) {
                parts_->figures.countAll();
                keepLine(*parts_->connection, head.newest);
                state.snapshot_rows.reset();
            }
            writeState(*parts_->connection, state);
            return {};
        });
        if (outcome) parts_->state = state;
    }
    enableTriggers(*parts_->connection, true);
    return outcome;
}

}  // namespace xb::catalog
