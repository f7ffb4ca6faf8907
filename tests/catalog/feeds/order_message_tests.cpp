// The body of POST /orders: what is read, and which field is named when it is wrong.
#include "catalog/feeds/order_message.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <functional>

using namespace xb::catalog;
using xb::tests::codeOf;
using Json = nlohmann::json;

namespace {

Json exampleMessage() {
    return Json::parse(R"({"type":"order.placed","timestamp":"2026-11-21T12:00:00Z","data":{
        "channel":"wechat","external_id":"A1001","placed_at":"2026-11-21T12:00:01Z","taken":false,
        "buyer":{"name":"王小明","phone":"13800001234","address":"广西来宾市象州县"},
        "lines":[{"sku":"ORANGE-5KG","quantity":2,"unit_price_fen":3990}],
        "shipping_fen":500,"discount_fen":100,"note":"多给点泡沫"}})");
}

Result<OrderDraft> parsedWith(const std::string& pointer, const Json& value) {
    Json message = exampleMessage();
    message[Json::json_pointer(pointer)] = value;
    return parseOrderMessage(message.dump());
}

Result<OrderDraft> parsedWithout(const std::string& object, const std::string& field) {
    Json message = exampleMessage();
    message[Json::json_pointer(object)].erase(field);
    return parseOrderMessage(message.dump());
}

}  // namespace

TEST_CASE("the documented message becomes a draft") {
    const auto draft = parseOrderMessage(exampleMessage().dump());
    REQUIRE(draft);
    CHECK(draft->channel == "wechat");
    CHECK(draft->external_id == "A1001");
    CHECK(draft->placed_at->value == 1795262401000);
    CHECK_FALSE(draft->is_taken);
    CHECK(draft->buyer.name == "王小明");
    CHECK(draft->buyer.phone == "13800001234");
    CHECK(draft->buyer.address == "广西来宾市象州县");
    REQUIRE(draft->lines.size() == 1);
    CHECK(draft->lines[0].sku == "ORANGE-5KG");
    CHECK(draft->lines[0].quantity == 2);
    CHECK(draft->lines[0].unit_price->fen == 3990);
    CHECK(draft->shipping.fen == 500);
    CHECK(draft->discount.fen == 100);
    CHECK(draft->note == "多给点泡沫");
}

TEST_CASE("a message may leave out what has a natural value, and hold what nobody knows") {
    const auto draft = parseOrderMessage(
        R"({"type":"order.placed","timestamp":"2026-11-21T12:00:00Z","more":[1],"data":{"channel":"c",
        "external_id":"x","note":null,"lines":[{"sku":"S","quantity":1,"unit_price_fen":0,"colour":"red"}]}})");
    REQUIRE(draft);
    CHECK(draft->placed_at->value == 1795262400000);
    CHECK_FALSE(draft->is_taken);
    CHECK(draft->shipping.fen == 0);
    CHECK(draft->buyer.name.empty());
}

TEST_CASE("a 64-bit id written as a number keeps every digit") {
    CHECK(parsedWith("/data/external_id", 3737550999277696001)->external_id ==
          "3737550999277696001");
    CHECK(parsedWith("/data/external_id", 18446744073709551615U)->external_id ==
          "18446744073709551615");
    const std::string huge = exampleMessage().dump();
    const std::string body =
        std::string(huge).replace(huge.find("\"A1001\""), 7, "123456789012345678901");
    CHECK(parseOrderMessage(body).error().text(0) == "data.external_id");
}

