// Stored orders as the desk shows them.
#pragma once

#include "app/live/live_snapshot.h"
#include "catalog/orders/order.h"

#include <QList>

#include <vector>

namespace xb::app {

LiveOrder liveOrder(const catalog::OrderRow& order);

// Oldest first, as they came; at most the newest fifty.
QList<LiveOrder> liveOrders(const std::vector<catalog::OrderRow>& orders);

}  // namespace xb::app
