// Durable orders per second from many callers against SQLite writing the same rows, in one run; and
// how long an order takes at a given pace. bench_orders [orders]; JSON on standard output.
#include "catalog/shop.h"
#include "tests/bench/orders_replay.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace xb;
using SteadyClock = std::chrono::steady_clock;

constexpr int caller_count = 64;
constexpr int round_size = 2000;
constexpr int offered_per_s = 2000;

template <class T, class E>
T must(tl::expected<T, E> result) {
    if (!result) throw std::runtime_error("the shop refused to be prepared");
    return std::move(*result);
}

std::unique_ptr<catalog::Shop> openShop(const std::filesystem::path& folder) {
    catalog::ShopSettings settings;
    settings.folder = folder;
    settings.sql_folder = XB_SQL_FOLDER;
    return must(catalog::Shop::open(settings, {}));
}

void fillShelf(catalog::Shop& shop) {
    for (const char* code : {"ORANGE", "RICE"}) {
        catalog::ProductDraft product;
        product.producer = must(shop.products().addProducer({"合作社", "", "", 0, ""}));
        product.title = product.short_title = code;
        catalog::SkuDraft sku;
        sku.code = code;
        sku.spec = "5 kg";
        sku.price = sku.list_price = {3990};
        const auto id =
            must(shop.products().addSku(must(shop.products().addProduct(product)), sku));
        must(shop.stock().receive(id, 100'000'000, "bench"));
    }
}

catalog::OrderDraft draftOf(int number) {
    catalog::OrderDraft draft;
    draft.channel = "wechat";
    draft.external_id = "A" + std::to_string(number);
    draft.buyer = {"", "王小明", "13800001234", "广西来宾市象州县寺村镇"};
    draft.lines = {{"ORANGE", 1, catalog::Money{3990}}, {"RICE", 1, catalog::Money{3990}}};
    return draft;
}

// Each caller waits for its answer before it sends the next.
double placeAll(catalog::Shop& shop, int first, int count) {
    std::atomic<int> next = first;
    std::atomic<int> refused = 0;
    const auto start = SteadyClock::now();
    std::vector<std::thread> callers;
    for (int caller = 0; caller < caller_count; ++caller) {
        callers.emplace_back([&] {
            for (int number = next++; number < first + count; number = next++) {
                const auto placed =
                    shop.orders().placeAndWait(draftOf(number), std::chrono::seconds(60));
                if (!placed) ++refused;
            }
        });
    }
    for (auto& caller : callers)
        caller.join();
    if (refused > 0) throw std::runtime_error("orders were refused");
    return std::chrono::duration<double>(SteadyClock::now() - start).count();
}

struct Paced {
    double ms_p50 = 0;
    double ms_p99 = 0;
};

Paced spreadOf(std::vector<double> ms) {
    std::sort(ms.begin(), ms.end());
    return {ms[ms.size() / 2], ms[ms.size() * 99 / 100]};
}

// Offers at a fixed pace, whatever becomes of the orders before; from the call to the callback.
Paced offerAtPace(catalog::Shop& shop, int first, int count) {
    std::mutex mutex;
    std::vector<double> ms;
    std::atomic<int> answered = 0;
    const auto start = SteadyClock::now();
    for (int number = 0; number < count; ++number) {
        std::this_thread::sleep_until(start + std::chrono::microseconds(1'000'000 / offered_per_s) *
                                                  number);
        const auto called = SteadyClock::now();
        shop.orders().place(draftOf(first + number), [&, called](const auto& placed) {
            const std::chrono::duration<double, std::milli> taken = SteadyClock::now() - called;
            const std::lock_guard lock(mutex);
            if (placed) ms.push_back(taken.count());
            ++answered;
        });
    }
    while (answered < count)
        std::this_thread::yield();
    if (ms.size() != static_cast<std::size_t>(count)) throw std::runtime_error("orders were lost");
    return spreadOf(std::move(ms));
}

void run(int order_count) {
    const tests::TemporaryFolder folder;
    const auto database = folder / "shop" / "studio.db";
    fillShelf(*openShop(folder / "shop"));
    placeAll(*openShop(folder / "shop"), 0, 1);
    const auto before = tests::contentsOf(database);
    placeAll(*openShop(folder / "shop"), 1, 1);
    const auto statements =
        tests::statementsOfOneOrder(database, before, tests::contentsOf(database));
    std::filesystem::copy(folder / "shop", folder / "bare");

    // By turns, so that whatever else the machine does falls on both.
    const auto shop = openShop(folder / "shop");
    double shop_s = 0;
    double bare_s = 0;
    for (int done = 0; done < order_count; done += round_size) {
        shop_s += placeAll(*shop, 2 + done, round_size);
        bare_s += tests::replayOrders(folder / "bare" / "studio.db", statements, done, round_size,
                                      caller_count);
    }
    const Paced paced = offerAtPace(*shop, 10'000'000, 5 * offered_per_s);
    const Paced bare = spreadOf(tests::replayAtPace(folder / "bare" / "studio.db", statements, 0,
                                                    5 * offered_per_s, offered_per_s));
    for (const std::string& statement : statements)
        std::fprintf(stderr, "%.110s\n", statement.c_str());
    std::printf(
        "{\"bench\":\"orders\",\"orders\":%d,\"callers\":%d,\"orders_per_s\":%.0f,"
        "\"bare_sqlite_orders_per_s\":%.0f,\"bare_statements\":%zu,\"ratio\":%.3f,"
        "\"offered_per_s\":%d,\"call_to_commit_ms_p50\":%.2f,\"call_to_commit_ms_p99\":%.2f,"
        "\"bare_sqlite_ms_p50\":%.2f,\"bare_sqlite_ms_p99\":%.2f}\n",
        order_count, caller_count, order_count / shop_s, order_count / bare_s, statements.size(),
        bare_s / shop_s, offered_per_s, paced.ms_p50, paced.ms_p99, bare.ms_p50, bare.ms_p99);
}

}  // namespace

int main(int argc, char** argv) {
    try {
        run(argc > 1 ? std::atoi(argv[1]) : 20'000);
        return 0;
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "bench_orders: %s\n", problem.what());
        return 1;
    }
}
