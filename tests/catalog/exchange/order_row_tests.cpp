// Every platform's file, read into the orders that it means.
#include "catalog/exchange/csv_reader.h"
#include "catalog/exchange/order_assembler.h"
#include "catalog/exchange/status_words.h"
#include "tests/catalog/exchange/order_files.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;
using namespace xb::tests;

namespace {

const ShopTime china = [](std::int64_t local_ms) { return UtcMs{local_ms - 8 * 3'600'000}; };

struct Assembled {
    std::string format;
    std::vector<AssembledOrder> orders;
    std::vector<std::string> missing;
};

Assembled assemble(std::string text, std::size_t window = 512) {
    if (text.starts_with("\xEF\xBB\xBF")) text.erase(0, 3);
    Assembled result;
    OrderAssembler assembler(
        [&result](AssembledOrder order) {
            result.orders.push_back(std::move(order));
            return Flow::Continue;
        },
        window);
    std::optional<OrderLayout> layout;
    CsvReader reader(std::make_unique<MemorySource>(text));
    const auto outcome = reader.read([&](const TableRow& row) {
        if (!layout) {
            layout = findOrderLayout(row, nullptr, result.missing);
            if (layout) result.format = layout->format->name;
            return layout ? Flow::Continue : Flow::Stop;
        }
        auto read = readOrderRow(row, *layout, china);
        if (read) return assembler.add(std::move(*read), row.line, row.last_line);
        return assembler.refuse(std::move(read.error()), std::string(layout->format->channel),
                                row.line, row.last_line);
    });
    CHECK(outcome);
    assembler.finish();
    return result;
}

std::int64_t totalFenOf(const OrderDraft& draft) {
    std::int64_t fen = draft.shipping.fen - draft.discount.fen;
    for (const auto& line : draft.lines) {
        fen += line.unit_price->fen * line.quantity;
    }
    return fen;
}

}  // namespace

