// Files of orders into a shop: once, forward only, and whole.
#include "catalog/exchange/order_import.h"
#include "tests/catalog/exchange/order_files.h"
#include "tests/catalog/exchange/table_text.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;
using namespace xb::tests;

namespace {

struct ImportFixture : ShopFixture {
    ImportFixture() {
        orange = addSku("ORANGE", 10);
        rice = addSku("RICE", 10);
    }

    Result<ImportReport> import(const std::string& bytes, ImportMode mode = ImportMode::Import,
                                const ImportWatch& watch = {}) {
        writeFile(folder / "orders.csv", bytes);
        return importOrders(shop(), folder / "orders.csv", {"", mode}, watch);
    }

    std::vector<OrderRow> orders() { return *shop().orders().list({}, std::nullopt, 500); }

    SkuId orange;
    SkuId rice;
};

std::string manyOrders(int count) {
    std::string text = "external_id,sku,quantity,unit_price\n";
    for (int i = 0; i < count; ++i) {
        const std::string id = "A" + std::to_string(i);
        text += id + ",RICE,1,10\n" + id + ",ORANGE,1,10\n";
    }
    return text;
}

}  // namespace

TEST_CASE("each platform's file is imported, and importing it again changes nothing") {
    const std::string files[] = {taobaoFile(),  taobaoItemFile(), douyinFile(),
                                 shopifyFile(), wooFile(),        ownFile()};
    for (const std::string& file : files) {
        ImportFixture fixture;
        const auto first = fixture.import(file);
        REQUIRE(first);
        INFO(first->format);
        CHECK(first->entries.refused == 0);
        CHECK(first->entries.accepted == static_cast<std::int64_t>(fixture.orders().size()));
        CHECK(first->entries.accepted >= 1);
        const auto before = fixture.stockOf(fixture.rice);
        const auto again = fixture.import(file);
        REQUIRE(again);
        CHECK(again->entries.known == first->entries.accepted);
        CHECK(again->entries.sum() == first->entries.sum());
        CHECK(again->notes.empty());
        CHECK(fixture.stockOf(fixture.rice) == before);
        fixture.checkLedger();
    }
}

