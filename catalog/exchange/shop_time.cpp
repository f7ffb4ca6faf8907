// By the shop's own zone, read once for a whole file.
#include "catalog/exchange/shop_time.h"

#include "catalog/database/reader_pool.h"
#include "catalog/sales/shop_zone.h"
#include "catalog/shop.h"

namespace xb::catalog {
namespace {

constexpr std::int64_t ms_per_hour = 3'600'000;
constexpr std::int64_t ms_per_day = 24 * ms_per_hour;

// Where a clock is put forward or back that day, the first answer is an hour off.
UtcMs atWallTime(const ShopZone& zone, std::int64_t local_ms) {
    const std::int64_t day = local_ms / ms_per_day;
    const UtcMs guess{zone.startOf(ShopDay{day}).value + local_ms % ms_per_day};
    const std::int64_t hours_off = local_ms / ms_per_hour - zone.hourOf(guess);
    return {guess.value + hours_off * ms_per_hour};
}

}  // namespace

ShopTime shopTime(Shop& shop) {
    const auto zone = shop.readers().read(
        [](Connection& connection) -> Result<ShopZone> { return ShopZone::of(connection); });
    if (!zone) return machineTime();
    return [shop_zone = *zone](std::int64_t local_ms) { return atWallTime(shop_zone, local_ms); };
}

}  // namespace xb::catalog
