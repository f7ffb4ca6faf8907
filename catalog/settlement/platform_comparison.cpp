// Both halves follow an index, so that a page costs the same at any size.
#include "catalog/settlement/platform_comparison.h"

#include "catalog/database/reader_pool.h"
#include "catalog/orders/order_status.h"
#include "catalog/shop.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace xb::catalog {
namespace {

constexpr int most_orders = 2000;
constexpr std::int64_t day_ms = std::int64_t{24} * 3600 * 1000;

// Movements that are about no order are in no comparison.
constexpr std::string_view settled_orders =
    "SELECT channel_id, external_id, sum(gross_fen + shipping_fen - abs(refund_fen)),"
    " sum(amount_fen) FROM platform_settlement INDEXED BY platform_settlement_by_order"
    " WHERE (channel_id, external_id) > (?1, ?2) AND external_id <> ''"
    " GROUP BY channel_id, external_id ORDER BY channel_id, external_id LIMIT ?3";
constexpr std::string_view own_order =
    "SELECT id, iif(status = 6, 0, total_fen - refunded_fen) FROM shop_order"
    " WHERE channel_id = ?1 AND external_id = ?2";
// The last column: delivered in that time, and in no file.
constexpr std::string_view own_orders =
    "SELECT id, external_id, total_fen - refunded_fen,"
    " iif(status = 5 AND placed_ms BETWEEN ?4 AND ?5, NOT EXISTS (SELECT 1"
    " FROM platform_settlement s WHERE s.channel_id = o.channel_id"
    " AND s.external_id = o.external_id), 0) FROM shop_order o INDEXED BY shop_order_by_channel"
    " WHERE channel_id = ?1 AND id > ?2 ORDER BY id LIMIT ?3";
constexpr std::string_view file_span =
    "SELECT (SELECT min(at_ms) FROM platform_settlement WHERE channel_id = ?1),"
    " (SELECT max(at_ms) FROM platform_settlement WHERE channel_id = ?1)";
constexpr std::string_view next_channel =
    "SELECT channel_id FROM platform_settlement INDEXED BY platform_settlement_by_order"
    " WHERE channel_id > ?1 ORDER BY channel_id LIMIT 1";

class Comparison {
 public:
    Comparison(Connection& connection, int limit) : connection_(connection), limit_(limit) {}

    PlatformPage page(const PlatformPlace& from) {
        if (from.is_among_orders) {
            lookAtOwn(from);
        } else {
            lookAtFiles(from);
        }
        return std::move(page_);
    }

 private:
    void lookAtFiles(const PlatformPlace& from) {
        PlatformPlace last = from;
        Query query(connection_.statement(settled_orders), from.channel, from.external_id, limit_);
        while (query.step()) {
            last.channel = query.integer(0);
            last.external_id = query.text(1);
            look(last, {query.integer(2)}, {query.integer(3)});
        }
        if (page_.settled_count == limit_) {
            page_.next = last;
        } else {
            goOnWithChannelAfter(0);
        }
    }

    void look(const PlatformPlace& place, Money theirs, Money paid) {
        ++page_.settled_count;
        page_.theirs = page_.theirs + theirs;
        page_.paid = page_.paid + paid;
        PlatformOrder order;
        order.external_id = place.external_id;
        order.theirs = theirs;
        order.paid = paid;
        {
            Query own(connection_.statement(own_order), place.channel, place.external_id);
            if (own.step()) {
                order.order = OrderId{own.integer(0)};
                order.ours = {own.integer(1)};
            }
        }
        if (order.order && order.ours == theirs) return;
        if (!order.order) order.difference = PlatformDifference::UnknownOrder;
        add(place.channel, std::move(order));
    }

    void add(std::int64_t channel, PlatformOrder order) {
        Query name(connection_.statement("SELECT name FROM channel WHERE id = ?1"), channel);
        if (name.step()) order.channel = name.text(0);
        page_.differing.push_back(std::move(order));
    }

    void goOnWithChannelAfter(std::int64_t channel) {
        Query query(connection_.statement(next_channel), channel);
        if (!query.step()) return;
        page_.next = PlatformPlace{true, query.integer(0), {}, {}};
    }

    void lookAtOwn(const PlatformPlace& from) {
        Query span(connection_.statement(file_span), from.channel);
        span.step();
        const std::int64_t until_ms = span.integer(1) - platform_delay_days * day_ms;
        PlatformPlace last = from;
        int count = 0;
        Query query(connection_.statement(own_orders), from.channel, from.order, limit_,
                    span.integer(0), until_ms);
        while (query.step()) {
            ++count;
            last.order = {query.integer(0)};
            if (!query.flag(3)) continue;
            PlatformOrder order;
            order.difference = PlatformDifference::NotSettled;
            order.external_id = query.text(1);
            order.order = last.order;
            order.ours = {query.integer(2)};
            add(from.channel, std::move(order));
        }
        if (count == limit_) {
            page_.next = last;
        } else {
            goOnWithChannelAfter(from.channel);
        }
    }

    Connection& connection_;
    const int limit_;
    PlatformPage page_;
};

}  // namespace

Result<PlatformPage> comparePlatforms(Shop& shop, const PlatformPlace& from, int limit) {
    return shop.readers().read([&](Connection& connection) -> Result<PlatformPage> {
        return Comparison(connection, std::clamp(limit, 1, most_orders)).page(from);
    });
}

}  // namespace xb::catalog