TEST_CASE("the same file in GB18030 gives the same orders") {
    ImportFixture fixture;
    REQUIRE(fixture.import(inGb18030(taobaoFile()))->entries.accepted == 2);
    const auto orders = fixture.orders();
    CHECK(orders[1].external_id == "1234567890123456789");
    CHECK(orders[1].lines[0].sku == "沃柑 5kg");
    CHECK(orders[1].is_taken);
    CHECK(orders[1].total.fen == 10'550);
    CHECK(fixture.shop().orders().contact(orders[1].id)->buyer.name == "王**");
}

TEST_CASE("a newer export moves orders forward, an older one never back") {
    ImportFixture fixture;
    REQUIRE(fixture.import(douyinFile("待发货"))->entries.accepted == 2);
    const auto newer = fixture.import(douyinFile("已发货"));
    CHECK(newer->entries.updated + newer->entries.known == 2);
    const auto statusOf = [&] { return fixture.orders()[1].status; };
    CHECK(statusOf() == OrderStatus::Shipped);
    const auto older = fixture.import(douyinFile("待发货"));
    CHECK(older->entries.known == 2);
    CHECK(statusOf() == OrderStatus::Shipped);
}

TEST_CASE("a bad row is refused with its line, and the rest of the file is imported") {
    ImportFixture fixture;
    std::vector<RowNote> notes;
    ImportWatch watch;
    watch.on_note = [&notes](const RowNote& note) { notes.push_back(note); };
    const auto report = fixture.import(
        "external_id,sku,quantity,unit_price\nA,RICE,1,10\n6.9E+17,RICE,1,10\nC,RICE,1,10\n",
        ImportMode::Import, watch);
    REQUIRE(report);
    CHECK(report->rows.accepted == 2);
    CHECK(report->rows.refused == 1);
    REQUIRE(report->notes.size() == 1);
    CHECK(report->notes[0].line == 3);
    CHECK(report->notes[0].reason == RowReason::DigitsLost);
    CHECK(report->notes[0].heading == "external_id");
    CHECK(notes.size() == 3);
    CHECK(fixture.orders().size() == 2);
}

TEST_CASE("an order that the shop has with another total keeps the shop's, and that is told") {
    ImportFixture fixture;
    const std::string head = "external_id,sku,quantity,unit_price,status\n";
    REQUIRE(fixture.import(head + "A,RICE,1,10,placed\n"));
    const auto report = fixture.import(head + "A,RICE,1,9,paid\n");
    REQUIRE(report->notes.size() == 1);
    CHECK(report->notes[0].reason == RowReason::AmountsDiffer);
    CHECK(fixture.orders()[0].total.fen == 1000);
    CHECK(fixture.orders()[0].status == OrderStatus::Paid);
}

TEST_CASE("an order is delivered when the platform says, and never in the future") {
    ImportFixture fixture;
    const std::string head =
        "主订单编号,商品数量,商家编码,订单应付金额,订单提交时间,订单状态,订单完成时间,快递单号\n";
    const UtcMs placed = fixture.clock.now();
    fixture.clock.advanceMs(3 * 86'400'000LL);
    const UtcMs now = fixture.clock.now();
    const std::string row = ",1,RICE,16.00,2026/11/21 20:00:00,已完成,";
    REQUIRE(fixture.import(head + "1" + row + "2026/11/22 20:00:00,SF1234567890123\n2" + row +
                           "2036/01/01 00:00:00,\n3" + row + "2006/01/01 00:00:00,\n4" + row +
                           ",\n"));
    const auto deliveredAt = [&](int index) {
        return fixture.shop().orders().history(fixture.orders().at(index).id)->back().at;
    };
    CHECK(deliveredAt(3).value == placed.value + 86'400'000);
    CHECK(deliveredAt(2) == now);
    CHECK(deliveredAt(1) == placed);
    CHECK(deliveredAt(0) == now);
    const auto parcels = *fixture.shop().shipments().ofOrder(fixture.orders().at(3).id);
    REQUIRE(parcels.size() == 1);
    CHECK(parcels[0].delivered_at->value == placed.value + 86'400'000);
    // What advances an order that is known, too.
    REQUIRE(fixture.import(head + "5,1,RICE,16.00,2026/11/21 20:00:00,已发货,,\n"));
    REQUIRE(fixture.import(head + "5" + row + "2026/11/23 20:00:00,\n"));
    CHECK(deliveredAt(0).value == placed.value + 2 * 86'400'000);
}

TEST_CASE("a refund that the platform tells of is told on, until the shop has it") {
    ImportFixture fixture;
    const std::string head = "主订单编号,商品数量,商家编码,订单应付金额,订单状态,售后状态\n";
    const std::string text = head + "77,1,RICE,16.00,已完成,退款成功\n";
    const auto report = fixture.import(text);
    REQUIRE(report->notes.size() == 1);
    CHECK(report->notes[0].outcome == RowOutcome::Accepted);
    CHECK(report->notes[0].reason == RowReason::RefundTold);
    CHECK(fixture.import(text)->notes.size() == 1);
    RefundDraft refund;
    refund.amount = {1600};
    refund.lines = {{1, 1, {1600}, 0}};
    REQUIRE(fixture.shop().orders().refund(fixture.orders()[0].id, refund, "xiaoli"));
    CHECK(fixture.import(text)->notes.empty());
}

TEST_CASE("what a platform has taken is kept beyond the stock and without its SKU") {
    ImportFixture fixture;
    const auto report =
        fixture.import("external_id,sku,quantity,unit_price\nA,RICE,11,10\nB,PEAR,1,10\n");
    CHECK(report->entries.accepted == 2);
    CHECK(report->waiting_for_review == 2);
    CHECK(fixture.stockOf(fixture.rice) == -1);
}

TEST_CASE("a preview says what would happen and writes nothing, beside an owner too") {
    ImportFixture fixture;
    const std::string head = "external_id,sku,quantity,unit_price,status\n";
    REQUIRE(fixture.import(head + "A,RICE,1,10,placed\nB,RICE,1,10,paid\n"));
    const auto preview = fixture.import(
        head + "A,RICE,1,10,paid\nB,RICE,1,10,placed\nC,RICE,1,10,paid\nD,PEAR,1,10,paid\n",
        ImportMode::Preview);
    REQUIRE(preview);
    CHECK(preview->is_preview);
    CHECK(preview->entries.updated == 1);
    CHECK(preview->entries.known == 1);
    CHECK(preview->entries.accepted == 2);
    CHECK(preview->waiting_for_review == 1);
    CHECK(fixture.orders().size() == 2);

    auto settings = fixture.settings();
    settings.access = Access::ReadOnly;
    const auto reader = Shop::open(settings, {});
    REQUIRE(reader);
    CHECK(importOrders(**reader, fixture.folder / "orders.csv", {"", ImportMode::Preview}, {})
              ->entries.accepted == 2);
    const auto refused =
        importOrders(**reader, fixture.folder / "orders.csv", {"", ImportMode::Import}, {});
    CHECK(refused->entries.refused == 4);
}

TEST_CASE("a cancelled import leaves whole orders, and importing again completes it") {
    ImportFixture fixture;
    int asked = 0;
    ImportWatch watch;
    watch.is_cancelled = [&asked] { return ++asked > 1501; };
    const auto report = fixture.import(manyOrders(2000), ImportMode::Import, watch);
    REQUIRE(report);
    CHECK(report->was_cancelled);
    CHECK(report->entries.accepted < 1000);
    for (const auto& order : fixture.orders()) {
        CHECK(order.lines.size() == 2);
    }
    const auto again = fixture.import(manyOrders(2000));
    CHECK(again->entries.known == report->entries.accepted);
    CHECK(again->entries.sum() == 2000);
    CHECK(again->notes.empty());
}

TEST_CASE("a file that breaks off leaves out the order whose rows may be missing") {
    ImportFixture fixture;
    const auto report = fixture.import(R"([{"external_id":"A","lines":[
        {"sku":"RICE","quantity":1,"unit_price_fen":1000}]},
        {"external_id":"B","lines":[{"sku":"RICE","quantity":1,"unit_price_fen":1000}]},
        {"external_id":"C","lines":[)");
    REQUIRE(report);
    REQUIRE(report->ended_by);
    CHECK(report->ended_by->code == ErrorCode::TableDamaged);
    CHECK(report->entries.accepted == 1);
}

TEST_CASE("a file that is no table of orders loses nothing and says why") {
    ImportFixture fixture;
    CHECK(codeOf(fixture.import("\x89PNG\r\n")) == ErrorCode::NotATable);
    CHECK(codeOf(fixture.import("<html>please log in</html>")) == ErrorCode::NotATable);
    CHECK(codeOf(fixture.import("")) == ErrorCode::TableEmpty);
    CHECK(codeOf(fixture.import("external_id,sku,quantity,unit_price\n")) == ErrorCode::TableEmpty);
    const auto lacking = fixture.import("订单编号,订单状态,宝贝标题\n1,2,3\n");
    CHECK(codeOf(lacking) == ErrorCode::HeadingsMissing);
    CHECK(lacking.error().text(1) == "买家应付货款, 宝贝总数量");
    CHECK(codeOf(fixture.import("a,b\n1,2\n")) == ErrorCode::HeadingsMissing);
    CHECK(codeOf(fixture.import("[]")) == ErrorCode::HeadingsMissing);
    CHECK(codeOf(importOrders(fixture.shop(), fixture.folder / "orders.csv", {"x"}, {})) ==
          ErrorCode::FieldWrong);
    CHECK(fixture.orders().empty());
}

TEST_CASE("headings may stand below a title, and in an XLSX workbook") {
    ImportFixture fixture;
    CHECK(fixture.import("My orders\n\nexternal_id,sku,quantity,unit_price\nA,RICE,1,10\n")
              ->entries.accepted == 1);
    writeArchive(fixture.folder / "orders.xlsx",
                 workbookParts("<row><c t=\"inlineStr\"><is><t>external_id</t></is></c>"
                               "<c t=\"inlineStr\"><is><t>sku</t></is></c>"
                               "<c t=\"inlineStr\"><is><t>quantity</t></is></c>"
                               "<c t=\"inlineStr\"><is><t>unit_price</t></is></c></row>"
                               "<row><c><v>691765834212312345</v></c><c t=\"s\"><v>0</v></c>"
                               "<c><v>2</v></c><c><v>39.9</v></c></row>",
                               "<si><t>RICE</t></si>"));
    REQUIRE(
        importOrders(fixture.shop(), fixture.folder / "orders.xlsx", {}, {})->entries.accepted ==
        1);
    CHECK(fixture.orders()[0].external_id == "691765834212312345");
    CHECK(fixture.orders()[0].total.fen == 7980);
}

TEST_CASE("tracking numbers become shipments once, and move with the order, never back") {
    ImportFixture fixture;
    const auto file = [](const std::string& status, const std::string& carriers,
                         const std::string& numbers) {
        return "external_id,sku,quantity,unit_price,status,carrier,tracking_number\nA,RICE,1,10," +
               status + ",\"" + carriers + "\",\"" + numbers + "\"\nA,ORANGE,1,10," + status +
               ",\"" + carriers + "\",\"" + numbers + "\"\n";
    };
    const auto parcels = [&] {
        return *fixture.shop().shipments().ofOrder(fixture.orders()[0].id);
    };
    REQUIRE(fixture.import(file("paid", "", "YT1234567"))->entries.accepted == 1);
    REQUIRE(parcels().size() == 1);
    CHECK_FALSE(parcels()[0].shipped_at);
    CHECK(fixture.orders()[0].status == OrderStatus::Paid);
    const auto more = file("shipped", "圆通 速递,顺丰", "YT1234567,SF7654321");
    CHECK(fixture.import(more, ImportMode::Preview)->entries.updated == 1);
    CHECK(parcels().size() == 1);
    CHECK(fixture.import(more)->entries.updated == 1);
    REQUIRE(parcels().size() == 2);
    CHECK(parcels()[0].shipment.carrier == "圆通 速递");
    CHECK(parcels()[0].shipped_at);
    CHECK(parcels()[1].shipment.tracking_number == "SF7654321");
    CHECK(fixture.import(more, ImportMode::Preview)->entries.known == 1);
    CHECK(fixture.import(more)->entries.known == 1);
    CHECK(fixture.import(file("paid", "中通", "YT1234567"))->entries.known == 1);
    CHECK(parcels()[0].shipment.carrier == "圆通 速递");
    CHECK(fixture.import(file("shipped", "中通", "ZT111111"))->entries.updated == 1);
    CHECK(parcels().size() == 3);
    CHECK(fixture.shop().shipments().withTrackingNumber("SF7654321")->size() == 1);
    REQUIRE(
        fixture.import("external_id,sku,quantity,unit_price,status,tracking_number\n"
                       "B,RICE,1,10,cancelled,ZT222222\n"));
    CHECK(fixture.shop().shipments().withTrackingNumber("ZT222222")->empty());
}

TEST_CASE("Taobao's and Douyin's own columns name carrier and tracking number") {
    ImportFixture fixture;
    REQUIRE(
        fixture.import("订单编号,买家应付货款,宝贝总数量,订单状态,商家编码,物流单号,物流公司\n"
                       "=\"123456789012\",10,1,卖家已发货,RICE,No:YT0001112223334,圆通速递\n"));
    REQUIRE(
        fixture.import("主订单编号,商品数量,商家编码,订单应付金额,订单状态,快递公司,快递单号\n"
                       "\"\t6917658342123122690\",1,RICE,10,已完成,顺丰,\"\tSF00011122233\"\n"));
    const auto orders = fixture.orders();
    const auto taobao = *fixture.shop().shipments().ofOrder(orders[1].id);
    REQUIRE(taobao.size() == 1);
    CHECK(taobao[0].shipment.tracking_number == "YT0001112223334");
    CHECK(taobao[0].shipment.carrier == "圆通速递");
    CHECK_FALSE(taobao[0].delivered_at);
    const auto douyin = *fixture.shop().shipments().ofOrder(orders[0].id);
    REQUIRE(douyin.size() == 1);
    CHECK(douyin[0].shipment.tracking_number == "SF00011122233");
    CHECK(douyin[0].delivered_at);
}
