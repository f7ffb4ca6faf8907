// Every table as a sorted list of its rows, as text.
#include "tests/catalog/follow/same_shops.h"

#include "catalog/database/connection.h"
#include "catalog/follow/followed_tables.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace xb::tests {
namespace {

using namespace catalog;

constexpr std::string_view columns_of_sums = "order_count+unit_count+amount_fen+refund_fen";

std::string rowText(const std::string& table, SQLite::Statement& row) {
    std::string text = table + ":";
    for (int i = 0; i < row.getColumnCount(); ++i) {
        text += std::string(" ") + row.getColumnName(i) + "=";
        const SQLite::Column column = row.getColumn(i);
        text += column.isBlob() && column.getBytes() == 16 ? "x" : "";
        for (const char byte : column.getString()) {
            const bool is_plain = byte >= ' ' && byte <= '~';
            text += is_plain ? std::string(1, byte) : std::to_string(static_cast<int>(byte)) + ",";
        }
    }
    return text;
}

std::vector<std::string> rowsOf(Connection& connection, const std::string& table,
                                const std::string& condition) {
    std::vector<std::string> rows;
    SQLite::Statement& query =
        connection.statement("SELECT * FROM " + table + " WHERE " + condition);
    while (query.executeStep()) {
        rows.push_back(rowText(table, query));
    }
    query.reset();
    std::sort(rows.begin(), rows.end());
    return rows;
}

}  // namespace

std::string differenceBetween(const std::filesystem::path& one,
                              const std::filesystem::path& other) {
    const auto a = *Connection::open(one / "studio.db", Connection::Mode::ReadOnly);
    const auto b = *Connection::open(other / "studio.db", Connection::Mode::ReadOnly);
    std::vector<std::pair<std::string, std::string>> tables;
    for (const FollowedTable& table : readFollowedTables(*a)) {
        tables.emplace_back(table.name, table.name == "order_tally" ? "order_count > 0" : "1");
    }
    for (const std::string_view table : derivedTables()) {
        const bool is_sum = table.starts_with("sales_");
        tables.emplace_back(table, is_sum ? std::string(columns_of_sums) + " > 0" : "1");
    }
    for (const auto& [table, condition] : tables) {
        const auto left = rowsOf(*a, table, condition);
        const auto right = rowsOf(*b, table, condition);
        std::vector<std::string> differences;
        std::set_symmetric_difference(left.begin(), left.end(), right.begin(), right.end(),
                                      std::back_inserter(differences));
        if (!differences.empty()) return differences.front();
    }
    return {};
}

}  // namespace xb::tests
