// Which tables are followed, and how their rows are named.
#include "catalog/follow/followed_tables.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace xb::catalog;
using xb::tests::ShopFixture;

namespace {

std::unique_ptr<Connection> openOf(ShopFixture& fixture) {
    return *Connection::open(fixture.settings().folder / "studio.db", Connection::Mode::ReadOnly);
}

std::multiset<std::string> listedTables() {
    std::multiset<std::string> listed;
    for (const auto& list : {tablesOfRecord(), personalTables(), derivedTables(), ownTables()}) {
        listed.insert(list.begin(), list.end());
    }
    return listed;
}

}  // namespace

TEST_CASE("every table of the shop is of record, personal, derived or the file's own") {
    ShopFixture fixture;
    const auto connection = openOf(fixture);
    const auto listed = listedTables();
    // Shadow tables belong to their virtual table.
    Query query(
        connection->statement("SELECT name FROM pragma_table_list WHERE schema = 'main'"
                              " AND type IN ('table', 'virtual')"
                              " AND name NOT LIKE 'sqlite_%'"));
    while (query.step()) {
        INFO("name " << query.text(0) << " in one of the lists of follow/followed_tables.cpp");
        CHECK(listed.count(query.text(0)) == 1);
    }
}

TEST_CASE("a row of record can be named, and leads only to rows that were added before it") {
    ShopFixture fixture;
    const auto tables = readFollowedTables(*openOf(fixture));
    REQUIRE(tables.size() > 10);
    const std::set<std::string> only_added{"audit_line"};
    for (std::size_t i = 0; i < tables.size(); ++i) {
        const FollowedTable& table = tables[i];
        INFO(table.name);
        CHECK((table.uuid_column || !table.key_columns.empty()) !=
              (only_added.count(table.name) == 1));
        for (const FollowedColumn& column : table.columns) {
            INFO(column.name);
            CHECK(column.is_sent);
            CHECK((!column.target || *column.target <= i));
            const bool is_id = column.name.size() > 3 && column.name.ends_with("_id");
            CHECK((!is_id || column.target || column.name == "external_id"));
        }
    }
}

TEST_CASE("no table of record has columns that SQLite computes") {
    ShopFixture fixture;
    const auto connection = openOf(fixture);
    for (const std::string_view table : tablesOfRecord()) {
        const std::string name(table);
        Query query(
            connection->statement("SELECT count(*) FROM pragma_table_xinfo(?1) WHERE hidden <> 0"),
            name);
        REQUIRE(query.step());
        CHECK(query.integer(0) == 0);
    }
}
