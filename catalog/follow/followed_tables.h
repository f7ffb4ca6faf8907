// Which tables make up the shop for those who follow it, and how a row of each is named.
#pragma once

#include "catalog/database/connection.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace xb::catalog {

// Every table of the shop is in one of these lists; a test says which one was forgotten. What only
// triggers keep (stock, order_tally) counts as of record: the log leaves out what triggers do, and
// a snapshot is loaded without them.
std::span<const std::string_view> tablesOfRecord();  // in the order in which rows may be added
std::span<const std::string_view> personalTables();  // never leave the shop
std::span<const std::string_view> derivedTables();   // computed from the tables of record
std::span<const std::string_view> ownTables();       // about this database file, not about the shop

// What a column holds that an added row does not name.
enum class Absent : std::uint8_t { Null, Zero, EmptyText, Default };

struct FollowedColumn {
    std::string name;
    bool is_sent = true;  // not: what refers to a table that is not followed
    bool is_blob = false;
    Absent absent = Absent::Null;
    std::string default_value;          // as SQL; for Absent::Default
    std::optional<std::size_t> target;  // refers to a row of that followed table
};

struct FollowedTable {
    std::string name;
    std::vector<FollowedColumn> columns;     // all of the table's, in its order
    std::optional<std::size_t> uuid_column;  // names a row by itself, or else
    std::vector<std::size_t> key_columns;    // these do; neither: rows are only ever added
    std::optional<std::size_t> row_id_column;
    bool is_referred_to = false;

    // What another table refers to a row by.
    std::string_view nameColumn() const { return uuid_column ? "uuid" : "name"; }
};

// Read from the schema: a column "uuid" names a row; without one the primary key, its references
// replaced by the names of what they refer to; without that a unique column "name".
// Throws SQLite::Exception.
std::vector<FollowedTable> readFollowedTables(Connection& connection);

}  // namespace xb::catalog
