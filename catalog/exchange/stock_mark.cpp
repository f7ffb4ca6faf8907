// A movement's public id, looked up among those of its SKU.
#include "catalog/exchange/stock_mark.h"

#include "catalog/stock/stock_ledger.h"
#include "catalog/uuid.h"

#include <string_view>

namespace xb::catalog {
namespace {

constexpr std::string_view before_any = "0";

// The newest first: a file is seldom old.
std::optional<std::int64_t> movementOf(Connection& connection, SkuId sku, const std::string& mark) {
    if (mark == before_any) return 0;
    const auto uuid = parseUuid(mark);
    if (!uuid) return std::nullopt;
    Query query(connection.statement("SELECT id FROM stock_movement WHERE sku_id = ?1 AND uuid = ?2"
                                     " ORDER BY id DESC LIMIT 1"),
                sku, *uuid);
    if (!query.step()) return std::nullopt;
    return query.integer(0);
}

}  // namespace

std::string stockMarkOf(Connection& connection, SkuId sku) {
    Query query(connection.statement("SELECT uuid FROM stock_movement WHERE sku_id = ?1"
                                     " ORDER BY id DESC LIMIT 1"),
                sku);
    return query.step() ? query.uuidText(0) : std::string(before_any);
}

std::optional<StockSince> stockSince(Connection& connection, SkuId sku, const std::string& mark) {
    const auto movement = movementOf(connection, sku, mark);
    if (!movement) return std::nullopt;
    Query query(connection.statement("SELECT coalesce(sum(delta), 0),"
                                     " coalesce(sum(iif(reason = ?3, 0, delta)), 0)"
                                     " FROM stock_movement WHERE sku_id = ?1 AND id > ?2"),
                sku, *movement, static_cast<int>(MovementReason::Count));
    query.step();
    return StockSince{query.integer(0), query.integer(1)};
}

}  // namespace xb::catalog
