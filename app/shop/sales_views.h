// Sales as the desk shows them, read in one go: a range of days, or one broadcast.
#pragma once

#include "catalog/error.h"
#include "catalog/sales/broadcast_log.h"
#include "catalog/sales/sales_figures.h"
#include "catalog/settlement/settlement.h"

#include <string>
#include <vector>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

struct RangeView {
    catalog::DayRange days;
    catalog::Figures total;
    std::vector<catalog::DayFigures> by_day;
    std::vector<catalog::HourFigures> by_hour;  // of a single day
    std::vector<catalog::ProductFigures> products;
    std::vector<catalog::ProducerFigures> producers;
    std::vector<catalog::ChannelFigures> channels;
    std::vector<catalog::RegionFigures> regions;  // the greatest amount first
};

struct SegmentView {
    catalog::SegmentRow segment;
    std::string title;      // of its SKU
    catalog::Money amount;  // sold while it was explained, of all goods
};

struct BroadcastView {
    catalog::BroadcastRow broadcast;
    catalog::BroadcastChart chart;
    std::vector<SegmentView> segments;
    // The greatest amount first.
    std::vector<catalog::ProductFigures> products;
    std::vector<catalog::ProducerFigures> producers;
    std::vector<catalog::ChannelFigures> channels;
};

// Any thread but the main one.
catalog::Result<RangeView> readRange(catalog::Shop& shop, catalog::DayRange days);
catalog::Result<BroadcastView> readBroadcast(catalog::Shop& shop,
                                             const catalog::BroadcastRow& broadcast);
// Of all producers who are owed something, as they stand now.
catalog::Result<std::vector<catalog::ProducerBalance>> readBalances(catalog::Shop& shop,
                                                                    catalog::UtcMs now);

}  // namespace xb::app
