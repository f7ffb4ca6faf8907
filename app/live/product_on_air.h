// The product being explained: its card on the picture, kept true while its stock sells away and
// its deals begin and end.
#pragma once

#include "app/live/overlay_text.h"
#include "app/live/shop_calls.h"
#include "catalog/deals/deal.h"
#include "catalog/error.h"
#include "catalog/ids.h"
#include "catalog/orders/order.h"
#include "catalog/products/product_rows.h"
#include "catalog/utc_time.h"

#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

class OverlayDirector;

// Session's thread. The shop is asked through `calls`; the card appears when it has answered.
class ProductOnAir {
 public:
    using Done = std::function<void(const catalog::Result<catalog::SkuRow>&)>;

    ProductOnAir(QObject& home, catalog::Shop& shop, const OverlayText& text, ShopCalls& calls,
                 OverlayDirector& director, catalog::Clock clock);

    // On the director's overlays, when those are new.
    void draw();
    // The first part of the QR's address; empty: no QR.
    void setOrderPageBase(const std::string& base);

    // Writes the segment too if a broadcast runs. `done` hears what came of it.
    void feature(catalog::SkuId sku, std::optional<catalog::BroadcastId> broadcast,
                 const Done& done);
    void clear(std::optional<catalog::BroadcastId> broadcast);
    // The segment of a broadcast that began after the product was featured.
    void enterBroadcast(catalog::BroadcastId broadcast);
    // Reads stock and price again if one of these orders took from it, twice a second at most.
    void refreshAfter(const std::vector<catalog::OrderRow>& orders);

    std::optional<catalog::SkuId> current() const { return current_; }
    // Of the product that is explained; empty: none.
    std::string title() const { return reading_ ? reading_->row.title : std::string(); }

 private:
    // What the shop knows of a product at one moment.
    struct Reading {
        catalog::SkuRow row;
        std::optional<catalog::BrandRow> brand;
        std::vector<catalog::DealRow> deals;  // newest first
    };
    static catalog::Result<Reading> read(catalog::Shop& shop, catalog::SkuId sku);
    void refresh();
    std::optional<DealOnAir> steadied(std::optional<DealOnAir> deal);
    void waitForDeals(const DealNow& deals, catalog::UtcMs now);

    catalog::Shop& shop_;
    const OverlayText& text_;
    ShopCalls& calls_;
    OverlayDirector& director_;
    const catalog::Clock clock_;
    std::string order_page_base_;
    std::optional<catalog::SkuId> current_;
    std::optional<Reading> reading_;
    std::optional<std::chrono::steady_clock::time_point> deal_ends_at_;
    QTimer refresh_timer_;
    QTimer deal_timer_;   // a deal begins or ends
    QTimer watch_timer_;  // somebody may have made or withdrawn one
};

}  // namespace xb::app
