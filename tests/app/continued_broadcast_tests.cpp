// A broadcast that goes on after a crash: what it has already, where its next recording lies, and
// what becomes of it where it does not come on air.
#include "app/live/broadcast_books.h"
#include "app/live/left_open.h"
#include "app/live/planned_deal.h"
#include "app/live/recording_parts.h"
#include "app/live/shop_books.h"
#include "catalog/shop.h"
#include "encoder/recording/unfinished_mark.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <memory>

using namespace xb;
using namespace xb::app;
using namespace std::chrono_literals;
using xb::tests::TemporaryFolder;
using xb::tests::writeFile;

namespace {

template <class T>
T must(catalog::Result<T> result) {
    REQUIRE(result);
    return std::move(*result);
}

// A shop whose broadcast a crash has cut off after 90 s, while an orange was explained.
struct CutOffShop {
    CutOffShop() {
        catalog::ShopSettings settings;
        settings.folder = folder / "shop";
        settings.sql_folder = XB_SQL_FOLDER;
        settings.clock = [this] { return now; };
        shop = must(catalog::Shop::open(settings, {}));
        catalog::ProductDraft product;
        product.producer = must(shop->products().addProducer({"Wei", "Sicun", "", 800, ""}));
        product.title = "Oranges";
        catalog::SkuDraft sku;
        sku.code = "ORANGE";
        sku.price = sku.list_price = {1000};
        orange = must(shop->products().addSku(must(shop->products().addProduct(product)), sku));
    }
    // With what was asked for.
    void cutOff(const BroadcastSettings& asked) {
        broadcast = must(beginInShop(*shop, asked)).id;
        now.value += 90'000;
        (void)must(shop->broadcasts().feature(broadcast, orange));
        REQUIRE(shop->broadcasts().closeUnfinished() == 1);
        now.value += 60'000;
    }

    TemporaryFolder folder;
    catalog::UtcMs now{1'795'262'400'000};
    std::unique_ptr<catalog::Shop> shop;
    catalog::SkuId orange;
    catalog::BroadcastId broadcast;
};

}  // namespace

TEST_CASE("a recording begun in the midst of a broadcast is the next part of its first one") {
    const TemporaryFolder folder;
    const auto asked = folder / "later.mp4";
    BegunBroadcast begun;
    CHECK(furtherRecording(begun, asked) == asked);
    writeFile(asked, "of another day");
    CHECK(furtherRecording(begun, asked) == folder / "later-2.mp4");
    begun.settings.recording = folder / "first.mp4";
    writeFile(*begun.settings.recording, "1");
    CHECK(furtherRecording(begun, asked) == folder / "first-2.mp4");
    CHECK(furtherRecording(begun, folder / "disk/later.mp4") == folder / "disk/later.mp4");
    // One that goes on after a crash counts from what that left.
    begun.settings.recording = folder / "first-2.mp4";
    begun.earlier = EarlierPart{0ms, std::nullopt, folder / "first.mp4"};
    writeFile(folder / "first-2.mp4", "2");
    CHECK(furtherRecording(begun, asked) == folder / "first-3.mp4");
}

TEST_CASE("the parts of a recording are told by their names") {
    const TemporaryFolder folder;
    const auto first = folder / "evening.mp4";
    CHECK(nextPart(first) == first);
    CHECK_FALSE(newestPart(first));
    writeFile(first, "1");
    CHECK(nextPart(first) == folder / "evening-2.mp4");
    CHECK(newestPart(first) == first);
    writeFile(folder / "evening-2.mp4", "2");
    // Not in a row: of something else.
    writeFile(folder / "evening-4.mp4", "4");
    CHECK(nextPart(first) == folder / "evening-3.mp4");
    CHECK(newestPart(first) == folder / "evening-2.mp4");
}

TEST_CASE("a new broadcast does not write over a recording that nobody has finished yet") {
    CutOffShop room;
    BroadcastSettings asked;
    asked.recording = room.folder / "show.mp4";
    asked.second.emplace().recording = room.folder / "wide.mp4";
    writeFile(room.folder / "show.mp4", "until the crash");
    writeFile(room.folder / "wide.mp4", "an old one, and whole");
    encoder::writeUnfinishedMark(room.folder / "show.mp4", {});
    const BegunBroadcast begun = must(beginInShop(*room.shop, asked));
    CHECK(begun.settings.recording == room.folder / "show-2.mp4");
    CHECK(begun.settings.second->recording == room.folder / "wide.mp4");
    CHECK(room.shop->broadcasts().list({}, 1)->at(0).recording ==
          (room.folder / "show-2.mp4").string());
}

