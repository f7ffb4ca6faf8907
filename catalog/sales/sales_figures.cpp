// Sums read, put in order, and named.
#include "catalog/sales/sales_figures.h"

#include "catalog/database/reader_pool.h"
#include "catalog/database/writer.h"
#include "catalog/sales/broadcast_figures.h"
#include "catalog/sales/figures_count.h"
#include "catalog/sales/figures_reader.h"

#include <algorithm>
#include <chrono>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace xb::catalog {
namespace {

// Counting anew may take minutes in a shop of many years.
constexpr std::chrono::minutes count_deadline{30};
// A longer range than any shop is old would only be looped over.
constexpr std::int64_t longest_range = 36'525;

DayRange bounded(DayRange days) {
    return {days.from, {std::min(days.through.value, days.from.value + longest_range)}};
}

void addTo(Figures& sum, const Figures& more) {
    sum.order_count += more.order_count;
    sum.unit_count += more.unit_count;
    sum.amount = sum.amount + more.amount;
    sum.refunded = sum.refunded + more.refunded;
}

// The greatest amounts first; equal ones by their key, so that every page of it looks the same.
std::vector<std::pair<std::int64_t, Figures>> greatest(
    const std::unordered_map<std::int64_t, Figures>& sums, int limit) {
    std::vector<std::pair<std::int64_t, Figures>> rows(sums.begin(), sums.end());
    const auto count = std::min(rows.size(), static_cast<std::size_t>(std::max(limit, 0)));
    const auto middle = rows.begin() + static_cast<std::ptrdiff_t>(count);
    std::partial_sort(rows.begin(), middle, rows.end(), [](const auto& a, const auto& b) {
        return std::pair(-a.second.amount.fen, a.first) < std::pair(-b.second.amount.fen, b.first);
    });
    rows.resize(count);
    return rows;
}

std::unordered_map<std::int64_t, Figures> bySku(
    const std::unordered_map<std::int64_t, SkuSum>& skus) {
    std::unordered_map<std::int64_t, Figures> sums;
    for (const auto& [sku, sum] : skus) {
        sums.emplace(sku, sum.figures);
    }
    return sums;
}

SkuFigures named(Connection& connection, std::int64_t sku, const SkuSum& sum) {
    SkuFigures row;
    row.producer = sum.producer;
    row.figures = sum.figures;
    Query query(connection.statement("SELECT s.code, p.title FROM sku s"
                                     " JOIN product p ON p.id = s.product_id WHERE s.id = ?1"),
                sku);
    if (!query.step()) return row;
    row.sku = SkuId{sku};
    row.code = query.text(0);
    row.title = query.text(1);
    return row;
}

std::string nameIn(Connection& connection, std::string_view sql, std::int64_t id) {
    Query query(connection.statement(sql), id);
    return query.step() ? query.text(0) : std::string();
}

std::int64_t productOf(Connection& connection, std::int64_t sku) {
    Query query(connection.statement("SELECT product_id FROM sku WHERE id = ?1"), sku);
    return query.step() ? query.integer(0) : 0;
}

std::vector<SkuKey> skuKeys(Connection& connection, std::string_view condition, std::int64_t id) {
    static const std::string columns =
        "SELECT s.id, p.producer_id FROM sku s JOIN product p ON p.id = s.product_id WHERE ";
    std::vector<SkuKey> keys;
    Query query(connection.statement(columns + std::string(condition)), id);
    while (query.step()) {
        keys.push_back({{query.integer(0)}, {query.integer(1)}});
    }
    return keys;
}

}  // namespace

SalesFigures::SalesFigures(Writer& writer, ReaderPool& readers)
    : writer_(writer), readers_(readers) {}

Result<BroadcastChart> SalesFigures::chart(BroadcastId broadcast) const {
    return readers_.read([&](Connection& connection) -> Result<BroadcastChart> {
        if (!Query(connection.statement("SELECT 1 FROM broadcast WHERE id = ?1"), broadcast)
                 .step()) {
            return failure(ErrorCode::NotFound, {"broadcast", broadcast.value});
        }
        BroadcastChart chart;
        chart.minutes = readMinutes(connection, broadcast);
        chart.segments = readSegments(connection, broadcast);
        for (const MinuteFigures& minute : chart.minutes) {
            addTo(chart.total, minute.figures);
        }
        return chart;
    });
}

Result<Figures> SalesFigures::total(DayRange days) const {
    return readers_.read([&](Connection& connection) -> Result<Figures> {
        Figures sum;
        for (const HourFigures& hour : readHours(connection, bounded(days))) {
            addTo(sum, hour.figures);
        }
        return sum;
    });
}

Result<std::vector<HourFigures>> SalesFigures::hours(DayRange days) const {
    return readers_.read([&](Connection& connection) -> Result<std::vector<HourFigures>> {
        return readHours(connection, bounded(days));
    });
}

Result<std::vector<DayFigures>> SalesFigures::days(DayRange days) const {
    return readers_.read([&](Connection& connection) -> Result<std::vector<DayFigures>> {
        std::vector<DayFigures> rows;
        for (const HourFigures& hour : readHours(connection, bounded(days))) {
            if (rows.empty() || rows.back().day != hour.day) rows.push_back({hour.day, {}});
            addTo(rows.back().figures, hour.figures);
        }
        return rows;
    });
}

