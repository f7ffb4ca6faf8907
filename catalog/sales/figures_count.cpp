// By the same steps that move the sums with each order.
#include "catalog/sales/figures_count.h"

#include "catalog/orders/order_status.h"
#include "catalog/sales/group_sums.h"
#include "catalog/sales/sale_booking.h"

#include <string_view>

namespace xb::catalog {
namespace {

constexpr std::size_t moves_at_once = 500'000;

void empty(Connection& connection) {
    connection.execute(
        "DELETE FROM sales_total; DELETE FROM sales_minute; DELETE FROM sales_hour;"
        "DELETE FROM sales_region; DELETE FROM sales_sku_day; DELETE FROM sales_sku_month;"
        "DELETE FROM sales_sku_year;"
        "DELETE FROM order_tally;"
        "INSERT INTO order_tally SELECT o.status, o.review, o.is_cold_chain,"
        " o.refunded_fen > 0 OR o.status = 7, c.name = 'counter', count(*)"
        " FROM shop_order o JOIN channel c ON c.id = o.channel_id GROUP BY 1, 2, 3, 4, 5;");
}

void correctDay(Connection& connection, const ShopZone& zone, OrderId order, UtcMs placed,
                std::int64_t day) {
    const std::int64_t right = zone.dayOf(placed).value;
    if (right == day) return;
    connection.run("UPDATE shop_order SET placed_day = ?2 WHERE id = ?1", order, right);
}

}  // namespace

void countFiguresAnew(WriteSession& session) {
    Connection& connection = session.connection;
    // Sales that wait for their group's end are counted from their orders now.
    if (session.sums != nullptr) session.sums->forget();
    empty(connection);
    const ShopZone zone = ShopZone::of(connection);
    SaleSums sums(zone);
    const std::int64_t newest = connection.integer("SELECT max(id) FROM shop_order");
    for (OrderId order{1}; order.value <= newest; ++order.value) {
        std::int64_t status = 0;
        {
            Query query(connection.statement("SELECT status, placed_ms, placed_day FROM shop_order"
                                             " WHERE id = ?1"),
                        order);
            if (!query.step()) continue;
            status = query.integer(0);
            correctDay(connection, zone, order, {query.integer(1)}, query.integer(2));
        }
        if (status == static_cast<int>(OrderStatus::Cancelled)) continue;
        if (const auto sale = readSale(connection, order)) sums.add(*sale);
        if (sums.size() >= moves_at_once) sums.flush(connection);
    }
    sums.flush(connection);
}

}  // namespace xb::catalog
