#include "catalog/deals/selling_rules.h"

namespace xb::catalog {
namespace {

DealRules rulesRow(const Query& query) {
    return {{query.integer(0)}, {query.integer(1)}, {query.integer(2)},
            query.integer(3),   query.integer(4),   query.flag(5)};
}

}  // namespace

std::optional<DealRules> runningDeal(Connection& connection, SkuId sku, UtcMs at) {
    Query query(connection.statement(
                    "SELECT id, sku_id, price_fen, quota - sold, limit_per_buyer, 1 FROM deal"
                    " WHERE sku_id = ?1 AND ends_ms > ?2 AND starts_ms <= ?2 AND is_withdrawn = 0"),
                sku, at);
    if (!query.step()) return std::nullopt;
    return rulesRow(query);
}

std::optional<DealRules> dealByPublicId(Connection& connection, const std::string& public_id,
                                        UtcMs at) {
    const auto uuid = parseUuid(public_id);
    if (!uuid) return std::nullopt;
    Query query(
        connection.statement("SELECT id, sku_id, price_fen, quota - sold, limit_per_buyer,"
                             " ends_ms > ?2 AND starts_ms <= ?2 AND is_withdrawn = 0 FROM deal"
                             " WHERE uuid = ?1"),
        *uuid, at);
    if (!query.step()) return std::nullopt;
    return rulesRow(query);
}

std::optional<std::int64_t> channelQuotaLeft(Connection& connection, SkuId sku,
                                             std::int64_t channel) {
    Query query(connection.statement("SELECT quota - sold FROM channel_quota"
                                     " WHERE sku_id = ?1 AND channel_id = ?2"),
                sku, channel);
    if (!query.step()) return std::nullopt;
    return query.optionalInteger(0);  // null: lifted
}

std::int64_t boughtBefore(Connection& connection, const std::string& buyer_key, SkuId sku,
                          std::optional<DealId> deal) {
    // CROSS JOIN: from the buyer to the orders, whatever the planner believes.
    Query query(
        connection.statement("SELECT coalesce(sum(l.quantity), 0) FROM order_buyer b"
                             " CROSS JOIN shop_order o ON o.id = b.order_id"
                             " CROSS JOIN order_line l ON l.order_id = o.id"
                             " WHERE b.buyer_key = ?1 AND b.buyer_key <> '' AND o.status <> 6"
                             " AND l.sku_id = ?2 AND (?3 IS NULL OR l.deal_id = ?3)"),
        buyer_key, sku, deal);
    query.step();
    return query.integer(0);
}

}  // namespace xb::catalog
