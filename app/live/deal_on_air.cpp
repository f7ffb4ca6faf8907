#include "app/live/deal_on_air.h"

namespace xb::app {

DealNow dealAt(const std::vector<catalog::DealRow>& deals, catalog::UtcMs now) {
    DealNow result;
    const auto changesAt = [&result](catalog::UtcMs time) {
        if (!result.next_change || time < *result.next_change) result.next_change = time;
    };
    for (const catalog::DealRow& row : deals) {
        if (row.is_withdrawn) continue;
        if (row.runsAt(now)) {
            if (row.sold < row.deal.quota) result.running = row;
            changesAt(row.deal.ends_at);
        } else if (row.deal.starts_at > now) {
            changesAt(row.deal.starts_at);
        }
    }
    return result;
}

DealOnAir dealOnAir(const catalog::DealRow& deal, catalog::UtcMs now,
                    std::chrono::steady_clock::time_point steady_now) {
    return {deal.deal.price, deal.deal.quota, deal.sold,
            steady_now + std::chrono::milliseconds(deal.deal.ends_at.value - now.value)};
}

}  // namespace xb::app
