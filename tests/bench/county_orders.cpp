// Two years of orders: some goods sell far better than others, evenings better than nights.
#include "catalog/sales/region.h"
#include "catalog/sales/shop_zone.h"
#include "tests/bench/county_names.h"
#include "tests/bench/county_shelf.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace xb::tests {
namespace {

using namespace catalog;

constexpr std::int64_t day_ms = 86'400'000;
constexpr std::int64_t day_count = 730;
constexpr std::int64_t first_day = 20'048;  // 2024-11-21
constexpr std::int64_t china_ms = 8 * 3'600'000;
constexpr std::int64_t live_from_ms = 19 * 3'600'000;  // a broadcast every evening, three hours
constexpr std::int64_t live_length_ms = 3 * 3'600'000;
constexpr int channel_count = 5;
constexpr std::array<const char*, channel_count> channels{"douyin", "taobao", "wechat",
                                                          "storefront", "counter"};

class OrderFiller {
 public:
    OrderFiller(Connection& connection, const CountySize& size)
        : connection_(connection),
          size_(size),
          sold_(static_cast<std::size_t>(size.sku_count) + 1) {}

    void fill() {
        for (int i = 0; i < channel_count; ++i) {
            connection_.run("INSERT INTO channel (id, name) VALUES (?1, ?2)", i + 1,
                            std::string(channels.at(static_cast<std::size_t>(i))));
        }
        insertBroadcasts();
        for (std::int64_t id = 1; id <= size_.order_count; ++id) {
            insertOrder(id);
        }
        insertStock();
    }

 private:
    Uuid uuid() {
        Uuid uuid;
        for (std::size_t i = 0; i < uuid.bytes.size(); ++i) {
            uuid.bytes.at(i) = static_cast<std::uint8_t>(
                i < 6 ? placed_ms_ >> (8 * (5 - i)) : static_cast<std::int64_t>(dice_.next()));
        }
        // Within a millisecond too they come in the order of their making.
        ++made_;
        for (std::size_t i = 0; i < 4; ++i) {
            uuid.bytes.at(6 + i) = static_cast<std::uint8_t>(made_ >> (8 * (3 - i)));
        }
        return uuid;
    }

    static std::int64_t startOf(std::int64_t day) { return (first_day + day) * day_ms - china_ms; }

    void insertBroadcasts() {
        for (std::int64_t day = 0; day < day_count; ++day) {
            placed_ms_ = startOf(day) + live_from_ms;
            connection_.run(
                "INSERT INTO broadcast (id, uuid, title, started_ms, ended_ms)"
                " VALUES (?1, ?2, '晚间直播', ?3, ?4)",
                day + 1, uuid(), placed_ms_, placed_ms_ + live_length_ms);
            for (int part = 0; part < 12; ++part) {
                const std::int64_t from = placed_ms_ + part * live_length_ms / 12;
                connection_.run(
                    "INSERT INTO segment (uuid, broadcast_id, sku_id, started_ms, ended_ms)"
                    " VALUES (?1, ?2, ?3, ?4, ?5)",
                    uuid(), day + 1, someSku(), from, from + live_length_ms / 12);
            }
        }
    }

    // A few SKUs take most of the sales.
    std::int64_t someSku() {
        const double place = static_cast<double>(dice_.below(1'000'000)) / 1'000'000.0;
        const auto number =
            static_cast<std::int64_t>(std::pow(place, 3) * static_cast<double>(size_.sku_count));
        // Spread over producers, so that neighbours are not all popular.
        return 1 + (number * 7919) % size_.sku_count;
    }

