#include "app/live/planned_deal.h"

#include "catalog/shop.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace xb::app {

namespace {
constexpr std::string_view who = "run sheet";
constexpr std::chrono::milliseconds open_end = std::chrono::hours(1);
constexpr int most_deals = 500;
}  // namespace

std::optional<catalog::DealDraft> dealOf(const catalog::RunSheetItem& item,
                                         const std::string& title, catalog::UtcMs now) {
    if (!item.deal_price) return std::nullopt;
    const std::chrono::milliseconds length =
        item.minutes > 0 ? std::chrono::minutes(item.minutes) : open_end;
    catalog::DealDraft deal;
    deal.sku = item.sku;
    deal.title = title;
    deal.price = *item.deal_price;
    deal.quota = item.deal_quota.value_or(0);
    deal.starts_at = now;
    deal.ends_at = {now.value + length.count()};
    return deal;
}

bool isSameDeal(const std::optional<catalog::RunSheetItem>& a,
                const std::optional<catalog::RunSheetItem>& b) {
    if (!a || !b) return a.has_value() == b.has_value();
    return a->sku == b->sku && a->deal_price == b->deal_price && a->deal_quota == b->deal_quota &&
           a->minutes == b->minutes;
}

catalog::Result<void> withdrawPlannedDeals(catalog::Shop& shop, catalog::UtcMs now) {
    const auto running = shop.deals().list({std::nullopt, now}, std::nullopt, most_deals);
    if (!running) return tl::make_unexpected(running.error());
    for (const catalog::DealRow& deal : *running) {
        const auto acts =
            shop.auditTrail().listOf(catalog::AuditKind::Deal, deal.id.value, most_deals);
        if (!acts) return tl::make_unexpected(acts.error());
        const bool is_planned =
            std::ranges::all_of(*acts, [](const catalog::AuditRow& act) { return act.who == who; });
        if (acts->empty() || !is_planned) continue;
        if (auto gone = shop.deals().withdraw(deal.id, who); !gone) return gone;
    }
    return {};
}

catalog::Result<void> PlannedDeal::become(std::optional<catalog::DealDraft> draft) {
    if (running_) {
        if (auto gone = shop_.deals().withdraw(*running_, who); !gone) return gone;
        running_.reset();
    }
    if (!draft) return {};
    if (draft->quota == 0) {
        const auto stock = shop_.stock().onHand(draft->sku);
        if (!stock) return tl::make_unexpected(stock.error());
        draft->quota = std::max<std::int64_t>(1, *stock);
    }
    auto made = shop_.deals().create(*draft, who);
    if (!made) return tl::make_unexpected(std::move(made.error()));
    running_ = *made;
    return {};
}

}  // namespace xb::app
