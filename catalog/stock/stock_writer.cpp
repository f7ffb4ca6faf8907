// One insert: the database itself keeps stock the sum of its movements.
#include "catalog/stock/stock_writer.h"

namespace xb::catalog {

void bookMovement(WriteSession& session, const StockChange& change, UtcMs at,
                  const std::string& who) {
    session.connection.run(
        "INSERT INTO stock_movement (uuid, sku_id, delta, reason, order_id, at_ms, who,"
        " lot_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        session.uuids(), change.sku, change.delta, static_cast<int>(change.reason), change.order,
        at, who, change.lot);
}

}  // namespace xb::catalog
