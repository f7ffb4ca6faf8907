#include "app/shop/plan_views.h"

#include "app/shop/shop_reader.h"
#include "catalog/shop.h"

#include <QSet>

#include <chrono>
#include <optional>
#include <utility>

namespace xb::app {

catalog::Result<PlanView> readPlanView(catalog::Shop& shop, catalog::PlanId plan) {
    auto row = shop.plans().find(plan);
    if (!row) return tl::make_unexpected(std::move(row.error()));
    PlanView view{std::move(*row), {}};
    QSet<qint64> known;
    for (const catalog::RunSheetItem& item : view.row.plan.items) {
        if (known.contains(item.sku.value)) continue;
        known.insert(item.sku.value);
        const auto sku = shop.products().findSku(item.sku);
        if (!sku) return tl::make_unexpected(sku.error());
        view.products << toProductRow(*sku);
    }
    return view;
}

catalog::Result<std::optional<PlanCourse>> readPlanCourse(catalog::Shop& shop,
                                                          catalog::BroadcastId broadcast) {
    const auto plan = shop.plans().planOf(broadcast);
    if (!plan) return tl::make_unexpected(plan.error());
    if (!*plan) return std::optional<PlanCourse>();
    auto view = readPlanView(shop, (*plan)->id);
    if (!view) return tl::make_unexpected(std::move(view.error()));
    const auto segments = shop.broadcasts().segments(broadcast);
    if (!segments) return tl::make_unexpected(segments.error());
    PlanCourse course{std::move(*view), {}};
    for (const catalog::SegmentRow& segment : *segments) {
        const auto until = segment.ended_at.value_or(segment.started_at);
        course.explained.push_back(
            {segment.sku, std::chrono::milliseconds(until.value - segment.started_at.value)});
    }
    return std::optional(std::move(course));
}

catalog::Result<std::vector<catalog::PlanRow>> readPlans(catalog::Shop& shop) {
    constexpr int plan_count = 20;
    return shop.plans().list(std::nullopt, plan_count);
}

}  // namespace xb::app
