// Two SKUs a product, a dozen products a producer.
#include "tests/bench/county_shelf.h"

#include "tests/bench/county_names.h"

#include <algorithm>

namespace xb::tests {
namespace {

using namespace catalog;

constexpr std::int64_t opened_ms = 1'732'000'000'000;  // in November 2024

Uuid uuidAt(std::int64_t ms, Dice& dice) {
    Uuid uuid;
    for (std::size_t i = 0; i < 6; ++i) {
        uuid.bytes.at(i) = static_cast<std::uint8_t>(ms >> (8 * (5 - i)));
    }
    for (std::size_t i = 6; i < uuid.bytes.size(); ++i) {
        uuid.bytes.at(i) = static_cast<std::uint8_t>(dice.next());
    }
    return uuid;
}

void insertProducer(Connection& connection, Dice& dice, std::int64_t number) {
    connection.run(
        "INSERT INTO producer (id, uuid, name, village, contact, commission_bp, payout_account,"
        " created_ms) VALUES (?1, ?2, ?3, ?4, '', 800, '', ?5)",
        number, uuidAt(opened_ms, dice), villageName(dice) + "合作社" + std::to_string(number),
        villageName(dice), opened_ms);
}

void insertProduct(Connection& connection, Dice& dice, std::int64_t number, std::int64_t producer) {
    const std::string title = productTitle(dice);
    connection.run(
        "INSERT INTO product (id, uuid, producer_id, title, short_title, subtitle, category,"
        " origin, story, talking_points, storage, shelf_life_days, status, created_ms)"
        " VALUES (?1, ?2, ?3, ?4, ?5, '', ?6, '广西', '', '', ?7, 30, ?8, ?9)",
        number, uuidAt(opened_ms, dice), producer, title, title.substr(0, 12), categoryName(dice),
        dice.oneIn(20) ? 2 : 1, dice.oneIn(10) ? 3 : 2, opened_ms);
}

void insertSku(Connection& connection, Dice& dice, std::int64_t number, std::int64_t product) {
    const std::int64_t price = 990 + 100 * dice.below(200);
    connection.run(
        "INSERT INTO sku (id, uuid, product_id, code, spec, price_fen, list_price_fen,"
        " net_weight_g, gtin, low_stock_threshold, limit_per_buyer, created_ms)"
        " VALUES (?1, ?2, ?3, ?4, 'box', ?5, ?6, 2500, '', 20, 0, ?7)",
        number, uuidAt(opened_ms, dice), product, "SKU" + std::to_string(100'000 + number), price,
        price + 500, opened_ms);
}

}  // namespace

void fillShelf(Connection& connection, const CountySize& size) {
    Dice dice(11);
    for (std::int64_t number = 1; number <= size.producer_count; ++number) {
        insertProducer(connection, dice, number);
    }
    const std::int64_t product_count = std::max<std::int64_t>(size.sku_count / 2, 1);
    for (std::int64_t number = 1; number <= product_count; ++number) {
        insertProduct(connection, dice, number, 1 + number % size.producer_count);
    }
    for (std::int64_t number = 1; number <= size.sku_count; ++number) {
        insertSku(connection, dice, number, 1 + (number - 1) % product_count);
    }
}

}  // namespace xb::tests
