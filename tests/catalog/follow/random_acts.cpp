// Each act through the shop's public face.
#include "tests/catalog/follow/random_acts.h"

#include "tests/catalog/shop_fixture.h"

#include <stdexcept>

namespace xb::tests {

using namespace catalog;

RandomActs::RandomActs(Shop& shop, unsigned seed, int worker)
    : shop_(shop), random_(seed), worker_(worker) {
    ProducerDraft producer;
    producer.name = "Grower " + std::to_string(worker);
    producer.village = "\xE5\x9B\x9B\xE6\x9D\x91 \"4\"";
    ProductDraft product;
    product.producer = shop.products().addProducer(producer).value();
    product.title = "Product " + std::to_string(worker);
    product.talking_points = {"sweet", "from the hill"};
    const ProductId id = shop.products().addProduct(product).value();
    for (int i = 0; i < 4; ++i) {
        SkuDraft sku;
        sku.code = "S" + std::to_string(worker) + "-" + std::to_string(i);
        sku.price = {1000 + i};
        sku.list_price = {2000};
        codes_.push_back(sku.code);
        skus_.push_back(shop.products().addSku(id, sku).value());
    }
}

void RandomActs::act() {
    switch (below(13)) {
        case 0:
        case 1:
            return moveStock();
        case 2:
            return changeShelf();
        case 3:
            return broadcast();
        case 4:
        case 5:
            return step();
        case 6:
            return sell();
        case 7:
            return waitInLine();
        case 8:
            return payBack();
        default:
            return place();
    }
}

SkuId RandomActs::anySku() {
    return any(skus_);
}

void RandomActs::place() {
    OrderDraft draft;
    draft.channel = below(3) == 0 ? "storefront" : "platform" + std::to_string(below(3));
    // Sometimes one that is known already.
    const int number = below(8) == 0 && next_order_ > 0 ? below(next_order_) : next_order_++;
    draft.external_id = "W" + std::to_string(worker_) + "-" + std::to_string(number);
    draft.is_taken = draft.channel != "storefront";
    draft.buyer = {"id", "\xE7\x8E\x8B\xE5\xB0\x8F\xE6\x98\x8E", "13800001234",
                   below(2) == 0 ? "\xE5\xB9\xBF\xE8\xA5\xBF\xE8\xB1\xA1\xE5\xB7\x9E" : "?"};
    for (int line = 0; line <= below(3); ++line) {
        const bool is_unknown = draft.is_taken && below(20) == 0;
        const auto code = is_unknown ? "NOBODY'S" : codes_[static_cast<std::size_t>(below(4))];
        draft.lines.push_back({code, 1 + below(4), Money{900 + below(200)}});
    }
    draft.shipping = {below(500)};
    if (below(6) == 0) draft.status = OrderStatus::Paid;
    const auto placed = tests::place(shop_, draft);
    if (!placed) return;
    orders_.push_back(placed->id);
    placed_.push_back(draft.channel + " " + draft.external_id);
}

void RandomActs::step() {
    if (orders_.empty()) return;
    const OrderId order =
        orders_[static_cast<std::size_t>(below(static_cast<int>(orders_.size())))];
    static_cast<void>(
        shop_.orders().advance(order, static_cast<OrderStatus>(2 + below(6)), "clerk"));
}

void RandomActs::moveStock() {
    const SkuId sku = anySku();
    switch (below(4)) {
        case 0:
            static_cast<void>(shop_.stock().spoil(sku, 1 + below(3), "clerk"));
            break;
        case 1:
            static_cast<void>(shop_.stock().count(sku, below(50), "clerk"));
            break;
        default:
            static_cast<void>(shop_.stock().receive(sku, 1 + below(40), "clerk"));
    }
}

void RandomActs::changeShelf() {
    const int price = 500 + below(1000);
    static_cast<void>(shop_.products().setPrice(anySku(), {price}, {price + below(300)}));
    if (below(8) == 0) static_cast<void>(shop_.setName("Shop " + std::to_string(price)));
}

void RandomActs::broadcast() {
    const auto running = shop_.broadcasts().running();
    if (!running || !*running) {
        const auto cut_off = shop_.broadcasts().cutOff();
        if (cut_off && *cut_off && below(2) == 0) {
            static_cast<void>(shop_.broadcasts().resume((*cut_off)->id, "clerk"));
        } else {
            static_cast<void>(shop_.broadcasts().begin("evening"));
        }
        return;
    }
    const int end = below(6);
    if (end == 0) {
        static_cast<void>(shop_.broadcasts().end((*running)->id));
    } else if (end == 1) {
        static_cast<void>(shop_.broadcasts().closeUnfinished());
    } else if (end == 2) {
        static_cast<void>(shop_.broadcasts().discard((*running)->id));
    } else {
        static_cast<void>(shop_.broadcasts().feature((*running)->id, anySku()));
    }
}

void RandomActs::sell() {
    if (below(3) == 0) {
        static_cast<void>(shop_.deals().setChannelQuota(
            anySku(), "storefront",
            below(4) == 0 ? std::nullopt : std::optional<std::int64_t>(below(30)), "clerk"));
        return;
    }
    if (below(2) == 0 && !deals_.empty()) {
        static_cast<void>(shop_.deals().withdraw(any(deals_), "clerk"));
        return;
    }
    DealDraft deal;
    deal.sku = anySku();
    deal.title = "deal";
    deal.price = {1 + below(1000)};
    deal.quota = 1 + below(20);
    deal.limit_per_buyer = below(4);
    deal.starts_at = {1'795'262'000'000};
    deal.ends_at = {1'995'262'000'000};
    if (const auto made = shop_.deals().create(deal, "clerk")) deals_.push_back(*made);
}

void RandomActs::waitInLine() {
    if (below(2) == 0 && !waiting_.empty()) {
        const WaitlistEntryId entry = any(waiting_);
        if (below(2) == 0) {
            static_cast<void>(shop_.waitlist().leave(entry));
        } else {
            static_cast<void>(shop_.waitlist().accept(entry));
        }
        return;
    }
    WaitlistDraft draft;
    draft.sku = anySku();
    draft.channel = "storefront";
    draft.quantity = 1 + below(5);
    draft.buyer.channel_buyer_id = "waits" + std::to_string(random_());
    draft.buyer.phone = "13900001234";
    if (const auto joined = shop_.waitlist().join(draft)) waiting_.push_back(*joined);
}

void RandomActs::payBack() {
    if (orders_.empty()) return;
    const OrderId order = any(orders_);
    if (below(3) == 0) {
        static_cast<void>(shop_.orders().undoStep(order, "clerk"));
        return;
    }
    RefundDraft refund;
    refund.amount = {1 + below(900)};
    refund.reason = "bruised";
    if (below(2) == 0) refund.lines.push_back({1, 1, {below(2)}, below(2)});
    static_cast<void>(shop_.orders().refund(order, refund, "clerk"));
    if (below(3) == 0) static_cast<void>(shop_.orders().goodsCameBack(order, {{1, 0, 1}}, "clerk"));
}

}  // namespace xb::tests
