// Orders per second through the real intake on loopback against bare SQLite, in one run.
#include "app/server/http_server.h"
#include "app/server/shop_site.h"
#include "catalog/shop.h"
#include "tests/bench/intake_bare_sqlite.h"
#include "tests/support/http_client.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/webhook_signer.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <span>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace xb;
using namespace xb::tests;

constexpr int connection_count = 8;
constexpr int round_size = 400;
const std::string secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

struct Message {
    std::string body;
    HttpHeaders headers;
};

template <class T, class E>
T must(tl::expected<T, E> result) {
    if (!result) throw std::runtime_error("the shop refused to be prepared");
    return std::move(*result);
}

std::unique_ptr<catalog::Shop> makeShop(const std::filesystem::path& folder, int stock) {
    catalog::ShopSettings settings;
    settings.folder = folder;
    settings.sql_folder = XB_SQL_FOLDER;
    auto shop = must(catalog::Shop::open(settings, {}));
    catalog::ProductDraft product;
    product.producer = must(shop->products().addProducer({"合作社", "", "", 0, ""}));
    product.title = product.short_title = "沃柑";
    catalog::SkuDraft sku;
    sku.code = "ORANGE-5KG";
    sku.spec = "5 kg";
    sku.price = sku.list_price = {3990};
    const auto id = must(shop->products().addSku(must(shop->products().addProduct(product)), sku));
    must(shop->stock().receive(id, stock, "bench"));
    return shop;
}

// Signed beforehand: what a sender does is not what is measured.
std::vector<Message> messages(int count) {
    std::vector<Message> all;
    for (int number = 0; number < count; ++number) {
        const nlohmann::json body{
            {"type", "order.placed"},
            {"timestamp", "2026-11-21T12:00:00Z"},
            {"data",
             {{"channel", "wechat"},
              {"external_id", "A" + std::to_string(number)},
              {"placed_at", "2026-11-21T12:00:00Z"},
              {"taken", false},
              {"buyer",
               {{"name", "王小明"},
                {"phone", "13800001234"},
                {"address", "广西来宾市象州县寺村镇"}}},
              {"lines", {{{"sku", "ORANGE-5KG"}, {"quantity", 1}, {"unit_price_fen", 3990}}}},
              {"shipping_fen", 0},
              {"discount_fen", 0},
              {"note", ""}}}};
        const std::string bytes = body.dump();
        all.push_back({bytes, signWebhook(secret, "msg_" + std::to_string(number), bytes)});
    }
    return all;
}

double sendAll(int port, std::span<const Message> all) {
    std::atomic<int> refused{0};
    const auto start = std::chrono::steady_clock::now();
    std::vector<std::thread> senders;
    for (std::size_t connection = 0; connection < connection_count; ++connection) {
        senders.emplace_back([&, connection] {
            HttpClient client(port);
            for (std::size_t at = connection; at < all.size(); at += connection_count) {
                if (client.post("/orders", all[at].body, all[at].headers).status != 201) ++refused;
            }
        });
    }
    for (auto& sender : senders) {
        sender.join();
    }
    const double taken_s =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (refused > 0) throw std::runtime_error(std::to_string(refused) + " orders were refused");
    return taken_s;
}

int run(int order_count) {
    const TemporaryFolder folder;
    makeShop(folder / "bare", order_count);
    const auto shop = makeShop(folder / "shop", order_count);
    const auto site = must(
        app::ShopSite::create(*shop, {secret,
                                      {app::UiLanguage::English, "key", catalog::systemClock()},
                                      [] { return true; },
                                      {}}));
    const auto server =
        must(app::HttpServer::start({}, site->handler(), [](app::LogLevel, std::string_view) {}));
    const auto all = messages(order_count);

    // By turns, so that whatever else the machine does falls on both.
    double intake_s = 0;
    double bare_s = 0;
    for (int first = 0; first < order_count; first += round_size) {
        const int count = std::min(round_size, order_count - first);
        intake_s +=
            sendAll(server->port(), std::span(all).subspan(static_cast<std::size_t>(first),
                                                           static_cast<std::size_t>(count)));
        bare_s += storeBare(folder / "bare" / "studio.db", first, count, connection_count);
    }
    const auto counts = site->counts();
    const double intake_rate = order_count / intake_s;
    const double bare_rate = order_count / bare_s;
    std::printf(
        "{\"bench\":\"intake\",\"orders\":%d,\"connections\":%d,\"intake_orders_per_s\":%.0f,"
        "\"bare_sqlite_orders_per_s\":%.0f,\"bare_group_size\":%d,\"ratio\":%.3f,\"commit_ms_p50\":"
        "%.2f,"
        "\"commit_ms_p99\":%.2f}\n",
        order_count, connection_count, intake_rate, bare_rate, connection_count,
        intake_rate / bare_rate, counts.commit_ms_p50, counts.commit_ms_p99);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc > 1 ? std::atoi(argv[1]) : 4000);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "bench_intake: %s\n", problem.what());
        return 1;
    }
}
