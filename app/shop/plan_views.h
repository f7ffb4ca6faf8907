// Plans of broadcasts with the products on them.
#pragma once

#include "app/shop/shop_rows.h"
#include "catalog/error.h"
#include "catalog/sales/broadcast_plans.h"

#include <QVector>

#include <vector>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

struct PlanView {
    catalog::PlanRow row;
    QVector<ProductRow> products;  // one for each SKU of it, on sale or not
};

// Any thread but the main one: they wait for the disk.
catalog::Result<PlanView> readPlanView(catalog::Shop& shop, catalog::PlanId plan);
// The newest twenty.
catalog::Result<std::vector<catalog::PlanRow>> readPlans(catalog::Shop& shop);

}  // namespace xb::app
