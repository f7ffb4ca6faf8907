// The orders on the Live page: those of the broadcast as they come in, or a rehearsal's pretend
// ones.
#pragma once

#include "app/live/live_session.h"
#include "app/pages/live/order_pace.h"
#include "app/shop/shop_rows.h"

#include <QElapsedTimer>
#include <QObject>

namespace xb::app {

class LivePage;
class OrderListModel;
class ShopReader;

// Main thread; what it refers to outlives it.
class LiveOrderList : public QObject {
    Q_OBJECT

 public:
    LiveOrderList(LiveSession& session, LivePage& page, OrderListModel& list, ShopReader& reader);

    // Ages and pace, as they are now.
    void showTime();

 signals:
    // Orders that the shop has stored.
    void realCame(qint64 order_count);

 private:
    void take(const QList<LiveOrder>& newest, qint64 order_count);
    void takeEarlier(const QVector<OrderListRow>& newest_first);

    LiveSession& session_;
    LivePage& page_;
    OrderListModel& list_;
    OrderPace pace_;
    QElapsedTimer running_;
};

}  // namespace xb::app
