#include "app/pages/live/shelf_deals.h"

#include "app/live/live_session.h"
#include "app/shop/product_list_model.h"
#include "catalog/shop.h"

#include <chrono>
#include <optional>
#include <utility>

namespace xb::app {

namespace {

constexpr std::chrono::seconds look_period{2};
constexpr int page_rows = 500;

// By SKU, in fen. None: they could not be read.
std::optional<DealPrices> readPrices(catalog::Shop& shop) {
    const catalog::DealFilter running{{}, catalog::systemClock()()};
    DealPrices prices;
    std::optional<catalog::DealId> before;
    for (;;) {
        const auto page = shop.deals().list(running, before, page_rows);
        if (!page) return std::nullopt;
        for (const catalog::DealRow& row : *page) {
            // What is sold out costs what it always does.
            if (row.sold < row.deal.quota) prices.insert(row.deal.sku.value, row.deal.price.fen);
        }
        if (page->size() < page_rows) return prices;
        before = page->back().id;
    }
}

}  // namespace

ShelfDeals::ShelfDeals(catalog::Shop& shop, LiveSession& session, ProductListModel& products)
    : shop_(shop), session_(session), products_(products), reads_(*this) {
    timer_.setInterval(look_period);
    connect(&timer_, &QTimer::timeout, this, &ShelfDeals::read);
    timer_.start();
    read();
}

void ShelfDeals::read() {
    const auto is_rehearsing = [this] { return session_.snapshot().rehearsal.has_value(); };
    if (is_rehearsing()) return products_.setDeals({});
    if (std::exchange(is_reading_, true)) return;
    reads_.run([&shop = shop_] { return readPrices(shop); },
               [this, is_rehearsing](const std::optional<DealPrices>& prices) {
                   is_reading_ = false;
                   // A read that fails leaves the prices as they are; the next one tries again.
                   if (prices && !is_rehearsing()) products_.setDeals(*prices);
               });
}

}  // namespace xb::app
