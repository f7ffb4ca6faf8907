// What the overlays say, in the shop's language.
#include "app/live/overlay_text.h"
#include "catalog/orders/order.h"
#include "catalog/products/product.h"

#include <catch2/catch.hpp>

using namespace xb;
using app::OverlayText;
using app::UiLanguage;

namespace {

catalog::SkuRow oranges() {
    catalog::SkuRow row;
    row.title = "象州沃柑 5kg 礼盒";
    row.short_title = "沃柑 5kg";
    row.price = {3990};
    row.list_price = {5990};
    row.stock = 188;
    row.low_stock_threshold = 200;
    row.brand_name = "象州";
    row.brand_slogan = "甜蜜如你";
    row.producer_name = "韦大姐果园";
    row.village = "寺村镇";
    return row;
}

catalog::OrderRow orderOf(const std::string& masked_buyer) {
    catalog::OrderRow order;
    order.masked_buyer = masked_buyer;
    catalog::OrderLineRow line;
    line.sku = "ORANGE-5KG";
    line.title = "沃柑 5kg";
    line.quantity = 2;
    order.lines.push_back(line);
    return order;
}

}  // namespace

TEST_CASE("a price tag shows no idle zeros and groups thousands") {
    CHECK(app::priceTag({3990}) == "¥39.9");
    CHECK(app::priceTag({2500}) == "¥25");
    CHECK(app::priceTag({1}) == "¥0.01");
    CHECK(app::priceTag({123456789}) == "¥1,234,567.89");
    CHECK(app::priceTag({-50}) == "-¥0.5");
}

TEST_CASE("a product card speaks the shop's language") {
    const auto chinese = OverlayText(UiLanguage::Chinese)
                             .productCard(oranges(), {app::CardQr::OrderPage, "http://a/1"});
    CHECK(chinese.badge == "讲解中");
    CHECK(chinese.stock_text == "仅剩 188 件");
    CHECK(chinese.qr_caption == "扫码下单");
    const auto english = OverlayText(UiLanguage::English)
                             .productCard(oranges(), {app::CardQr::OrderPage, "http://a/1"});
    CHECK(english.badge == "On now");
    CHECK(english.stock_text == "Only 188 left");
    CHECK(english.price == "¥39.9");
    CHECK(english.list_price == "¥59.9");
}

TEST_CASE("a card says sold out, and leaves out what it does not have") {
    catalog::SkuRow row = oranges();
    row.stock = 0;
    row.list_price = row.price;
    const auto card = OverlayText(UiLanguage::English).productCard(row, {});
    CHECK(card.stock_text == "Sold out");
    CHECK(card.stock_share == 0.0);
    CHECK(card.list_price.empty());
    CHECK(card.qr_url.empty());
    CHECK(card.qr_caption.empty());
}

TEST_CASE("the ticker says who bought what, in one language") {
    const OverlayText text(UiLanguage::Chinese);
    const auto entry = text.tickerEntry(text.tickerOrder(orderOf("王**")));
    CHECK(entry.initial == "王");
    CHECK(entry.lead == "王** 刚刚买了");
    CHECK(entry.item == "沃柑 5kg ×2");
    CHECK(text.tickerOrder(orderOf("🇨🇳**")).initial == "🇨🇳");
    CHECK(text.tickerOrder(orderOf("👩\u200D🌾**")).initial == "👩\u200D🌾");
    catalog::OrderRow several = orderOf("王**");
    catalog::OrderLineRow apples;
    apples.title = "苹果";
    apples.quantity = 5;
    several.lines.push_back(apples);
    CHECK(text.tickerOrder(several).quantity == 7);
    CHECK(text.tickerEntry(text.tickerOrder(several)).item == "沃柑 5kg ×2 等");
    const auto sum = text.tickerEntry(app::TickerSum{62, 80});
    CHECK(sum.lead == "刚刚 62 单");
    CHECK(sum.item == "共 80 件");
}

TEST_CASE("pretend orders are called so, and a rehearsal has its sign") {
    const OverlayText text(UiLanguage::Chinese);
    app::TickerOrder order = text.tickerOrder(orderOf("王**"));
    order.is_pretend = true;
    CHECK(text.tickerEntry(order).lead == "模拟：王** 刚刚买了");
    CHECK(text.tickerEntry(app::TickerSum{62, 80, true}).lead == "模拟：刚刚 62 单");
    const std::string sign = text.rehearsalSign();
    CHECK(sign == "彩排中，订单都是模拟的");
    CHECK(text.notice(sign, "") == sign);
    CHECK(text.notice("", "最后十箱") == "最后十箱");
    CHECK(text.notice(sign, "最后十箱") == sign + " · 最后十箱");
}