TEST_CASE("a broadcast that goes on keeps what it has, and records beside it") {
    CutOffShop room;
    BroadcastSettings asked;
    asked.title = QStringLiteral("Evening");
    asked.recording = room.folder / "evening.mp4";
    asked.second.emplace().recording = room.folder / "wide.mp4";
    room.cutOff(asked);
    CHECK(room.shop->broadcasts().list({}, 1)->at(0).recording ==
          (room.folder / "evening.mp4").string());
    writeFile(room.folder / "evening.mp4", "until the crash");

    asked.title = QStringLiteral("Another");
    asked.continues = room.broadcast;
    const BegunBroadcast begun = must(beginInShop(*room.shop, asked));
    CHECK(begun.id == room.broadcast);
    REQUIRE(begun.earlier);
    CHECK(begun.earlier->aired == 90s);
    CHECK(begun.earlier->explained == room.orange);
    CHECK(begun.earlier->recording == room.folder / "evening.mp4");
    CHECK(begun.settings.recording == room.folder / "evening-2.mp4");
    CHECK(begun.settings.second->recording == room.folder / "wide.mp4");
    const catalog::BroadcastRow row = *must(room.shop->broadcasts().running());
    CHECK(row.title == "Evening");
    CHECK(row.recording == (room.folder / "evening.mp4").string());
}

TEST_CASE("what was off the air between two crashes was not on air") {
    CutOffShop room;
    BroadcastSettings asked;
    room.cutOff(asked);
    asked.continues = room.broadcast;
    // Tried in vain, then gone on with, and cut off once more after 90 s.
    CHECK(must(beginInShop(*room.shop, asked)).earlier->aired == 90s);
    REQUIRE(endInShop(*room.shop, room.broadcast, ShopEnd::MayGoOn));
    room.now.value += 30'000;
    CHECK(must(beginInShop(*room.shop, asked)).earlier->aired == 90s);
    room.now.value += 90'000;
    REQUIRE(room.shop->broadcasts().stopFeaturing(room.broadcast));
    (void)must(room.shop->broadcasts().feature(room.broadcast, room.orange));
    REQUIRE(room.shop->broadcasts().closeUnfinished() == 1);
    room.now.value += 60'000;
    CHECK(must(beginInShop(*room.shop, asked)).earlier->aired == 180s);
}

TEST_CASE("recorded elsewhere, a broadcast tells of its newest recording") {
    CutOffShop room;
    BroadcastSettings asked;
    asked.recording = room.folder / "evening.mp4";
    room.cutOff(asked);
    asked.continues = room.broadcast;
    asked.recording = room.folder / "night.mp4";
    (void)must(beginInShop(*room.shop, asked));
    CHECK(room.shop->broadcasts().list({}, 1)->at(0).recording ==
          (room.folder / "night.mp4").string());
}

