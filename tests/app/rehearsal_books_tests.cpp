// The books of a rehearsal: pretend orders take from a pretend stock, and the shop never hears of
// them.
#include "app/live/broadcast_books.h"
#include "catalog/shop.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <memory>

using namespace xb;
using namespace xb::app;
using xb::tests::TemporaryFolder;

namespace {

template <class T>
T must(catalog::Result<T> result) {
    REQUIRE(result);
    return std::move(*result);
}

// Oranges in plenty at 10 yuan, and two boxes of honey.
struct RehearsedShop {
    RehearsedShop() {
        catalog::ShopSettings settings;
        settings.folder = folder / "shop";
        settings.sql_folder = XB_SQL_FOLDER;
        settings.clock = [this] { return now; };
        shop = must(catalog::Shop::open(settings, {}));
        orange = add("ORANGE", 20'000);
        honey = add("HONEY", 2);
    }
    catalog::SkuId add(const char* code, std::int64_t stock) {
        catalog::ProductDraft product;
        product.producer = must(shop->products().addProducer({"Wei", "Sicun", "", 800, ""}));
        product.title = code;
        catalog::SkuDraft sku;
        sku.code = code;
        sku.price = sku.list_price = {1000};
        const auto id =
            must(shop->products().addSku(must(shop->products().addProduct(product)), sku));
        (void)must(shop->stock().receive(id, stock, "test"));
        return id;
    }
    std::shared_ptr<RehearsalBooks> rehearse(std::uint64_t seed = 1) const {
        return must(RehearsalBooks::open(*shop, seed, {}, [this] { return now; }));
    }

    TemporaryFolder folder;
    catalog::UtcMs now{1'795'262'400'000};
    std::unique_ptr<catalog::Shop> shop;
    catalog::SkuId orange;
    catalog::SkuId honey;
};

catalog::DealDraft dealOf(const RehearsedShop& room, std::int64_t quota) {
    return {room.orange, "Flash", {800}, quota, 0, room.now, {room.now.value + 60'000}};
}

}  // namespace

TEST_CASE("a pretend order takes from the pretend stock alone") {
    const RehearsedShop room;
    const auto books = room.rehearse();
    const std::int64_t before = must(books->offer(room.orange)).sku.stock;
    CHECK(before >= 30);
    CHECK(before <= 80);
    const auto order = books->place({room.orange, 2, "王小明", "wechat"});
    REQUIRE(order);
    CHECK(order->id.value < 0);
    CHECK(order->masked_buyer == "王**");
    CHECK(order->total.fen == 2000);
    CHECK(must(books->offer(room.orange)).sku.stock == before - 2);
    CHECK(books->totals().unit_count == 2);
    CHECK(room.shop->stock().onHand(room.orange) == 20'000);
    CHECK(room.shop->orders().totals(std::nullopt)->order_count == 0);
}

TEST_CASE("what is sold out is refused, and a cancelled order is for sale again") {
    const RehearsedShop room;
    const auto books = room.rehearse();
    const auto order = books->place({room.honey, 2, "李四", "douyin"});
    REQUIRE(order);
    CHECK(books->left(room.honey) == 0);
    CHECK_FALSE(books->place({room.honey, 1, "张三", "douyin"}));
    books->cancel(order->id);
    books->cancel(order->id);
    CHECK(books->left(room.honey) == 2);
    CHECK(books->totals().order_count == 0);
    CHECK(must(books->orders(rehearsal_broadcast, 10)).at(0).status ==
          catalog::OrderStatus::Cancelled);
    CHECK_FALSE(books->place({catalog::SkuId{999}, 1, "张三", "douyin"}));
}

TEST_CASE("a pretend deal holds within its quota and leaves the shop's price alone") {
    const RehearsedShop room;
    const auto books = room.rehearse();
    REQUIRE(books->setDeal(dealOf(room, 3)));
    CHECK(must(books->offer(room.orange)).deals.at(0).deal.price.fen == 800);
    CHECK(must(books->offer(room.honey)).deals.empty());
    CHECK(books->place({room.orange, 2, "王小明", "wechat"})->total.fen == 1600);
    CHECK(books->place({room.orange, 2, "王小明", "wechat"})->total.fen == 2000);
    CHECK(must(books->offer(room.orange)).deals.at(0).sold == 2);
    REQUIRE(books->setDeal({}));
    CHECK(must(books->offer(room.orange)).deals.empty());
    CHECK(room.shop->deals().list({}, std::nullopt, 10)->empty());
}

TEST_CASE("a rehearsal is begun without a broadcast of the shop and without a destination") {
    const RehearsedShop room;
    BroadcastSettings asked;
    asked.rehearsal = RehearsalSettings{};
    asked.destinations = {"rtmp://a.example/live/key"};
    asked.second.emplace().destinations = {"rtmp://a.example/wide/key"};
    const BegunBroadcast begun = must(beginRehearsal(*room.shop, asked, catalog::systemClock()));
    REQUIRE(begun.rehearsal);
    CHECK(begun.settings.destinations.empty());
    CHECK(begun.settings.second->destinations.empty());
    CHECK(begun.rehearsal->shelf() == std::vector{room.orange, room.honey});
    CHECK(room.shop->broadcasts().list({}, 10)->empty());
    REQUIRE(begun.rehearsal->explain(begun.id, room.orange));
    REQUIRE(begun.rehearsal->mark(begun.id, "draw"));
    REQUIRE(begun.rehearsal->end(begun.id, ShopEnd::Over));
    CHECK(room.shop->broadcasts().list({}, 10)->empty());
}

TEST_CASE("the same seed has the same stock") {
    const RehearsedShop room;
    CHECK(room.rehearse(5)->left(room.orange) == room.rehearse(5)->left(room.orange));
    CHECK(room.rehearse(5)->left(room.honey) == 2);
}
