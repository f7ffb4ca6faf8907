// A great import in the real program, and what Ctrl-C leaves of it.
#include "tests/journeys/program.h"
#include "tests/support/process.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <csignal>

using namespace xb::tests;

namespace {

constexpr int order_count = 20'000;

std::string manyOrders() {
    std::string text = "external_id,sku,quantity,unit_price,status,carrier,tracking_number\n";
    for (int i = 0; i < order_count; ++i) {
        const std::string id = "C" + std::to_string(i);
        text += id + ",UNKNOWN-A,1,10,shipped,SF,SF" + std::to_string(1'000'000 + i) + "\n" + id +
                ",UNKNOWN-B,2,10,shipped,,\n";
    }
    return text;
}

int countOf(const std::filesystem::path& shop, const std::string& sql) {
    return std::stoi(query(shop, sql));
}

}  // namespace

TEST_CASE("journey: Ctrl-C stops an import between orders, and the same file completes it") {
    TemporaryFolder folder;
    const std::filesystem::path shop = folder / "shop";
    const auto file = folder / "orders.csv";
    writeFile(file, "external_id,sku,quantity,unit_price\nFIRST,UNKNOWN-A,1,10\n");
    REQUIRE(xiangbo({"orders", "import", file, "--data", shop}).status == 0);
    writeFile(file, manyOrders());
    {
        Process import({{programPath(), "orders", "import", file, "--data", shop}, {}, {}});
        REQUIRE(waitUntil(
            [&] {
                return !import.isRunning() ||
                       countOf(shop, "SELECT count(*) FROM shop_order") > 1000;
            },
            std::chrono::seconds(60)));
        import.signal(SIGINT);
        const auto status = import.waitFor(std::chrono::seconds(60));
        INFO(import.errors());
        CHECK(status == 1);
        CHECK(import.errors().find("orders.csv") != std::string::npos);
    }
    const int taken = countOf(shop, "SELECT count(*) FROM shop_order WHERE external_id LIKE 'C%'");
    CHECK(taken > 0);
    CHECK(taken < order_count);
    CHECK(countOf(shop,
                  "SELECT count(*) FROM shop_order o WHERE external_id LIKE 'C%' AND"
                  " (SELECT count(*) FROM order_line l WHERE l.order_id = o.id) <> 2") == 0);
    CHECK(countOf(shop, "SELECT count(*) FROM shipment") == taken);

    const auto again = xiangbo({"orders", "import", file, "--data", shop, "--json"});
    REQUIRE(again.status == 0);
    const auto told = nlohmann::json::parse(again.output);
    CHECK(told.at("entries").at("known") == taken);
    CHECK(told.at("entries").at("accepted") == order_count - taken);
    CHECK(countOf(shop, "SELECT count(*) FROM shipment") == order_count);
    CHECK(xiangbo({"check", "--data", shop}).status == 0);
}
