// Sums kept with each order, against what the orders say.
#include "catalog/database/writer.h"
#include "catalog/sales/figures_count.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace xb::catalog;
using xb::tests::draftOf;
using xb::tests::place;
using xb::tests::ShopFixture;

namespace {

const std::string sums_sql =
    "SELECT 'total', broadcast_id, 0, 0, order_count, unit_count, amount_fen, refund_fen"
    " FROM sales_total WHERE order_count + unit_count + amount_fen + refund_fen > 0"
    " UNION ALL SELECT 'minute', broadcast_id, minute, 0, order_count, unit_count, amount_fen,"
    " refund_fen FROM sales_minute WHERE order_count + unit_count + amount_fen + refund_fen > 0"
    " UNION ALL SELECT 'hour', hour, channel_id, 0, order_count, unit_count, amount_fen,"
    " refund_fen FROM sales_hour WHERE order_count + unit_count + amount_fen + refund_fen > 0"
    " UNION ALL SELECT 'region', day, region, 0, order_count, unit_count, amount_fen,"
    " refund_fen FROM sales_region WHERE order_count + unit_count + amount_fen + refund_fen > 0"
    " UNION ALL SELECT 'day', day, producer_id, sku_id, order_count, unit_count, amount_fen,"
    " refund_fen FROM sales_sku_day WHERE order_count + unit_count + amount_fen + refund_fen > 0"
    " UNION ALL SELECT 'month', month, producer_id, sku_id, order_count, unit_count, amount_fen,"
    " refund_fen FROM sales_sku_month WHERE order_count + unit_count + amount_fen + refund_fen > 0"
    " UNION ALL SELECT 'year', year, product_id, sku_id, order_count, unit_count, amount_fen,"
    " refund_fen FROM sales_sku_year WHERE order_count + unit_count + amount_fen + refund_fen > 0"
    " UNION ALL SELECT 'tally', status, review, is_cold_chain, is_refunded, is_pick_up,"
    " order_count, 0"
    " FROM order_tally WHERE order_count > 0 ORDER BY 1, 2, 3, 4, 5, 6";

using Rows = std::vector<std::string>;

Rows keptSums(Connection& connection) {
    Rows rows;
    Query query(connection.statement(sums_sql));
    while (query.step()) {
        std::string row;
        for (int column = 0; column < 8; ++column)
            row += query.text(column) + " ";
        rows.push_back(row);
    }
    return rows;
}

// What is kept, and what is kept after counting anew.
std::pair<Rows, Rows> keptAndCounted(ShopFixture& fixture) {
    return *fixture.shop().writer().run<std::pair<Rows, Rows>>(
        [](WriteSession& session) -> Result<std::pair<Rows, Rows>> {
            Rows kept = keptSums(session.connection);
            countFiguresAnew(session);
            return std::pair(kept, keptSums(session.connection));
        });
}

// A shop to which things happen, one after another.
class RandomSales {
 public:
    explicit RandomSales(unsigned seed) : random_(seed) {
        for (const std::string& code : codes_)
            skus_.push_back(fixture.addSku(code, 100'000));
    }

    void act() {
        fixture.clock.advanceMs(static_cast<std::int64_t>(random_() % 40'000'000));
        const auto what = random_() % 12;
        if (what == 0) return turnBroadcast();
        if (what < 6 || placed_.empty()) return placeOne();
        if (what < 9) return advanceOne();
        changeOne(what);
    }

    ShopFixture fixture;
    int refunded = 0;
    int undone = 0;
    int assigned = 0;

 private:
    OrderBook& orders() { return fixture.shop().orders(); }
    OrderId someOrder() { return placed_[random_() % placed_.size()]; }

    void turnBroadcast() {
        if (const auto running = *fixture.shop().broadcasts().running()) {
            REQUIRE(fixture.shop().broadcasts().end(running->id));
        } else {
            REQUIRE(fixture.shop().broadcasts().begin("Live"));
        }
    }

    void placeOne() {
        OrderDraft draft = draftOf("O" + std::to_string(placed_.size()), codes_[random_() % 3],
                                   1 + static_cast<int>(random_() % 4));
        draft.lines.push_back({codes_[random_() % 3], 1, Money{static_cast<int>(random_() % 900)}});
        draft.is_taken = random_() % 3 == 0;
        if (draft.is_taken) draft.lines.push_back({"NOBODY-KNOWS", 2, Money{700}});
        if (draft.is_taken && random_() % 5 == 0) draft.currency = "USD";
        draft.channel = random_() % 2 == 0 ? "wechat" : "douyin";
        draft.buyer.address = random_() % 2 == 0 ? "广东省深圳市" : "北京";
        draft.shipping = {500};
        const auto answer = place(fixture.shop(), draft);
        REQUIRE(answer);
        placed_.push_back(answer->id);
    }

    void advanceOne() {
        orders().advance(someOrder(), static_cast<OrderStatus>(2 + random_() % 6), "test");
    }

    void changeOne(std::size_t what) {
        const OrderId order = someOrder();
        if (what == 9) {
            if (orders().undoStep(order, "test")) ++undone;
        } else if (what == 10) {
            RefundDraft refund;
            refund.amount = {150};
            refund.reason = "bruised";
            refund.lines.push_back({1, 0, Money{100}, 0});
            if (orders().refund(order, refund, "test")) ++refunded;
        } else if (orders().assignSku(order, 3, skus_[random_() % 3], "test")) {
            ++assigned;
        }
    }

    std::mt19937 random_;
    const std::vector<std::string> codes_{"ORANGE", "RICE", "GOJI"};
    std::vector<SkuId> skus_;
    std::vector<OrderId> placed_;
};

}  // namespace

TEST_CASE("whatever happens to orders, the kept sums are what counting them anew gives") {
    RandomSales sales(GENERATE(1U, 2U, 3U));
    for (int i = 0; i < 500; ++i)
        sales.act();
    CHECK(sales.refunded > 1);
    CHECK(sales.undone > 1);
    CHECK(sales.assigned > 1);
    const auto [kept, counted] = keptAndCounted(sales.fixture);
    CHECK(kept.size() > 200);
    CHECK(kept == counted);
}

TEST_CASE("figures add up over minutes, days, SKUs, producers, channels and regions") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 100);
    fixture.addSku("RICE", 100);
    auto& figures = fixture.shop().figures();
    const ShopDay today = *figures.dayOf(fixture.clock.now());
    const auto broadcast = *fixture.shop().broadcasts().begin("Live");
    REQUIRE(fixture.shop().broadcasts().feature(broadcast, orange));
    OrderDraft draft = draftOf("A1", "ORANGE", 2);
    draft.lines.push_back({"RICE", 1, Money{500}});
    draft.shipping = {300};
    draft.buyer.address = "广西来宾市";
    place(fixture.shop(), draft);
    fixture.clock.advanceMs(61'000);
    const OrderId second = place(fixture.shop(), draftOf("A2", "ORANGE", 1))->id;
    fixture.clock.advanceMs(86'400'000);
    place(fixture.shop(), draftOf("A3", "RICE", 3));

    const Figures first_day{2, 4, {3800}, {0}};
    const auto chart = figures.chart(broadcast);
    REQUIRE(chart->minutes.size() == 3);
    CHECK(chart->minutes[0].figures == Figures{1, 3, {2800}, {0}});
    CHECK(chart->segments.size() == 1);
    CHECK(chart->total == Figures{3, 7, {6800}, {0}});
    CHECK(figures.segments(broadcast)->at(0).figures == chart->total);
    CHECK(figures.channels(broadcast)->at(0).figures == chart->total);
    const auto growers = *figures.producers(broadcast, 9);
    REQUIRE(growers.size() == 2);
    CHECK(growers[0].name == "Grower of Product RICE");
    CHECK(growers[0].figures == Figures{2, 4, {3500}, {0}});
    CHECK(growers[1].figures == Figures{2, 3, {3000}, {0}});
    CHECK(figures.producers(broadcast, 1)->size() == 1);
    CHECK(*figures.total({today, today}) == first_day);
    const ShopDay tomorrow{today.value + 1};
    const auto days = figures.days({today, tomorrow});
    REQUIRE(days->size() == 2);
    CHECK(days->at(0).figures == first_day);
    CHECK(figures.hours({today, today})->at(0).hour == 20);
    const auto skus = figures.skus({today, tomorrow}, 10);
    REQUIRE(skus->size() == 2);
    CHECK(skus->at(0).code == "RICE");
    CHECK(skus->at(0).figures == Figures{2, 4, {3500}, {0}});
    CHECK(skus->at(1).figures == Figures{2, 3, {3000}, {0}});
    CHECK(figures.products({today, tomorrow}, 1)->at(0).title == "Product RICE");
    CHECK(figures.producers({today, tomorrow}, 9)->at(1).name == "Grower of Product ORANGE");
    CHECK(figures.daysOf(orange, {today, tomorrow})->size() == 1);
    CHECK(figures.channels({today, today})->at(0).figures == first_day);
    const auto regions = figures.regions({today, today});
    REQUIRE(regions->size() == 2);
    CHECK(regions->at(0).region == Region{45});
    // A range of whole months reads the months' sums, and finds the same.
    const auto year = figures.skus({dayOf(2026, 1, 1), dayOf(2026, 12, 31)}, 10);
    CHECK(year->at(0).figures == skus->at(0).figures);
    const auto odd = figures.skus({dayOf(2026, 9, 15), dayOf(2026, 12, 3)}, 10);
    CHECK(odd->at(1).figures == skus->at(1).figures);
    REQUIRE(fixture.shop().orders().cancel(second, "test"));
    CHECK(*figures.total({today, today}) == Figures{1, 3, {2800}, {0}});
    CHECK(figures.chart({99}).error().code == ErrorCode::NotFound);
}

TEST_CASE("what was sold in a segment is told to the millisecond") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 100);
    const SkuId rice = fixture.addSku("RICE", 100);
    const auto broadcast = *fixture.shop().broadcasts().begin("Live");
    place(fixture.shop(), draftOf("A1", "ORANGE", 1));  // before anything was explained
    fixture.clock.advanceMs(1'000);
    REQUIRE(fixture.shop().broadcasts().feature(broadcast, orange));
    fixture.clock.advanceMs(5'000);
    place(fixture.shop(), draftOf("A2", "ORANGE", 2));
    fixture.clock.advanceMs(5'000);
    REQUIRE(fixture.shop().broadcasts().feature(broadcast, rice));
    place(fixture.shop(), draftOf("A3", "RICE", 3));
    const OrderId given_back = place(fixture.shop(), draftOf("A4", "RICE", 1))->id;
    REQUIRE(fixture.shop().orders().cancel(given_back, "test"));
    fixture.clock.advanceMs(5'000);
    REQUIRE(fixture.shop().broadcasts().stopFeaturing(broadcast));
    fixture.clock.advanceMs(1);
    place(fixture.shop(), draftOf("A5", "RICE", 1));  // nothing is explained
    const auto segments = *fixture.shop().figures().segments(broadcast);
    REQUIRE(segments.size() == 2);
    CHECK(segments[0].segment.sku == orange);
    CHECK(segments[0].figures == Figures{1, 2, {2000}, {0}});
    CHECK(segments[1].figures == Figures{1, 3, {3000}, {0}});
}

TEST_CASE("a broadcast's products and tallies are what its orders say") {
    RandomSales sales(GENERATE(4U, 5U));
    for (int i = 0; i < 300; ++i)
        sales.act();
    auto& shop = sales.fixture.shop();
    const auto broadcasts = *shop.broadcasts().list({}, 500);
    REQUIRE(broadcasts.size() > 3);
    Figures of_broadcasts;
    std::int64_t order_count = 0;
    for (const BroadcastRow& broadcast : broadcasts) {
        const auto products = *shop.figures().products(broadcast.id, 100);
        const auto greater = [](const ProductFigures& one, const ProductFigures& other) {
            return one.figures.amount > other.figures.amount;
        };
        CHECK(std::is_sorted(products.begin(), products.end(), greater));
        for (const ProductFigures& product : products) {
            of_broadcasts.unit_count += product.figures.unit_count;
            of_broadcasts.amount = of_broadcasts.amount + product.figures.amount;
        }
        const auto best = *shop.figures().products(broadcast.id, 1);
        CHECK(best.size() == std::min<std::size_t>(1, products.size()));
        const auto tallies = *shop.orders().tally(broadcast.id);
        for (const OrderTally& tally : tallies)
            order_count += tally.order_count;
    }
    std::int64_t unit_count = 0;
    std::int64_t listed_count = 0;
    Money amount;
    std::optional<OrderId> before;
    for (;;) {
        const auto orders = *shop.orders().list({}, before, 500);
        if (orders.empty()) break;
        before = orders.back().id;
        for (const OrderRow& order : orders) {
            if (!order.broadcast) continue;
            ++listed_count;
            if (order.status == OrderStatus::Cancelled || !order.currency.empty()) continue;
            amount = amount + order.lines_amount;
            for (const OrderLineRow& line : order.lines)
                unit_count += line.quantity;
        }
    }
    CHECK(listed_count > 20);
    CHECK(order_count == listed_count);
    CHECK(of_broadcasts.unit_count == unit_count);
    CHECK(of_broadcasts.amount == amount);
}

TEST_CASE("another time zone moves what was sold to the days of its clock") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 100);
    fixture.clock.advanceMs(5 * 3'600'000);  // one in the morning in Shanghai
    place(fixture.shop(), draftOf("A1", "ORANGE", 2));
    auto& figures = fixture.shop().figures();
    CHECK(figures.days({dayOf(2026, 11, 1), dayOf(2026, 11, 30)})->at(0).day ==
          dayOf(2026, 11, 22));
    REQUIRE(figures.setTimeZone("Europe/Berlin"));
    CHECK(figures.days({dayOf(2026, 11, 1), dayOf(2026, 11, 30)})->at(0).day ==
          dayOf(2026, 11, 21));
    OrderFilter filter;
    filter.from = filter.through = dayOf(2026, 11, 21);
    CHECK(fixture.shop().orders().list(filter, {}, 10)->size() == 1);
    CHECK(figures.setTimeZone("Mars/Olympus").error().code == ErrorCode::FieldWrong);
    CHECK(*figures.timeZone() == "Europe/Berlin");
}
