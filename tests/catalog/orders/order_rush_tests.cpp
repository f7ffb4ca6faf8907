// Many orders at once.
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <thread>

using namespace xb::catalog;
using xb::tests::draftOf;
using xb::tests::place;
using xb::tests::ShopFixture;

namespace {

constexpr int sender_count = 8;

// Each sender gets its share of the numbers from 0 to below `count`.
void sendFromAll(int count, const std::function<void(int)>& send) {
    std::vector<std::thread> senders;
    for (int sender = 0; sender < sender_count; ++sender) {
        senders.emplace_back([&, sender] {
            for (int number = sender; number < count; number += sender_count)
                send(number);
        });
    }
    for (auto& sender : senders)
        sender.join();
}

}  // namespace

TEST_CASE("1,000 orders from 8 senders, a tenth of them twice, are each stored once") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 5000);
    std::atomic<int> stored = 0;
    std::atomic<int> duplicate = 0;
    std::atomic<int> heard = 0;
    const Subscription subscription =
        fixture.shop().orders().onPlaced([&](const OrderRow&) { ++heard; });
    // Numbers from 1000 on repeat every tenth order, from another sender than the first time.
    sendFromAll(1100, [&](int number) {
        const int order = number < 1000 ? number : (number - 1000) * 10 + 3;
        const auto placed =
            place(fixture.shop(), draftOf("R" + std::to_string(order), "ORANGE", 1 + order % 3));
        if (placed) ++(placed->is_duplicate ? duplicate : stored);
    });
    CHECK(stored == 1000);
    CHECK(duplicate == 100);
    int units = 0;
    for (int order = 0; order < 1000; ++order)
        units += 1 + order % 3;
    CHECK(fixture.stockOf(orange) == 5000 - units);
    fixture.checkLedger();
    const auto totals = fixture.shop().orders().totals({});
    CHECK(totals->order_count == 1000);
    CHECK(totals->unit_count == units);
    CHECK(totals->amount.fen == units * 1000);
    fixture.close();
    CHECK(heard == 1000);
}

TEST_CASE("a SKU sells out exactly, however many want the last ones") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 100);
    std::atomic<int> stored = 0;
    std::atomic<int> sold_out = 0;
    sendFromAll(240, [&](int number) {
        const auto placed =
            place(fixture.shop(), draftOf("S" + std::to_string(number), "ORANGE", 1));
        if (placed) ++stored;
        if (!placed && placed.error().code == ErrorCode::SoldOut) ++sold_out;
    });
    CHECK(stored == 100);
    CHECK(sold_out == 140);
    CHECK(fixture.stockOf(orange) == 0);
    fixture.checkLedger();
}

TEST_CASE("orders sent without waiting are all answered, in order, before the shop is closed") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 5000);
    std::vector<std::int64_t> ids;
    for (int i = 0; i < 2000; ++i) {
        fixture.shop().orders().place(draftOf("Q" + std::to_string(i), "ORANGE", 1),
                                      [&ids](const Result<PlacedOrder>& placed) {
                                          ids.push_back(placed ? placed->id.value : 0);
                                      });
    }
    fixture.close();
    REQUIRE(ids.size() == 2000);
    CHECK(std::is_sorted(ids.begin(), ids.end()));
    CHECK(ids.front() == 1);
    fixture.reopen();
    CHECK(fixture.shop().orders().totals({})->order_count == 2000);
}