Result<std::vector<DayFigures>> SalesFigures::daysOf(SkuId sku, DayRange days) const {
    return readers_.read([&](Connection& connection) -> Result<std::vector<DayFigures>> {
        return readDays(connection, skuKeys(connection, "s.id = ?1", sku.value), bounded(days));
    });
}

Result<std::vector<DayFigures>> SalesFigures::daysOf(ProductId product, DayRange days) const {
    return readers_.read([&](Connection& connection) -> Result<std::vector<DayFigures>> {
        return readDays(connection, skuKeys(connection, "s.product_id = ?1", product.value),
                        bounded(days));
    });
}

Result<std::vector<DayFigures>> SalesFigures::daysOf(ProducerId producer, DayRange days) const {
    return readers_.read([&](Connection& connection) -> Result<std::vector<DayFigures>> {
        return readDays(connection, producer, bounded(days));
    });
}

Result<std::vector<SkuFigures>> SalesFigures::skus(DayRange days, int limit) const {
    return readers_.read([&](Connection& connection) -> Result<std::vector<SkuFigures>> {
        const auto sums = readSkus(connection, bounded(days));
        std::vector<SkuFigures> rows;
        for (const auto& [sku, figures] : greatest(bySku(sums), limit)) {
            rows.push_back(named(connection, sku, sums.at(sku)));
        }
        return rows;
    });
}

Result<std::vector<ProductFigures>> SalesFigures::products(DayRange days, int limit) const {
    return readers_.read([&](Connection& connection) -> Result<std::vector<ProductFigures>> {
        std::unordered_map<std::int64_t, Figures> sums;
        for (const auto& [sku, sum] : readSkus(connection, bounded(days))) {
            const auto product = sum.product ? sum.product->value : productOf(connection, sku);
            addTo(sums[product], sum.figures);
        }
        std::vector<ProductFigures> rows;
        for (const auto& [product, figures] : greatest(sums, limit)) {
            ProductFigures row;
            if (product != 0) row.product = ProductId{product};
            row.title = nameIn(connection, "SELECT title FROM product WHERE id = ?1", product);
            row.figures = figures;
            rows.push_back(std::move(row));
        }
        return rows;
    });
}

Result<std::vector<ProductFigures>> SalesFigures::products(BroadcastId broadcast, int limit) const {
    return readers_.read([&](Connection& connection) -> Result<std::vector<ProductFigures>> {
        return readProducts(connection, broadcast, limit);
    });
}

Result<std::vector<ProducerFigures>> SalesFigures::producers(DayRange days, int limit) const {
    return readers_.read([&](Connection& connection) -> Result<std::vector<ProducerFigures>> {
        std::unordered_map<std::int64_t, Figures> sums;
        for (const auto& [sku, sum] : readSkus(connection, bounded(days))) {
            addTo(sums[sum.producer.value], sum.figures);
        }
        std::vector<ProducerFigures> rows;
        for (const auto& [producer, figures] : greatest(sums, limit)) {
            ProducerFigures row;
            if (producer != 0) row.producer = ProducerId{producer};
            row.name = nameIn(connection, "SELECT name FROM producer WHERE id = ?1", producer);
            row.figures = figures;
            rows.push_back(std::move(row));
        }
        return rows;
    });
}

Result<std::vector<ChannelFigures>> SalesFigures::channels(DayRange days) const {
    return readers_.read([&](Connection& connection) -> Result<std::vector<ChannelFigures>> {
        return readChannels(connection, bounded(days));
    });
}

Result<std::vector<ProducerFigures>> SalesFigures::producers(BroadcastId broadcast,
                                                             int limit) const {
    return readers_.read([&](Connection& connection) -> Result<std::vector<ProducerFigures>> {
        return readProducers(connection, broadcast, limit);
    });
}

Result<std::vector<ChannelFigures>> SalesFigures::channels(BroadcastId broadcast) const {
    return readers_.read([&](Connection& connection) -> Result<std::vector<ChannelFigures>> {
        return readChannels(connection, broadcast);
    });
}

Result<std::vector<SegmentFigures>> SalesFigures::segments(BroadcastId broadcast) const {
    return readers_.read([&](Connection& connection) -> Result<std::vector<SegmentFigures>> {
        return readSegmentFigures(connection, broadcast);
    });
}

Result<std::vector<RegionFigures>> SalesFigures::regions(DayRange days) const {
    return readers_.read([&](Connection& connection) -> Result<std::vector<RegionFigures>> {
        return readRegions(connection, bounded(days));
    });
}

Result<std::string> SalesFigures::timeZone() const {
    return readers_.read([](Connection& connection) -> Result<std::string> {
        return nameIn(connection, "SELECT time_zone FROM shop WHERE id = ?1", 1);
    });
}

Result<ShopDay> SalesFigures::dayOf(UtcMs time) const {
    return readers_.read([&](Connection& connection) -> Result<ShopDay> {
        return ShopZone::of(connection).dayOf(time);
    });
}

Result<void> SalesFigures::setTimeZone(const std::string& name) {
    if (auto zone = ShopZone::named(name); !zone) return tl::make_unexpected(zone.error());
    return writer_.run<void>(
        [name](WriteSession& session) -> Result<void> {
            session.connection.run("UPDATE shop SET time_zone = ?1 WHERE id = 1", name);
            countFiguresAnew(session);
            return {};
        },
        count_deadline);
}

Result<void> SalesFigures::countAnew() {
    return writer_.run<void>(
        [](WriteSession& session) -> Result<void> {
            countFiguresAnew(session);
            return {};
        },
        count_deadline);
}

}  // namespace xb::catalog
