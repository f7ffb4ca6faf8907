#include "app/pages/live/live_order_list.h"

#include "app/pages/live/live_page.h"
#include "app/shop/order_list_model.h"
#include "app/shop/shop_reader.h"

#include <QDateTime>

#include <algorithm>
#include <chrono>
#include <limits>

namespace xb::app {

namespace {

OrderListRow toRow(const LiveOrder& order) {
    OrderListRow row;
    row.order = order.id;
    row.initial = order.initial;
    row.buyer = order.buyer;
    row.what = order.what;
    row.channel = order.channel;
    row.total_fen = order.total.fen;
    row.placed_at_ms = order.placed_at_ms;
    row.is_short = order.is_short;
    row.is_pretend = order.is_pretend;
    return row;
}

}  // namespace

LiveOrderList::LiveOrderList(LiveSession& session, LivePage& page, OrderListModel& list,
                             ShopReader& reader)
    : session_(session), page_(page), list_(list) {
    running_.start();
    connect(&session_, &LiveSession::ordersPlaced, this, &LiveOrderList::take);
    connect(&reader, &ShopReader::ordersOfRead, this, &LiveOrderList::takeEarlier);
}

// While a rehearsal runs, real orders are not its own: the Orders page has them.
void LiveOrderList::take(const QList<LiveOrder>& newest, qint64 order_count) {
    const bool is_rehearsal = session_.snapshot().rehearsal.has_value();
    const auto pretend_count = std::count_if(
        newest.begin(), newest.end(), [](const LiveOrder& order) { return order.is_pretend; });
    QVector<OrderListRow> rows;
    for (const LiveOrder& order : newest)
        if (order.is_pretend == is_rehearsal) rows << toRow(order);
    const qint64 real_count = pretend_count > 0 ? newest.size() - pretend_count : order_count;
    list_.prepend(rows);
    pace_.add(is_rehearsal ? pretend_count : real_count,
              std::chrono::seconds(running_.elapsed() / 1000));
    if (real_count > 0) emit realCame(real_count);
}

// Those that came in since are there already.
void LiveOrderList::takeEarlier(const QVector<OrderListRow>& newest_first) {
    const int count = list_.rowCount();
    const std::int64_t oldest =
        count > 0 ? list_.row(count - 1).order.value : std::numeric_limits<std::int64_t>::max();
    QVector<OrderListRow> earlier;
    for (const OrderListRow& row : newest_first)
        if (row.order.value < oldest) earlier << row;
    list_.append(earlier, std::nullopt);
}

void LiveOrderList::showTime() {
    page_.showPace(pace_.perMinute(std::chrono::seconds(running_.elapsed() / 1000)));
    list_.setNow(QDateTime::currentMSecsSinceEpoch());
}

}  // namespace xb::app
