// bench_shop FOLDER [ROUNDS [alone]]: lists, searches and figures of a county's shop beside raw
// SQLite.
#include "catalog/shop.h"
#include "tests/bench/county_names.h"
#include "tests/bench/shop_raw.h"
#include "tests/bench/spread.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace xb;
using namespace xb::catalog;
using namespace xb::tests;

template <class T>
T must(Result<T> result) {
    if (!result) throw std::runtime_error("the shop cannot answer: " + result.error().detail);
    return std::move(*result);
}

double peakMemoryMb() {
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);) {
        if (line.starts_with("VmHWM:")) return std::atof(line.c_str() + 6) / 1024;
    }
    return 0;
}

// What the county's shop holds, so that questions have answers.
struct Known {
    std::int64_t orders = 0;
    std::int64_t skus = 0;
    std::int64_t producers = 0;
    std::int64_t first_day = 0;
    std::int64_t last_day = 0;
};

const std::string row_sql =
    "SELECT o.id, o.uuid, c.name, o.external_id, o.status, o.placed_ms, o.review, o.total_fen,"
    " b.name, b.phone FROM shop_order o JOIN channel c ON c.id = o.channel_id"
    " LEFT JOIN order_buyer b ON b.order_id = o.id ";
const std::string line_sql =
    "SELECT s.code, p.short_title, l.quantity, l.unit_price_fen FROM order_line l"
    " JOIN sku s ON s.id = l.sku_id JOIN product p ON p.id = s.product_id"
    " WHERE l.order_id = ?1 ORDER BY l.line";

class ShopBench {
 public:
    ShopBench(const std::filesystem::path& folder, int rounds, bool is_alone)
        : folder_(folder), rounds_(rounds), is_alone_(is_alone) {}

    void run() {
        RawSqlite raw(folder_ / "studio.db");
        raw_ = &raw;
        learn();
        ShopSettings settings;
        settings.folder = folder_;
        settings.sql_folder = XB_SQL_FOLDER;
        const double opening = millisecondsOf([&] { shop_ = must(Shop::open(settings, {})); });
        std::printf("%-44s %9.1f ms\n", "opening", opening);
        std::printf("%-44s %9s %9s %9s %9s   %s\n", "ms", "p50", "p99", "worst", "p99 CPU",
                    "raw p50");
        json_ = "{\"bench\":\"shop\",\"orders\":" + std::to_string(known_.orders) +
                ",\"opening_ms\":" + std::to_string(opening);
        lists();
        searches();
        figures();
        const double memory = peakMemoryMb();
        std::printf("%-44s %9.1f MB\n", "peak memory, raw SQLite's connection included", memory);
        std::printf("%s,\"peak_memory_mb\":%.1f}\n", json_.c_str(), memory);
    }

 private:
    using Work = std::function<void()>;

    void compare(const std::string& name, const Work& ours, const Work& raw, int raw_rounds) {
        const Spread own = spreadOf(rounds_, ours);
        const Spread bare = spreadOf(is_alone_ ? 0 : raw_rounds, raw);
        std::printf("%-44s %9.2f %9.2f %9.2f %9.2f   %.2f\n", name.c_str(), own.p50, own.p99,
                    own.worst, own.p99_cpu, bare.p50);
        std::fflush(stdout);
        std::string key = name;
        std::replace(key.begin(), key.end(), ' ', '_');
        char numbers[200];
        std::snprintf(
            numbers, sizeof numbers,
            ",\"%s\":{\"p50_ms\":%.3f,\"p99_ms\":%.3f,\"p99_cpu_ms\":%.3f,\"raw_p50_ms\":%.3f}",
            key.c_str(), own.p50, own.p99, own.p99_cpu, bare.p50);
        json_ += numbers;
    }

    void learn() {
        const auto one = [&](const char* sql) { return raw_->ask(sql, {}).at(0); };
        known_.orders = one("SELECT max(id) FROM shop_order");
        known_.skus = one("SELECT max(id) FROM sku");
        known_.producers = one("SELECT max(id) FROM producer");
        known_.first_day = one("SELECT min(placed_day) FROM shop_order");
        known_.last_day = one("SELECT max(placed_day) FROM shop_order");
    }

    std::int64_t any(std::int64_t count) { return 1 + dice_.below(static_cast<int>(count)); }
    std::int64_t anyDay() {
        return known_.first_day +
               dice_.below(static_cast<int>(known_.last_day - known_.first_day + 1));
    }

    void page(const OrderFilter& filter) { must(shop_->orders().page(filter, {}, 50)); }

    void rawPage(const std::string& condition, const std::vector<RawValue>& values) {
        const std::string sql = row_sql + "WHERE " + condition + " ORDER BY o.id DESC LIMIT 50";
        for (const std::int64_t order : raw_->ask(sql, values)) {
            raw_->ask(line_sql, {order});
        }
    }

