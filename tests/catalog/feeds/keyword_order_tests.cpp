// Lines of a chat: which are orders, of what and how many.
#include "catalog/feeds/keyword_order.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;

namespace {

KeywordTable tableOfRunSheet() {
    KeywordTable table;
    table.add("1", "ORANGE");
    table.add("2", "RICE");
    table.add("3", "CHILI");
    table.add("12", "WALNUT");
    table.add("a03", "GOJI");
    table.add("B", "CORN");
    table.add("沃柑", "ORANGE");
    return table;
}

// "ORANGE*2 RICE*1"
std::string read(std::string_view line) {
    std::string text;
    for (const KeywordItem& item : readKeywordLine(line, tableOfRunSheet())) {
        if (!text.empty()) text += ' ';
        text += item.sku + "*" + std::to_string(item.quantity);
    }
    return text;
}

}  // namespace

TEST_CASE("a line of a chat is an order in whichever usual way it is written") {
    struct Example {
        std::string line;
        std::string order;
    };
    const auto example = GENERATE(values<Example>({
        {"扣1", "ORANGE*1"},
        {"1", "ORANGE*1"},
        {"１", "ORANGE*1"},
        {"扣一", "ORANGE*1"},
        {"01", "ORANGE*1"},
        {"12", "WALNUT*1"},
        {"A3 x2", "GOJI*2"},
        {"a3X2", "GOJI*2"},
        {"Ａ３ｘ２", "GOJI*2"},
        {"A03×2", "GOJI*2"},
        {"a3 * 12份", "GOJI*12"},
        {"编号3 两份", "CHILI*2"},
        {"编号３两份", "CHILI*2"},
        {"3号两箱", "CHILI*2"},
        {"三号十二盒", "CHILI*12"},
        {"3号链接 2件", "CHILI*2"},
        {"来两份3号", "CHILI*2"},
        {"我要2箱A3", "GOJI*2"},
        {"沃柑两份", "ORANGE*2"},
        {"沃柑", "ORANGE*1"},
        {"b x2", "CORN*2"},
        {"1、2", "ORANGE*1 RICE*1"},
        {"扣1 扣2", "ORANGE*1 RICE*1"},
        {"1号两份，3号三份", "ORANGE*2 CHILI*3"},
        {"A3x2+B", "GOJI*2 CORN*1"},
        {"1 1", "ORANGE*2"},
        {"1x2 沃柑", "ORANGE*3"},
        {"3号两份，谢谢老板！", "CHILI*2"},
        {"二十五份1号", "ORANGE*25"},
    }));
    INFO(example.line);
    CHECK(read(example.line) == example.order);
}

TEST_CASE("chatter orders nothing") {
    const std::string line = GENERATE(values<std::string>({
        "",    "你好", "主播好", "3号多少钱", "不要3号",   "3号没了吗", "+1",
        "666", "9号",  "两份",   "39.9",      "1.5",       "3号?",      "A33",
        "BB",  "三",   "扣",     "1x0",       "1 1000份",  "1x1000",    "来两份",
        "A",   "x2",   "\xFF",   "3\n4",      "3号3号9号", "1234567",   "两份3号四份1号五份",
    }));
    INFO(line);
    CHECK(read(line).empty());
}

TEST_CASE("a line becomes a draft without prices, under a name that stays the same") {
    ChatLine line{"douyin", "room-7", "m1", {"u1", "小明", "", ""}, "A3 x2，1", {1000}};
    const auto draft = keywordOrder(line, tableOfRunSheet());
    REQUIRE(draft);
    CHECK(checkOrderDraft(*draft));
    CHECK(draft->channel == "douyin");
    CHECK(draft->placed_at->value == 1000);
    CHECK(draft->buyer.channel_buyer_id == "u1");
    CHECK_FALSE(draft->is_taken);
    REQUIRE(draft->lines.size() == 2);
    CHECK(draft->lines[0].sku == "GOJI");
    CHECK(draft->lines[0].quantity == 2);
    CHECK_FALSE(draft->lines[0].unit_price);
    CHECK(keywordOrder(line, tableOfRunSheet())->external_id == draft->external_id);
    line.at = {2000};
    CHECK(keywordOrder(line, tableOfRunSheet())->external_id == draft->external_id);
    line.message_id = "m2";
    CHECK(keywordOrder(line, tableOfRunSheet())->external_id != draft->external_id);
    line.message_id.clear();
    const std::string unnamed = keywordOrder(line, tableOfRunSheet())->external_id;
    line.at = {3000};
    CHECK(keywordOrder(line, tableOfRunSheet())->external_id != unnamed);
    line.text = "好吃吗";
    CHECK_FALSE(keywordOrder(line, tableOfRunSheet()));
}
