// Everything that the shop answers over HTTP: which path is whose.
#pragma once

#include "app/error.h"
#include "app/server/http_message.h"
#include "app/server/intake_statistics.h"
#include "app/server/order_intake.h"
#include "app/server/storefront.h"
#include "app/server/watch_site.h"
#include "catalog/error.h"

#include <functional>
#include <memory>
#include <string>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

struct ShopSiteSettings {
    std::string order_secret;  // `whsec_…`, that senders of POST /orders sign with
    StorefrontSettings storefront;
    std::function<bool()> is_live;                 // any thread; asked by GET /health
    std::shared_ptr<encoder::LiveWindow> program;  // what /watch/ shows; none: nothing
};

//   POST /orders     a signed order message, see OrderIntake
//   GET  /health     {"live":…,"orders":{…}}
//   GET  /CODE       the order page of the SKU whose row id is CODE in base 36; POST orders it
//   GET  /CODE/photo
//   GET  /CODE/t     the harvest that its next order is filled from
//   GET  /t/TRACE    the harvest under this trace code
//   GET  /watch/…    the program itself, see WatchSite
//
// Any thread. The shop outlives it, and so does it every server that calls `handle`.
class ShopSite {
 public:
    // SecretWrong for a secret that is none.
    static catalog::Result<std::unique_ptr<ShopSite>> create(catalog::Shop& shop,
                                                             const ShopSiteSettings& settings);

    void handle(const Request& request, const Reply& reply);
    Handler handler();
    // Shows the program under /watch/ and takes no orders.
    Handler watchHandler();
    IntakeCounts counts() const { return statistics_->counts(); }

 private:
    ShopSite(catalog::Shop& shop, catalog::WebhookSecret secret, const ShopSiteSettings& settings);
    Response health() const;
    void handleWatch(const Request& request, const Reply& reply);
    void handlePage(const Request& request, const Reply& reply);

    const std::function<bool()> is_live_;
    const std::shared_ptr<IntakeStatistics> statistics_;
    const OrderIntake intake_;
    Storefront storefront_;
    const WatchSite watch_;
};

}  // namespace xb::app
