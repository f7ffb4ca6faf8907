// A shop's site over real HTTP, with one SKU of five on its shelf.
#pragma once

#include "app/live/order_page.h"
#include "app/server/http_server.h"
#include "app/server/shop_site.h"
#include "catalog/shop.h"
#include "tests/support/http_client.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/webhook_signer.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <utility>

namespace xb::app::test {

inline const std::string shop_secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

template <class T, class E>
T must(tl::expected<T, E> result) {
    REQUIRE(result);
    return std::move(*result);
}

inline catalog::SkuId addGoods(catalog::Shop& shop, const std::string& code, std::int64_t stock,
                               catalog::ProductStatus status = catalog::ProductStatus::Listed) {
    catalog::ProducerDraft producer;
    producer.name = "Zhao's <Orchard>";
    producer.village = "Xiangzhou";
    catalog::ProductDraft product;
    product.producer = must(shop.products().addProducer(producer));
    product.title = "Fertile \"oranges\" & more";
    product.short_title = "Oranges";
    product.status = status;
    catalog::SkuDraft sku;
    sku.code = code;
    sku.spec = "5 kg box";
    sku.price = {3990};
    sku.list_price = {5900};
    const auto id = must(shop.products().addSku(must(shop.products().addProduct(product)), sku));
    if (stock > 0) must(shop.stock().receive(id, stock, "test"));
    return id;
}

struct Site {
    std::shared_ptr<encoder::LiveWindow> program = std::make_shared<encoder::LiveWindow>();
    explicit Site(UiLanguage language = UiLanguage::English) {
        catalog::ShopSettings settings;
        settings.folder = folder.path();
        settings.sql_folder = XB_SQL_FOLDER;
        shop = must(catalog::Shop::open(settings, {}));
        oranges = addGoods(*shop, "ORANGE-5KG", 5);
        site = must(ShopSite::create(*shop, {shop_secret,
                                             {language, "form key", catalog::systemClock()},
                                             [] { return true; },
                                             program}));
        server = must(HttpServer::start({}, site->handler(), [](LogLevel, std::string_view) {}));
        client = std::make_unique<tests::HttpClient>(server->port());
    }

    tests::HttpResponse sendOrder(const nlohmann::json& message) {
        const std::string body = message.dump();
        return client->post("/orders", body, tests::signWebhook(shop_secret, "msg_1", body));
    }

    std::string pagePath() const { return "/" + orderPageCode(oranges); }

    // What stands in the hidden field of the form.
    std::string token() {
        const std::string page = client->get(pagePath()).body;
        const std::string before = "name=\"token\" value=\"";
        const auto start = page.find(before);
        REQUIRE(start != std::string::npos);
        const auto from = start + before.size();
        return page.substr(from, page.find('"', from) - from);
    }

    tests::HttpResponse submit(const std::string& form, tests::HttpHeaders headers = {}) {
        headers["Content-Type"] = "application/x-www-form-urlencoded";
        return client->post(pagePath(), form, headers);
    }

    std::size_t orderCount() { return must(shop->orders().list({}, std::nullopt, 100)).size(); }

    tests::TemporaryFolder folder;
    std::unique_ptr<catalog::Shop> shop;
    catalog::SkuId oranges;
    std::unique_ptr<ShopSite> site;
    std::unique_ptr<HttpServer> server;
    std::unique_ptr<tests::HttpClient> client;
};

inline nlohmann::json message(const std::string& external_id, const std::string& sku = "ORANGE-5KG",
                              int quantity = 1) {
    return {{"type", "order.placed"},
            {"timestamp", "2026-11-21T12:00:00Z"},
            {"data",
             {{"channel", "wechat"},
              {"external_id", external_id},
              {"placed_at", "2026-11-21T12:00:00Z"},
              {"taken", false},
              {"buyer", {{"name", "王小明"}, {"phone", "13800001234"}, {"address", "象州县"}}},
              {"lines", {{{"sku", sku}, {"quantity", quantity}, {"unit_price_fen", 3990}}}},
              {"shipping_fen", 0},
              {"discount_fen", 0},
              {"note", ""}}}};
}

inline const std::string buyer =
    "&name=Li+Lei&phone=138+0000+1234&address=%E8%B1%A1%E5%B7%9E&note=";

}  // namespace xb::app::test
