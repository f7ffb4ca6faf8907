// Orders are told from the rows that are theirs or lead to them.
#include "catalog/follow/followed_figures.h"

#include "catalog/orders/order_status.h"
#include "catalog/sales/sale_booking.h"
#include "catalog/search/product_index.h"

#include <nlohmann/json.hpp>

#include <vector>

namespace xb::catalog {
namespace {

using Json = nlohmann::json;

constexpr std::size_t orders_per_flush = 5'000;

bool counts(Connection& connection, std::int64_t order) {
    Query query(connection.statement("SELECT status FROM shop_order WHERE id = ?1"), order);
    return query.step() && query.integer(0) != static_cast<int>(OrderStatus::Cancelled);
}

// The reference or name by which a row tells of its order; null: it tells of none.
Json orderOf(const Json& row) {
    const auto& table = row.at(1).get_ref<const std::string&>();
    const bool is_added = row.at(0) == "+";
    if (table == "shop_order") return is_added ? Json() : row.at(2);
    if (table != "order_line" && table != "refund") return {};
    const Json& named = row.at(2);
    if (named.is_object() && named.contains("order_id")) return named.at("order_id");
    return {};
}

// Goods are found by their names here too; orders, as they carry no buyer, by their numbers.
void indexText(Connection& connection, const std::string& table, std::int64_t row) {
    if (table == "product") indexProduct(connection, {row});
    if (table == "sku") indexProductOf(connection, {row});
    if (table == "producer") indexProductsOf(connection, ProducerId{row});
    if (table == "regional_brand") indexProductsOf(connection, BrandId{row});
    if (table != "shipment") return;
    connection.run(
        "INSERT INTO order_to_index (order_id) SELECT order_id FROM shipment WHERE id = ?1", row);
}

}  // namespace

void FollowedFigures::before(const Json& rows) {
    orders_.clear();
    for (const Json& row : rows) {
        collect(orderOf(row));
    }
    count(-1);
}

void FollowedFigures::after(const Json& rows, const RowApplier& applied) {
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const std::int64_t row = applied.touched().at(i).row;
        if (rows[i].at(1) == "shop_order") orders_.insert(row);
        indexText(session_.connection, rows[i].at(1).get_ref<const std::string&>(), row);
    }
    count(1);
}

void FollowedFigures::collect(const Json& value) {
    const auto uuid = value.is_string() ? parseUuid(value.get<std::string>()) : std::nullopt;
    if (!uuid) return;  // added by this very change: it counted nothing before
    Query query(session_.connection.statement("SELECT id FROM shop_order WHERE uuid = ?1"), *uuid);
    if (query.step()) orders_.insert(query.integer(0));
}

void FollowedFigures::count(int sign) {
    for (const std::int64_t order : orders_) {
        if (!counts(session_.connection, order)) continue;
        bookSale(session_, OrderId{order}, sign > 0 ? SaleMove::Count : SaleMove::TakeBack);
    }
}

void FollowedFigures::countAll() {
    Connection& connection = session_.connection;
    indexAllProducts(connection);
    std::int64_t last = 0;
    while (true) {
        std::vector<std::int64_t> orders;
        {
            Query query(connection.statement("SELECT id FROM shop_order WHERE id > ?1"
                                             " AND status <> 6 ORDER BY id LIMIT ?2"),
                        last, static_cast<std::int64_t>(orders_per_flush));
            while (query.step()) {
                orders.push_back(query.integer(0));
            }
        }
        if (orders.empty()) return;
        SaleSums sums(ShopZone::of(connection));
        for (const std::int64_t order : orders) {
            if (const auto sale = readSale(connection, {order})) sums.add(*sale);
        }
        sums.flush(connection);
        last = orders.back();
    }
}

}  // namespace xb::catalog
