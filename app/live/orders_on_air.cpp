#include "app/live/orders_on_air.h"

#include "app/live/live_order.h"
#include "app/live/overlay_director.h"
#include "studio/scenes/overlay_set.h"

#include <QMetaObject>

#include <algorithm>
#include <chrono>
#include <utility>

namespace xb::app {
namespace {

using std::chrono::milliseconds;

constexpr std::size_t inbox_capacity = 4096;
constexpr std::ptrdiff_t most_listed = 50;
constexpr milliseconds order_pace{100};
constexpr milliseconds ticker_pace{50};

}  // namespace

OrdersOnAir::OrdersOnAir(QObject& home, const OverlayText& text, OverlayDirector& director,
                         Tell tell)
    : text_(text),
      director_(director),
      tell_(std::move(tell)),
      inbox_(inbox_capacity,
             [this, &home] {
                 QMetaObject::invokeMethod(
                     &home, [this] { take(); }, Qt::QueuedConnection);
             }),
      order_timer_(&home),
      ticker_timer_(&home) {
    order_timer_.setSingleShot(true);
    order_timer_.setInterval(order_pace);
    ticker_timer_.setInterval(ticker_pace);
    QObject::connect(&order_timer_, &QTimer::timeout, &home, [this] { take(); });
    QObject::connect(&ticker_timer_, &QTimer::timeout, &home, [this] { pumpTicker(); });
}

void OrdersOnAir::take() {
    if (order_timer_.isActive()) return;
    const auto batch = inbox_.take();
    if (batch.order_count == 0) return;
    order_timer_.start();
    for (const IncomingOrder& order : batch.newest) {
        if (order.kind != shown_) continue;
        TickerOrder shown = text_.tickerOrder(order.row);
        shown.is_pretend = order.kind == OrderKind::Pretend;
        ticker_feed_.add(std::move(shown));
    }
    pumpTicker();
    if (!ticker_feed_.isIdle()) ticker_timer_.start();
    tell_(batch.newest, batch.order_count);
}

void OrdersOnAir::pumpTicker() {
    if (const auto item = ticker_feed_.next(std::chrono::steady_clock::now())) {
        if (director_.overlays() != nullptr)
            director_.overlays()->ticker().push(text_.tickerEntry(*item));
    }
    if (ticker_feed_.isIdle()) ticker_timer_.stop();
}

QList<LiveOrder> liveOrders(const std::vector<IncomingOrder>& orders) {
    const auto count = std::min(std::ptrdiff_t(orders.size()), most_listed);
    QList<LiveOrder> shown;
    shown.reserve(count);
    for (auto order = orders.end() - count; order != orders.end(); ++order) {
        shown << liveOrder(order->row);
        shown.last().is_pretend = order->kind == OrderKind::Pretend;
    }
    return shown;
}

}  // namespace xb::app
