// One row per order, and its few shipments beside it.
#include "catalog/search/order_text.h"

#include "catalog/search/grams.h"

namespace xb::catalog {
namespace {

std::string foldedRow(const Query& query, int first) {
    std::string text = query.text(first);
    for (int column = first + 1; column < first + 4; ++column) {
        if (!query.isNull(column)) text.append("\n").append(query.text(column));
    }
    return foldForSearch(text);
}

constexpr auto columns =
    "SELECT o.id, o.external_id, b.name, b.phone, (SELECT group_concat(s.tracking_number, char(10))"
    " FROM shipment s WHERE s.order_id = o.id) FROM shop_order o"
    " LEFT JOIN order_buyer b ON b.order_id = o.id ";

}  // namespace

std::string readOrderText(Connection& connection, OrderId order) {
    static const std::string sql = std::string(columns).append("WHERE o.id = ?1");
    Query query(connection.statement(sql), order);
    return query.step() ? foldedRow(query, 1) : std::string();
}

std::vector<OrderText> readOrderTexts(Connection& connection, OrderId first, OrderId last) {
    static const std::string sql =
        std::string(columns).append("WHERE o.id BETWEEN ?1 AND ?2 ORDER BY o.id");
    std::vector<OrderText> texts;
    Query query(connection.statement(sql), first, last);
    while (query.step()) {
        texts.push_back({{query.integer(0)}, foldedRow(query, 1)});
    }
    return texts;
}

}  // namespace xb::catalog
