// What a change over many SKUs would do, does, and how it is taken back.
#include "catalog/products/bulk_change.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;
using xb::tests::codeOf;
using xb::tests::ShopFixture;

namespace {

SkuDetail skuAt(std::int64_t price_fen, std::int64_t list_price_fen, std::int64_t stock) {
    SkuDetail row;
    row.id = SkuId{7};
    row.sku.price = {price_fen};
    row.sku.list_price = {list_price_fen};
    row.stock = stock;
    return row;
}

BulkStep stepOf(const SkuDetail& row, const BulkChange& change) {
    return previewBulk({row}, change).at(0);
}

}  // namespace

TEST_CASE("a percentage is rounded to the nearest fen, halves to the even one") {
    struct Line {
        std::int64_t price_fen, change_bp, after_fen;
    };
    for (const Line& line : {Line{3990, 1000, 4389}, Line{3990, -1000, 3591}, Line{50, 500, 52},
                             Line{70, 500, 74}, Line{1, -5000, 0}, Line{3, -5000, 2}}) {
        const BulkStep step = stepOf(skuAt(line.price_fen, line.price_fen, 0),
                                     {BulkField::Price, BulkWay::Percent, line.change_bp});
        CHECK(step.after == line.after_fen);
    }
}

TEST_CASE("a list price follows an undiscounted price, and is never passed") {
    const BulkChange up{BulkField::Price, BulkWay::By, 500};
    CHECK(stepOf(skuAt(1000, 1000, 0), up).list_price_after.fen == 1500);
    CHECK(stepOf(skuAt(1000, 1200, 0), up).list_price_after.fen == 1500);
    CHECK(stepOf(skuAt(1000, 2000, 0), up).list_price_after.fen == 2000);
    CHECK(stepOf(skuAt(1000, 1000, 0), {BulkField::Price, BulkWay::To, 800}).list_price_after.fen ==
          800);
}

TEST_CASE("what would cost nothing or fall below zero is left out") {
    CHECK(stepOf(skuAt(1000, 1000, 0), {BulkField::Price, BulkWay::By, -1000}).fault ==
          BulkFault::TooLow);
    CHECK(stepOf(skuAt(0, 0, 5), {BulkField::Stock, BulkWay::By, -6}).fault == BulkFault::TooLow);
    CHECK(stepOf(skuAt(0, 0, 5), {BulkField::Stock, BulkWay::By, -5}).fault == BulkFault::None);
    const BulkChange huge{BulkField::Price, BulkWay::Percent, INT64_MAX};
    const auto steps = previewBulk({skuAt(100'000, 100'000, 0)}, huge);
    CHECK(steps[0].fault == BulkFault::TooHigh);
    CHECK(editsOf(huge, steps).empty());
    CHECK(undoOf(huge, steps).empty());
}

TEST_CASE("prices of a selection are changed in one go and taken back in one go") {
    ShopFixture fixture;
    Shop& shop = fixture.shop();
    const SkuId first = fixture.addSku("A", 5);
    const SkuId second = fixture.addSku("B", 5);
    const BulkChange change{BulkField::Price, BulkWay::Percent, 6000};
    const auto steps =
        previewBulk({*shop.shelfReader().sku(first), *shop.shelfReader().sku(second)}, change);
    REQUIRE(shop.shelfEditor().editSkus(editsOf(change, steps), "li") == 2);
    CHECK(shop.products().findSku(first)->price.fen == 1600);
    CHECK(shop.products().findSku(first)->list_price.fen == 1600);
    REQUIRE(shop.shelfEditor().editSkus(undoOf(change, steps), "li") == 2);
    CHECK(shop.products().findSku(second)->price.fen == 1000);
    CHECK(shop.products().findSku(second)->list_price.fen == 1500);
}

TEST_CASE("stock moves by the difference, so that what is sold meanwhile stays sold") {
    ShopFixture fixture;
    Shop& shop = fixture.shop();
    const SkuId sku = fixture.addSku("A", 10);
    const BulkChange change{BulkField::Stock, BulkWay::To, 30};
    const auto steps = previewBulk({*shop.shelfReader().sku(sku)}, change);
    REQUIRE(xb::tests::place(shop, xb::tests::draftOf("1", "A", 4)));
    REQUIRE(shop.shelfEditor().editSkus(editsOf(change, steps), "li") == 1);
    CHECK(fixture.stockOf(sku) == 26);
    REQUIRE(shop.shelfEditor().editSkus(undoOf(change, steps), "li") == 1);
    CHECK(fixture.stockOf(sku) == 6);
    fixture.checkLedger();
    SkuEdit edit{sku};
    edit.stock_shift = {-7, MovementReason::Count};
    CHECK(codeOf(shop.shelfEditor().editSkus({edit}, "li")) == ErrorCode::SoldOut);
    edit.counted_stock = 3;
    CHECK(shop.shelfEditor().editSkus({edit}, "li").error().text(0) == "edits[0].stock_shift");
}

TEST_CASE("stock that a bulk edit brings covers orders that were short") {
    ShopFixture fixture;
    Shop& shop = fixture.shop();
    const SkuId sku = fixture.addSku("A", 1);
    auto draft = xb::tests::draftOf("1", "A", 4);
    draft.is_taken = true;
    const auto order = xb::tests::place(shop, draft);
    REQUIRE(order);
    CHECK(shop.orders().find(order->id)->review.is_short);
    SkuEdit edit{sku};
    edit.stock_shift = {10, MovementReason::Receive};
    REQUIRE(shop.shelfEditor().editSkus({edit}, "li") == 1);
    CHECK_FALSE(shop.orders().find(order->id)->review.is_short);
    CHECK(shop.stock().movements(sku, {}, 10)->front().reason == MovementReason::Receive);
}