    using Narrow = std::function<void(OrderFilter&)>;

    void list(const std::string& name, const Narrow& narrow, const Work& raw) {
        compare(
            name,
            [&] {
                OrderFilter filter;
                narrow(filter);
                page(filter);
            },
            raw, 20);
    }

    void lists() {
        list(
            "newest page", [](OrderFilter&) {}, [&] { rawPage("1", {}); });
        for (int number = 1; number <= 7; ++number) {
            const auto status = static_cast<OrderStatus>(number);
            list(
                "status " + std::string(statusName(status)),
                [=](OrderFilter& filter) { filter.statuses = {status}; },
                [=, this] { rawPage("o.status = ?1", {std::int64_t{number}}); });
        }
        list(
            "channel", [](OrderFilter& filter) { filter.channel = "counter"; },
            [&] { rawPage("o.channel_id = 5", {}); });
        list(
            "broadcast", [&](OrderFilter& filter) { filter.broadcast = BroadcastId{any(700)}; },
            [&] { rawPage("o.broadcast_id = ?1", {any(700)}); });
        list(
            "short", [](OrderFilter& filter) { filter.review = OrderReview::Short; },
            [&] { rawPage("o.review & 1 AND o.review <> 0", {}); });
        list(
            "over quota", [](OrderFilter& filter) { filter.review = OrderReview::OverQuota; },
            [&] { rawPage("o.review & 4 AND o.review <> 0", {}); });
        list(
            "cold chain", [](OrderFilter& filter) { filter.is_cold_chain_only = true; },
            [&] { rawPage("o.is_cold_chain = 1", {}); });
        listsOfGoods();
        listsOfDays();
    }

    void listsOfGoods() {
        const auto raw = [this](const char* skus, std::int64_t id) {
            rawPage(std::string("o.id IN (SELECT DISTINCT order_id FROM order_line WHERE sku_id IN "
                                "(") +
                        skus + ") ORDER BY order_id DESC LIMIT 50)",
                    {id});
        };
        list(
            "SKU", [&](OrderFilter& filter) { filter.sku = SkuId{any(known_.skus)}; },
            [=, this] { raw("?1", any(known_.skus)); });
        list(
            "product",
            [&](OrderFilter& filter) { filter.product = ProductId{any(known_.skus / 2)}; },
            [=, this] { raw("SELECT id FROM sku WHERE product_id = ?1", any(known_.skus / 2)); });
        list(
            "producer",
            [&](OrderFilter& filter) { filter.producer = ProducerId{any(known_.producers)}; },
            [=, this] {
                raw("SELECT s.id FROM sku s JOIN product p ON p.id = s.product_id"
                    " WHERE p.producer_id = ?1",
                    any(known_.producers));
            });
    }

    void listsOfDays() {
        for (const int length : {1, 30, 365}) {
            list(
                std::to_string(length) + " days",
                [=, this](OrderFilter& filter) { someDays(length, filter); },
                [=, this] {
                    const std::int64_t from = anyDay();
                    rawPage("o.placed_day BETWEEN ?1 AND ?2", {from, from + length - 1});
                });
        }
        list(
            "30 days and shipped or delivered and channel",
            [&](OrderFilter& filter) {
                someDays(30, filter);
                filter.statuses = {OrderStatus::Shipped, OrderStatus::Delivered};
                filter.channel = "wechat";
            },
            [&] {
                const std::int64_t from = anyDay();
                rawPage(
                    "o.placed_day BETWEEN ?1 AND ?2 AND o.status IN (4, 5)"
                    " AND o.channel_id = 3",
                    {from, from + 29});
            });
    }

    void someDays(int length, OrderFilter& filter) {
        filter.from = ShopDay{anyDay()};
        filter.through = ShopDay{filter.from->value + length - 1};
    }

    void search(const std::string& name, const std::function<std::string()>& text) {
        compare(
            name,
            [&] {
                OrderFilter filter;
                filter.search = text();
                page(filter);
            },
            [&] {
                const std::string like = "%" + text() + "%";
                rawPage(
                    "(b.name LIKE ?1 OR b.phone LIKE ?1 OR o.external_id LIKE ?1"
                    " OR EXISTS (SELECT 1 FROM shipment s WHERE s.order_id = o.id"
                    " AND s.tracking_number LIKE ?1))",
                    {like});
            },
            1);
    }

    // Some order's field, as text.
    std::string someName() {
        Dice dice(dice_.next());
        return personName(dice);
    }

