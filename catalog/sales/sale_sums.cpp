// Updates first and inserts where there was no row: nearly every sum exists already.
#include "catalog/sales/sale_sums.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <tuple>

namespace xb::catalog {
namespace {

constexpr std::int64_t minute_ms = 60'000;

struct Sql {
    std::string update;
    std::string insert;
};

// ?5 is when, ?6 what, ?7 the SKU, ?8 its product.
Sql sqlFor(std::string_view table, std::string_view columns, std::string_view condition,
           std::string_view values) {
    Sql sql;
    sql.update.append("UPDATE ").append(table).append(
        " SET order_count = order_count + ?1, unit_count = unit_count + ?2,"
        " amount_fen = amount_fen + ?3, refund_fen = refund_fen + ?4 WHERE ");
    sql.update.append(condition);
    sql.insert.append("INSERT INTO ")
        .append(table)
        .append(" (order_count, unit_count, amount_fen, refund_fen, ");
    sql.insert.append(columns).append(") VALUES (?1, ?2, ?3, ?4, ").append(values).append(")");
    return sql;
}

const Sql& sqlOf(std::size_t table) {
    static const std::array<Sql, 7> all{
        sqlFor("sales_total", "broadcast_id", "?5 = 0 AND broadcast_id = ?6", "?6"),
        sqlFor("sales_minute", "minute, broadcast_id", "minute = ?5 AND broadcast_id = ?6",
               "?5, ?6"),
        sqlFor("sales_hour", "hour, channel_id", "hour = ?5 AND channel_id = ?6", "?5, ?6"),
        sqlFor("sales_region", "day, region", "day = ?5 AND region = ?6", "?5, ?6"),
        sqlFor("sales_sku_day", "day, producer_id, sku_id",
               "day = ?5 AND producer_id = ?6 AND sku_id = ?7", "?5, ?6, ?7"),
        sqlFor("sales_sku_month", "month, producer_id, sku_id",
               "month = ?5 AND producer_id = ?6 AND sku_id = ?7", "?5, ?6, ?7"),
        sqlFor("sales_sku_year", "year, producer_id, sku_id, product_id",
               "year = ?5 AND producer_id = ?6 AND product_id = ?8 AND sku_id = ?7",
               "?5, ?6, ?7, ?8"),
    };
    return all.at(table);
}

}  // namespace

bool SaleSums::isBefore(const Move& a, const Move& b) {
    return std::tie(a.table, a.when, a.what, a.product, a.sku) <
           std::tie(b.table, b.when, b.what, b.product, b.sku);
}

void SaleSums::addRefund(const Sale& sale) {
    Sale refund = sale;
    refund.unit_count = 0;
    refund.total = {};
    for (SaleLine& line : refund.lines) {
        line.quantity = 0;
        line.amount = {};
    }
    moveOrder(refund, {0, 0, 0, refund.refunded.fen});
    const ShopDay day = zone_.dayOf(sale.placed_at);
    for (const SaleLine& line : refund.lines) {
        if (line.refunded.fen != 0) moveLine(line, day, {0, 0, 0, line.refunded.fen});
    }
}

void SaleSums::move(const Sale& sale, int sign) {
    moveOrder(sale,
              {sign, sign * sale.unit_count, sign * sale.total.fen, sign * sale.refunded.fen});
    const ShopDay day = zone_.dayOf(sale.placed_at);
    for (const SaleLine& line : sale.lines) {
        moveLine(line, day,
                 {sign, sign * line.quantity, sign * line.amount.fen, sign * line.refunded.fen});
    }
}

void SaleSums::moveOrder(const Sale& sale, const Figures& figures) {
    const std::int64_t broadcast = sale.broadcast.value_or(BroadcastId{}).value;
    const std::int64_t minute = sale.placed_at.value / minute_ms;
    moves_.push_back({Table::Total, 0, broadcast, 0, 0, figures});
    if (broadcast != 0) moves_.push_back({Table::Minute, minute, broadcast, 0, 0, figures});
    moves_.push_back({Table::Hour, zone_.hourOf(sale.placed_at), sale.channel, 0, 0, figures});
    moves_.push_back(
        {Table::Region, zone_.dayOf(sale.placed_at).value, sale.region.code, 0, 0, figures});
}

void SaleSums::moveLine(const SaleLine& line, ShopDay day, const Figures& figures) {
    constexpr std::int64_t months_a_year = 12;
    const std::int64_t month = monthOf(day);
    const std::int64_t producer = line.producer.value;
    moves_.push_back({Table::SkuDay, day.value, producer, line.sku.value, 0, figures});
    moves_.push_back({Table::SkuMonth, month, producer, line.sku.value, 0, figures});
    moves_.push_back({Table::SkuYear, month / months_a_year, producer, line.sku.value,
                      line.product.value, figures});
}

void SaleSums::merge() {
    std::sort(moves_.begin(), moves_.end(), isBefore);
    std::size_t last = 0;
    for (std::size_t i = 1; i < moves_.size(); ++i) {
        if (isBefore(moves_[last], moves_[i])) {
            moves_[++last] = moves_[i];
            continue;
        }
        Figures& sum = moves_[last].figures;
        const Figures& more = moves_[i].figures;
        sum.order_count += more.order_count;
        sum.unit_count += more.unit_count;
        sum.amount_fen += more.amount_fen;
        sum.refund_fen += more.refund_fen;
    }
    if (!moves_.empty()) moves_.resize(last + 1);
}

void SaleSums::write(Connection& connection, const Move& move) {
    const Sql& sql = sqlOf(static_cast<std::size_t>(move.table));
    const auto run = [&](const std::string& text) {
        SQLite::Statement& statement = connection.statement(text);
        const Figures& f = move.figures;
        if (move.table == Table::SkuYear) {
            Query(statement, f.order_count, f.unit_count, f.amount_fen, f.refund_fen, move.when,
                  move.what, move.sku, move.product)
                .run();
        } else if (move.table == Table::SkuDay || move.table == Table::SkuMonth) {
            Query(statement, f.order_count, f.unit_count, f.amount_fen, f.refund_fen, move.when,
                  move.what, move.sku)
                .run();
        } else {
            Query(statement, f.order_count, f.unit_count, f.amount_fen, f.refund_fen, move.when,
                  move.what)
                .run();
        }
    };
    run(sql.update);
    if (connection.changedRows() == 0) run(sql.insert);
}

void SaleSums::flush(Connection& connection) {
    merge();
    for (const Move& move : moves_) {
        write(connection, move);
    }
    moves_.clear();
}

}  // namespace xb::catalog
