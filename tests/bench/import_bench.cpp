// Rows per second of an order file, its peak memory at two sizes, and the same orders into bare
// SQLite; each in a process of its own.
#include "catalog/exchange/order_import.h"
#include "catalog/shop.h"
#include "tests/bench/intake_bare_sqlite.h"
#include "tests/support/temporary_folder.h"

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>

namespace {

using namespace xb;
using namespace xb::tests;

constexpr int group_size = 512;  // as many orders as the shop commits at once

struct Measured {
    double rows_per_s = 0;
    double peak_mb = 0;
};

template <class T>
T must(catalog::Result<T> result) {
    if (!result) throw std::runtime_error("refused: " + result.error().text(0));
    return std::move(*result);
}

std::unique_ptr<catalog::Shop> openShop(const std::filesystem::path& folder) {
    catalog::ShopSettings settings;
    settings.folder = folder;
    settings.sql_folder = XB_SQL_FOLDER;
    return must(catalog::Shop::open(settings, {}));
}

void addGoods(catalog::Shop& shop, int stock) {
    catalog::ProductDraft product;
    product.producer = must(shop.products().addProducer({"合作社", "", "", 0, ""}));
    product.title = product.short_title = "沃柑";
    catalog::SkuDraft sku;
    sku.code = "ORANGE-5KG";
    sku.spec = "5 kg";
    sku.price = sku.list_price = {3990};
    const auto id = must(shop.products().addSku(must(shop.products().addProduct(product)), sku));
    must(shop.stock().receive(id, stock, "bench"));
}

// One order a row, as Douyin exports them.
void writeOrders(const std::filesystem::path& path, int row_count) {
    std::ofstream file(path, std::ios::binary);
    file << "主订单编号,子订单编号,选购商品,商品规格,商品数量,商家编码,订单应付金额,运费,收件人,"
            "收件人手机号,"
            "详细地址,订单提交时间,订单状态\r\n";
    for (int row = 0; row < row_count; ++row) {
        const std::string id = std::to_string(6'917'658'342'000'000'000 + row);
        file << "\"\t" << id << "\",\"\t" << id
             << "\",沃柑,5kg,1,ORANGE-5KG,39.90,0,王**,138****1234,广西来宾市象州县寺村镇"
                ",2026/11/21 20:00:00,待付款\r\n";
    }
}

Measured importFile(const std::filesystem::path& folder, int row_count) {
    const auto shop = openShop(folder / "shop");
    addGoods(*shop, row_count);
    writeOrders(folder / "orders.csv", row_count);
    const auto start = std::chrono::steady_clock::now();
    const auto report = must(catalog::importOrders(*shop, folder / "orders.csv", {}, {}));
    const double taken_s =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    if (report.rows.accepted != row_count) throw std::runtime_error("rows were not taken");
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return {row_count / taken_s, static_cast<double>(usage.ru_maxrss) / 1024.0};
}

Measured storeRaw(const std::filesystem::path& folder, int row_count) {
    addGoods(*openShop(folder / "bare"), row_count);
    return {row_count / storeBare(folder / "bare" / "studio.db", 0, row_count, group_size), 0};
}

// In a child, whose memory is its own.
template <class Work>
Measured measure(const Work& work, int row_count) {
    const TemporaryFolder folder;
    int ends[2] = {-1, -1};
    if (pipe(ends) != 0) throw std::runtime_error("no pipe");
    const pid_t child = fork();
    if (child == 0) {
        Measured measured;
        try {
            measured = work(folder.path(), row_count);
        } catch (const std::exception& problem) {
            std::fprintf(stderr, "bench_import: %s\n", problem.what());
        }
        const bool is_told = write(ends[1], &measured, sizeof measured) == sizeof measured;
        _exit(is_told ? 0 : 1);
    }
    close(ends[1]);
    Measured measured;
    const bool is_heard = read(ends[0], &measured, sizeof measured) == sizeof measured;
    close(ends[0]);
    waitpid(child, nullptr, 0);
    if (!is_heard || measured.rows_per_s <= 0) throw std::runtime_error("a part failed");
    return measured;
}

int run(int row_count) {
    const Measured few = measure(importFile, row_count / 10);
    const Measured many = measure(importFile, row_count);
    const Measured raw = measure(storeRaw, row_count);
    std::printf(
        "{\"bench\":\"import\",\"rows\":%d,\"rows_per_s\":%.0f,\"bare_sqlite_rows_per_s\":%.0f,"
        "\"bare_group_size\":%d,\"ratio\":%.3f,\"peak_mb\":%.1f,\"peak_mb_at_a_tenth\":%.1f}\n",
        row_count, many.rows_per_s, raw.rows_per_s, group_size, many.rows_per_s / raw.rows_per_s,
        many.peak_mb, few.peak_mb);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc > 1 ? std::atoi(argv[1]) : 100'000);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "bench_import: %s\n", problem.what());
        return 1;
    }
}
