// The ledger.
#include "catalog/database/connection.h"
#include "catalog/stock/stock_ledger.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;
using xb::tests::codeOf;
using xb::tests::place;
using xb::tests::ShopFixture;

TEST_CASE("stock on hand is the sum of its movements") {
    ShopFixture fixture;
    const SkuId sku = fixture.addSku("ORANGE", 0);
    auto& stock = fixture.shop().stock();
    CHECK(stock.receive(sku, 10, "Wei") == 10);
    CHECK(stock.spoil(sku, 3, "Wei") == 7);
    CHECK(stock.count(sku, 5, "Wei") == 5);
    CHECK(stock.count(sku, 5, "Wei") == 5);
    const auto order = place(fixture.shop(), xb::tests::draftOf("A1", "ORANGE", 2));
    CHECK(stock.takeBack(sku, 1, order->id, "Wei") == 4);
    CHECK(stock.onHand(sku) == 4);
    const auto movements = stock.movements(sku, {}, 10);
    REQUIRE(movements->size() == 5);
    std::int64_t sum = 0;
    for (const StockMovement& movement : *movements)
        sum += movement.delta;
    CHECK(sum == 4);
    CHECK(movements->at(0).reason == MovementReason::Refund);
    CHECK(movements->at(4).reason == MovementReason::Receive);
    CHECK(movements->at(4).who == "Wei");
    CHECK(stock.movements(sku, movements->at(3).id, 10)->size() == 1);
    fixture.checkLedger();
}

TEST_CASE("no change by hand takes more than there is") {
    ShopFixture fixture;
    const SkuId sku = fixture.addSku("ORANGE", 3);
    auto& stock = fixture.shop().stock();
    const auto refused = stock.spoil(sku, 4, "Wei");
    CHECK(codeOf(refused) == ErrorCode::SoldOut);
    CHECK(refused.error().text(0) == "ORANGE");
    CHECK(codeOf(stock.receive(sku, 0, "Wei")) == ErrorCode::FieldWrong);
    CHECK(codeOf(stock.receive(sku, -1, "Wei")) == ErrorCode::FieldWrong);
    CHECK(codeOf(stock.count(sku, -1, "Wei")) == ErrorCode::FieldWrong);
    CHECK(codeOf(stock.receive({99}, 1, "Wei")) == ErrorCode::NotFound);
    CHECK(codeOf(stock.takeBack(sku, 1, {99}, "Wei")) == ErrorCode::NotFound);
    CHECK(stock.onHand(sku) == 3);
}

TEST_CASE("movements and orders cannot be changed or deleted, not even by SQL") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 3);
    place(fixture.shop(), xb::tests::draftOf("A1", "ORANGE", 2));
    const auto connection =
        *Connection::open(fixture.settings().folder / "studio.db", Connection::Mode::ReadWrite);
    CHECK_THROWS(connection->execute("UPDATE stock_movement SET delta = 5"));
    CHECK_THROWS(connection->execute("DELETE FROM stock_movement"));
    CHECK_THROWS(connection->execute("DELETE FROM shop_order"));
    CHECK_THROWS(connection->execute("UPDATE shop_order SET total_fen = total_fen + 1"));
    fixture.checkLedger();
}
