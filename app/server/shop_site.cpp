// Routes requests by path, then by method.
#include "app/server/shop_site.h"

#include "app/live/order_page.h"
#include "app/server/json_reply.h"
#include "catalog/shop.h"

#include <string_view>
#include <utility>

namespace xb::app {
namespace {

constexpr std::string_view watch_folder = "/watch/";
// What stands behind the code of a SKU, and before that of a harvest.
constexpr std::string_view photo = "/photo";
constexpr std::string_view trace_page = "/t";
constexpr std::string_view traced = "t/";

Response notAllowed(const std::string& methods) {
    Response response = jsonReply(405, {{"error", "method not allowed"}});
    response.headers.emplace_back("Allow", methods);
    return response;
}

}  // namespace

catalog::Result<std::unique_ptr<ShopSite>> ShopSite::create(catalog::Shop& shop,
                                                            const ShopSiteSettings& settings) {
    auto secret = catalog::WebhookSecret::parse(settings.order_secret);
    if (!secret) return tl::unexpected(secret.error());
    return std::unique_ptr<ShopSite>(new ShopSite(shop, std::move(*secret), settings));
}

ShopSite::ShopSite(catalog::Shop& shop, catalog::WebhookSecret secret,
                   const ShopSiteSettings& settings)
    : is_live_(settings.is_live),
      statistics_(std::make_shared<IntakeStatistics>()),
      intake_(shop.orders(), std::move(secret), settings.storefront.clock, statistics_),
      storefront_(shop.products(), shop.lots(), shop.deals(), shop.orders(), settings.storefront,
                  statistics_),
      watch_(settings.program ? settings.program : std::make_shared<encoder::LiveWindow>(),
             settings.storefront.language) {}

Response ShopSite::health() const {
    const IntakeCounts counts = statistics_->counts();
    return jsonReply(200,
                     {{"live", is_live_()},
                      {"orders", QJsonObject{{"accepted", static_cast<qint64>(counts.accepted)},
                                             {"duplicate", static_cast<qint64>(counts.duplicate)},
                                             {"refused", static_cast<qint64>(counts.refused)}}}});
}

void ShopSite::handleWatch(const Request& request, const Reply& reply) {
    if (request.method != "GET") return reply(notAllowed("GET, HEAD"));
    if (request.path == watch_folder.substr(0, watch_folder.size() - 1)) {
        // The page's own links are relative to its folder.
        Response response;
        response.status = 308;
        response.headers.emplace_back("Location", watch_folder);
        return reply(std::move(response));
    }
    reply(watch_.answer(std::string_view(request.path).substr(watch_folder.size())));
}

void ShopSite::handlePage(const Request& request, const Reply& reply) {
    std::string_view code(request.path);
    code.remove_prefix(1);
    const bool is_photo = code.ends_with(photo);
    const bool is_trace = code.ends_with(trace_page);
    const bool is_traced = code.starts_with(traced);
    if (is_photo) code.remove_suffix(photo.size());
    if (is_trace) code.remove_suffix(trace_page.size());
    const auto sku = skuOfOrderPage(code);
    if ((is_photo || is_trace || is_traced) && request.method != "GET")
        return reply(notAllowed("GET, HEAD"));
    if (sku && is_photo) return storefront_.photo(*sku, reply);
    if (sku && is_trace) return storefront_.trace(*sku, reply);
    if (is_traced) return storefront_.trace(std::string(code.substr(traced.size())), reply);
    if (!sku) return reply(storefront_.notFound());
    if (request.method == "GET") return storefront_.show(*sku, reply);
    if (request.method == "POST") return storefront_.order(*sku, request, reply);
    reply(notAllowed("GET, HEAD, POST"));
}

void ShopSite::handle(const Request& request, const Reply& reply) {
    if (request.path == "/orders") {
        if (request.method != "POST") return reply(notAllowed("POST"));
        return intake_.handle(request, reply);
    }
    if (request.path == "/health" || request.path == "/style.css") {
        if (request.method != "GET") return reply(notAllowed("GET, HEAD"));
        return reply(request.path == "/health" ? health() : storefront_.style());
    }
    if (request.path == "/watch" || request.path.starts_with(watch_folder)) {
        return handleWatch(request, reply);
    }
    if (!request.path.starts_with('/')) return reply(storefront_.notFound());
    handlePage(request, reply);
}

Handler ShopSite::watchHandler() {
    return [this](const Request& request, const Reply& reply) {
        const bool is_watch = request.path == "/watch" || request.path.starts_with(watch_folder);
        return is_watch ? handleWatch(request, reply) : reply(storefront_.notFound());
    };
}

Handler ShopSite::handler() {
    return [this](const Request& request, const Reply& reply) { handle(request, reply); };
}

}  // namespace xb::app
