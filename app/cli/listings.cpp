// Pages through the stores and prints.
#include "app/cli/listings.h"

#include "app/cli/json_array_writer.h"
#include "app/cli/text_table.h"
#include "app/errors/error_text.h"
#include "catalog/orders/order_book.h"
#include "catalog/products/product_store.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>

namespace xb::app {
namespace {

constexpr int page_size = 500;
constexpr int table_limit = 50;

class Words {
    Q_DECLARE_TR_FUNCTIONS(xb::app::Listings)

 public:
    static QString statusText(catalog::OrderStatus status);
};

QString Words::statusText(catalog::OrderStatus status) {
    switch (status) {
        case catalog::OrderStatus::Placed:
            return tr("placed");
        case catalog::OrderStatus::Paid:
            return tr("paid");
        case catalog::OrderStatus::Packed:
            return tr("packed");
        case catalog::OrderStatus::Shipped:
            return tr("shipped");
        case catalog::OrderStatus::Delivered:
            return tr("delivered");
        case catalog::OrderStatus::Cancelled:
            return tr("cancelled");
        case catalog::OrderStatus::Refunded:
            return tr("refunded");
    }
    return {};
}

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

// "39.90": exact, and easy to add up for a reader.
QString yuan(catalog::Money money) {
    const QString sign = money.fen < 0 ? QStringLiteral("-") : QString();
    const std::int64_t fen = std::abs(money.fen);
    return QStringLiteral("%1%2.%3").arg(sign).arg(fen / 100).arg(fen % 100, 2, 10,
                                                                  QLatin1Char('0'));
}

template <class RoomError>
int failed(Streams streams, const RoomError& error) {
    streams.err << "xiangbo: " << errorText(error).toStdString() << "\n";
    return exit_failed;
}

// Calls `take` for each row until `limit` or the end. `fetch(after, count)` gives a page, `id` the
// key to go on from.
template <class Key, class Fetch, class Take>
auto forEachRow(std::optional<Key> after, std::int64_t limit, const Fetch& fetch, const Take& take)
    -> std::optional<catalog::Error> {
    while (limit > 0) {
        const int count = static_cast<int>(std::min<std::int64_t>(page_size, limit));
        const auto rows = fetch(after, count);
        if (!rows) return rows.error();
        for (const auto& row : *rows) {
            take(row);
        }
        if (static_cast<int>(rows->size()) < count) return std::nullopt;
        after = rows->back().id;
        limit -= count;
    }
    return std::nullopt;
}

QJsonObject productJson(const catalog::SkuRow& sku) {
    return {{"sku", text(sku.code)},
            {"title", text(sku.title)},
            {"price_fen", static_cast<qint64>(sku.price.fen)},
            {"stock", static_cast<qint64>(sku.stock)}};
}

QJsonObject orderJson(const catalog::OrderRow& order) {
    QJsonArray lines;
    for (const auto& line : order.lines) {
        lines.append(QJsonObject{{"sku", text(line.sku)},
                                 {"quantity", static_cast<qint64>(line.quantity)},
                                 {"unit_price_fen", static_cast<qint64>(line.unit_price.fen)}});
    }
    const auto status = catalog::statusName(order.status);
    return {{"order_id", text(order.public_id)},
            {"channel", text(order.channel)},
            {"external_id", text(order.external_id)},
            {"status", QLatin1String(status.data(), static_cast<qsizetype>(status.size()))},
            {"placed_at", text(catalog::formatRfc3339(order.placed_at))},
            {"total_fen", static_cast<qint64>(order.total.fen)},
            {"lines", lines}};
}

QStringList reviewWords(const catalog::ReviewMarks& review) {
    QStringList words;
    if (review.is_short) words.append(Words::tr("short"));
    if (review.is_unmatched) words.append(Words::tr("SKU unknown"));
    if (review.is_over_quota) words.append(Words::tr("over quota"));
    if (review.is_in_other_currency) words.append(Words::tr("other currency"));
    return words;
}

QStringList orderCells(const catalog::OrderRow& order) {
    QStringList what;
    for (const auto& line : order.lines) {
        what.append(text(line.sku) + QStringLiteral(" ×%1").arg(line.quantity));
    }
    const QString review = reviewWords(order.review).join(QStringLiteral(", "));
    const auto placed = QDateTime::fromMSecsSinceEpoch(order.placed_at.value);
    return {text(order.public_id),
            placed.toString(QStringLiteral("yyyy-MM-dd HH:mm")),
            text(order.channel),
            text(order.external_id),
            Words::statusText(order.status),
            yuan(order.total),
            what.join(QStringLiteral(", ")),
            review};
}

}  // namespace

int listProducts(const catalog::ProductStore& products, const ProductsListCommand& command,
                 Streams streams) {
    std::optional<JsonArrayWriter> json;
    if (command.as_json) json.emplace(streams.out);
    std::vector<QStringList> rows;
    const auto error = forEachRow(
        std::optional<catalog::SkuId>(), std::numeric_limits<std::int64_t>::max(),
        [&](auto after, int count) { return products.listSkus(after, count); },
        [&](const catalog::SkuRow& sku) {
            if (json) return json->add(productJson(sku));
            rows.push_back({text(sku.code), text(sku.title), text(sku.spec), yuan(sku.price),
                            QString::number(sku.stock)});
        });
    if (error) return failed(streams, *error);
    if (json) return exit_done;
    const std::vector<Column> columns{{Words::tr("SKU")},
                                      {Words::tr("Product")},
                                      {Words::tr("Spec")},
                                      {Words::tr("Price"), Align::Right},
                                      {Words::tr("Stock"), Align::Right}};
    streams.out << textTable(columns, rows).toStdString();
    return exit_done;
}

int listOrders(const catalog::OrderBook& orders, const OrdersListCommand& command,
               Streams streams) {
    std::optional<catalog::OrderId> after;
    if (command.after) {
        const auto last_seen = orders.findByPublicId(*command.after);
        if (!last_seen) return failed(streams, last_seen.error());
        after = *last_seen;
    }
    const auto every = std::numeric_limits<std::int64_t>::max();
    const std::int64_t limit = command.limit     ? *command.limit
                               : command.as_json ? every
                                                 : table_limit;
    std::optional<JsonArrayWriter> json;
    if (command.as_json) json.emplace(streams.out);
    std::vector<QStringList> rows;
    const auto error = forEachRow(
        after, limit,
        [&](auto before, int count) { return orders.list(command.filter, before, count); },
        [&](const catalog::OrderRow& order) {
            if (json) return json->add(orderJson(order));
            rows.push_back(orderCells(order));
        });
    if (error) return failed(streams, *error);
    if (json) return exit_done;
    const std::vector<Column> columns{{Words::tr("Order")},   {Words::tr("Placed")},
                                      {Words::tr("Channel")}, {Words::tr("Channel's number")},
                                      {Words::tr("Status")},  {Words::tr("Total"), Align::Right},
                                      {Words::tr("Goods")},   {Words::tr("Review")}};
    streams.out << textTable(columns, rows).toStdString();
    if (static_cast<std::int64_t>(rows.size()) == limit)
        streams.out
            << Words::tr("Older ones: add --after %1").arg(rows.back().front()).toStdString()
            << "\n";
    return exit_done;
}

}  // namespace xb::app
