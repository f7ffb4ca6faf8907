// Stored orders as the desk shows them.
#pragma once

#include "app/live/live_snapshot.h"
#include "catalog/orders/order.h"

namespace xb::app {

LiveOrder liveOrder(const catalog::OrderRow& order);

}  // namespace xb::app
