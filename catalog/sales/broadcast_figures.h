// What one broadcast sold, counted from its orders: a few thousand at most.
#pragma once

#include "catalog/database/connection.h"
#include "catalog/sales/sales_figures.h"

#include <vector>

namespace xb::catalog {

// On any reader's connection. They throw SQLite::Exception. The greatest amount first.
std::vector<ProductFigures> readProducts(Connection& connection, BroadcastId broadcast, int limit);
std::vector<ProducerFigures> readProducers(Connection& connection, BroadcastId broadcast,
                                           int limit);
std::vector<ChannelFigures> readChannels(Connection& connection, BroadcastId broadcast);

// In the order of time.
std::vector<SegmentRow> readSegments(Connection& connection, BroadcastId broadcast);
std::vector<SegmentFigures> readSegmentFigures(Connection& connection, BroadcastId broadcast);

}  // namespace xb::catalog
