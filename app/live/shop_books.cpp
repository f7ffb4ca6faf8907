#include "app/live/shop_books.h"

#include "app/live/broadcast_books.h"
#include "catalog/shop.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace xb::app {

namespace {
constexpr int most_deals = 50;
}

catalog::Result<Offer> readOffer(catalog::Shop& shop, catalog::SkuId sku) {
    auto row = shop.products().findSku(sku);
    if (!row) return tl::unexpected(row.error());
    Offer offer;
    offer.sku = std::move(*row);
    auto deals = shop.deals().list({sku, std::nullopt}, std::nullopt, most_deals);
    if (!deals) return tl::unexpected(deals.error());
    offer.deals = std::move(*deals);
    // A harvest that cannot be read leaves the card without its page.
    const auto lot = shop.lots().soldFrom(sku);
    offer.is_traceable = lot && lot->has_value();
    // A brand that cannot be read leaves the theme's own colours.
    const auto product = shop.shelfReader().product(offer.sku.product);
    const auto brand_id = product ? product->product.brand : std::nullopt;
    if (!brand_id) return offer;
    if (auto brand = shop.shelfReader().brand(*brand_id)) offer.brand = *brand;
    return offer;
}

catalog::Result<Offer> ShopBooks::offer(catalog::SkuId sku) {
    return readOffer(shop_, sku);
}

catalog::Result<void> ShopBooks::explain(catalog::BroadcastId broadcast,
                                         std::optional<catalog::SkuId> sku) {
    if (!sku) return shop_.broadcasts().stopFeaturing(broadcast);
    const auto segment = shop_.broadcasts().feature(broadcast, *sku);
    if (!segment) return tl::unexpected(segment.error());
    return {};
}

catalog::Result<void> ShopBooks::setDeal(const std::optional<catalog::DealDraft>& deal) {
    return deal_.become(deal);
}

catalog::Result<void> ShopBooks::mark(catalog::BroadcastId broadcast, std::string_view title) {
    const auto marker = shop_.broadcasts().mark(broadcast, title);
    if (!marker) return tl::unexpected(marker.error());
    return {};
}

catalog::Result<catalog::OrderTotals> ShopBooks::totals(catalog::BroadcastId broadcast) {
    return shop_.orders().totals(broadcast);
}

catalog::Result<std::vector<catalog::OrderRow>> ShopBooks::orders(catalog::BroadcastId broadcast,
                                                                  int limit) {
    catalog::OrderFilter filter;
    filter.broadcast = broadcast;
    std::vector<catalog::OrderRow> rows;
    std::optional<catalog::OrderId> before;
    // A page holds far fewer than are sold in one evening.
    while (std::ssize(rows) < limit) {
        auto page = shop_.orders().page(filter, before, limit - static_cast<int>(rows.size()));
        if (!page) return tl::unexpected(page.error());
        std::ranges::move(page->rows, std::back_inserter(rows));
        if (!page->next) break;
        before = page->next;
    }
    return rows;
}

catalog::Result<BroadcastSales> ShopBooks::end(catalog::BroadcastId broadcast, ShopEnd how) {
    const auto ended = endInShop(shop_, broadcast, how);
    auto sales = salesOf(shop_, broadcast);
    if (sales && !ended) sales->not_ended = ended.error();
    return sales;
}

}  // namespace xb::app
