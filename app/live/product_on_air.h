// The product being explained: its card on the picture, kept true while its stock sells away and
// its deals begin and end.
#pragma once

#include "app/live/books.h"
#include "app/live/card_settings.h"
#include "app/live/orders_on_air.h"
#include "app/live/overlay_text.h"
#include "app/live/shop_calls.h"
#include "catalog/deals/deal.h"
#include "catalog/error.h"
#include "catalog/ids.h"
#include "catalog/products/product_rows.h"
#include "catalog/utc_time.h"

#include <QTimer>

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace xb::app {

class OverlayDirector;

// Where the card's QR leads: to the trace page where that is wanted, there is one, and its address
// fits the QR. Pure.
QrLink qrLinkOf(const std::string& order_page_base, const Offer& offer, CardQr wanted);

// Session's thread. The books are asked through `calls`; the card appears when they have answered.
class ProductOnAir {
 public:
    using Done = std::function<void(const catalog::Result<catalog::SkuRow>&)>;

    ProductOnAir(QObject& home, std::shared_ptr<Books> books, const OverlayText& text,
                 ShopCalls& calls, OverlayDirector& director, catalog::Clock clock);

    // Other books from now on; what is explained is read from them anew.
    void useBooks(std::shared_ptr<Books> books);

    // On the director's overlays, when those are new.
    void draw();
    // The first part of the QR's address; empty: no QR.
    void setOrderPageBase(const std::string& base);
    void setQr(CardQr qr);

    // Writes the segment too if a broadcast runs. `done` hears what came of it, unless it was
    // cleared meanwhile.
    void feature(catalog::SkuId sku, std::optional<catalog::BroadcastId> broadcast,
                 const Done& done);
    void clear(std::optional<catalog::BroadcastId> broadcast);
    // The segment of a broadcast that began after the product was featured.
    void enterBroadcast(catalog::BroadcastId broadcast);
    // As it was last read; none: nothing is explained.
    const std::optional<Offer>& offer() const { return offer_; }
    // Reads stock and price again if one of these orders took from it, twice a second at most.
    void refreshAfter(const std::vector<IncomingOrder>& orders);

    std::optional<catalog::SkuId> current() const { return current_; }
    // Of the product that is explained; empty: none.
    std::string title() const { return offer_ ? offer_->sku.title : std::string(); }

 private:
    void refresh();
    std::optional<DealOnAir> steadied(std::optional<DealOnAir> deal);
    void waitForDeals(const DealNow& deals, catalog::UtcMs now);

    std::shared_ptr<Books> books_;
    const OverlayText& text_;
    ShopCalls& calls_;
    OverlayDirector& director_;
    const catalog::Clock clock_;
    std::string order_page_base_;
    CardQr qr_ = CardQr::OrderPage;
    std::optional<catalog::SkuId> current_;
    std::optional<Offer> offer_;
    std::int64_t clear_count_ = 0;
    std::optional<std::chrono::steady_clock::time_point> deal_ends_at_;
    QTimer refresh_timer_;
    QTimer deal_timer_;   // a deal begins or ends
    QTimer watch_timer_;  // somebody may have made or withdrawn one
};

}  // namespace xb::app