TEST_CASE("the still of a camera that is away speaks the shop's language") {
    CHECK(OverlayText(UiLanguage::English).cameraStill().title == "Just a moment");
    CHECK(OverlayText(UiLanguage::Chinese).cameraStill().title != "Just a moment");
}

TEST_CASE("a buyer without a name is a neighbour") {
    const OverlayText text(UiLanguage::English);
    CHECK(text.tickerOrder(orderOf("")).buyer == "A neighbour");
}

TEST_CASE("the brand bar names the brand, the farm and the village") {
    const auto bar = OverlayText(UiLanguage::Chinese).brandBar(oranges());
    CHECK(bar.title == "象州 · 甜蜜如你");
    CHECK(bar.subtitle == "韦大姐果园 · 寺村镇");
    CHECK(bar.initial == "象");
}

TEST_CASE("while a deal runs the card shows its price, what is left of it and when it ends") {
    const app::DealOnAir deal{
        {2990}, 100, 88, std::chrono::steady_clock::time_point(std::chrono::seconds(5))};
    const OverlayText text(UiLanguage::Chinese);
    const auto card = text.productCard(oranges(), {}, deal);
    CHECK(card.price == "¥29.9");
    CHECK(card.list_price == "¥59.9");
    CHECK(card.deal == "秒杀");
    CHECK(card.stock_text == "仅剩 12 件");
    CHECK(card.stock_share == Approx(0.12));
    CHECK(card.deal_ends_at == deal.ends_at);

    const auto after = text.productCard(oranges(), {});
    CHECK(after.price == "¥39.9");
    CHECK(after.deal.empty());
    CHECK_FALSE(after.deal_ends_at.has_value());
}

TEST_CASE("a deal of a product without a list price strikes its usual price through") {
    catalog::SkuRow row = oranges();
    row.list_price = {0};
    const auto card =
        OverlayText(UiLanguage::English).productCard(row, {}, app::DealOnAir{{2990}, 10, 0, {}});
    CHECK(card.list_price == "¥39.9");
}

TEST_CASE("a deal never promises more than there is in stock") {
    catalog::SkuRow row = oranges();
    row.stock = 3;
    const auto card =
        OverlayText(UiLanguage::English).productCard(row, {}, app::DealOnAir{{2990}, 10, 0, {}});
    CHECK(card.stock_text == "Only 3 left");
    CHECK(card.stock_share == Approx(0.3));
}

TEST_CASE("the QR's caption says where it leads") {
    const OverlayText text(UiLanguage::English);
    CHECK(text.productCard(oranges(), {app::CardQr::OrderPage, "http://a/1"}).qr_caption ==
          "Scan to order");
    const auto card = text.productCard(oranges(), {app::CardQr::TracePage, "http://a/1/t"});
    CHECK(card.qr_caption == "Scan for its origin");
    CHECK(card.qr_url == "http://a/1/t");
}

TEST_CASE("a goal counts units, orders or money, and is full beyond its target") {
    const OverlayText text(UiLanguage::English);
    catalog::OrderTotals totals;
    totals.order_count = 12;
    totals.unit_count = 30;
    totals.amount = {123400};
    CHECK(text.goalBar({app::GoalKind::Units, 60}, totals).share == Approx(0.5));
    CHECK(text.goalBar({app::GoalKind::Units, 60}, totals).figures == "30 / 60");
    CHECK(text.goalBar({app::GoalKind::Orders, 10}, totals).share == Approx(1));
    const auto money = text.goalBar({app::GoalKind::Amount, 1'000'000}, totals);
    CHECK(money.figures == "¥1,234 / ¥10,000");
    CHECK(money.label == "Goal tonight: ¥10,000");
    CHECK(text.goalBar({app::GoalKind::Orders, 1}, totals).label == "Goal tonight: 1 order");
    CHECK(text.goalBar({app::GoalKind::Orders, 2}, totals).label == "Goal tonight: 2 orders");
    CHECK(text.soldCounter(totals).count == 30);
    CHECK(OverlayText(UiLanguage::Chinese).soldCounter(totals).label == "本场已售");
}
