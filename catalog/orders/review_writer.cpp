#include "catalog/orders/review_writer.h"

namespace xb::catalog {

void refreshReview(WriteSession& session, OrderId order) {
    session.connection.run(
        "UPDATE shop_order SET review = iif(status >= 6, 0, 8 * (currency IS NOT NULL) +"
        " (SELECT max(is_short) + 2 * max(sku_id IS NULL) + 4 * max(is_over_quota)"
        " FROM order_line WHERE order_id = ?1)) WHERE id = ?1",
        order);
}

}  // namespace xb::catalog
