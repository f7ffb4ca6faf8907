// The orders that come in while the session runs: told at a pace that can be read, and shown by the
// ticker on the picture.
#pragma once

#include "app/live/live_snapshot.h"
#include "app/live/order_inbox.h"
#include "app/live/overlay_text.h"
#include "app/live/ticker_feed.h"
#include "catalog/orders/order.h"

#include <QList>
#include <QTimer>

#include <cstdint>
#include <functional>
#include <vector>

namespace xb::app {

class OverlayDirector;

// Real ones are written down in the shop; those of a rehearsal are written down nowhere.
enum class OrderKind { Real, Pretend };

struct IncomingOrder {
    catalog::OrderRow row;
    OrderKind kind = OrderKind::Real;
};

// Session's thread, except `put`. What waits is bounded: the newest are kept, all are counted.
class OrdersOnAir {
 public:
    // The newest of them, oldest first, and how many there were.
    using Tell = std::function<void(const std::vector<IncomingOrder>& newest, std::int64_t count)>;

    OrdersOnAir(QObject& home, const OverlayText& text, OverlayDirector& director, Tell tell);

    // Any thread.
    void put(IncomingOrder order) { inbox_.put(std::move(order)); }
    // Which orders the ticker shows from now on: a rehearsal's, or the shop's.
    void showKind(OrderKind kind) { shown_ = kind; }

 private:
    void take();
    void pumpTicker();

    const OverlayText& text_;
    OverlayDirector& director_;
    const Tell tell_;
    OrderKind shown_ = OrderKind::Real;
    TickerFeed ticker_feed_;
    OrderInbox<IncomingOrder> inbox_;
    QTimer order_timer_;
    QTimer ticker_timer_;
};

// As the desk lists them, oldest first; at most the newest fifty.
QList<LiveOrder> liveOrders(const std::vector<IncomingOrder>& orders);

}  // namespace xb::app
