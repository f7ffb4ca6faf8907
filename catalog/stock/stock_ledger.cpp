// Changes of stock by hand, and the ledger's lists.
#include "catalog/stock/stock_ledger.h"

#include "catalog/database/reader_pool.h"
#include "catalog/database/writer.h"
#include "catalog/orders/stock_return.h"
#include "catalog/page_limit.h"
#include "catalog/stock/stock_writer.h"

#include <limits>

namespace xb::catalog {
namespace {

constexpr std::int64_t quantity_limit = 1'000'000'000;

Result<std::int64_t> readOnHand(Connection& connection, SkuId sku) {
    Query query(connection.statement("SELECT on_hand FROM stock WHERE sku_id = ?1"), sku);
    if (!query.step()) return failure(ErrorCode::NotFound, {"sku", sku.value});
    return query.integer(0);
}

std::string codeOf(Connection& connection, SkuId sku) {
    Query query(connection.statement("SELECT code FROM sku WHERE id = ?1"), sku);
    return query.step() ? query.text(0) : std::string();
}

Result<void> checkQuantity(std::int64_t quantity, std::int64_t lowest) {
    if (quantity >= lowest && quantity <= quantity_limit) return {};
    return failure(ErrorCode::FieldWrong, {"quantity"});
}

// Books the change unless it would take more than there is; answers the stock after it.
Result<std::int64_t> book(WriteSession& session, const StockChange& change,
                          const std::string& who) {
    const auto on_hand = readOnHand(session.connection, change.sku);
    if (!on_hand) return on_hand;
    if (change.delta < 0 && *on_hand + change.delta < 0) {
        return failure(ErrorCode::SoldOut, {codeOf(session.connection, change.sku), *on_hand});
    }
    if (change.order) {
        Query order(session.connection.statement("SELECT 1 FROM shop_order WHERE id = ?1"),
                    *change.order);
        if (!order.step()) return failure(ErrorCode::NotFound, {"order", change.order->value});
    }
    if (change.lot) {
        Query lot(session.connection.statement("SELECT 1 FROM lot l JOIN sku s"
                                               " ON s.product_id = l.product_id"
                                               " WHERE l.id = ?1 AND s.id = ?2"),
                  *change.lot, change.sku);
        if (!lot.step()) return failure(ErrorCode::FieldWrong, {"lot"});
    }
    const UtcMs now = session.clock();
    bookMovement(session, change, now, who);
    if (change.delta > 0) stockCameIn(session, change.sku, now, who);
    return *on_hand + change.delta;
}

Result<std::int64_t> submit(Writer& writer, const StockChange& change, std::string_view who) {
    return writer.run<std::int64_t>([change, name = std::string(who)](WriteSession& session) {
        return book(session, change, name);
    });
}

StockMovement movementRow(const Query& query) {
    StockMovement movement;
    movement.id = {query.integer(0)};
    movement.sku = {query.integer(1)};
    movement.delta = query.integer(2);
    movement.reason = static_cast<MovementReason>(query.integer(3));
    if (const auto order = query.optionalInteger(4)) movement.order = OrderId{*order};
    movement.at = {query.integer(5)};
    movement.who = query.text(6);
    if (const auto lot = query.optionalInteger(7)) movement.lot = LotId{*lot};
    return movement;
}

}  // namespace

StockLedger::StockLedger(Writer& writer, ReaderPool& readers)
    : writer_(writer), readers_(readers) {}

Result<std::int64_t> StockLedger::receive(SkuId sku, std::int64_t quantity, std::string_view who,
                                          std::optional<LotId> lot) {
    if (auto checked = checkQuantity(quantity, 1); !checked) {
        return tl::make_unexpected(std::move(checked.error()));
    }
    return submit(writer_, {sku, quantity, MovementReason::Receive, std::nullopt, lot}, who);
}

Result<std::int64_t> StockLedger::takeBack(SkuId sku, std::int64_t quantity, OrderId order,
                                           std::string_view who) {
    if (auto checked = checkQuantity(quantity, 1); !checked) {
        return tl::make_unexpected(std::move(checked.error()));
    }
    return submit(writer_, {sku, quantity, MovementReason::Refund, order}, who);
}

Result<std::int64_t> StockLedger::spoil(SkuId sku, std::int64_t quantity, std::string_view who,
                                        std::optional<LotId> lot) {
    if (auto checked = checkQuantity(quantity, 1); !checked) {
        return tl::make_unexpected(std::move(checked.error()));
    }
    return submit(writer_, {sku, -quantity, MovementReason::Spoil, std::nullopt, lot}, who);
}

Result<std::int64_t> StockLedger::count(SkuId sku, std::int64_t counted, std::string_view who) {
    if (auto checked = checkQuantity(counted, 0); !checked) {
        return tl::make_unexpected(std::move(checked.error()));
    }
    return writer_.run<std::int64_t>([sku, counted, name = std::string(who)](
                                         WriteSession& session) -> Result<std::int64_t> {
        const auto on_hand = readOnHand(session.connection, sku);
        if (!on_hand || *on_hand == counted) return on_hand;
        return book(session, {sku, counted - *on_hand, MovementReason::Count, std::nullopt}, name);
    });
}

Result<std::int64_t> StockLedger::onHand(SkuId sku) const {
    return readers_.read([&](Connection& connection) { return readOnHand(connection, sku); });
}

Result<std::vector<StockMovement>> StockLedger::movements(SkuId sku,
                                                          std::optional<MovementId> before,
                                                          int limit) const {
    constexpr MovementId newest{std::numeric_limits<std::int64_t>::max()};
    return readers_.read([&](Connection& connection) -> Result<std::vector<StockMovement>> {
        std::vector<StockMovement> rows;
        Query query(
            connection.statement(
                "SELECT id, sku_id, delta, reason, order_id, at_ms, who, lot_id FROM stock_movement"
                " WHERE sku_id = ?1 AND id < ?2 ORDER BY id DESC LIMIT ?3"),
            sku, before.value_or(newest), pageLimit(limit));
        while (query.step()) {
            rows.push_back(movementRow(query));
        }
        return rows;
    });
}

Result<std::vector<SkuId>> StockLedger::findMismatches() const {
    return readers_.read([](Connection& connection) -> Result<std::vector<SkuId>> {
        std::vector<SkuId> rows;
        Query query(connection.statement(
            "SELECT s.sku_id FROM stock s LEFT JOIN"
            " (SELECT sku_id, sum(delta) AS moved FROM stock_movement GROUP BY sku_id) m"
            " ON m.sku_id = s.sku_id WHERE s.on_hand <> coalesce(m.moved, 0)"));
        while (query.step()) {
            rows.push_back({query.integer(0)});
        }
        return rows;
    });
}

}  // namespace xb::catalog
