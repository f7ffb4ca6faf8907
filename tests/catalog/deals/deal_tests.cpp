// Deals: made, changed and withdrawn; what an order line gets of them, and what is refused.
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;
using xb::tests::codeOf;
using xb::tests::draftOf;
using xb::tests::place;
using xb::tests::ShopFixture;

namespace {

constexpr std::int64_t hour_ms = 3'600'000;

// Seven yuan instead of ten, for an hour from now on.
DealDraft dealOf(ShopFixture& fixture, SkuId sku, std::int64_t quota, std::int64_t limit = 0) {
    const UtcMs now = fixture.clock.now();
    return {sku, "Seven", {700}, quota, limit, now, {now.value + hour_ms}};
}

OrderDraft unpriced(const std::string& id, std::int64_t quantity, const std::string& buyer = "") {
    OrderDraft draft = draftOf(id, "ORANGE", quantity);
    draft.lines[0].unit_price.reset();
    draft.buyer.channel_buyer_id = buyer;
    return draft;
}

OrderDraft taken(OrderDraft draft) {
    draft.is_taken = true;
    return draft;
}

}  // namespace

TEST_CASE("a deal is kept as it was made, and names the field that is wrong") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 100);
    auto& deals = fixture.shop().deals();
    const DealDraft draft = dealOf(fixture, orange, 5, 2);
    const auto id = deals.create(draft, "clerk");
    REQUIRE(id);
    const auto deal = deals.find(*id);
    CHECK(deal->sku == "ORANGE");
    CHECK(deal->deal.price.fen == 700);
    CHECK(deal->deal.quota == 5);
    CHECK(deal->deal.limit_per_buyer == 2);
    CHECK(deal->sold == 0);
    CHECK(parseUuid(deal->public_id));
    DealDraft wrong = draft;
    wrong.ends_at = wrong.starts_at;
    CHECK(deals.create(wrong, "clerk").error().text(0) == "ends_at");
    wrong = draft;
    wrong.quota = 0;
    CHECK(deals.create(wrong, "clerk").error().text(0) == "quota");
    wrong = draft;
    wrong.sku = {99};
    CHECK(codeOf(deals.create(wrong, "clerk")) == ErrorCode::NotFound);
}

TEST_CASE("deals of one SKU never overlap, unless one was withdrawn") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 100);
    const SkuId rice = fixture.addSku("RICE", 100);
    auto& deals = fixture.shop().deals();
    const auto first = deals.create(dealOf(fixture, orange, 5), "clerk");
    CHECK(codeOf(deals.create(dealOf(fixture, orange, 9), "clerk")) == ErrorCode::AlreadyExists);
    CHECK(deals.create(dealOf(fixture, rice, 9), "clerk"));
    DealDraft later = dealOf(fixture, orange, 9);
    later.starts_at = later.ends_at;
    later.ends_at = {later.starts_at.value + hour_ms};
    const auto second = deals.create(later, "clerk");
    REQUIRE(second);
    later.starts_at.value -= 1;
    CHECK(codeOf(deals.change(*second, later, "clerk")) == ErrorCode::AlreadyExists);
    REQUIRE(deals.withdraw(*first, "clerk"));
    CHECK(deals.withdraw(*first, "clerk"));
    CHECK(deals.change(*second, later, "clerk"));
    CHECK_FALSE(*deals.running(orange, fixture.clock.now()));
    CHECK(deals.running(rice, fixture.clock.now())->has_value());
    CHECK(deals.list({}, {}, 10)->size() == 3);
    CHECK(deals.list({orange, std::nullopt}, {}, 10)->size() == 2);
}

TEST_CASE("a line without a price, or with one not above the deal's, belongs to the deal") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 100);
    auto& orders = fixture.shop().orders();
    const auto deal = fixture.shop().deals().create(dealOf(fixture, orange, 50), "clerk");
    const auto cheap = place(fixture.shop(), unpriced("A1", 2));
    CHECK(orders.find(cheap->id)->lines[0].unit_price.fen == 700);
    CHECK(orders.find(cheap->id)->lines[0].deal == *deal);
    OrderDraft at_price = draftOf("A2", "ORANGE", 1);
    at_price.lines[0].unit_price = Money{650};
    const auto lower = place(fixture.shop(), at_price);
    CHECK(orders.find(lower->id)->lines[0].unit_price.fen == 650);
    CHECK(orders.find(lower->id)->lines[0].deal == *deal);
    const auto full = place(fixture.shop(), draftOf("A3", "ORANGE", 1));
    CHECK(orders.find(full->id)->lines[0].unit_price.fen == 1000);
    CHECK_FALSE(orders.find(full->id)->lines[0].deal);
    CHECK(fixture.shop().deals().find(*deal)->sold == 3);
    fixture.clock.advanceMs(hour_ms);
    const auto after = place(fixture.shop(), unpriced("A4", 1));
    CHECK(orders.find(after->id)->lines[0].unit_price.fen == 1000);
    CHECK_FALSE(orders.find(after->id)->lines[0].deal);
}

