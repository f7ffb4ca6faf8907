// What `settle` prints, closes, pays and writes.
#include "app/cli/settle.h"
#include "app/errors/error_text.h"
#include "catalog/shop.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <atomic>
#include <memory>
#include <sstream>

using namespace xb;
using namespace xb::app;
using nlohmann::json;

namespace {

template <class T, class E>
T must(tl::expected<T, E> result) {
    REQUIRE(result);
    return std::move(*result);
}

constexpr std::int64_t ms_per_day = 86'400'000;

// One producer, one order of 2 at 10 yuan, delivered long ago.
struct Settling {
    Settling() {
        catalog::ShopSettings settings;
        settings.folder = folder / "shop";
        settings.sql_folder = XB_SQL_FOLDER;
        settings.clock = [now = now] { return catalog::UtcMs{now->load()}; };
        shop = must(catalog::Shop::open(settings, {}));
        catalog::ProductDraft product;
        product.producer = must(shop->products().addProducer({"Shanwan", "Sicun", "", 1000, ""}));
        product.title = "Oranges";
        catalog::SkuDraft sku;
        sku.code = "ORANGE";
        sku.price = sku.list_price = {1000};
        sku.farm_gate_price = catalog::Money{300};
        must(shop->products().addSku(must(shop->products().addProduct(product)), sku));
        catalog::OrderDraft draft;
        draft.channel = "wechat";
        draft.external_id = "A1";
        draft.is_taken = true;
        draft.lines = {{"ORANGE", 2, catalog::Money{1000}}};
        const auto order = must(shop->orders().placeAndWait(draft, std::chrono::seconds(30)));
        must(shop->orders().advance(order.id, catalog::OrderStatus::Delivered, "test"));
        *now += 20 * ms_per_day;
    }

    json run(SettleCommand command, int status = exit_done) {
        command.as_json = true;
        out.str("");
        err.str("");
        CHECK(settle(*shop, command, {now->load()}, {out, err}, {}) == status);
        return status == exit_done ? json::parse(out.str()) : json();
    }

    xb::tests::TemporaryFolder folder;
    std::shared_ptr<std::atomic<std::int64_t>> now =
        std::make_shared<std::atomic<std::int64_t>>(1'795'262'400'000);
    std::unique_ptr<catalog::Shop> shop;
    std::ostringstream out;
    std::ostringstream err;
};

}  // namespace

TEST_CASE("settle shows what is owed and changes nothing") {
    Settling settling;
    for (int time = 0; time < 2; ++time) {
        const auto told = settling.run({});
        REQUIRE(told["producers"].size() == 1);
        CHECK(told["producers"][0]["name"] == "Shanwan");
        CHECK(told["producers"][0]["payable_fen"] == 1800);
        CHECK(told["producers"][0]["owed_fen"] == 1800);
        CHECK(told["producers"][0]["gain_fen"] == 1200);
        CHECK(told["closed"].empty());
    }
    CHECK_FALSE(isWriting({}));
}

TEST_CASE("settle closes, pays and writes statements") {
    Settling settling;
    SettleCommand close;
    close.closes = true;
    close.statements = settling.folder / "out";
    CHECK(isWriting(close));
    const auto told = settling.run(close);
    REQUIRE(told["closed"].size() == 1);
    CHECK(told["closed"][0]["payable_fen"] == 1800);
    REQUIRE(told["statements"].size() == 3);
    for (const auto& path : told["statements"]) {
        CHECK(std::filesystem::file_size(path.get<std::string>()) > 100);
    }
    CHECK(told["producers"][0]["unpaid_fen"] == 1800);
    CHECK(settling.run(close)["closed"].empty());
    SettleCommand pay;
    pay.payments = {{told["closed"][0]["settlement"], 800}};
    CHECK(settling.run(pay)["producers"][0]["owed_fen"] == 1000);
    pay.payments[0].amount_fen.reset();
    CHECK(settling.run(pay)["producers"].empty());
    settling.run(pay, exit_failed);
    CHECK(settling.err.str().starts_with("xiangbo: "));
}

TEST_CASE("settle tells what it has done before a payment failed") {
    Settling settling;
    SettleCommand command;
    command.closes = true;
    command.payments = {{99, 100}};
    settling.run(command, exit_failed);
    CHECK(settling.err.str().starts_with("xiangbo: "));
    const auto told = json::parse(settling.out.str());
    CHECK(told["closed"].size() == 1);
    CHECK(told["paid"].empty());
    CHECK(told["producers"][0]["unpaid_fen"] == 1800);
}

TEST_CASE("a settle that is stopped tells what it has done, and leaves the rest for later") {
    Settling settling;
    SettleCommand close;
    close.closes = close.as_json = true;
    SettleWatch watch;
    watch.stop_asked = [] { return true; };
    std::vector<QString> told;
    watch.progress = [&told](const QString& words) { told.push_back(words); };
    CHECK(settle(*settling.shop, close, {settling.now->load()}, {settling.out, settling.err},
                 watch) == exit_failed);
    const auto stopped = json::parse(settling.out.str());
    CHECK(stopped["cancelled"] == true);
    CHECK(stopped["closed"].empty());
    CHECK(settling.err.str().starts_with("xiangbo: "));
    CHECK(told == std::vector<QString>{QString()});

    int asked = 0;
    watch.stop_asked = [&asked] { return ++asked > 1; };  // once before the only producer
    close.statements = settling.folder / "out";
    settling.out.str("");
    CHECK(settle(*settling.shop, close, {settling.now->load()}, {settling.out, settling.err},
                 watch) == exit_failed);
    const auto half = json::parse(settling.out.str());
    CHECK(half["closed"].size() == 1);
    CHECK(half["statements"].empty());
    CHECK(told.size() == 3);
    CHECK(told.back().isEmpty());
    CHECK(settling.run({})["producers"][0]["unpaid_fen"] == 1800);
}

TEST_CASE("settle looks at one producer, and at a day of the shop") {
    Settling settling;
    SettleCommand one;
    one.producer = "Shanwan";
    CHECK(settling.run(one)["producers"][0]["payable_fen"] == 1800);
    one.producer = "1";
    one.until = catalog::dayOf(2026, 11, 28);  // delivered on the 21st
    CHECK(settling.run(one)["producers"][0]["payable_fen"] == 1440);
    one.until = catalog::dayOf(2026, 11, 27);
    CHECK(settling.run(one)["producers"][0]["payable_fen"] == 0);
    one.producer = "Nobody";
    settling.run(one, exit_failed);
}

TEST_CASE("settle prints a table for people") {
    Settling settling;
    std::ostringstream out;
    std::ostringstream err;
    CHECK(settle(*settling.shop, {}, {settling.now->load()}, {out, err}, {}) == exit_done);
    CHECK(out.str().find("Shanwan") != std::string::npos);
    CHECK(out.str().find("18.00") != std::string::npos);
}
