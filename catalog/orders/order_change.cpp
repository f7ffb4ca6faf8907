// Figures and search follow every change.
#include "catalog/orders/order_change.h"

#include "catalog/search/order_index.h"

namespace xb::catalog {

void endOrderChange(WriteSession& session, const OrderChange& change) {
    if (change.sale != nullptr) bookSale(session, *change.sale);
    if (change.sale_move) bookSale(session, change.order, *change.sale_move);
    if (change.refund) bookRefund(session, change.refund->value);
    if (change.act == OrderAct::ShipmentChanged) noteForSearch(session, change.order);
}

}  // namespace xb::catalog
