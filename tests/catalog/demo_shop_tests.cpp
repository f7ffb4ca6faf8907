// The demo shop in both languages.
#include "catalog/demo_shop.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

#include <set>

using namespace xb::catalog;
using xb::tests::codeOf;
using xb::tests::resources;
using xb::tests::ShopFixture;

TEST_CASE("the demo shop has a dozen goods of five producers, 20,000 of each") {
    ShopFixture fixture;
    const auto language = GENERATE(DemoLanguage::Chinese, DemoLanguage::English);
    CHECK(fixture.shop().isEmpty());
    REQUIRE(fillDemoShop(fixture.shop(), resources() / "demo", language));
    CHECK_FALSE(fixture.shop().isEmpty());
    const auto shelf = fixture.shop().products().listSkus({}, 500);
    REQUIRE(shelf->size() == 12);
    std::set<std::string> producers;
    std::set<std::string> codes;
    for (const SkuRow& row : *shelf) {
        INFO(row.code);
        producers.insert(row.producer_name);
        codes.insert(row.code);
        CHECK(row.stock == 20'000);
        CHECK(row.price < row.list_price);
        CHECK_FALSE(row.short_title.empty());
        CHECK_FALSE(row.subtitle.empty());
        CHECK(row.talking_points.size() == 3);
        CHECK_FALSE(row.brand_slogan.empty());
    }
    CHECK(producers.size() == 5);
    for (const char* code :
         {"ORANGE-5KG", "RICE-10KG", "CHILI-210G", "WALNUT-1KG", "GOJI-JUICE-12", "CORN-10"}) {
        CHECK(codes.count(code) == 1);
    }
    CHECK_FALSE(fixture.shop().profile()->name.empty());
    fixture.checkLedger();
}

TEST_CASE("the demo's goods come from lots with trace codes, and a broadcast is planned") {
    ShopFixture fixture;
    Shop& shop = fixture.shop();
    const auto language = GENERATE(DemoLanguage::Chinese, DemoLanguage::English);
    REQUIRE(fillDemoShop(shop, resources() / "demo", language));
    const auto lots = shop.lots().list({}, {}, 500);
    REQUIRE(lots->size() == 12);
    for (const LotRow& lot : *lots) {
        INFO(lot.product_title);
        CHECK(shop.lots().findByTraceCode(lot.trace_code)->id == lot.id);
        CHECK(lot.lot.harvested_at < fixture.clock.now());
        REQUIRE(lot.stock.size() == 1);
        CHECK(lot.stock[0].remaining == 20'000);
        const auto sku = shop.shelfReader().sku(lot.stock[0].sku);
        REQUIRE(sku->sku.farm_gate_price);
        CHECK(*sku->sku.farm_gate_price < sku->sku.price);
    }
    const auto producers = shop.shelfReader().producers(ShowHidden::No, {}, 500);
    for (const ProducerRow& producer : *producers) {
        CHECK(producer.masked_payout_account.starts_with("**** "));
        CHECK_FALSE(producer.village.empty());
    }
    const auto brands = shop.shelfReader().brands(ShowHidden::No, {}, 500);
    for (const BrandRow& brand : *brands) {
        CHECK(brand.brand.second_colour.size() == 7);
    }
    const auto plans = shop.plans().list({}, 10);
    REQUIRE(plans->size() == 1);
    CHECK(plans->front().plan.items.size() == 7);
    CHECK(plans->front().plan.planned_at > fixture.clock.now());
}

TEST_CASE("the demo shop only fills an empty one") {
    ShopFixture fixture;
    REQUIRE(fillDemoShop(fixture.shop(), resources() / "demo", DemoLanguage::English));
    CHECK(codeOf(fillDemoShop(fixture.shop(), resources() / "demo", DemoLanguage::English)) ==
          ErrorCode::AlreadyExists);
    CHECK(fixture.shop().products().listSkus({}, 500)->size() == 12);
}

TEST_CASE("demo data that cannot be read fills nothing") {
    ShopFixture fixture;
    xb::tests::writeFile(fixture.folder / "shop.en.json",
                         R"({"shop":{"name":"x"},"producers":{}})");
    CHECK(codeOf(fillDemoShop(fixture.shop(), fixture.folder.path(), DemoLanguage::English)) ==
          ErrorCode::CannotRead);
    CHECK(codeOf(fillDemoShop(fixture.shop(), fixture.folder.path(), DemoLanguage::Chinese)) ==
          ErrorCode::CannotRead);
    CHECK(fixture.shop().isEmpty());
}

TEST_CASE("a picture of the demo becomes the product's photo") {
    ShopFixture fixture;
    const auto demo = fixture.folder / "demo";
    std::filesystem::create_directories(demo / "photos");
    std::filesystem::copy(resources() / "demo" / "shop.en.json", demo);
    xb::tests::writeFile(demo / "photos" / "orange-5kg.png", "a picture");
    REQUIRE(fillDemoShop(fixture.shop(), demo, DemoLanguage::English));
    const auto photo = fixture.shop().products().findSku("ORANGE-5KG")->photo;
    CHECK(xb::tests::readFile(photo) == "a picture");
    CHECK(fixture.shop().products().findSku("RICE-10KG")->photo.empty());
}
