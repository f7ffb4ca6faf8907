// What an order page offers: a SKU at its price, or at a deal's while one runs and has units left.
#pragma once

#include "app/server/order_form.h"
#include "catalog/deals/deal.h"
#include "catalog/products/product.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>

namespace xb::app {

struct PageOffer {
    catalog::SkuRow sku;
    std::optional<catalog::DealRow> deal;
    bool is_traceable = false;  // a harvest is written down for it

    catalog::Money price() const { return deal ? deal->deal.price : sku.price; }
    // Struck through beside the price; not above it: nothing.
    catalog::Money oldPrice() const { return deal ? sku.price : sku.list_price; }
    std::int64_t left() const {
        return deal ? std::min(sku.stock, deal->deal.quota - deal->sold) : sku.stock;
    }
    // In one order.
    std::int64_t mostUnits() const {
        const bool is_limited = deal && deal->deal.limit_per_buyer > 0;
        const std::int64_t limit = is_limited ? deal->deal.limit_per_buyer : order_form_most_units;
        return std::min({left(), limit, order_form_most_units});
    }
    // What a form's token is bound to: another price or another deal is another offer.
    std::string name() const {
        return std::to_string(sku.id.value) + "@" + std::to_string(price().fen) +
               (deal ? "/" + deal->public_id : std::string());
    }
};

// A deal that is not there, or has nothing left, offers nothing.
inline PageOffer pageOffer(const catalog::SkuRow& sku,
                           const std::optional<catalog::DealRow>& deal) {
    const bool has_units = deal && deal->sold < deal->deal.quota;
    return {sku, has_units ? deal : std::nullopt, false};
}

}  // namespace xb::app
