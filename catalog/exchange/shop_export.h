// Exports goods and orders, without buyers unless they are asked for.
#pragma once

#include "catalog/error.h"
#include "catalog/exchange/table_writer.h"
#include "catalog/orders/order.h"
#include "catalog/sales/shop_zone.h"
#include "catalog/utc_time.h"
#include "catalog/uuid.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace xb::catalog {

class Shop;

enum class BuyersInExport : std::uint8_t { LeftOut, Included };

struct OrderExportFilter {
    std::optional<UtcMs> from;    // placed at this moment or later
    std::optional<UtcMs> before;  // and before this one
    std::optional<OrderStatus> status;
    std::optional<std::string> channel;
    std::optional<Uuid> broadcast;  // by its public id
    // Instead of the above: what a list of orders shows, newest first as there.
    std::optional<OrderFilter> listed;
};

// When a day of the shop begins.
Result<UtcMs> startOfDay(Shop& shop, ShopDay day);

struct ExportWatch {
    // On the calling thread, every some thousand rows. May be empty.
    std::function<void(std::int64_t rows)> on_progress;
    // True leaves what was there before as it was. May be empty.
    std::function<bool()> is_cancelled;
};

struct ExportReport {
    std::int64_t entries = 0;  // orders or SKUs
    bool was_cancelled = false;
};

// Any thread; a shop opened to read is enough. The file is written beside and takes its name when
// it is whole. importOrders and importProducts read each of the formats back. CSV and XLSX have a
// row for each line of an order; SKUs off the shelf are in no file. CannotWrite, DiskFull,
// TooManyRows; Busy.
Result<ExportReport> exportOrders(Shop& shop, const std::filesystem::path& file, TableFormat format,
                                  const OrderExportFilter& filter, BuyersInExport buyers,
                                  const ExportWatch& watch);
Result<ExportReport> exportProducts(Shop& shop, const std::filesystem::path& file,
                                    TableFormat format, const ExportWatch& watch);

}  // namespace xb::catalog
