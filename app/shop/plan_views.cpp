#include "app/shop/plan_views.h"

#include "app/shop/shop_reader.h"
#include "catalog/shop.h"

#include <QSet>

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

catalog::Result<std::vector<catalog::PlanRow>> readPlans(catalog::Shop& shop) {
    constexpr int plan_count = 20;
    return shop.plans().list(std::nullopt, plan_count);
}

}  // namespace xb::app
