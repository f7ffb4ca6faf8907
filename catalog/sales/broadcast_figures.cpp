// The orders of a broadcast, grouped by what is asked.
#include "catalog/sales/broadcast_figures.h"

#include "catalog/orders/order_status.h"

#include <algorithm>
#include <utility>

namespace xb::catalog {
namespace {

constexpr int cancelled = static_cast<int>(OrderStatus::Cancelled);

// Its four columns from `first` on.
Figures figuresAt(const Query& query, int first) {
    return {query.integer(first),
            query.integer(first + 1),
            {query.integer(first + 2)},
            {query.integer(first + 3)}};
}

// Segments follow each other: the last one that has begun by then, unless it ended before.
SegmentFigures* segmentAt(std::vector<SegmentFigures>& segments, UtcMs at) {
    const auto after = std::upper_bound(
        segments.begin(), segments.end(), at,
        [](UtcMs time, const SegmentFigures& one) { return time < one.segment.started_at; });
    if (after == segments.begin()) return nullptr;
    SegmentFigures& one = *std::prev(after);
    const bool has_ended = one.segment.ended_at && at > *one.segment.ended_at;
    return has_ended ? nullptr : &one;
}

}  // namespace

std::vector<ProductFigures> readProducts(Connection& connection, BroadcastId broadcast, int limit) {
    std::vector<ProductFigures> rows;
    Query query(connection.statement(
                    "SELECT coalesce(s.product_id, 0), coalesce(p.title, ''), count(*),"
                    " sum(l.quantity), sum(l.quantity * l.unit_price_fen) AS amount_fen,"
                    " sum((SELECT coalesce(sum(rl.amount_fen), 0) FROM refund r"
                    " JOIN refund_line rl ON rl.refund_id = r.id AND rl.line = l.line"
                    " WHERE r.order_id = l.order_id))"
                    " FROM shop_order o JOIN order_line l ON l.order_id = o.id"
                    " LEFT JOIN sku s ON s.id = l.sku_id LEFT JOIN product p ON p.id = s.product_id"
                    " WHERE o.broadcast_id = ?1 AND o.status <> ?2 AND o.currency IS NULL"
                    " GROUP BY s.product_id ORDER BY amount_fen DESC, s.product_id LIMIT ?3"),
                broadcast, cancelled, limit);
    while (query.step()) {
        ProductFigures row;
        if (query.integer(0) != 0) row.product = ProductId{query.integer(0)};
        row.title = query.text(1);
        row.figures = figuresAt(query, 2);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<ProducerFigures> readProducers(Connection& connection, BroadcastId broadcast,
                                           int limit) {
    std::vector<ProducerFigures> rows;
    Query query(connection.statement(
                    "SELECT coalesce(p.producer_id, 0), coalesce(r.name, ''), count(*),"
                    " sum(l.quantity), sum(l.quantity * l.unit_price_fen) AS amount_fen,"
                    " sum((SELECT coalesce(sum(rl.amount_fen), 0) FROM refund f"
                    " JOIN refund_line rl ON rl.refund_id = f.id AND rl.line = l.line"
                    " WHERE f.order_id = l.order_id))"
                    " FROM shop_order o JOIN order_line l ON l.order_id = o.id"
                    " LEFT JOIN sku s ON s.id = l.sku_id LEFT JOIN product p ON p.id = s.product_id"
                    " LEFT JOIN producer r ON r.id = p.producer_id"
                    " WHERE o.broadcast_id = ?1 AND o.status <> ?2 AND o.currency IS NULL"
                    " GROUP BY p.producer_id ORDER BY amount_fen DESC, p.producer_id LIMIT ?3"),
                broadcast, cancelled, limit);
    while (query.step()) {
        ProducerFigures row;
        if (query.integer(0) != 0) row.producer = ProducerId{query.integer(0)};
        row.name = query.text(1);
        row.figures = figuresAt(query, 2);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<ChannelFigures> readChannels(Connection& connection, BroadcastId broadcast) {
    std::vector<ChannelFigures> rows;
    Query query(connection.statement(
                    "SELECT c.name, count(*), sum((SELECT coalesce(sum(l.quantity), 0)"
                    " FROM order_line l WHERE l.order_id = o.id)), sum(o.total_fen) AS amount_fen,"
                    " sum(o.refunded_fen) FROM shop_order o JOIN channel c ON c.id = o.channel_id"
                    " WHERE o.broadcast_id = ?1 AND o.status <> ?2 AND o.currency IS NULL"
                    " GROUP BY o.channel_id ORDER BY amount_fen DESC, 1"),
                broadcast, cancelled);
    while (query.step()) {
        rows.push_back({query.text(0), figuresAt(query, 1)});
    }
    return rows;
}

std::vector<SegmentRow> readSegments(Connection& connection, BroadcastId broadcast) {
    std::vector<SegmentRow> rows;
    Query query(connection.statement("SELECT id, sku_id, started_ms, ended_ms FROM segment"
                                     " WHERE broadcast_id = ?1 ORDER BY id"),
                broadcast);
    while (query.step()) {
        SegmentRow row{{query.integer(0)}, {query.integer(1)}, {query.integer(2)}, {}};
        if (const auto ended = query.optionalInteger(3)) row.ended_at = UtcMs{*ended};
        rows.push_back(row);
    }
    return rows;
}

std::vector<SegmentFigures> readSegmentFigures(Connection& connection, BroadcastId broadcast) {
    std::vector<SegmentFigures> segments;
    for (const SegmentRow& row : readSegments(connection, broadcast)) {
        segments.push_back({row, {}});
    }
    Query query(connection.statement(
                    "SELECT o.placed_ms, 1, (SELECT coalesce(sum(l.quantity), 0)"
                    " FROM order_line l WHERE l.order_id = o.id), o.total_fen, o.refunded_fen"
                    " FROM shop_order o"
                    " WHERE o.broadcast_id = ?1 AND o.status <> ?2 AND o.currency IS NULL"),
                broadcast, cancelled);
    while (query.step()) {
        SegmentFigures* one = segmentAt(segments, {query.integer(0)});
        if (one == nullptr) continue;
        const Figures order = figuresAt(query, 1);
        one->figures = {one->figures.order_count + order.order_count,
                        one->figures.unit_count + order.unit_count,
                        one->figures.amount + order.amount, one->figures.refunded + order.refunded};
    }
    return segments;
}

}  // namespace xb::catalog
