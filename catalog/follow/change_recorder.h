// Writes one line of the change log for each act, from the rows that the act itself changed.
#pragma once

#include "catalog/database/connection.h"
#include "catalog/follow/followed_tables.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

struct sqlite3_value;

namespace xb::catalog {

struct WriteSession;

// One thread: the writer's. SQLite tells it of every row before it changes, so nothing that is
// written to a table of record can be forgotten. What triggers do is left out: a follower has the
// same triggers.
//
// A line's body is a JSON array of rows, in the order of their changes:
//   ["+", table, {column: value}]          added; a column left out is null, 0, '' or its default
//   ["~", table, name, {column: value}]    the columns that changed, with their new values
//   ["-", table, name]                     removed
// A row's name is its uuid, or {column: value} of its key. A reference is the name of the row that
// it leads to, or, when that row was added by the same line, its place in the array, from 0.
class ChangeRecorder {
 public:
    // On the writer's connection, which must outlive it. Throws SQLite::Exception.
    explicit ChangeRecorder(Connection& connection);
    ~ChangeRecorder();
    ChangeRecorder(const ChangeRecorder&) = delete;
    ChangeRecorder& operator=(const ChangeRecorder&) = delete;

    // An act begins; what was recorded before it and not written is forgotten.
    void begin();
    // Better words than "table.added" for the act under way.
    void name(std::string_view kind, const std::optional<Uuid>& subject);
    // Its line, within its own transaction; none if it changed no row of record.
    Result<void> finish(WriteSession& session);
    // After a rollback: row ids that were seen may come again for other rows.
    void forgetRows();

 private:
    struct Changed {
        int operation;
        const FollowedTable& table;
        std::size_t table_index;
        std::int64_t row_before;
        std::int64_t row_after;
    };
    struct RowKey {
        std::size_t table;
        std::int64_t row;
        friend bool operator==(const RowKey&, const RowKey&) = default;
    };
    struct RowKeyHash {
        std::size_t operator()(const RowKey& key) const {
            return std::hash<std::int64_t>{}(key.row * 64 + static_cast<std::int64_t>(key.table));
        }
    };
    using Names = std::unordered_map<RowKey, std::string, RowKeyHash>;
    // A reference whose row was not known yet when SQLite told of it.
    struct Blank {
        std::size_t place;
        RowKey target;
    };

    void record(int operation, std::string_view table, std::int64_t row_before,
                std::int64_t row_after) noexcept;
    void append(const Changed& changed);
    void appendAdded(const Changed& changed);
    void appendUpdated(const Changed& changed);
    void appendRemoved(const Changed& changed);
    void appendColumn(const FollowedColumn& column, sqlite3_value* value);
    void appendReference(const RowKey& target);
    void appendRowName(const Changed& changed);
    void rememberRow(const Changed& changed);
    void takeAsSubject(const Changed& changed);
    const std::string* nameOf(const RowKey& row) const;
    Result<void> fillBlanks();
    Result<std::string> lookUp(const RowKey& row);
    sqlite3_value* before(std::size_t column);
    sqlite3_value* after(std::size_t column);

    Connection& connection_;
    const std::vector<FollowedTable> tables_;
    std::unordered_map<std::string_view, std::size_t> by_name_;
    Names known_rows_;  // committed or about to be, see forgetRows; names as JSON

    // Of the act under way.
    std::string body_;
    std::size_t entry_count_ = 0;
    Names act_rows_;
    std::vector<Blank> blanks_;
    std::string kind_;
    bool is_named_ = false;
    std::optional<Uuid> subject_;
    std::string failed_table_;
};

}  // namespace xb::catalog
