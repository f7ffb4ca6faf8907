// Settling: what is due when, closed once, paid, corrected.
#include "tests/catalog/settlement/settlement_fixture.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;
using xb::tests::codeOf;
using xb::tests::SettlementFixture;

namespace {

struct OneProducer : SettlementFixture {
    OneProducer() {
        producer = addProducer("Shanwan", 1000);
        addSkuOf(producer, "ORANGE", Money{400});
    }
    ProducerId producer;
};

}  // namespace

TEST_CASE("80 % is due seven days after delivery, the rest when the return window closes") {
    OneProducer fixture;
    const OrderId order = fixture.sell({{"ORANGE", 2, 1000}});
    CHECK(fixture.payable(fixture.producer).fen == 0);
    fixture.passDays(30);
    CHECK(fixture.payable(fixture.producer).fen == 0);  // not delivered
    fixture.deliver(order);
    fixture.passDays(7);
    fixture.clock.advanceMs(-1);
    CHECK(fixture.payable(fixture.producer).fen == 0);
    fixture.clock.advanceMs(1);
    CHECK(fixture.payable(fixture.producer).fen == 1440);  // 80 % of 2000 - 200
    REQUIRE(fixture.close(fixture.producer));
    CHECK(fixture.payable(fixture.producer).fen == 0);
    fixture.passDays(8);
    CHECK(fixture.payable(fixture.producer).fen == 360);
    REQUIRE(fixture.close(fixture.producer));
    fixture.passDays(100);
    CHECK_FALSE(fixture.close(fixture.producer));
    CHECK(fixture.number("SELECT count(*) FROM payable_line") == 0);
    CHECK(fixture.book().findMismatches()->empty());
}

TEST_CASE("the parcels' time is the delivery, whenever it becomes known") {
    OneProducer fixture;
    const OrderId order = fixture.sell({{"ORANGE"}});
    fixture.deliver(order);
    const auto delivered = fixture.clock.now().value - 5 * 86'400'000;
    fixture.run(
        "INSERT INTO shipment (uuid, order_id, carrier, tracking_number, is_cold_chain,"
        " delivered_ms) VALUES (zeroblob(16), " +
        std::to_string(order.value) + ", 'SF', 'SF1', 0, " + std::to_string(delivered) + ")");
    fixture.passDays(2);
    CHECK(fixture.payable(fixture.producer).fen == 720);
}

