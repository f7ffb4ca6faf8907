// Plans of broadcasts with the products on them.
#pragma once

#include "app/live/run_sheet.h"
#include "app/shop/shop_rows.h"
#include "catalog/error.h"
#include "catalog/sales/broadcast_plans.h"

#include <QVector>

#include <optional>
#include <vector>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

struct PlanView {
    catalog::PlanRow row;
    QVector<ProductRow> products;  // one for each SKU of it, on sale or not
};

// A broadcast's plan, and how far the broadcast had come in it.
struct PlanCourse {
    PlanView view;
    std::vector<ExplainedBefore> explained;  // in that order
};

// Any thread but the main one: they wait for the disk.
catalog::Result<PlanView> readPlanView(catalog::Shop& shop, catalog::PlanId plan);
// None: it went without one.
catalog::Result<std::optional<PlanCourse>> readPlanCourse(catalog::Shop& shop,
                                                          catalog::BroadcastId broadcast);
// The newest twenty.
catalog::Result<std::vector<catalog::PlanRow>> readPlans(catalog::Shop& shop);

}  // namespace xb::app
