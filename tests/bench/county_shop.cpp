// county_shop FOLDER [ORDERS] [SKUS] [PRODUCERS]: makes the shop of a busy county, two years old.
#include "catalog/sales/figures_count.h"
#include "catalog/search/order_index.h"
#include "catalog/search/product_index.h"
#include "catalog/shop.h"
#include "tests/bench/county_shelf.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <utility>
#include <vector>

namespace {

using namespace xb;
using namespace xb::catalog;
using namespace xb::tests;

class Stopwatch {
 public:
    void lap(const char* what) {
        const auto now = std::chrono::steady_clock::now();
        std::printf("%-40s %6.1f s\n", what, std::chrono::duration<double>(now - last_).count());
        std::fflush(stdout);
        last_ = now;
    }

 private:
    std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

struct Definition {
    std::string type;
    std::string name;
    std::string sql;
};

// Indexes and triggers of what is filled in bulk: quicker to make once than to keep row by row.
std::vector<Definition> setAside(Connection& connection) {
    std::vector<Definition> all;
    Query query(
        connection.statement("SELECT type, name, sql FROM sqlite_schema"
                             " WHERE type IN ('index', 'trigger') AND sql IS NOT NULL"));
    while (query.step()) {
        all.push_back({query.text(0), query.text(1), query.text(2)});
    }
    return all;
}

void makeShop(const std::filesystem::path& folder) {
    ShopSettings settings;
    settings.folder = folder;
    settings.sql_folder = XB_SQL_FOLDER;
    auto shop = Shop::open(settings, {});
    if (!shop) throw std::runtime_error("cannot make a shop: " + shop.error().detail);
    if (!(*shop)->isEmpty()) throw std::runtime_error("there is a shop already");
    (*shop)->setName("County bench");
}

void fill(Connection& connection, const CountySize& size, Stopwatch& watch) {
    const auto definitions = setAside(connection);
    for (const Definition& one : definitions) {
        connection.execute("DROP " + one.type + " " + one.name);
    }
    connection.execute("BEGIN");
    fillShelf(connection, size);
    watch.lap("producers, products, SKUs");
    fillOrders(connection, size);
    watch.lap("orders and all that hangs on them");
    connection.execute("COMMIT");
    for (const Definition& one : definitions) {
        if (one.type == "index") connection.execute(one.sql);
    }
    watch.lap("indexes");
    connection.execute("BEGIN");
    const Clock clock = systemClock();
    const UuidSource uuids;
    WriteSession session{connection, clock, uuids};
    countFiguresAnew(session);
    connection.execute("COMMIT");
    watch.lap("figures");
    connection.execute("BEGIN");
    indexAllProducts(connection);
    indexAllOrders(connection);
    connection.execute("COMMIT");
    watch.lap("search");
    for (const Definition& one : definitions) {
        if (one.type == "trigger") connection.execute(one.sql);
    }
}

int run(const std::filesystem::path& folder, const CountySize& size) {
    Stopwatch watch;
    makeShop(folder);
    auto opened = Connection::open(folder / "studio.db", Connection::Mode::ReadWrite);
    if (!opened) throw std::runtime_error("cannot open the new shop");
    Connection& connection = **opened;
    // Nothing is lost that could not be made again.
    connection.execute(
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF;"
        "PRAGMA cache_size = -1000000");
    fill(connection, size, watch);
    connection.execute("PRAGMA journal_mode = WAL");
    watch.lap("the rest");
    return 0;
}

std::int64_t argument(int argc, char** argv, int index, std::int64_t otherwise) {
    return argc > index ? std::atoll(argv[index]) : otherwise;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: county_shop FOLDER [ORDERS] [SKUS] [PRODUCERS]\n");
        return 2;
    }
    try {
        return run(argv[1], {argument(argc, argv, 2, 4'000'000), argument(argc, argv, 3, 50'000),
                             argument(argc, argv, 4, 2'000)});
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "county_shop: %s\n", problem.what());
        return 1;
    }
}