TEST_CASE("terms are settings of the shop, and written down when changed") {
    OneProducer fixture;
    CHECK(fixture.book().terms() == SettlementTerms{});
    REQUIRE(fixture.book().setTerms({5000, 1, 2}, "li"));
    CHECK(fixture.number("SELECT count(*) FROM audit_line WHERE who = 'li' AND kind = 1") == 3);
    fixture.deliver(fixture.sell({{"ORANGE"}}));
    fixture.passDays(1);
    CHECK(fixture.payable(fixture.producer).fen == 450);
    CHECK(fixture.book().setTerms({5000, 3, 2}, "li").error().text(0) == "return_window_days");
    CHECK(fixture.book().setTerms({10'001, 1, 2}, "li").error().text(0) == "first_share_bp");
}

TEST_CASE("a rate that changes between the parts does not change what was promised") {
    OneProducer fixture;
    fixture.deliver(fixture.sell({{"ORANGE", 1, 999}}));
    fixture.passDays(7);
    const auto first = fixture.book().statement(*fixture.close(fixture.producer));
    REQUIRE(fixture.shop().shelfEditor().changeProducer(fixture.producer,
                                                        {"Shanwan", "", "", 2000, ""}, "li"));
    REQUIRE(fixture.book().setTerms({1000, 7, 15}, "li"));
    fixture.passDays(8);
    const auto rest = fixture.book().statement(*fixture.close(fixture.producer));
    CHECK((first->settlement.payable + rest->settlement.payable).fen == 999 - 100);
}

TEST_CASE("a refund before the first share is counted with it, once") {
    OneProducer fixture;
    const OrderId order = fixture.sell({{"ORANGE"}, {"ORANGE"}});
    fixture.deliver(order);
    fixture.refund(order, 1000, {{2, 1000}});
    fixture.passDays(20);
    const auto statement = fixture.book().statement(*fixture.close(fixture.producer));
    CHECK(statement->settlement.payable.fen == 900);
    CHECK(statement->settlement.sums.gross.fen == 2000);
    CHECK(statement->settlement.sums.refunds.fen == 1000);
    CHECK(statement->settlement.sums.commission.fen == 100);
    CHECK_FALSE(fixture.close(fixture.producer));
}

TEST_CASE("a refund after all was settled is taken off the next settlement, and carried") {
    OneProducer fixture;
    const OrderId order = fixture.sell({{"ORANGE"}});
    fixture.deliver(order);
    fixture.passDays(20);
    REQUIRE(fixture.close(fixture.producer));
    fixture.refund(order, 1000);
    const auto balance = fixture.book().balance(fixture.producer, fixture.clock.now());
    CHECK(balance->payable.fen == 0);
    CHECK(balance->carry_over.fen == -900);
    const auto owing = fixture.close(fixture.producer);
    REQUIRE(owing);
    CHECK(fixture.book().statement(*owing)->settlement.carry_over.fen == -900);
    CHECK_FALSE(fixture.close(fixture.producer));

    fixture.deliver(fixture.sell({{"ORANGE", 3, 1000}}));
    fixture.passDays(20);
    const auto next = fixture.book().statement(*fixture.close(fixture.producer));
    CHECK(next->settlement.carried.fen == -900);
    CHECK(next->settlement.payable.fen == 2700 - 900);
}

TEST_CASE("a refund to come after the moment asked for is not counted yet") {
    OneProducer fixture;
    const OrderId order = fixture.sell({{"ORANGE"}});
    fixture.deliver(order);
    fixture.passDays(16);
    const UtcMs before = fixture.clock.now();
    fixture.passDays(1);
    fixture.refund(order, 500);
    CHECK(fixture.book().draft(fixture.producer, before)->payable.fen == 900);
    REQUIRE(*fixture.book().close(fixture.producer, before, "test"));
    CHECK(fixture.book().draft(fixture.producer, fixture.clock.now())->carry_over.fen == -450);
}

TEST_CASE("an order of two producers is divided between them with its shipping and discount") {
    SettlementFixture fixture;
    const auto first = fixture.addProducer("A", 0);
    const auto second = fixture.addProducer("B", 0);
    fixture.addSkuOf(first, "APPLE");
    fixture.addSkuOf(second, "BEAN");
    fixture.deliver(fixture.sell({{"APPLE", 1, 1001}, {"BEAN", 1, 500}}, 100, 333));
    fixture.passDays(20);
    const auto a = fixture.payable(first).fen;
    const auto b = fixture.payable(second).fen;
    CHECK(a + b == 1501 - 100 + 333);
    CHECK(a == 1001 - 67 + 222);
    CHECK(fixture.book().balances(fixture.clock.now(), {}, 10)->size() == 2);
    CHECK(fixture.book().balances(fixture.clock.now(), first, 10)->size() == 1);
}

TEST_CASE("a line that no SKU was known for is due once it is matched") {
    OneProducer fixture;
    const OrderId order = fixture.sell({{"UNKNOWN", 1, 700}});
    fixture.deliver(order);
    fixture.passDays(20);
    CHECK(fixture.payable(fixture.producer).fen == 0);
    fixture.run("UPDATE order_line SET sku_id = (SELECT id FROM sku), sku_code = NULL");
    CHECK(fixture.payable(fixture.producer).fen == 630);
}

TEST_CASE("a correction by hand counts once, with its reason") {
    OneProducer fixture;
    REQUIRE(fixture.book().correct(fixture.producer, {-250}, "advance in October", {}, "li"));
    REQUIRE(fixture.book().correct(fixture.producer, {1000}, "lost parcel", {}, "li"));
    const auto statement = fixture.book().statement(*fixture.close(fixture.producer));
    CHECK(statement->settlement.payable.fen == 750);
    CHECK(statement->settlement.sums.corrections.fen == 750);
    REQUIRE(statement->lines.size() == 2);
    CHECK(statement->lines[0].reason == "advance in October");
    CHECK_FALSE(fixture.close(fixture.producer));
    CHECK(fixture.book().correct(fixture.producer, {0}, "x", {}, "li").error().text(0) ==
          "amount_fen");
    CHECK(fixture.book().correct(fixture.producer, {1}, "", {}, "li").error().text(0) == "reason");
    CHECK(codeOf(fixture.book().correct({99}, {1}, "x", {}, "li")) == ErrorCode::NotFound);
}

TEST_CASE("payouts never exceed what was settled") {
    OneProducer fixture;
    fixture.deliver(fixture.sell({{"ORANGE"}}));
    fixture.passDays(20);
    const auto id = *fixture.close(fixture.producer);
    CHECK(fixture.book().balance(fixture.producer, fixture.clock.now())->unpaid.fen == 900);
    REQUIRE(fixture.book().recordPayout(id, {400}, "bank 1", "li"));
    CHECK(fixture.book().recordPayout(id, {501}, "bank 2", "li").error().text(0) == "amount_fen");
    REQUIRE(fixture.book().recordPayout(id, {500}, "bank 2", "li"));
    CHECK(fixture.book().recordPayout(id, {1}, "", "li").error().text(0) == "amount_fen");
    const auto statement = fixture.book().statement(id);
    CHECK(statement->settlement.paid.fen == 900);
    CHECK(statement->payouts.size() == 2);
    CHECK(fixture.book().balance(fixture.producer, fixture.clock.now())->owed().fen == 0);
}

TEST_CASE("a statement tells of every line and what the farmer gained") {
    OneProducer fixture;
    fixture.addSkuOf(fixture.producer, "PEAR");
    const OrderId order = fixture.sell({{"ORANGE", 2, 1000}, {"PEAR", 1, 500}});
    fixture.deliver(order);
    fixture.passDays(20);
    const auto statement = fixture.book().statement(*fixture.close(fixture.producer));
    CHECK(statement->lines.size() == 4);
    CHECK(statement->lines[0].sku == "ORANGE");
    CHECK(statement->lines[0].external_id == "S1");
    CHECK(statement->lines[0].quantity == 2);
    CHECK(statement->masked_payout_account == "**** 1234");
    CHECK(statement->settlement.sums.gain.fen == 2000 - 200 - 800);
    CHECK(statement->settlement.sums.lines_without_farm_gate == 2);
    CHECK(fixture.book().list(fixture.producer, {}, 10)->size() == 1);
    CHECK(codeOf(fixture.book().statement({99})) == ErrorCode::NotFound);
}

TEST_CASE("nothing is closed for a moment to come, nor changed once closed") {
    OneProducer fixture;
    fixture.deliver(fixture.sell({{"ORANGE"}}));
    fixture.passDays(20);
    CHECK(fixture.book()
              .close(fixture.producer, {fixture.clock.now().value + 1}, "li")
              .error()
              .text(0) == "until");
    REQUIRE(fixture.close(fixture.producer));
    for (const char* sql :
         {"UPDATE settlement SET payable_fen = 0", "DELETE FROM settlement",
          "UPDATE settlement_line SET gain_fen = 0", "DELETE FROM settlement_line",
          "INSERT INTO settlement_line SELECT settlement_id, 3, 3, order_id, line, 1, NULL, at_ms,"
          " 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL FROM settlement_line WHERE number = 1",
          "UPDATE settlement SET paid_fen = payable_fen + 1"}) {
        INFO(sql);
        CHECK_THROWS(fixture.run(sql));
    }
}

TEST_CASE("the schema refuses a part that was settled before") {
    OneProducer fixture;
    fixture.deliver(fixture.sell({{"ORANGE"}}));
    fixture.passDays(20);
    REQUIRE(fixture.close(fixture.producer));
    // As if the line had been forgotten.
    fixture.run(
        "INSERT INTO payable_line (order_id, line, producer_id, delivered_ms) VALUES (1, 1, 1, 0)");
    CHECK(codeOf(fixture.book().close(fixture.producer, fixture.clock.now(), "li")) ==
          ErrorCode::DatabaseFailed);
    CHECK(fixture.number("SELECT count(*) FROM settlement") == 1);
}

TEST_CASE("a delivery that was settled is not undone") {
    OneProducer fixture;
    fixture.deliver(fixture.sell({{"ORANGE"}}));
    fixture.deliver(fixture.sell({{"ORANGE"}}));
    fixture.run("UPDATE shop_order SET status = 4 WHERE id = 1");
    CHECK(fixture.number("SELECT count(*) FROM payable_line") == 1);
    fixture.passDays(7);
    REQUIRE(fixture.close(fixture.producer));
    CHECK_THROWS(fixture.run("UPDATE shop_order SET status = 4 WHERE id = 2"));
    CHECK(codeOf(fixture.shop().orders().undoStep({2}, "li")) == ErrorCode::CannotUndo);
}