TEST_CASE("what is not JSON is told so") {
    const std::string body = GENERATE(
        std::string(), std::string("hello"), std::string("[]"), std::string("{\"type\":"),
        std::string("{} {}"), std::string("\"\xFF\""), std::string("{\"type\":\"\xC0\xAF\"}"),
        std::string(100'000, '['), std::string("{\"a\":1,}"), std::string("{\"a\":\"\n\"}"));
    CHECK(codeOf(parseOrderMessage(body)) == ErrorCode::NotJson);
}

TEST_CASE("a body beyond the limit is not even read") {
    const std::string body(order_message_limit_bytes + 1, ' ');
    const auto draft = parseOrderMessage(body);
    CHECK(codeOf(draft) == ErrorCode::BodyTooLarge);
    CHECK(draft.error().number(0) == 262144);
}

TEST_CASE("a field that is wrong is named") {
    struct Example {
        std::string pointer;
        Json value;
        std::string field;
    };
    const auto example = GENERATE(values<Example>({
        {"/type", "order.eaten", "type"},
        {"/type", "product.paid", "type"},
        {"/data/status", "eaten", "data.status"},
        {"/data/currency", 156, "data.currency"},
        {"/data/lines/0/deal", 7, "data.lines[0].deal"},
        {"/type", 7, "type"},
        {"/timestamp", "yesterday", "timestamp"},
        {"/data", Json::array(), "data"},
        {"/data/channel", "", "data.channel"},
        {"/data/channel", std::string(33, 'c'), "data.channel"},
        {"/data/channel", "we\nchat", "data.channel"},
        {"/data/external_id", 1.5, "data.external_id"},
        {"/data/external_id", std::string(129, 'x'), "data.external_id"},
        {"/data/external_id", std::string("a\0b", 3), "data.external_id"},
        {"/data/placed_at", 1795262400, "data.placed_at"},
        {"/data/placed_at", "2026-11-21 12:00", "data.placed_at"},
        {"/data/taken", "no", "data.taken"},
        {"/data/buyer", "王小明", "data.buyer"},
        {"/data/buyer/name", 5, "data.buyer.name"},
        {"/data/buyer/phone", std::string(65, '1'), "data.buyer.phone"},
        {"/data/buyer/address", std::string(1025, 'a'), "data.buyer.address"},
        {"/data/lines", Json::array(), "data.lines"},
        {"/data/lines", "ORANGE", "data.lines"},
        {"/data/lines", Json(std::vector<int>(201)), "data.lines"},
        {"/data/lines/0", "ORANGE", "data.lines[0]"},
        {"/data/lines/0/sku", "", "data.lines[0].sku"},
        {"/data/lines/0/quantity", -1, "data.lines[0].quantity"},
        {"/data/lines/0/quantity", 0, "data.lines[0].quantity"},
        {"/data/lines/0/quantity", 2.0, "data.lines[0].quantity"},
        {"/data/lines/0/quantity", "2", "data.lines[0].quantity"},
        {"/data/lines/0/quantity", 1'000'001, "data.lines[0].quantity"},
        {"/data/lines/0/quantity", 18446744073709551615U, "data.lines[0].quantity"},
        {"/data/lines/0/unit_price_fen", -1, "data.lines[0].unit_price_fen"},
        {"/data/lines/0/unit_price_fen", 39.9, "data.lines[0].unit_price_fen"},
        {"/data/shipping_fen", -1, "data.shipping_fen"},
        {"/data/discount_fen", -1, "data.discount_fen"},
        {"/data/note", std::string(4097, 'n'), "data.note"},
        {"/data/note", Json::object(), "data.note"},
    }));
    INFO(example.pointer);
    const auto draft = parsedWith(example.pointer, example.value);
    CHECK(codeOf(draft) == ErrorCode::FieldWrong);
    CHECK(draft.error().text(0) == example.field);
}

TEST_CASE("a field that is missing is named") {
    CHECK(parsedWithout("", "type").error().text(0) == "type");
    CHECK(parsedWithout("", "data").error().text(0) == "data");
    CHECK(parsedWithout("/data", "channel").error().text(0) == "data.channel");
    CHECK(parsedWithout("/data", "external_id").error().text(0) == "data.external_id");
    CHECK(parsedWithout("/data", "lines").error().text(0) == "data.lines");
    CHECK(parsedWithout("/data/lines/0", "sku").error().text(0) == "data.lines[0].sku");
    CHECK(parsedWithout("/data/lines/0", "quantity").error().text(0) == "data.lines[0].quantity");
    CHECK(parsedWithout("/data/lines/0", "unit_price_fen").error().text(0) ==
          "data.lines[0].unit_price_fen");
}

TEST_CASE("a newer status is told by the type or by its own field, with lines or without") {
    auto draft = parsedWith("/type", "order.shipped");
    CHECK(draft->status == OrderStatus::Shipped);
    draft = parsedWith("/data/status", "paid");
    CHECK(draft->status == OrderStatus::Paid);
    draft = parseOrderMessage(
        R"({"type":"order.cancelled","data":{"channel":"wechat","external_id":"A1001"}})");
    REQUIRE(draft);
    CHECK(draft->status == OrderStatus::Cancelled);
    CHECK(draft->lines.empty());
    CHECK(parsedWithout("/data", "lines").error().text(0) == "data.lines");
}

TEST_CASE("a line may name a deal instead of a price, and an order its currency and buyer id") {
    Json message = exampleMessage();
    message["data"]["lines"][0]["deal"] = "019a00ff-0102-7003-8004-0506070809ab";
    message["data"]["lines"][0].erase("unit_price_fen");
    message["data"]["currency"] = "USD";
    message["data"]["buyer"]["id"] = "openid-7";
    const auto draft = parseOrderMessage(message.dump());
    REQUIRE(draft);
    CHECK(draft->lines[0].deal == "019a00ff-0102-7003-8004-0506070809ab");
    CHECK_FALSE(draft->lines[0].unit_price);
    CHECK(draft->currency == "USD");
    CHECK(draft->buyer.channel_buyer_id == "openid-7");
}
