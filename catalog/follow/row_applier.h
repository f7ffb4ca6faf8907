// Adds, changes and removes rows as a change or a snapshot tells.
#pragma once

#include "catalog/database/connection.h"
#include "catalog/follow/followed_tables.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace xb::catalog {

// A row that one change touched.
struct TouchedRow {
    std::size_t table = 0;
    std::int64_t row = 0;  // its row id; 0 where a table has none
};

// On the follower's connection, within a transaction. Throws SQLite::Exception, nlohmann's
// exceptions and std::runtime_error for what is not in the form told in change_recorder.h, or leads
// to a row that is not here.
class RowApplier {
 public:
    explicit RowApplier(Connection& connection);

    // All rows of one change, or one row of a snapshot in an array of its own.
    void apply(const nlohmann::json& rows);
    // After a rollback: rows that were looked up may be gone.
    void forgetRows() { known_rows_.clear(); }

    const std::vector<FollowedTable>& tables() const { return tables_; }
    const std::vector<TouchedRow>& touched() const { return touched_; }  // by the last apply

 private:
    std::size_t tableNamed(const std::string& name) const;
    void add(std::size_t table, const nlohmann::json& values);
    void change(std::size_t table, const nlohmann::json& name, const nlohmann::json& values);
    void remove(std::size_t table, const nlohmann::json& name);
    const std::string& insertSql(std::size_t table);
    // "uuid = ?5 AND ...", and the values for it.
    std::string condition(const FollowedTable& table, const nlohmann::json& name, int first_index);
    void bindName(SQLite::Statement& statement, const FollowedTable& table,
                  const nlohmann::json& name, int first_index);
    void bindValue(SQLite::Statement& statement, int index, const FollowedColumn& column,
                   const nlohmann::json& value);
    std::int64_t rowOf(std::size_t table, const nlohmann::json& name);
    void runOnOne(SQLite::Statement& statement, const FollowedTable& table);

    Connection& connection_;
    const std::vector<FollowedTable> tables_;
    std::vector<std::string> insert_sql_;
    std::unordered_map<std::string, std::int64_t> known_rows_;  // table and name to row id
    std::vector<TouchedRow> touched_;
};

}  // namespace xb::catalog
