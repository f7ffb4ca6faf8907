// The sales figures: per minute, hour and day, per product, producer, channel and region.
#pragma once

#include "catalog/error.h"
#include "catalog/ids.h"
#include "catalog/money.h"
#include "catalog/sales/broadcast_log.h"
#include "catalog/sales/region.h"
#include "catalog/sales/shop_zone.h"
#include "catalog/utc_time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xb::catalog {

class ReaderPool;
class Writer;

// Of the orders that are not cancelled and in the shop's currency, each at the time it was placed.
// Of a SKU, a product and a producer the amount is that of the lines, before an order's discount
// and shipping, and order_count counts lines; of all else it is the orders' totals.
struct Figures {
    std::int64_t order_count = 0;
    std::int64_t unit_count = 0;
    Money amount;
    Money refunded;  // of that amount, whenever it was paid back

    Money net() const { return amount - refunded; }
    friend bool operator==(const Figures&, const Figures&) = default;
};

// Days of the shop, both included.
struct DayRange {
    ShopDay from;
    ShopDay through;
};

struct MinuteFigures {
    UtcMs minute;  // its beginning
    Figures figures;
};

struct BroadcastChart {
    std::vector<MinuteFigures> minutes;  // those with a sale, ascending
    std::vector<SegmentRow> segments;
    Figures total;
};

// What was sold while a SKU was explained, of all goods.
struct SegmentFigures {
    SegmentRow segment;
    Figures figures;
};

struct HourFigures {
    ShopDay day;
    int hour = 0;  // 0 to 23 of the shop's clock
    Figures figures;
};

struct DayFigures {
    ShopDay day;
    Figures figures;
};

struct SkuFigures {
    std::optional<SkuId> sku;  // none: lines whose SKU is not known
    ProducerId producer;
    std::string code;
    std::string title;
    Figures figures;
};

struct ProductFigures {
    std::optional<ProductId> product;  // none: as above
    std::string title;
    Figures figures;
};

struct ProducerFigures {
    std::optional<ProducerId> producer;  // none: as above
    std::string name;
    Figures figures;
};

struct ChannelFigures {
    std::string channel;
    Figures figures;
};

struct RegionFigures {
    Region region;  // 0: not known
    Figures figures;
};

// Any thread. Unless it is said otherwise, all is read from sums that are kept with each order, so
// that it costs the same whether a day had ten orders or ten thousand.
class SalesFigures {
 public:
    SalesFigures(Writer& writer, ReaderPool& readers);

    // NotFound for a broadcast that is not there.
    Result<BroadcastChart> chart(BroadcastId broadcast) const;
    Result<Figures> total(DayRange days) const;

    // In the order of time; hours and days without a sale are left out.
    Result<std::vector<HourFigures>> hours(DayRange days) const;
    Result<std::vector<DayFigures>> days(DayRange days) const;
    Result<std::vector<DayFigures>> daysOf(SkuId sku, DayRange days) const;
    Result<std::vector<DayFigures>> daysOf(ProductId product, DayRange days) const;
    Result<std::vector<DayFigures>> daysOf(ProducerId producer, DayRange days) const;

    // The greatest amount first; at most `limit`.
    Result<std::vector<SkuFigures>> skus(DayRange days, int limit) const;
    Result<std::vector<ProductFigures>> products(DayRange days, int limit) const;
    Result<std::vector<ProducerFigures>> producers(DayRange days, int limit) const;
    Result<std::vector<ChannelFigures>> channels(DayRange days) const;
    Result<std::vector<RegionFigures>> regions(DayRange days) const;

    // Counted from the broadcast's orders: to the millisecond, where a minute's sum is not.
    Result<std::vector<ProductFigures>> products(BroadcastId broadcast, int limit) const;
    Result<std::vector<ProducerFigures>> producers(BroadcastId broadcast, int limit) const;
    Result<std::vector<ChannelFigures>> channels(BroadcastId broadcast) const;
    Result<std::vector<SegmentFigures>> segments(BroadcastId broadcast) const;  // by time

    Result<std::string> timeZone() const;
    Result<ShopDay> dayOf(UtcMs time) const;
    // A name such as "Asia/Shanghai", FieldWrong("time_zone") for another. Counts all figures anew,
    // which holds up the writer: about ten seconds for a million orders.
    Result<void> setTimeZone(const std::string& name);
    // For repair: the same figures from the orders themselves, at the same cost.
    Result<void> countAnew();

 private:
    Writer& writer_;
    ReaderPool& readers_;
};

}  // namespace xb::catalog
