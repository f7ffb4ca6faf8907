// Every query is one range of a sum table's key.
#include "catalog/sales/figures_reader.h"

#include "catalog/sales/day_periods.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace xb::catalog {
namespace {

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t hours_a_day = 24;

// Its four columns from `first` on.
Figures figuresAt(const Query& query, int first) {
    return {query.integer(first),
            query.integer(first + 1),
            {query.integer(first + 2)},
            {query.integer(first + 3)}};
}

void addTo(Figures& sum, const Figures& more) {
    sum.order_count += more.order_count;
    sum.unit_count += more.unit_count;
    sum.amount = sum.amount + more.amount;
    sum.refunded = sum.refunded + more.refunded;
}

Figures negative(const Figures& figures) {
    return {
        -figures.order_count, -figures.unit_count, {-figures.amount.fen}, {-figures.refunded.fen}};
}

using SkuSums = std::unordered_map<std::int64_t, SkuSum>;

constexpr std::string_view skuSumsOf(Period::Length length) {
    switch (length) {
        case Period::Length::Day:
            return "SELECT producer_id, sku_id, order_count, unit_count, amount_fen, refund_fen"
                   " FROM sales_sku_day WHERE day BETWEEN ?1 AND ?2";
        case Period::Length::Month:
            return "SELECT producer_id, sku_id, order_count, unit_count, amount_fen, refund_fen"
                   " FROM sales_sku_month WHERE month BETWEEN ?1 AND ?2";
        case Period::Length::Year:
            return "SELECT producer_id, sku_id, order_count, unit_count, amount_fen, refund_fen,"
                   " product_id FROM sales_sku_year WHERE year BETWEEN ?1 AND ?2";
    }
    return {};
}

void addSkus(Connection& connection, const Period& period, SkuSums& sums) {
    Query query(connection.statement(skuSumsOf(period.length)), period.first, period.last);
    while (query.step()) {
        SkuSum& sum = sums[query.integer(1)];
        sum.producer = {query.integer(0)};
        if (period.length == Period::Length::Year) sum.product = ProductId{query.integer(6)};
        const Figures figures = figuresAt(query, 2);
        addTo(sum.figures, period.is_taken_away ? negative(figures) : figures);
    }
}

// Up to the ends of their years where nothing was sold before or after: whole years cost least.
DayRange widened(Connection& connection, DayRange days) {
    constexpr std::string_view earlier = "SELECT 1 FROM sales_hour WHERE hour < ?1 LIMIT 1";
    constexpr std::string_view later = "SELECT 1 FROM sales_hour WHERE hour > ?1 LIMIT 1";
    const std::int64_t first_hour = days.from.value * hours_a_day;
    const std::int64_t last_hour = (days.through.value + 1) * hours_a_day - 1;
    if (!Query(connection.statement(earlier), first_hour).step())
        days.from = firstDayOfYear(days.from);
    if (!Query(connection.statement(later), last_hour).step()) {
        days.through = lastDayOfYear(days.through);
    }
    return days;
}

void addDay(std::vector<DayFigures>& rows, ShopDay day, const Figures& figures) {
    if (rows.empty() || rows.back().day != day) rows.push_back({day, {}});
    addTo(rows.back().figures, figures);
}

}  // namespace

std::vector<MinuteFigures> readMinutes(Connection& connection, BroadcastId broadcast) {
    std::vector<MinuteFigures> rows;
    Query query(connection.statement("SELECT minute, order_count, unit_count, amount_fen,"
                                     " refund_fen FROM sales_minute WHERE broadcast_id = ?1"
                                     " AND order_count > 0 ORDER BY minute"),
                broadcast);
    while (query.step()) {
        rows.push_back({{query.integer(0) * minute_ms}, figuresAt(query, 1)});
    }
    return rows;
}

std::vector<HourFigures> readHours(Connection& connection, DayRange days) {
    std::vector<HourFigures> rows;
    Query query(
        connection.statement("SELECT hour, sum(order_count), sum(unit_count), sum(amount_fen),"
                             " sum(refund_fen) FROM sales_hour WHERE hour BETWEEN ?1 AND ?2"
                             " GROUP BY hour HAVING sum(order_count) > 0 ORDER BY hour"),
        days.from.value * hours_a_day, (days.through.value + 1) * hours_a_day - 1);
    while (query.step()) {
        const std::int64_t hour = query.integer(0);
        rows.push_back(
            {{hour / hours_a_day}, static_cast<int>(hour % hours_a_day), figuresAt(query, 1)});
    }
    return rows;
}

std::vector<ChannelFigures> readChannels(Connection& connection, DayRange days) {
    std::vector<ChannelFigures> rows;
    Query query(connection.statement(
                    "SELECT c.name, sum(h.order_count), sum(h.unit_count), sum(h.amount_fen),"
                    " sum(h.refund_fen) FROM sales_hour h JOIN channel c ON c.id = h.channel_id"
                    " WHERE h.hour BETWEEN ?1 AND ?2 GROUP BY h.channel_id"
                    " HAVING sum(h.order_count) > 0 ORDER BY 4 DESC, 1"),
                days.from.value * hours_a_day, (days.through.value + 1) * hours_a_day - 1);
    while (query.step()) {
        rows.push_back({query.text(0), figuresAt(query, 1)});
    }
    return rows;
}

std::vector<RegionFigures> readRegions(Connection& connection, DayRange days) {
    std::vector<RegionFigures> rows;
    Query query(
        connection.statement("SELECT region, sum(order_count), sum(unit_count), sum(amount_fen),"
                             " sum(refund_fen) FROM sales_region WHERE day BETWEEN ?1 AND ?2"
                             " GROUP BY region HAVING sum(order_count) > 0 ORDER BY 4 DESC, 1"),
        days.from.value, days.through.value);
    while (query.step()) {
        rows.push_back({{static_cast<int>(query.integer(0))}, figuresAt(query, 1)});
    }
    return rows;
}

SkuSums readSkus(Connection& connection, DayRange days) {
    SkuSums sums;
    if (days.through < days.from) return sums;
    for (const Period& period : periodsOf(widened(connection, days))) {
        addSkus(connection, period, sums);
    }
    std::erase_if(sums, [](const auto& sum) { return sum.second.figures.order_count == 0; });
    return sums;
}

std::vector<DayFigures> readDays(Connection& connection, const std::vector<SkuKey>& skus,
                                 DayRange days) {
    std::vector<DayFigures> rows;
    for (ShopDay day = days.from; day <= days.through; ++day.value) {
        for (const SkuKey& key : skus) {
            Query query(connection.statement("SELECT order_count, unit_count, amount_fen,"
                                             " refund_fen FROM sales_sku_day WHERE day = ?1"
                                             " AND producer_id = ?2 AND sku_id = ?3"
                                             " AND order_count > 0"),
                        day.value, key.producer, key.sku);
            if (query.step()) addDay(rows, day, figuresAt(query, 0));
        }
    }
    return rows;
}

std::vector<DayFigures> readDays(Connection& connection, ProducerId producer, DayRange days) {
    std::vector<DayFigures> rows;
    for (ShopDay day = days.from; day <= days.through; ++day.value) {
        Query query(connection.statement("SELECT order_count, unit_count, amount_fen, refund_fen"
                                         " FROM sales_sku_day WHERE day = ?1 AND producer_id = ?2"
                                         " AND order_count > 0"),
                    day.value, producer);
        while (query.step()) {
            addDay(rows, day, figuresAt(query, 0));
        }
    }
    return rows;
}

}  // namespace xb::catalog