    void insertOrder(std::int64_t id) {
        const std::int64_t day = (id - 1) * day_count / size_.order_count;
        const std::int64_t of_day = (id - 1) * day_count % size_.order_count;
        // A third of the day's orders come in the evening.
        const std::int64_t share = of_day * 1000 / size_.order_count;
        const std::int64_t within = share < 667
                                        ? share * live_from_ms / 667
                                        : live_from_ms + (share - 667) * live_length_ms / 334;
        placed_ms_ = startOf(day) + within + dice_.below(60'000);
        const int age = static_cast<int>(day_count - day);
        const int status = statusAt(age);
        lines_fen_ = 0;
        unit_count_ = 0;
        const bool is_short = dice_.oneIn(age < 5 ? 40 : 4000);
        insertLines(id, status != 6, is_short);
        insertRow(id, day, status, is_short, share >= 667);
        insertBuyer(id);
        if (status >= 2) insertSteps(id, status);
        if (status == 4 || status == 5 || status == 7) insertShipment(id, status);
        if (status == 7 || (status == 5 && dice_.oneIn(100))) insertRefund(id);
    }

    int statusAt(int age) {
        if (dice_.oneIn(40)) return 6;
        if (age <= 1) return 1 + dice_.below(3);
        if (age <= 4) return 4;
        return dice_.oneIn(100) ? 7 : 5;
    }

    void insertLines(std::int64_t id, bool is_sold, bool is_short) {
        const int count = 1 + dice_.below(3);
        for (int line = 1; line <= count; ++line) {
            const std::int64_t sku = someSku();
            const std::int64_t quantity = 1 + dice_.below(3);
            const std::int64_t price = 990 + 100 * dice_.below(100);
            connection_.run(
                "INSERT INTO order_line (order_id, line, sku_id, quantity, unit_price_fen,"
                " is_short) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                id, line, sku, quantity, price, is_short && line == 1);
            lines_fen_ += price * quantity;
            unit_count_ += quantity;
            if (!is_sold) continue;
            sold_[static_cast<std::size_t>(sku)] += quantity;
            connection_.run(
                "INSERT INTO stock_movement (uuid, sku_id, delta, reason, order_id, at_ms, who)"
                " VALUES (?1, ?2, ?3, 2, ?4, ?5, 'bench')",
                uuid(), sku, -quantity, id, placed_ms_);
        }
    }

    void insertRow(std::int64_t id, std::int64_t day, int status, bool is_short, bool is_live) {
        address_ = postalAddress(dice_);
        const int channel = 1 + std::min(dice_.below(channel_count), dice_.below(channel_count));
        std::optional<std::int64_t> broadcast;
        if (is_live) broadcast = day + 1;
        const std::int64_t review = is_short ? 1 : dice_.oneIn(20'000) ? 4 : 0;
        connection_.run(
            "INSERT INTO shop_order (id, uuid, channel_id, external_id, broadcast_id, placed_ms,"
            " stored_ms, status, is_taken, review, unit_count, lines_fen, discount_fen,"
            " shipping_fen, total_fen, region, placed_day, is_cold_chain)"
            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7, 1, ?8, ?9, ?10, 0, 0, ?10, ?11, ?12, ?13)",
            id, uuid(), channel, std::to_string(6'900'000'000'000'000'000 + id * 571'234'567'891),
            broadcast, placed_ms_, status, review, unit_count_, lines_fen_, regionOf(address_).code,
            first_day + day, dice_.oneIn(12));
    }

    void insertBuyer(std::int64_t id) {
        const std::string phone = phoneNumber(dice_);
        connection_.run(
            "INSERT INTO order_buyer (order_id, channel_buyer_id, name, phone, address, note,"
            " buyer_key) VALUES (?1, '', ?2, ?3, ?4, '', ?3)",
            id, personName(dice_), phone, address_);
    }

    void insertSteps(std::int64_t id, int status) {
        int step = 1;
        for (const int reached : {2, 4, 5}) {
            if (reached > status) break;
            ++step;
            connection_.run(
                "INSERT INTO order_step (order_id, step, status, at_ms, who)"
                " VALUES (?1, ?2, ?3, ?4, 'bench')",
                id, step, reached, placed_ms_ + step * day_ms / 2);
        }
    }

    void insertShipment(std::int64_t id, int status) {
        std::optional<std::int64_t> delivered;
        if (status != 4) delivered = placed_ms_ + 3 * day_ms;
        connection_.run(
            "INSERT INTO shipment (uuid, order_id, carrier, tracking_number, is_cold_chain,"
            " packed_ms, shipped_ms, delivered_ms) VALUES (?1, ?2, '', ?3, 0, ?4, ?4, ?5)",
            uuid(), id, trackingNumber(dice_), placed_ms_ + day_ms, delivered);
    }

    void insertRefund(std::int64_t id) {
        connection_.run(
            "INSERT INTO refund (uuid, order_id, amount_fen, reason, at_ms, who)"
            " VALUES (?1, ?2, ?3, 'bench', ?4, 'bench')",
            uuid(), id, lines_fen_ / 2, placed_ms_ + 4 * day_ms);
        connection_.run(
            "INSERT INTO refund_line (refund_id, line, quantity, amount_fen)"
            " VALUES (?1, 1, 0, ?2)",
            connection_.lastRowId(), lines_fen_ / 4);
        connection_.run("UPDATE shop_order SET refunded_fen = ?2 WHERE id = ?1", id,
                        lines_fen_ / 2);
    }

    void insertStock() {
        for (std::int64_t sku = 1; sku <= size_.sku_count; ++sku) {
            const std::int64_t left = dice_.oneIn(50) ? 5 : 200;
            connection_.run(
                "INSERT INTO stock_movement (uuid, sku_id, delta, reason, at_ms, who)"
                " VALUES (?1, ?2, ?3, 1, ?4, 'bench')",
                uuid(), sku, sold_[static_cast<std::size_t>(sku)] + left, placed_ms_);
            connection_.run("INSERT INTO stock (sku_id, on_hand) VALUES (?1, ?2)", sku, left);
        }
    }

    Connection& connection_;
    const CountySize size_;
    Dice dice_{29};
    std::vector<std::int64_t> sold_;
    std::uint32_t made_ = 0;
    // Of the order that is being made.
    std::int64_t placed_ms_ = 0;
    std::int64_t lines_fen_ = 0;
    std::int64_t unit_count_ = 0;
    std::string address_;
};

}  // namespace

void fillOrders(Connection& connection, const CountySize& size) {
    OrderFiller(connection, size).fill();
}

}  // namespace xb::tests
