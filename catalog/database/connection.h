// One connection to studio.db, opened the one way, and its prepared statements.
#pragma once

#include "catalog/error.h"
#include "catalog/ids.h"
#include "catalog/money.h"
#include "catalog/utc_time.h"
#include "catalog/uuid.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

struct sqlite3;

namespace xb::catalog {

// A prepared statement with its values bound, stepped, and given back reset. Texts and uuids are
// bound without a copy: they have to outlive the Query. Throws SQLite::Exception.
class Query {
 public:
    template <class... Values>
    explicit Query(SQLite::Statement& statement, const Values&... values) : statement_(statement) {
        int index = 0;
        (bind(++index, values), ...);
    }
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

    bool step() { return statement_.executeStep(); }  // false when there is no further row
    void run();                                       // for statements that return no rows

    std::int64_t integer(int column) const { return statement_.getColumn(column).getInt64(); }
    bool flag(int column) const { return integer(column) != 0; }
    bool isNull(int column) const { return statement_.isColumnNull(column); }
    std::string text(int column) const { return statement_.getColumn(column).getString(); }
    std::optional<std::int64_t> optionalInteger(int column) const;
    Uuid uuid(int column) const;
    std::string uuidText(int column) const { return formatUuid(uuid(column)); }

 private:
    void bind(int index, std::int64_t value) { statement_.bind(index, value); }
    void bind(int index, int value) { statement_.bind(index, value); }
    void bind(int index, bool value) { statement_.bind(index, value ? 1 : 0); }
    void bind(int index, const std::string& value) { statement_.bindNoCopy(index, value); }
    void bind(int index, const char* value) = delete;  // would be taken for a bool
    void bind(int index, const Uuid& value) {
        statement_.bindNoCopy(index, value.bytes.data(), static_cast<int>(value.bytes.size()));
    }
    void bind(int index, Money value) { statement_.bind(index, value.fen); }
    void bind(int index, UtcMs value) { statement_.bind(index, value.value); }
    template <class Table>
    void bind(int index, RowId<Table> value) {
        statement_.bind(index, value.value);
    }
    template <class T>
    void bind(int index, const std::optional<T>& value) {
        if (value) {
            bind(index, *value);
        } else {
            statement_.bind(index);
        }
    }

    SQLite::Statement& statement_;
};

// One thread at a time.
class Connection {
 public:
    enum class Mode { ReadWrite, ReadOnly };

    // The one opener: WAL, synchronous=FULL, foreign keys, a busy timeout. ReadWrite creates the
    // file. A file that is damaged or of another program is an Error, and left as it is.
    static Result<std::unique_ptr<Connection>> open(const std::filesystem::path& database,
                                                    Mode mode);

    // Throws SQLite::Exception, as all below.
    SQLite::Statement& statement(std::string_view sql);
    template <class... Values>
    void run(std::string_view sql, const Values&... values) {
        Query(statement(sql), values...).run();
    }
    void execute(const std::string& sql);        // several statements, not kept
    std::int64_t integer(std::string_view sql);  // the first column of the only row
    std::int64_t lastRowId() const { return database_.getLastInsertRowid(); }
    std::int64_t changedRows() const { return database_.getChanges(); }
    std::int64_t totalChanges() const { return database_.getTotalChanges(); }  // rows, ever
    bool isInTransaction() const;
    void markAsOurs();  // by SQLite's application_id; part of the first migration

    const std::filesystem::path& path() const { return path_; }
    // For what SQLiteCpp does not wrap: hooks and backups.
    sqlite3* handle() const { return database_.getHandle(); }

 private:
    Connection(const std::filesystem::path& database, int flags);
    bool isOurs();
    void configure(Mode mode);

    const std::filesystem::path path_;
    SQLite::Database database_;
    // The keys are the statements' own texts.
    std::unordered_map<std::string_view, std::unique_ptr<SQLite::Statement>> statements_;
};

}  // namespace xb::catalog