TEST_CASE("the time at which an order was placed decides whether the deal holds for it") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 100);
    const auto deal = fixture.shop().deals().create(dealOf(fixture, orange, 50), "clerk");
    OrderDraft late = unpriced("A1", 1);
    late.placed_at = fixture.clock.now();
    fixture.clock.advanceMs(2 * hour_ms);
    const auto placed = place(fixture.shop(), late);
    CHECK(fixture.shop().orders().find(placed->id)->lines[0].deal == *deal);
}

TEST_CASE("a deal that is named has to run") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 100);
    fixture.addSku("RICE", 100);
    const auto deal = fixture.shop().deals().create(dealOf(fixture, orange, 50), "clerk");
    const std::string name = fixture.shop().deals().find(*deal)->public_id;
    OrderDraft draft = draftOf("A1", "ORANGE", 1);
    draft.lines[0].deal = name;
    const auto placed = place(fixture.shop(), draft);
    CHECK(fixture.shop().orders().find(placed->id)->lines[0].unit_price.fen == 1000);
    CHECK(fixture.shop().deals().find(*deal)->sold == 1);
    draft = draftOf("A2", "RICE", 1);
    draft.lines[0].deal = name;
    CHECK(codeOf(place(fixture.shop(), draft)) == ErrorCode::DealNotRunning);
    REQUIRE(fixture.shop().deals().withdraw(*deal, "clerk"));
    draft = draftOf("A3", "ORANGE", 1);
    draft.lines[0].deal = name;
    CHECK(codeOf(place(fixture.shop(), draft)) == ErrorCode::DealNotRunning);
    const auto kept = place(fixture.shop(), taken(draft));
    REQUIRE(kept);
    CHECK(kept->review.is_over_quota);
}

TEST_CASE("a deal never sells past its quota, and a taken order beyond it is marked") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 100);
    const auto deal = fixture.shop().deals().create(dealOf(fixture, orange, 5), "clerk");
    REQUIRE(place(fixture.shop(), unpriced("A1", 3)));
    const auto refused = place(fixture.shop(), unpriced("A2", 3));
    CHECK(codeOf(refused) == ErrorCode::QuotaReached);
    CHECK(refused.error().text(0) == "ORANGE");
    CHECK(refused.error().number(1) == 2);
    OrderDraft split = unpriced("A3", 2);
    split.lines.push_back(split.lines[0]);
    CHECK(codeOf(place(fixture.shop(), split)) == ErrorCode::QuotaReached);
    CHECK(fixture.stockOf(orange) == 97);
    CHECK(place(fixture.shop(), draftOf("full price", "ORANGE", 3)));

    const auto kept = place(fixture.shop(), taken(unpriced("A4", 3)));
    REQUIRE(kept);
    CHECK(kept->review.is_over_quota);
    CHECK_FALSE(kept->review.is_short);
    CHECK(fixture.shop().orders().find(kept->id)->lines[0].is_over_quota);
    CHECK(fixture.shop().deals().find(*deal)->sold == 6);
    OrderFilter to_review;
    to_review.review = OrderReview::Needed;
    CHECK(fixture.shop().orders().list(to_review, {}, 10)->size() == 1);
}

TEST_CASE("a cancelled order gives its part of the quota back, and takes it again when undone") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 100);
    const auto deal = fixture.shop().deals().create(dealOf(fixture, orange, 5), "clerk");
    const auto first = place(fixture.shop(), unpriced("A1", 4));
    REQUIRE(fixture.shop().orders().cancel(first->id, "clerk"));
    CHECK(fixture.shop().deals().find(*deal)->sold == 0);
    REQUIRE(place(fixture.shop(), unpriced("A2", 3)));
    CHECK(codeOf(fixture.shop().orders().undoStep(first->id, "clerk")) == ErrorCode::QuotaReached);
    DealDraft wider = dealOf(fixture, orange, 7);
    REQUIRE(fixture.shop().deals().change(*deal, wider, "clerk"));
    CHECK(fixture.shop().orders().undoStep(first->id, "clerk") == OrderStatus::Placed);
    CHECK(fixture.shop().deals().find(*deal)->sold == 7);
    CHECK(fixture.stockOf(orange) == 93);
}

TEST_CASE("a buyer gets no more of a deal than the limit, over all orders") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 100);
    REQUIRE(fixture.shop().deals().create(dealOf(fixture, orange, 50, 2), "clerk"));
    CHECK(place(fixture.shop(), unpriced("A1", 1, "wei")));
    const auto refused = place(fixture.shop(), unpriced("A2", 2, "wei"));
    CHECK(codeOf(refused) == ErrorCode::LimitReached);
    CHECK(refused.error().number(1) == 2);
    const auto second = place(fixture.shop(), unpriced("A3", 1, "wei"));
    CHECK(second);
    CHECK(codeOf(place(fixture.shop(), unpriced("A4", 1, "wei"))) == ErrorCode::LimitReached);
    CHECK(place(fixture.shop(), unpriced("A5", 2, "lan")));
    CHECK(codeOf(place(fixture.shop(), unpriced("A6", 3))) == ErrorCode::LimitReached);
    CHECK(place(fixture.shop(), unpriced("A7", 2)));
    const auto kept = place(fixture.shop(), taken(unpriced("A8", 1, "wei")));
    CHECK(kept->review.is_over_quota);
    REQUIRE(fixture.shop().orders().cancel(second->id, "wei"));
    REQUIRE(fixture.shop().orders().cancel(kept->id, "wei"));
    CHECK(place(fixture.shop(), unpriced("A9", 1, "wei")));
}