TEST_CASE("Taobao's classic file: padded ids, masked buyers, what was really paid") {
    const auto read = assemble(taobaoFile());
    CHECK(read.format == "taobao");
    REQUIRE(read.orders.size() == 2);
    const OrderDraft& paid = read.orders[0].draft;
    CHECK_FALSE(read.orders[0].refusal);
    CHECK(paid.external_id == "1234567890123456789");
    CHECK(paid.is_taken);
    CHECK(paid.status == OrderStatus::Paid);
    CHECK(formatRfc3339(*paid.placed_at) == "2026-11-21T12:00:00Z");
    CHECK(paid.buyer.channel_buyer_id == "tb_one");
    CHECK(paid.buyer.name == "王**");
    CHECK(paid.buyer.phone.empty());
    CHECK(paid.note == "多谢, 快点");
    REQUIRE(paid.lines.size() == 1);
    CHECK(paid.lines[0].sku == "沃柑 5kg");
    CHECK(paid.lines[0].quantity == 3);
    CHECK(totalFenOf(paid) == 10'550);
    CHECK(paid.shipping.fen == 600);
    const OrderDraft& unpaid = read.orders[1].draft;
    CHECK(unpaid.status == OrderStatus::Placed);
    CHECK(unpaid.buyer.phone == "13900005678");
    CHECK(totalFenOf(unpaid) == 3990);
}

TEST_CASE("Taobao's item file: one line a row, with the paid share of each") {
    const auto read = assemble(taobaoItemFile());
    CHECK(read.format == "taobao-items");
    REQUIRE(read.orders.size() == 1);
    const OrderDraft& draft = read.orders[0].draft;
    CHECK(draft.external_id == "2234567890123456789");
    CHECK(draft.status == OrderStatus::Delivered);
    REQUIRE(draft.lines.size() == 2);
    CHECK(draft.lines[0].sku == "ORANGE");
    CHECK(draft.lines[0].unit_price->fen == 3990);
    CHECK(totalFenOf(draft) == 8500);
    CHECK(draft.discount.fen == 480);
}

TEST_CASE("Douyin's file: sub-orders come together by their main number, wherever they stand") {
    const auto read = assemble(douyinFile());
    CHECK(read.format == "douyin");
    REQUIRE(read.orders.size() == 2);
    const OrderDraft& first = read.orders[0].draft;
    CHECK(first.external_id == "6917658342123122690");
    CHECK(first.status == OrderStatus::Paid);
    CHECK(first.lines.size() == 2);
    CHECK(read.orders[0].row_count == 2);
    CHECK(read.orders[0].first_line == 2);
    CHECK(read.orders[0].last_line == 4);
    CHECK(totalFenOf(first) == 8980);
    CHECK(first.buyer.name.empty());
    CHECK(first.buyer.phone.empty());
    CHECK(first.buyer.address.empty());
    const OrderDraft& closed = read.orders[1].draft;
    CHECK(closed.status == OrderStatus::Refunded);
    CHECK(totalFenOf(closed) == 1600);
    CHECK(closed.shipping.fen == 600);
}

TEST_CASE("a part that was closed is no part of an order of which another part goes on") {
    const std::string head =
        "主订单编号,子订单编号,选购商品,商品数量,商家编码,订单应付金额,运费,订单提交时间,订单状态,"
        "售后状态,发货时间\n";
    const auto row = [](const char* number, const char* sku, const char* cells) {
        return "77," + std::string(number) + ",x,1," + sku + ",16.00,6.00,2026/11/21 20:00:00," +
               cells + "\n";
    };
    const auto read =
        assemble(head + row("1", "RICE", "已关闭,退款成功,2026/11/21 22:00:00") +
                 row("2", "ORANGE", "已发货,,2026/11/21 22:00:00") + row("3", "PEAR", "已关闭,,"));
    REQUIRE(read.orders.size() == 1);
    const OrderDraft& draft = read.orders[0].draft;
    CHECK(draft.status == OrderStatus::Shipped);
    REQUIRE(draft.lines.size() == 1);
    CHECK(draft.lines[0].sku == "ORANGE");
    CHECK(totalFenOf(draft) == 1600);
    CHECK(draft.shipping.fen == 600);
    CHECK(read.orders[0].has_part_left_out);
    CHECK_FALSE(read.orders[0].has_refund_told);
    const auto ended = assemble(head + row("1", "RICE", "已关闭,退款成功,2026/11/21 22:00:00") +
                                row("2", "PEAR", "已关闭,,"));
    CHECK(ended.orders[0].draft.status == OrderStatus::Refunded);
    REQUIRE(ended.orders[0].draft.lines.size() == 1);
    CHECK(ended.orders[0].draft.lines[0].sku == "RICE");
}

TEST_CASE("Shopify's file: an order's own cells stand in its first row alone") {
    const auto read = assemble(shopifyFile());
    CHECK(read.format == "shopify");
    REQUIRE(read.orders.size() == 2);
    const OrderDraft& first = read.orders[0].draft;
    CHECK(first.external_id == "#1001");
    CHECK(first.status == OrderStatus::Shipped);
    CHECK(first.lines.size() == 2);
    CHECK(totalFenOf(first) == 9480);
    CHECK(first.buyer.name == "Wang Xiaoming");
    CHECK(first.buyer.address == "Laibin Road 1");
    CHECK(formatRfc3339(*first.placed_at) == "2026-11-21T12:00:00Z");
    CHECK(read.orders[1].draft.status == OrderStatus::Cancelled);
}

TEST_CASE("WooCommerce's file: all lines of an order in one cell, in either spelling") {
    const auto read = assemble(wooFile());
    CHECK(read.format == "woocommerce");
    REQUIRE(read.orders.size() == 2);
    const OrderDraft& first = read.orders[0].draft;
    CHECK(first.external_id == "1077");
    CHECK(first.status == OrderStatus::Paid);
    REQUIRE(first.lines.size() == 2);
    CHECK(first.lines[1].sku == "RICE");
    CHECK(totalFenOf(first) == 9580);
    CHECK(first.buyer.name == "Xiaoming Wang");
    CHECK(read.orders[1].draft.status == OrderStatus::Delivered);
    CHECK(read.orders[1].draft.lines.size() == 1);
}

TEST_CASE("our own file: the channel is part of an order's name") {
    const auto read = assemble(ownFile());
    CHECK(read.format == "xiangbo");
    REQUIRE(read.orders.size() == 2);
    CHECK(read.orders[0].draft.channel == "wechat");
    CHECK(read.orders[0].draft.lines.size() == 2);
    CHECK(totalFenOf(read.orders[0].draft) == 7980 + 1000 + 600 - 150);
    CHECK(read.orders[1].draft.channel == "counter");
}

TEST_CASE("amounts add up to the fen when a total does not divide by its units") {
    const auto read = assemble(
        "订单编号,订单状态,买家应付货款,宝贝总数量,宝贝标题,买家实际支付金额\n"
        "1,交易成功,100.00,3,x,100.00\n2,交易成功,1.00,7,x,3.00\n");
    REQUIRE(read.orders.size() == 2);
    CHECK(totalFenOf(read.orders[0].draft) == 10'000);
    CHECK(read.orders[0].draft.lines[0].unit_price->fen == 3334);
    CHECK(read.orders[0].draft.discount.fen == 2);
    CHECK(totalFenOf(read.orders[1].draft) == 300);
}

TEST_CASE("a row that cannot be read refuses its whole order, with the cell that is wrong") {
    const std::string head = "external_id,sku,quantity,unit_price,status,placed_at\n";
    const auto refusalOf = [&head](const std::string& row) {
        const auto read = assemble(head + row + "\n");
        REQUIRE(read.orders.size() == 1);
        REQUIRE(read.orders[0].refusal);
        return *read.orders[0].refusal;
    };
    CHECK(refusalOf("6.9E+17,S,1,1,paid,").reason == RowReason::DigitsLost);
    CHECK(refusalOf(",S,1,1,paid,").reason == RowReason::IdMissing);
    CHECK(refusalOf("A\xB0\xB0,S,1,1,paid,").reason == RowReason::TextDamaged);
    CHECK(refusalOf("A,S,0,1,paid,").reason == RowReason::QuantityWrong);
    CHECK(refusalOf("A,S,1,1.234,paid,").reason == RowReason::AmountWrong);
    CHECK(refusalOf("A,S,1,-1,paid,").heading == "unit_price");
    CHECK(refusalOf("A,S,1,1,lost,").reason == RowReason::StatusUnknown);
    CHECK(refusalOf("A,S,1,1,paid,noon").reason == RowReason::TimeWrong);
    CHECK(refusalOf("A,,1,1,paid,").reason == RowReason::GoodsMissing);
    const auto mixed = assemble(head + "A,S,1,1,paid,\nA,S,x,1,paid,\nB,S,1,1,paid,\n");
    REQUIRE(mixed.orders.size() == 2);
    CHECK(mixed.orders[0].refusal->reason == RowReason::QuantityWrong);
    CHECK(mixed.orders[0].row_count == 2);
    CHECK_FALSE(mixed.orders[1].refusal);
}

TEST_CASE("an order is as far as the last of its parts that go on") {
    const auto statusOf = [](const std::string& first, const std::string& second) {
        const std::string head = "external_id,sku,quantity,unit_price,status\n";
        const auto read = assemble(head + "A,S,1,1," + first + "\nA,S,1,1," + second + "\n");
        REQUIRE(read.orders.size() == 1);
        return read.orders[0].draft.status;
    };
    CHECK(statusOf("shipped", "paid") == OrderStatus::Paid);
    CHECK(statusOf("paid", "shipped") == OrderStatus::Paid);
    CHECK(statusOf("cancelled", "shipped") == OrderStatus::Shipped);
    CHECK(statusOf("shipped", "cancelled") == OrderStatus::Shipped);
    CHECK(statusOf("refunded", "cancelled") == OrderStatus::Refunded);
    CHECK(statusOf("cancelled", "cancelled") == OrderStatus::Cancelled);
}

TEST_CASE("orders leave a full window in the order of their first rows") {
    std::string text = "external_id,sku,quantity,unit_price\n";
    for (int i = 0; i < 10; ++i) {
        text += "A" + std::to_string(i) + ",S,1,1\n";
    }
    const auto read = assemble(text + "A9,S,1,1\n", 3);
    REQUIRE(read.orders.size() == 10);
    CHECK(read.orders[0].draft.external_id == "A0");
    CHECK(read.orders[9].draft.lines.size() == 2);
}

TEST_CASE("headings that are missing are named, as the nearest format writes them") {
    CHECK(assemble("订单编号,订单状态,宝贝标题,买家会员名\n1,2,3,4\n").missing ==
          std::vector<std::string>{"买家应付货款", "宝贝总数量"});
    CHECK(assemble("a,b\n1,2\n").missing.empty());
}

TEST_CASE("closed means cancelled before shipping and refunded after") {
    CHECK(orderStatusOf({"交易关闭", "", false, false}) == OrderStatus::Cancelled);
    CHECK(orderStatusOf({"交易关闭", "", true, false}) == OrderStatus::Refunded);
    CHECK(orderStatusOf({"refunded", "unfulfilled", false, false}) == OrderStatus::Refunded);
    CHECK(orderStatusOf({"partially_refunded", "fulfilled", false, false}) == OrderStatus::Shipped);
    CHECK(orderStatusOf({"wc-on-hold", "", false, false}) == OrderStatus::Placed);
    CHECK(orderStatusOf({"卖家已发货，等待买家确认", "", true, false}) == OrderStatus::Shipped);
    CHECK_FALSE(orderStatusOf({"whatever", "", false, false}));
}
