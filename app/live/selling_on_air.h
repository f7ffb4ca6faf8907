// The selling side of the session: what is explained and at which price, who orders, what the
// picture says of it, and the books that all of it is written into.
#pragma once

#include "app/live/broadcast_books.h"
#include "app/live/live_settings.h"
#include "app/live/live_snapshot.h"
#include "app/live/order_inbox.h"
#include "app/live/orders_on_air.h"
#include "app/live/overlay_director.h"
#include "app/live/product_on_air.h"
#include "app/live/shop_books.h"
#include "app/live/shop_calls.h"
#include "app/translation.h"
#include "catalog/deals/deal.h"
#include "catalog/orders/order_events.h"

#include <QList>
#include <QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace xb::app {

// Session's thread.
class SellingOnAir {
 public:
    struct Tell {
        std::function<void(const QString& sentence)> problem;
        std::function<void(const QList<LiveOrder>& newest, std::int64_t order_count)> orders;
    };

    // `home` lives on the session's thread and outlives this object.
    SellingOnAir(QObject& home, const LiveDependencies& dependencies, Tell tell);

    // From now on every order that the shop stores is heard of, and no more. One that was placed
    // before the broadcast began is no news.
    void beginHearing();
    void endHearing();

    // The books of the broadcast that begins, or of the rehearsal; the shop's own again.
    void enter(const BegunBroadcast& begun);
    void leave();
    // What the picture says, in this language: at once, or when the broadcast that runs has ended.
    void speak(UiLanguage shop_language);
    // Those that are written into now.
    std::shared_ptr<Books> books() const { return books_; }
    void setDeal(const std::optional<catalog::DealDraft>& deal);
    // A buyer of the rehearsal has ordered.
    void put(const catalog::OrderRow& pretend) { orders_.put({pretend, OrderKind::Pretend}); }

    void setCard(const CardSettings& card);
    OverlayDirector& overlays() { return overlays_; }
    ProductOnAir& product() { return product_; }
    ShopCalls& calls() { return calls_; }

 private:
    void take(const std::vector<IncomingOrder>& newest, std::int64_t order_count);

    catalog::Shop& shop_;
    const OverlayText& text_;
    std::optional<UiLanguage> next_language_;  // none: as it speaks now
    bool is_on_air_ = false;
    const Tell tell_;
    const std::shared_ptr<ShopBooks> shop_books_;
    std::shared_ptr<Books> books_;
    OverlayDirector overlays_;
    ProductOnAir product_;
    OrdersOnAir orders_;
    // Imported from before the broadcast: no news, but they take from what the card says is left.
    OrderInbox<IncomingOrder> earlier_;
    ShopCalls calls_;
    catalog::Subscription subscription_;  // last: no order comes while the rest goes
};

}  // namespace xb::app