    void searches() {
        search("search: two characters of a name", [&] { return someName().substr(0, 6); });
        search("search: a name of three characters", [&] {
            std::string name = someName();
            while (name.size() < 9)
                name = someName();
            return name;
        });
        search("search: two digits", [&] { return phoneNumber(dice_).substr(9); });
        search("search: a phone's last three", [&] { return phoneNumber(dice_).substr(8); });
        search("search: a phone's last four", [&] { return phoneNumber(dice_).substr(7); });
        search("search: a phone that nobody has", [&] { return phoneNumber(dice_); });
        search("search: a tracking number nobody has", [&] { return trackingNumber(dice_); });
        search("search: two characters of a title",
               [&] { return productTitle(dice_).substr(9, 6); });
        search("search: three characters of a title",
               [&] { return productTitle(dice_).substr(9, 9); });
        search("search: a village", [&] { return villageName(dice_); });
    }

    void figures() {
        auto& sales = shop_->figures();
        compare(
            "one product's days of two years",
            [&] {
                must(sales.daysOf(ProductId{any(known_.skus / 2)},
                                  {{known_.first_day}, {known_.last_day}}));
            },
            [&] {
                raw_->ask(
                    "SELECT o.placed_day, count(*), sum(l.quantity),"
                    " sum(l.quantity * l.unit_price_fen) FROM order_line l"
                    " JOIN shop_order o ON o.id = l.order_id WHERE l.sku_id IN"
                    " (SELECT id FROM sku WHERE product_id = ?1) AND o.status <> 6"
                    " GROUP BY o.placed_day",
                    {any(known_.skus / 2)});
            },
            20);
        compare(
            "one broadcast's minutes", [&] { must(sales.chart({any(700)})); },
            [&] {
                raw_->ask(
                    "SELECT placed_ms / 60000, count(*), sum(unit_count), sum(total_fen)"
                    " FROM shop_order WHERE broadcast_id = ?1 AND status <> 6 GROUP BY 1",
                    {any(700)});
            },
            20);
        compare(
            "a day's sales per product",
            [&] {
                const ShopDay day{anyDay()};
                must(sales.products({day, day}, 100'000));
            },
            [&] {
                raw_->ask(
                    "SELECT p.id, p.title, sum(l.quantity),"
                    " sum(l.quantity * l.unit_price_fen) FROM shop_order o"
                    " JOIN order_line l ON l.order_id = o.id JOIN sku s ON s.id = l.sku_id"
                    " JOIN product p ON p.id = s.product_id WHERE o.placed_day = ?1"
                    " AND o.status <> 6 GROUP BY p.id ORDER BY 4 DESC",
                    {anyDay()});
            },
            20);
        yearFigures();
    }

    void yearFigures() {
        auto& sales = shop_->figures();
        const DayRange year{dayOf(2025, 1, 1), dayOf(2025, 12, 31)};
        const auto raw = [this, year](const char* column) {
            return [this, year, column] {
                raw_->ask(std::string("SELECT ") + column +
                              ", count(*), sum(total_fen) FROM shop_order"
                              " WHERE placed_day BETWEEN ?1 AND ?2 AND status <> 6 GROUP BY 1",
                          {year.from.value, year.through.value});
            };
        };
        compare(
            "a year's days", [&] { must(sales.days(year)); }, raw("placed_day"), 1);
        compare(
            "a year's channels", [&] { must(sales.channels(year)); }, raw("channel_id"), 1);
        compare(
            "a year's regions", [&] { must(sales.regions(year)); }, raw("region"), 1);
        compare(
            "a year's best 50 products", [&] { must(sales.products(year, 50)); },
            [&] {
                raw_->ask(
                    "SELECT l.sku_id, sum(l.quantity * l.unit_price_fen)"
                    " FROM shop_order o JOIN order_line l ON l.order_id = o.id"
                    " WHERE o.placed_day BETWEEN ?1 AND ?2 AND o.status <> 6"
                    " GROUP BY l.sku_id ORDER BY 2 DESC LIMIT 50",
                    {year.from.value, year.through.value});
            },
            1);
        compare(
            "how many of each kind", [&] { must(shop_->orders().tally()); },
            [&] { raw_->ask("SELECT status, count(*) FROM shop_order GROUP BY status", {}); }, 3);
    }

    const std::filesystem::path folder_;
    const int rounds_;
    const bool is_alone_;
    RawSqlite* raw_ = nullptr;
    std::unique_ptr<Shop> shop_;
    Known known_;
    Dice dice_{71};
    std::string json_;
};

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fprintf(stderr, "usage: bench_shop FOLDER [ROUNDS [alone]]\n");
        return 2;
    }
    try {
        ShopBench(argv[1], argc > 2 ? std::atoi(argv[2]) : 200, argc > 3).run();
        return 0;
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "bench_shop: %s\n", problem.what());
        return 1;
    }
}
