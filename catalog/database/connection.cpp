// How studio.db is opened, and how its statements are kept.
#include "catalog/database/connection.h"

#include "catalog/database/database_error.h"

#include <sqlite3.h>

#include <algorithm>

namespace xb::catalog {
namespace {

constexpr int busy_timeout_ms = 5000;
constexpr std::int64_t application_id = 0x58425354;  // "XBST"

// SQLite would take a lock at every allocation to keep statistics that nobody reads. It can only be
// told before it is used for the first time; later it says no, and all works as before.
void leaveOutStatistics() {
    static const int told = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(told);
}

}  // namespace

Query::~Query() {
    statement_.tryReset();
    statement_.clearBindings();  // the values bound without a copy may be gone from here on
}

void Query::run() {
    while (statement_.executeStep()) {
    }
}

std::optional<std::int64_t> Query::optionalInteger(int column) const {
    if (isNull(column)) return std::nullopt;
    return integer(column);
}

Uuid Query::uuid(int column) const {
    Uuid uuid;
    const SQLite::Column blob = statement_.getColumn(column);
    const auto size = std::min(uuid.bytes.size(), static_cast<std::size_t>(blob.getBytes()));
    const auto* bytes = static_cast<const std::uint8_t*>(blob.getBlob());
    std::copy_n(bytes, size, uuid.bytes.begin());
    return uuid;
}

Connection::Connection(const std::filesystem::path& database, int flags)
    : path_(database), database_(database.string(), flags, busy_timeout_ms) {}

Result<std::unique_ptr<Connection>> Connection::open(const std::filesystem::path& database,
                                                     Mode mode) {
    const int flags = mode == Mode::ReadWrite ? SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE
                                              : SQLite::OPEN_READONLY;
    leaveOutStatistics();
    try {
        // One thread at a time uses a connection, so SQLite's own mutex would only cost.
        std::unique_ptr<Connection> connection(
            new Connection(database, flags | SQLite::OPEN_NOMUTEX));
        // Before the first write: another program's file stays as it is.
        if (!connection->isOurs()) return failure(ErrorCode::NotAShop, {database.string()});
        connection->configure(mode);
        return connection;
    } catch (const std::exception&) {
        return tl::make_unexpected(currentDatabaseError(database));
    }
}

bool Connection::isOurs() {
    return integer("SELECT count(*) FROM sqlite_schema") == 0 ||
           integer("PRAGMA application_id") == application_id;
}

void Connection::markAsOurs() {
    execute("PRAGMA application_id = " + std::to_string(application_id));
}

void Connection::configure(Mode mode) {
    if (mode == Mode::ReadWrite) {
        execute("PRAGMA journal_mode = WAL");
        execute("PRAGMA synchronous = FULL");
        execute("PRAGMA cache_size = -65536");  // KiB: the busy ends of all indexes stay in memory
        execute("PRAGMA journal_size_limit = 67108864");
        // Erased buyers leave no bytes behind; see retention.
        execute("PRAGMA secure_delete = ON");
    } else {
        execute("PRAGMA query_only = ON");
        execute("PRAGMA cache_size = -8192");  // KiB: the inner pages of all indexes
    }
    execute("PRAGMA foreign_keys = ON");
    execute("PRAGMA trusted_schema = OFF");
    execute("PRAGMA temp_store = MEMORY");
}

SQLite::Statement& Connection::statement(std::string_view sql) {
    if (const auto found = statements_.find(sql); found != statements_.end()) {
        return *found->second;
    }
    auto prepared = std::make_unique<SQLite::Statement>(database_, std::string(sql));
    const std::string_view key = prepared->getQuery();
    return *statements_.emplace(key, std::move(prepared)).first->second;
}

void Connection::execute(const std::string& sql) {
    database_.exec(sql);
}

std::int64_t Connection::integer(std::string_view sql) {
    Query query(statement(sql));
    return query.step() ? query.integer(0) : 0;
}

bool Connection::isInTransaction() const {
    return sqlite3_get_autocommit(database_.getHandle()) == 0;
}

}  // namespace xb::catalog
