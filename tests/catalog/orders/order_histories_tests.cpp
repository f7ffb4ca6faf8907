// Random histories from many threads, and a rush for one deal: what holds afterwards, whatever
// happened.
#include "catalog/database/connection.h"
#include "tests/catalog/shop_fixture.h"
#include "tests/support/test_machine.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <cstdlib>
#include <random>
#include <thread>

using namespace xb::catalog;
using xb::tests::draftOf;
using xb::tests::ShopFixture;

namespace {

constexpr int thread_count = 32;
constexpr std::int64_t deal_quota = 150;
constexpr std::int64_t deal_limit = 6;
constexpr std::int64_t sku_limit = 9;

// XB_TEST_SEED repeats a run as far as threads allow.
unsigned seedOfRun() {
    const char* given = std::getenv("XB_TEST_SEED");
    return given == nullptr ? std::random_device()() : static_cast<unsigned>(std::atoi(given));
}

struct Goods {
    SkuId dealt;    // under a deal with quota and limit, and a channel's quota
    SkuId limited;  // with a limit per buyer of its own
    DealId deal;
};

Goods fillShelf(ShopFixture& fixture) {
    Goods goods;
    goods.dealt = fixture.addSku("DEALT", 400);
    SkuDraft limited;
    limited.code = "LIMITED";
    limited.price = limited.list_price = {2000};
    limited.limit_per_buyer = sku_limit;
    goods.limited = *fixture.shop().products().addSku(fixture.addProduct("Honey"), limited);
    REQUIRE(fixture.shop().stock().receive(goods.limited, 300, "test"));
    const UtcMs now = fixture.clock.now();
    goods.deal = *fixture.shop().deals().create(
        {goods.dealt, "Seven", {700}, deal_quota, deal_limit, now, {now.value + 1'000'000'000}},
        "test");
    REQUIRE(fixture.shop().deals().setChannelQuota(goods.dealt, "counter", 60, "test"));
    return goods;
}

// One person at work: whatever is refused is refused, and the next thing is tried.
class Worker {
 public:
    Worker(Shop& shop, const Goods& goods, unsigned seed, int number)
        : shop_(shop), goods_(goods), random_(seed), number_(number) {}

    void act() {
        switch (pick(14)) {
            case 0:
                return cancel();
            case 1:
                return undo();
            case 2:
                return refund();
            case 3:
                return static_cast<void>(shop_.stock().receive(sku(), 1 + pick(5), "test"));
            case 4:
                return static_cast<void>(shop_.stock().spoil(sku(), 1 + pick(3), "test"));
            case 5:
                return wait();
            case 6:
                return static_cast<void>(shop_.waitlist().accept({1 + pick(40)}));
            case 7:
                return advance();
            default:
                return placeOne();
        }
    }

 private:
    int pick(int below) { return static_cast<int>(random_() % static_cast<unsigned>(below)); }
    SkuId sku() { return pick(2) == 0 ? goods_.dealt : goods_.limited; }
    Buyer buyer() { return {"buyer" + std::to_string(pick(30)), "", "", ""}; }
    // Anybody's order.
    OrderId order() { return {1 + pick(600)}; }

    void placeOne() {
        OrderDraft draft = draftOf(std::to_string(number_) + "-" + std::to_string(++placed_),
                                   pick(3) == 0 ? "LIMITED" : "DEALT", 1 + pick(4));
        draft.channel = pick(3) == 0 ? "counter" : "storefront";
        draft.buyer = buyer();
        draft.lines[0].unit_price.reset();
        if (pick(4) == 0) draft.lines.push_back({"LIMITED", 1, Money{1900}});
        if (pick(5) == 0) draft.lines[0].unit_price = Money{1000};
        draft.shipping = {pick(2) * 600};
        draft.discount = {pick(2) * 300};
        draft.is_taken = pick(10) == 0;
        if (draft.is_taken && pick(3) == 0) draft.lines.push_back({"UNKNOWN", 1, Money{5}});
        static_cast<void>(shop_.orders().placeAndWait(draft, std::chrono::seconds(60)));
    }
    void cancel() { static_cast<void>(shop_.orders().cancel(order(), "test")); }
    void undo() { static_cast<void>(shop_.orders().undoStep(order(), "test")); }
    void advance() {
        const auto status = static_cast<OrderStatus>(2 + pick(6));
        static_cast<void>(shop_.orders().advance(order(), status, "test"));
    }
    void refund() {
        RefundDraft draft{{pick(2500)}, "", {}};
        if (pick(2) == 0) draft.lines.push_back({1, pick(2), {pick(800)}, pick(2)});
        static_cast<void>(shop_.orders().refund(order(), draft, "test"));
    }
    void wait() {
        static_cast<void>(shop_.waitlist().join({sku(), "storefront", 1 + pick(3), buyer(), ""}));
    }

    Shop& shop_;
    const Goods& goods_;
    std::mt19937 random_;
    const int number_;
    int placed_ = 0;
};

void workAtOnce(ShopFixture& fixture, const Goods& goods, unsigned seed, int acts) {
    std::vector<std::thread> threads;
    for (int number = 0; number < thread_count; ++number) {
        threads.emplace_back([&, number] {
            Worker worker(fixture.shop(), goods, seed + static_cast<unsigned>(number), number);
            for (int act = 0; act < acts; ++act)
                worker.act();
        });
    }
    for (auto& thread : threads)
        thread.join();
}

// Each question answers how much is wrong; nothing may be.
const std::vector<std::pair<const char*, std::string>> rules{
    {"stock is the sum of its movements",
     "SELECT count(*) FROM stock k WHERE on_hand <> (SELECT coalesce(sum(delta), 0)"
     " FROM stock_movement m WHERE m.sku_id = k.sku_id)"},
    {"an order's stock is out while it is not cancelled, but for what came back",
     "SELECT count(*) FROM shop_order o WHERE (SELECT coalesce(sum(delta), 0) FROM stock_movement"
     " WHERE order_id = o.id) <> iif(o.status = 6, 0, (SELECT coalesce(sum(r.returned), 0)"
     " FROM refund f JOIN refund_line r ON r.refund_id = f.id JOIN order_line l"
     " ON l.order_id = f.order_id AND l.line = r.line WHERE f.order_id = o.id"
     " AND l.sku_id IS NOT NULL) - (SELECT coalesce(sum(quantity), 0) FROM order_line"
     " WHERE order_id = o.id AND sku_id IS NOT NULL))"},
    {"what is on offer is held",
     "SELECT count(*) FROM stock k WHERE offered <> (SELECT coalesce(sum(quantity), 0)"
     " FROM waitlist_entry e WHERE e.sku_id = k.sku_id AND e.state = 2)"},
    {"a deal has sold what its lines say",
     "SELECT count(*) FROM deal d WHERE sold <> (SELECT coalesce(sum(l.quantity), 0)"
     " FROM order_line l JOIN shop_order o ON o.id = l.order_id"
     " WHERE l.deal_id = d.id AND o.status <> 6)"},
    {"no deal sells past its quota by orders that can be refused",
     "SELECT count(*) FROM deal d WHERE quota < (SELECT coalesce(sum(l.quantity), 0)"
     " FROM order_line l JOIN shop_order o ON o.id = l.order_id"
     " WHERE l.deal_id = d.id AND o.status <> 6 AND o.is_taken = 0)"},
    {"nobody gets more of a deal than the limit by orders that can be refused",
     "SELECT count(*) FROM (SELECT sum(l.quantity) AS bought, d.limit_per_buyer AS most"
     " FROM order_line l JOIN shop_order o ON o.id = l.order_id JOIN order_buyer b"
     " ON b.order_id = o.id JOIN deal d ON d.id = l.deal_id"
     " WHERE o.status <> 6 AND o.is_taken = 0 GROUP BY b.buyer_key, d.id) WHERE bought > most"},
    {"nor of a SKU that has a limit",
     "SELECT count(*) FROM (SELECT sum(l.quantity) AS bought, s.limit_per_buyer AS most"
     " FROM order_line l JOIN shop_order o ON o.id = l.order_id JOIN order_buyer b"
     " ON b.order_id = o.id JOIN sku s ON s.id = l.sku_id WHERE o.status <> 6 AND o.is_taken = 0"
     " AND s.limit_per_buyer > 0 GROUP BY b.buyer_key, s.id) WHERE bought > most"},
    {"a channel has sold what its lines say",
     "SELECT count(*) FROM channel_quota q WHERE sold <> (SELECT coalesce(sum(l.quantity), 0)"
     " FROM order_line l JOIN shop_order o ON o.id = l.order_id WHERE l.sku_id = q.sku_id"
     " AND o.channel_id = q.channel_id AND o.uuid > q.uuid AND o.status <> 6)"},
    {"a channel keeps to its quota by orders that can be refused",
     "SELECT count(*) FROM channel_quota q WHERE quota < (SELECT coalesce(sum(l.quantity), 0)"
     " FROM order_line l JOIN shop_order o ON o.id = l.order_id WHERE l.sku_id = q.sku_id"
     " AND o.channel_id = q.channel_id AND o.status <> 6 AND o.is_taken = 0)"},
    {"only taken orders are marked",
     "SELECT count(*) FROM order_line l JOIN shop_order o ON o.id = l.order_id"
     " WHERE o.is_taken = 0 AND (l.is_short = 1 OR l.is_over_quota = 1 OR l.sku_id IS NULL)"},
    {"an order is marked as its lines are",
     "SELECT count(*) FROM shop_order o WHERE review <> iif(status >= 6, 0, (SELECT max(is_short)"
     " + 2 * max(sku_id IS NULL) + 4 * max(is_over_quota) FROM order_line WHERE order_id = o.id))"},
    {"lines add up to the order",
     "SELECT count(*) FROM shop_order o WHERE lines_fen <> (SELECT sum(quantity * unit_price_fen)"
     " FROM order_line WHERE order_id = o.id)"},
    {"refunds add up, and never exceed the total",
     "SELECT count(*) FROM shop_order o WHERE refunded_fen <> (SELECT coalesce(sum(amount_fen), 0)"
     " FROM refund WHERE order_id = o.id) OR refunded_fen > total_fen"},
    {"an order that is refunded is refunded in full, and no other is but a free one",
     "SELECT count(*) FROM shop_order WHERE (status = 7) <> (refunded_fen = total_fen)"
     " AND total_fen > 0"},
    {"sales are the sum of what was not cancelled",
     "SELECT coalesce(sum(amount_fen), 0) - (SELECT coalesce(sum(total_fen), 0) FROM shop_order"
     " WHERE status <> 6) FROM sales_total"},
};

void checkRules(ShopFixture& fixture) {
    const auto connection =
        *Connection::open(fixture.settings().folder / "studio.db", Connection::Mode::ReadOnly);
    for (const auto& [rule, question] : rules) {
        INFO(rule);
        CHECK(connection->integer(question) == 0);
    }
}

}  // namespace

TEST_CASE("whatever 32 people do to a shop at once, its rules hold") {
    const unsigned seed = seedOfRun();
    const int acts = xb::tests::isLongRun() ? 400 : 40;
    INFO("XB_TEST_SEED=" << seed);
    ShopFixture fixture;
    const Goods goods = fillShelf(fixture);
    for (unsigned round = 0; round < 3; ++round) {
        workAtOnce(fixture, goods, seed + 1000 * round, acts);
        checkRules(fixture);
        fixture.clock.advanceMs(Waitlist::offer_ms);
        REQUIRE(fixture.shop().waitlist().expireOffers());
    }
    checkRules(fixture);
    CHECK(fixture.shop().deals().find(goods.deal)->sold > 0);
    CHECK(fixture.shop().orders().totals({})->order_count > 50);
}

TEST_CASE("15,000 orders for a deal of 500 units: 500 are sold, 14,500 are told so") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 20'000);
    const UtcMs now = fixture.clock.now();
    const auto deal = fixture.shop().deals().create(
        {orange, "Rush", {100}, 500, 0, now, {now.value + 1000}}, "test");
    REQUIRE(deal);
    constexpr int order_count = 15'000;
    std::atomic<int> next = 0;
    std::atomic<int> sold = 0;
    std::atomic<int> told = 0;
    std::atomic<int> otherwise = 0;
    std::vector<std::thread> buyers;
    for (int thread = 0; thread < 64; ++thread) {
        buyers.emplace_back([&] {
            for (int number = next++; number < order_count; number = next++) {
                OrderDraft draft = draftOf("R" + std::to_string(number), "ORANGE", 1);
                draft.lines[0].unit_price.reset();
                const auto placed =
                    fixture.shop().orders().placeAndWait(draft, std::chrono::seconds(60));
                if (placed) {
                    ++sold;
                } else if (placed.error().code == ErrorCode::QuotaReached) {
                    ++told;
                } else {
                    ++otherwise;
                }
            }
        });
    }
    for (auto& buyer : buyers)
        buyer.join();
    CHECK(sold == 500);
    CHECK(told == 14'500);
    CHECK(otherwise == 0);
    CHECK(fixture.stockOf(orange) == 19'500);
    CHECK(fixture.shop().deals().find(*deal)->sold == 500);
    CHECK(fixture.shop().orders().totals({})->amount.fen == 50'000);
    checkRules(fixture);
}
