// One order's rows, found out from a shop's own database, and written again by nothing but SQLite.
#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace xb::tests {

struct CloseSqlite {
    void operator()(sqlite3* database) const noexcept { sqlite3_close(database); }
    void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
};
using BareDatabase = std::unique_ptr<sqlite3, CloseSqlite>;
using BareStatement = std::unique_ptr<sqlite3_stmt, CloseSqlite>;

/// Every row of every table, as SQL literals by column, under its primary key.
using BareRow = std::vector<std::string>;
using BareTable = std::map<std::string, BareRow>;
using BareContents = std::map<std::string, BareTable>;
BareContents contentsOf(const std::filesystem::path& database);

/// What one order added and changed between the two states, but for what triggers do by themselves,
/// as statements; ?1 is the order's external id, ?2 its row id.
std::vector<std::string> statementsOfOneOrder(const std::filesystem::path& database,
                                              const BareContents& before,
                                              const BareContents& after);

/// Writes so many orders, numbered from `first`, in groups of `group_size`, each with the look-ups
/// that no program could do without; seconds taken. With the shop's schema and durability.
double replayOrders(const std::filesystem::path& database,
                    const std::vector<std::string>& statements, int first, int order_count,
                    int group_size);

/// Offers orders at a fixed pace and commits whatever is due together: milliseconds that each took
/// from when it was due to its commit. What the machine's disk and load allow anybody.
std::vector<double> replayAtPace(const std::filesystem::path& database,
                                 const std::vector<std::string>& statements, int first,
                                 int order_count, int orders_per_s);

}  // namespace xb::tests
