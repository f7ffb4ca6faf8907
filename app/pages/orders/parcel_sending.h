// One parcel sent under its number, as a clerk writes it down: a number that was corrected belongs
// to the parcel that waits, not to a second one.
#pragma once

#include "catalog/error.h"
#include "catalog/ids.h"
#include "catalog/orders/step_outcome.h"

#include <QString>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

// Any thread but the main one: it waits for the disk. The order's status after it, and
// whether this call took it there: Shipped only once none of its parcels waits any more.
catalog::Result<catalog::StepOutcome> sendParcel(catalog::Shop& shop, catalog::OrderId order,
                                                 const QString& carrier, const QString& number);

}  // namespace xb::app
