// The sums' SQL: ranges of days as years, months and days.
#pragma once

#include "catalog/database/connection.h"
#include "catalog/sales/sales_figures.h"

#include <optional>
#include <unordered_map>
#include <vector>

namespace xb::catalog {

// On any reader's connection. They throw SQLite::Exception.
std::vector<MinuteFigures> readMinutes(Connection& connection, BroadcastId broadcast);
std::vector<HourFigures> readHours(Connection& connection, DayRange days);
std::vector<ChannelFigures> readChannels(Connection& connection, DayRange days);
std::vector<RegionFigures> readRegions(Connection& connection, DayRange days);

struct SkuKey {
    SkuId sku;
    ProducerId producer;
};
struct SkuSum {
    ProducerId producer;
    std::optional<ProductId> product;  // where a sum that was read tells it
    Figures figures;
};
// By the SKU's row id; 0: what is not matched.
std::unordered_map<std::int64_t, SkuSum> readSkus(Connection& connection, DayRange days);
// Of these SKUs together, day by day.
std::vector<DayFigures> readDays(Connection& connection, const std::vector<SkuKey>& skus,
                                 DayRange days);
std::vector<DayFigures> readDays(Connection& connection, ProducerId producer, DayRange days);

}  // namespace xb::catalog
