// The order page of each SKU: shows it, and takes orders on the channel "storefront".
#pragma once

#include "app/server/http_message.h"
#include "app/server/intake_statistics.h"
#include "app/translation.h"
#include "catalog/ids.h"
#include "catalog/utc_time.h"

#include <memory>
#include <string>

namespace xb::catalog {
class DealStore;
class LotStore;
class OrderBook;
class ProductStore;
}  // namespace xb::catalog

namespace xb::app {

struct StorefrontSettings {
    UiLanguage language = UiLanguage::Chinese;
    std::string form_key;  // see FormTokens
    catalog::Clock clock;
};

// Any thread. Asks the shop and reads photos on a thread of its own; as many requests wait there as
// the server has connections, at most.
class Storefront {
 public:
    // The stores outlive it, and answers of `orders` may come after it has gone.
    Storefront(catalog::ProductStore& products, const catalog::LotStore& lots,
               const catalog::DealStore& deals, catalog::OrderBook& orders,
               const StorefrontSettings& settings, std::shared_ptr<IntakeStatistics> statistics);
    // Waits for the requests under way.
    ~Storefront();
    Storefront(const Storefront&) = delete;
    Storefront& operator=(const Storefront&) = delete;

    void show(catalog::SkuId sku, const Reply& reply);
    void order(catalog::SkuId sku, const Request& request, const Reply& reply);
    void photo(catalog::SkuId sku, const Reply& reply);
    // The harvest that the next order of this SKU is filled from.
    void trace(catalog::SkuId sku, const Reply& reply);
    // The one under this code, as people write it.
    void trace(const std::string& trace_code, const Reply& reply);
    Response notFound() const;
    Response style() const;

 private:
    class Worker;
    class Core;

    const std::shared_ptr<Worker> worker_;
    const std::shared_ptr<const Core> core_;
};

}  // namespace xb::app