TEST_CASE("a buyer is the channel's buyer id, else the phone, however it is written") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 100);
    REQUIRE(fixture.shop().deals().create(dealOf(fixture, orange, 50, 1), "clerk"));
    OrderDraft by_phone = unpriced("A1", 1);
    by_phone.buyer.phone = "138 0000-1234";
    CHECK(place(fixture.shop(), by_phone));
    by_phone.channel = "wechat";
    by_phone.buyer.phone = "+86 13800001234";
    CHECK(codeOf(place(fixture.shop(), by_phone)) == ErrorCode::LimitReached);
    by_phone.buyer.channel_buyer_id = "o-1";
    CHECK(place(fixture.shop(), by_phone));
    by_phone.external_id = "A2";
    by_phone.channel = "douyin";
    CHECK(place(fixture.shop(), by_phone));
}

TEST_CASE("a SKU's own limit per buyer holds with and without a deal") {
    ShopFixture fixture;
    const ProductId product = fixture.addProduct("Honey");
    SkuDraft honey;
    honey.code = "HONEY";
    honey.price = honey.list_price = {2000};
    honey.limit_per_buyer = 2;
    const auto sku = fixture.shop().products().addSku(product, honey);
    REQUIRE(fixture.shop().stock().receive(*sku, 100, "test"));
    OrderDraft draft = draftOf("A1", "HONEY", 2);
    draft.buyer.channel_buyer_id = "wei";
    CHECK(place(fixture.shop(), draft));
    draft.external_id = "A2";
    draft.lines[0].quantity = 1;
    CHECK(codeOf(place(fixture.shop(), draft)) == ErrorCode::LimitReached);
    CHECK(place(fixture.shop(), taken(draft))->review.is_over_quota);
}

TEST_CASE("a channel sells no more of a SKU than its quota, counted since it was set") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 100);
    auto& deals = fixture.shop().deals();
    const auto before = place(fixture.shop(), draftOf("A0", "ORANGE", 9));
    REQUIRE(deals.setChannelQuota(orange, "storefront", 5, "clerk"));
    REQUIRE(place(fixture.shop(), draftOf("A1", "ORANGE", 4)));
    CHECK(codeOf(place(fixture.shop(), draftOf("A2", "ORANGE", 2))) == ErrorCode::QuotaReached);
    OrderDraft elsewhere = draftOf("A3", "ORANGE", 6);
    elsewhere.channel = "counter";
    CHECK(place(fixture.shop(), elsewhere));
    CHECK(place(fixture.shop(), taken(draftOf("A4", "ORANGE", 2)))->review.is_over_quota);
    REQUIRE(fixture.shop().orders().cancel(before->id, "clerk"));
    auto quotas = deals.channelQuotas(orange);
    REQUIRE(quotas->size() == 1);
    CHECK(quotas->at(0).channel == "storefront");
    CHECK(quotas->at(0).sold == 6);
    REQUIRE(deals.setChannelQuota(orange, "storefront", 8, "clerk"));
    CHECK(place(fixture.shop(), draftOf("A5", "ORANGE", 2)));
    REQUIRE(deals.setChannelQuota(orange, "storefront", std::nullopt, "clerk"));
    CHECK(place(fixture.shop(), draftOf("A6", "ORANGE", 20)));
    CHECK(deals.channelQuotas(orange)->empty());
    REQUIRE(deals.setChannelQuota(orange, "storefront", 1, "clerk"));
    CHECK(deals.channelQuotas(orange)->at(0).sold == 0);
}

TEST_CASE("an order in another currency waits for review and counts in no sum") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 100);
    OrderDraft draft = draftOf("A1", "ORANGE", 2);
    draft.currency = "USD";
    const auto placed = place(fixture.shop(), draft);
    REQUIRE(placed);
    CHECK(placed->review.is_in_other_currency);
    CHECK(fixture.shop().orders().find(placed->id)->currency == "USD");
    CHECK(fixture.shop().orders().totals({})->order_count == 0);
    CHECK(fixture.stockOf(orange) == 98);
    REQUIRE(fixture.shop().orders().cancel(placed->id, "clerk"));
    CHECK(fixture.shop().orders().totals({})->amount.fen == 0);
    draft.external_id = "A2";
    draft.lines[0].unit_price.reset();
    CHECK(place(fixture.shop(), draft).error().text(0) == "data.lines[0].unit_price_fen");
    draft.currency = "CNY";
    const auto ours = place(fixture.shop(), draft);
    CHECK_FALSE(ours->review.any());
    CHECK(fixture.shop().orders().find(ours->id)->currency.empty());
}
