// A small shop in a folder of its own, on a clock that moves only when told.
#pragma once

#include "catalog/shop.h"
#include "tests/support/temporary_folder.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace xb::tests {

/// resources/ of the source tree.
std::filesystem::path resources();

class FakeClock {
 public:
    catalog::Clock source() {
        return [now = now_] { return catalog::UtcMs{now->load()}; };
    }
    void advanceMs(std::int64_t ms) { *now_ += ms; }
    catalog::UtcMs now() const { return {now_->load()}; }

 private:
    std::shared_ptr<std::atomic<std::int64_t>> now_ =
        std::make_shared<std::atomic<std::int64_t>>(1'795'262'400'000);  // 2026-11-21T12:00:00Z
};

/// The shop is open from the start and can be closed and opened again.
class ShopFixture {
 public:
    ShopFixture();

    catalog::Shop& shop() { return *shop_; }
    catalog::ShopSettings settings();
    void close() { shop_.reset(); }
    void reopen();

    /// A SKU of a product of its own, at 10 yuan; throws when the shop refuses it.
    catalog::SkuId addSku(const std::string& code, std::int64_t stock);
    catalog::ProductId addProduct(const std::string& title);
    std::int64_t stockOf(catalog::SkuId sku);
    /// Throws unless the ledger adds up.
    void checkLedger();

    TemporaryFolder folder;
    FakeClock clock;

 private:
    std::unique_ptr<catalog::Shop> shop_;
};

/// One line of ten yuan each, from "storefront", refusable.
catalog::OrderDraft draftOf(const std::string& external_id, const std::string& sku,
                            std::int64_t quantity);
catalog::Result<catalog::PlacedOrder> place(catalog::Shop& shop, const catalog::OrderDraft& draft);

/// The code of a Result's error; throws if it holds a value.
template <class T>
catalog::ErrorCode codeOf(const catalog::Result<T>& result) {
    if (result) throw std::logic_error("a result where an error was expected");
    return result.error().code;
}

}  // namespace xb::tests