TEST_CASE("what goes on but does not come on air may be tried once more") {
    CutOffShop room;
    BroadcastSettings asked;
    room.cutOff(asked);
    asked.continues = room.broadcast;
    const BegunBroadcast begun = must(beginInShop(*room.shop, asked));
    CHECK(shopEnd(begun, 0ms) == ShopEnd::MayGoOn);
    CHECK(shopEnd(begun, 1ms) == ShopEnd::Over);
    CHECK(shopEnd(BegunBroadcast{begun.id, {}, std::nullopt}, 0ms) == ShopEnd::NeverAired);
    CHECK(shopEnd(BegunBroadcast{begun.id, {}, std::nullopt}, 1ms) == ShopEnd::Over);
    REQUIRE(endInShop(*room.shop, begun.id, ShopEnd::MayGoOn));
    const auto cut_off = must(room.shop->broadcasts().cutOff());
    REQUIRE(cut_off);
    CHECK(cut_off->id == room.broadcast);
    // Nothing came of it, so nothing is known that was not known before.
    CHECK(cut_off->ended_at->value - cut_off->started_at.value == 90'000);
    (void)must(beginInShop(*room.shop, asked));
    REQUIRE(endInShop(*room.shop, room.broadcast, ShopEnd::Over));
    CHECK_FALSE(*room.shop->broadcasts().cutOff());
}

TEST_CASE("a draw sees every order of a long evening") {
    CutOffShop room;
    BroadcastSettings asked;
    const auto id = must(beginInShop(*room.shop, asked)).id;
    constexpr std::size_t order_count = 501;
    for (std::size_t number = 0; number < order_count; ++number) {
        catalog::OrderDraft order;
        order.channel = "wechat";
        order.is_taken = true;
        order.external_id = std::to_string(number);
        order.lines.push_back({"ORANGE", 1, catalog::Money{1000}});
        room.shop->orders().place(order, [](const auto&) {});
    }
    ShopBooks books(*room.shop);
    REQUIRE(xb::tests::waitUntil(
        [&] { return books.totals(id)->order_count == std::int64_t{order_count}; }));
    CHECK(books.orders(id, 20'000)->size() == order_count);
    CHECK(books.orders(id, 3)->size() == 3);
}

TEST_CASE("an end that cannot be written is told, beside what was sold") {
    CutOffShop room;
    const auto id = must(beginInShop(*room.shop, {})).id;
    catalog::ShopSettings settings;
    settings.folder = room.folder / "shop";
    settings.sql_folder = XB_SQL_FOLDER;
    settings.access = catalog::Access::ReadOnly;
    const auto locked = must(catalog::Shop::open(settings, {}));
    const auto sales = ShopBooks(*locked).end(id, ShopEnd::Over);
    REQUIRE(sales);
    CHECK(sales->broadcast.id == id);
    REQUIRE(sales->not_ended);
    CHECK(sales->not_ended->code == catalog::ErrorCode::ReadOnly);
    LeftOpen left_open;
    REQUIRE(left_open.close(*room.shop));
    CHECK(must(room.shop->broadcasts().running()));
    CHECK_FALSE(left_open.note(id, ShopEnd::Over, sales).isEmpty());
    REQUIRE(left_open.close(*room.shop));
    CHECK_FALSE(must(room.shop->broadcasts().running()));
    const auto again = ShopBooks(*room.shop).end(id, ShopEnd::Over);
    CHECK(left_open.note(id, ShopEnd::Over, again).isEmpty());
}

TEST_CASE("a deal of a run sheet does not outlive a crash, one that a person made does") {
    CutOffShop room;
    catalog::DealDraft deal;
    deal.sku = room.orange;
    deal.title = "Rush";
    deal.price = {500};
    deal.quota = 10;
    deal.starts_at = room.now;
    deal.ends_at = {room.now.value + 3'600'000};
    REQUIRE(PlannedDeal(*room.shop).become(deal));
    REQUIRE(must(room.shop->deals().running(room.orange, room.now)));
    REQUIRE(withdrawPlannedDeals(*room.shop, room.now));
    CHECK_FALSE(must(room.shop->deals().running(room.orange, room.now)));

    (void)must(room.shop->deals().create(deal, "desk"));
    REQUIRE(withdrawPlannedDeals(*room.shop, room.now));
    CHECK(must(room.shop->deals().running(room.orange, room.now)));
}

TEST_CASE("a start that never came on air leaves no broadcast, and its plan can be started again") {
    CutOffShop room;
    const catalog::PlanId plan = must(room.shop->plans().add({"Friday", room.now, {}}));
    BroadcastSettings settings;
    settings.plan = plan;
    const auto id = must(beginInShop(*room.shop, settings)).id;
    (void)must(room.shop->broadcasts().feature(id, room.orange));
    const auto sales = ShopBooks(*room.shop).end(id, ShopEnd::NeverAired);
    REQUIRE(sales);
    CHECK_FALSE(sales->not_ended);
    CHECK(sales->totals.order_count == 0);
    CHECK(must(room.shop->broadcasts().list(std::nullopt, 10)).empty());
    CHECK(must(room.shop->plans().find(plan)).broadcasts.empty());
    CHECK(must(beginInShop(*room.shop, settings)).id.value > 0);
}

TEST_CASE("one that a crash has cut off can be gone on with after a start that failed") {
    CutOffShop room;
    room.cutOff({});
    const auto failed = must(beginInShop(*room.shop, {})).id;
    REQUIRE(endInShop(*room.shop, failed, ShopEnd::NeverAired));
    const auto cut_off = must(room.shop->broadcasts().cutOff());
    REQUIRE(cut_off);
    CHECK(cut_off->id == room.broadcast);
}
