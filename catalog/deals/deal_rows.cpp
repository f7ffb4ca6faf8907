#include "catalog/deals/deal_rows.h"

namespace xb::catalog {

std::string dealQuery(std::string_view condition) {
    std::string sql =
        "SELECT d.id, d.uuid, s.code, d.sku_id, d.title, d.price_fen, d.quota, d.limit_per_buyer,"
        " d.starts_ms, d.ends_ms, d.is_withdrawn, d.sold FROM deal d JOIN sku s ON s.id = "
        "d.sku_id ";
    return sql.append(condition);
}

DealRow dealRow(const Query& query) {
    DealRow row;
    row.id = {query.integer(0)};
    row.public_id = query.uuidText(1);
    row.sku = query.text(2);
    row.deal.sku = {query.integer(3)};
    row.deal.title = query.text(4);
    row.deal.price = {query.integer(5)};
    row.deal.quota = query.integer(6);
    row.deal.limit_per_buyer = query.integer(7);
    row.deal.starts_at = {query.integer(8)};
    row.deal.ends_at = {query.integer(9)};
    row.is_withdrawn = query.flag(10);
    row.sold = query.integer(11);
    return row;
}

}  // namespace xb::catalog
