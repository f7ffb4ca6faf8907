// The whole site over real HTTP and a real shop: the intake's contract, the order page, what is not
// there.
#include "tests/app/site_fixture.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <ctime>

using namespace xb;
using namespace xb::app;
using namespace xb::app::test;
using nlohmann::json;
using xb::tests::HttpClient;
using xb::tests::HttpHeaders;
using xb::tests::signWebhook;

TEST_CASE("the intake answers as its contract says") {
    Site site;
    const auto stored = site.sendOrder(message("A1"));
    CHECK(stored.status == 201);
    CHECK(stored.headers.at("content-type") == "application/json");
    const json first = json::parse(stored.body);
    CHECK(first.at("duplicate") == false);
    CHECK(first.at("short") == false);

    const auto again = site.sendOrder(message("A1"));
    CHECK(again.status == 200);
    CHECK(json::parse(again.body) == json{{"order_id", first.at("order_id")}, {"duplicate", true}});

    CHECK(site.sendOrder(message("A2", "NO-SUCH")).status == 422);
    const auto sold_out = site.sendOrder(message("A3", "ORANGE-5KG", 50));
    CHECK(sold_out.status == 409);
    CHECK(json::parse(sold_out.body).at("stock") == 4);

    json wrong = message("A4");
    wrong["data"]["lines"][0]["quantity"] = -1;
    const auto refused = site.sendOrder(wrong);
    CHECK(refused.status == 400);
    CHECK(json::parse(refused.body).at("field") == "data.lines[0].quantity");
    CHECK(site.sendOrder("text").status == 400);

    json taken = message("A5", "ORANGE-5KG", 50);
    taken["data"]["taken"] = true;
    CHECK(json::parse(site.sendOrder(taken).body).at("short") == true);
    CHECK(site.orderCount() == 2);
    const auto counts = site.site->counts();
    CHECK(counts.accepted == 2);
    CHECK(counts.duplicate == 1);
    CHECK(counts.refused == 4);
    CHECK(counts.commit_ms_p99 >= counts.commit_ms_p50);
    CHECK(counts.commit_ms_p50 > 0);
}

TEST_CASE("a newer status moves a known order forward, an older one never back") {
    Site site;
    const json first = json::parse(site.sendOrder(message("A1")).body);
    const auto sendStatus = [&](const char* type, const char* id) {
        return site.sendOrder({{"type", type},
                               {"timestamp", "2026-11-21T12:00:00Z"},
                               {"data", {{"channel", "wechat"}, {"external_id", id}}}});
    };
    const auto paid = sendStatus("order.paid", "A1");
    CHECK(paid.status == 200);
    CHECK(json::parse(paid.body) == json{{"order_id", first.at("order_id")},
                                         {"duplicate", true},
                                         {"status", "paid"},
                                         {"advanced", true}});
    CHECK(json::parse(site.sendOrder(message("A1")).body).at("advanced") == false);
    CHECK(json::parse(sendStatus("order.cancelled", "A1").body).at("status") == "cancelled");
    CHECK(json::parse(sendStatus("order.paid", "A1").body).at("status") == "cancelled");
    CHECK(must(site.shop->stock().onHand(site.oranges)) == 5);
    CHECK(sendStatus("order.paid", "A9").status == 404);
    CHECK(sendStatus("order.placed", "A9").status == 400);
}

TEST_CASE("quotas and limits are refused in words of their own") {
    Site site;
    const auto now = catalog::systemClock()();
    const auto deal = must(site.shop->deals().create({site.oranges,
                                                      "Rush",
                                                      {990},
                                                      3,
                                                      2,
                                                      {now.value - 1'000'000'000'000},
                                                      {now.value + 1'000'000'000'000}},
                                                     "test"));
    json order = message("A1", "ORANGE-5KG", 3);
    order["data"]["lines"][0]["unit_price_fen"] = 990;
    const auto limit = site.sendOrder(order);
    CHECK(limit.status == 409);
    CHECK(json::parse(limit.body) ==
          json{{"error", "limit per buyer reached"}, {"sku", "ORANGE-5KG"}, {"limit", 2}});
    order["data"]["lines"][0]["quantity"] = 4;
    CHECK(json::parse(site.sendOrder(order).body).at("left") == 3);
    order["data"]["taken"] = true;
    CHECK(json::parse(site.sendOrder(order).body).at("over_quota") == true);
    REQUIRE(site.shop->deals().withdraw(deal, "test"));
    json named = message("A2");
    named["data"]["lines"][0]["deal"] = must(site.shop->deals().find(deal)).public_id;
    CHECK(json::parse(site.sendOrder(named).body).at("error") == "deal not running");
}

TEST_CASE("an order without a true and timely signature is not even read") {
    Site site;
    const std::string body = message("B1").dump();
    CHECK(site.client->post("/orders", body).status == 401);
    CHECK(site.client->post("/orders", body + " ", signWebhook(shop_secret, "m", body)).status ==
          401);
    CHECK(
        site.client
            ->post("/orders", body, signWebhook(shop_secret, "m", std::time(nullptr) - 3600, body))
            .status == 401);
    CHECK(site.client->post("/orders", "no JSON").status == 401);
    CHECK(site.orderCount() == 0);
}

TEST_CASE("health says whether it is live, and wrong methods say which are right") {
    Site site;
    CHECK(json::parse(site.client->get("/health").body).at("live") == true);
    const auto wrong = site.client->get("/orders");
    CHECK(wrong.status == 405);
    CHECK(wrong.headers.at("allow") == "POST");
    CHECK(site.client->post("/health", "{}").status == 405);
    CHECK(site.client->get("/no-such-page-anywhere").status == 404);
    CHECK(site.client->get("/").status == 404);
    CHECK(site.client->get("/../etc/passwd").status == 404);
    CHECK(site.client->get("/zz/photo").status == 404);
    CHECK(site.client->get("/style.css").body.find("body {") != std::string::npos);
}

TEST_CASE("the order page shows the goods, escaped, under a strict policy") {
    Site site;
    const auto page = site.client->get(site.pagePath());
    CHECK(page.status == 200);
    CHECK(page.body.find("Fertile &quot;oranges&quot; &amp; more") != std::string::npos);
    CHECK(page.body.find("Zhao&#39;s &lt;Orchard&gt;") != std::string::npos);
    CHECK(page.body.find("¥39.9") != std::string::npos);
    CHECK(page.body.find("5 in stock") != std::string::npos);
    CHECK(page.body.find("<script") == std::string::npos);
    CHECK(page.headers.at("content-security-policy").find("default-src 'none'") == 0);
}

TEST_CASE("the page speaks the shop's language") {
    Site site(UiLanguage::Chinese);
    const auto page = site.client->get(site.pagePath());
    CHECK(page.body.find("lang=\"zh-CN\"") != std::string::npos);
    CHECK(page.body.find("5 in stock") == std::string::npos);
    CHECK(page.body.find("收货人") != std::string::npos);
}

TEST_CASE("a form places one order, however often it is sent") {
    Site site;
    const std::string form = "token=" + site.token() + "&quantity=2" + buyer;
    const auto thanks = site.submit(form);
    CHECK(thanks.status == 201);
    CHECK(thanks.body.find("Order number") != std::string::npos);
    const auto again = site.submit(form);
    CHECK(again.body == thanks.body);
    const auto orders = must(site.shop->orders().list({}, std::nullopt, 10));
    REQUIRE(orders.size() == 1);
    CHECK(orders[0].channel == "storefront");
    CHECK(orders[0].total.fen == 7980);
    CHECK(thanks.body.find(orders[0].external_id) != std::string::npos);
    CHECK(must(site.shop->orders().contact(orders[0].id)).buyer.address == "象州");
}

TEST_CASE("a form with something missing comes back with what was typed") {
    Site site;
    const std::string token = "token=" + site.token();
    const auto page = site.submit(token + "&quantity=1&name=%3CLi%3E&phone=12&address=x");
    CHECK(page.status == 400);
    CHECK(page.body.find("value=\"&lt;Li&gt;\"") != std::string::npos);
    CHECK(page.body.find("role=\"alert\"") != std::string::npos);
    CHECK(site.submit(token + "&quantity=-1" + buyer).status == 400);
    CHECK(site.submit(token + "&quantity=1%zz" + buyer).status == 400);
    CHECK(site.submit(token + "&quantity=1&name=" + std::string(300, 'n') +
                      "&phone=13800001234&address=x")
              .status == 400);
    CHECK(site.orderCount() == 0);
}

TEST_CASE("more than there is, and nothing left, are told honestly") {
    Site site;
    const std::string token = "token=" + site.token();
    const auto too_many = site.submit(token + "&quantity=6" + buyer);
    CHECK(too_many.status == 409);
    CHECK(too_many.body.find("Only 5 left") != std::string::npos);
    CHECK(site.submit(token + "&quantity=5" + buyer).status == 201);
    const auto empty = site.client->get(site.pagePath());
    CHECK(empty.status == 200);
    CHECK(empty.body.find("Sold out") != std::string::npos);
    CHECK(empty.body.find("<form") == std::string::npos);
}

TEST_CASE("a form that our page did not give for this offer orders nothing") {
    Site site;
    CHECK(site.submit("quantity=1" + buyer).status == 400);
    CHECK(site.submit("token=AAAA.9999999999999.00&quantity=1" + buyer).status == 400);
    const std::string token = "token=" + site.token();
    CHECK(site.submit(token + "&quantity=1" + buyer, {{"Origin", "http://elsewhere.example"}})
              .status == 403);
    REQUIRE(site.shop->products().setPrice(site.oranges, {4990}, {5900}));
    const auto dearer = site.submit(token + "&quantity=1" + buyer);
    CHECK(dearer.status == 400);
    CHECK(dearer.body.find("¥49.9") != std::string::npos);
    CHECK(site.orderCount() == 0);
}

TEST_CASE("a running deal's price, quota and limit stand on the page and hold for its orders") {
    Site site;
    const auto now = catalog::systemClock()();
    const auto deal = must(site.shop->deals().create({site.oranges,
                                                      "Rush <hour>",
                                                      {990},
                                                      3,
                                                      2,
                                                      {now.value - 1000},
                                                      {now.value + 1'000'000'000'000}},
                                                     "test"));
    const auto page = site.client->get(site.pagePath());
    CHECK(page.body.find("<strong>¥9.9</strong> <s>¥39.9</s>") != std::string::npos);
    CHECK(page.body.find("Rush &lt;hour&gt;") != std::string::npos);
    CHECK(page.body.find("3 left at this price") != std::string::npos);
    CHECK(page.body.find("at most 2 for each buyer") != std::string::npos);
    CHECK(page.body.find("max=\"2\"") != std::string::npos);

    const auto thanks = site.submit("token=" + site.token() + "&quantity=2" + buyer);
    CHECK(thanks.status == 201);
    CHECK(thanks.body.find("¥19.8") != std::string::npos);
    CHECK(must(site.shop->deals().find(deal)).sold == 2);
    const auto over_limit = site.submit("token=" + site.token() + "&quantity=1" + buyer);
    CHECK(over_limit.status == 409);
    CHECK(over_limit.body.find("At most 2 for each buyer, earlier") != std::string::npos);

    const std::string other = "&name=Han&phone=13900005678&address=x&note=";
    const std::string before = site.token();
    CHECK(site.submit("token=" + before + "&quantity=2" + other).body.find("Only 1 left") !=
          std::string::npos);
    CHECK(site.submit("token=" + site.token() + "&quantity=1" + other).status == 201);
    const auto after = site.client->get(site.pagePath());
    CHECK(after.body.find("<strong>¥39.9</strong>") != std::string::npos);
    CHECK(after.body.find("Rush") == std::string::npos);
    const auto too_old = site.submit("token=" + before + "&quantity=1" + other);
    CHECK(too_old.status == 400);
    CHECK(too_old.body.find("¥39.9") != std::string::npos);
    const auto ordinary = site.submit("token=" + site.token() + "&quantity=1" + other);
    CHECK(ordinary.status == 201);
    CHECK(must(site.shop->orders().list({}, std::nullopt, 1))[0].total.fen == 3990);
    CHECK(site.orderCount() == 3);
}

TEST_CASE("goods that are not for sale have no page") {
    Site site;
    const auto hidden = addGoods(*site.shop, "HIDDEN", 5, catalog::ProductStatus::Hidden);
    CHECK(site.client->get("/" + orderPageCode(hidden)).status == 404);
}

TEST_CASE("the watch page plays what is on air, and says so where nothing is") {
    Site site(UiLanguage::Chinese);
    CHECK(site.client->get("/watch").headers.at("location") == "/watch/");
    const auto page = site.client->get("/watch/");
    CHECK(page.status == 200);
    CHECK(page.body.find("直播还没有开始") != std::string::npos);
    CHECK(page.body.find('{') < page.body.find("<body>"));  // style only: every word is filled in
    CHECK(page.body.find("{sound}") == std::string::npos);
    CHECK(site.client->get("/watch/watch.js").status == 200);
    CHECK(json::parse(site.client->get("/watch/live.json").body) == json{{"live", false}});
    CHECK(site.client->get("/watch/live.mp4").status == 503);
    CHECK(site.client->get("/watch/live.m3u8").status == 503);

    site.program->begin("HEADER", "avc1.64001f,mp4a.40.2");
    const auto piece = std::make_shared<const std::string>("PICTURE");
    site.program->add({0, 0, true, 0, 2'000'000, piece});
    site.program->add({0, 0, true, 2'000'000, 200'000, piece});
    CHECK(json::parse(site.client->get("/watch/live.json").body).at("codecs") ==
          "avc1.64001f,mp4a.40.2");
    const std::string list = site.client->get("/watch/live.m3u8").body;
    CHECK(list.find("init-1.mp4") != std::string::npos);
    CHECK(list.find("segment-1.m4s") != std::string::npos);
    CHECK(site.client->get("/watch/init-1.mp4").body == "HEADER");
    CHECK(site.client->get("/watch/segment-1.m4s").body == "PICTURE");
    CHECK(site.client->get("/watch/init-2.mp4").status == 404);
    CHECK(site.client->get("/watch/segment-99.m4s").status == 404);
    CHECK(site.client->get("/watch/segment--1.m4s").status == 404);
    CHECK(site.client->get("/watch/../orders").status == 404);
    CHECK(site.client->post("/watch/", "").status == 405);
}

TEST_CASE("where goods come from has a page of its own, by SKU and by the code on the box") {
    Site site;
    CHECK(site.client->get(site.pagePath() + "/t").status == 404);
    CHECK(site.client->get(site.pagePath()).body.find("/t\"") == std::string::npos);
    const auto product = must(site.shop->products().findSku(site.oranges)).product;
    const auto lot = must(site.shop->lots().add(
        {product, "East <slope>", {1'795'000'000'000}, 500, "kg", "14 Brix, Li & Co"}));
    const auto code = must(site.shop->lots().find(lot)).trace_code;
    CHECK(site.client->get(site.pagePath()).body.find(site.pagePath() + "/t\"") !=
          std::string::npos);
    const auto page = site.client->get(site.pagePath() + "/t");
    CHECK(page.status == 200);
    for (const char* text : {"Zhao&#39;s &lt;Orchard&gt; · Xiangzhou", "East &lt;slope&gt;",
                             "2026-11-18", "14 Brix, Li &amp; Co", "Order it"})
        CHECK(page.body.find(text) != std::string::npos);
    CHECK(page.body.find(code.substr(0, 4) + "-" + code.substr(4)) != std::string::npos);
    const auto typed = site.client->get("/t/" + code.substr(0, 4) + "-" + code.substr(4));
    CHECK(typed.status == 200);
    CHECK(typed.body.find("East &lt;slope&gt;") != std::string::npos);
    CHECK(site.client->get("/t/nonsense").status == 404);
    CHECK(site.client->post("/t/" + code, "", {}).status == 405);
    must(site.shop->lots().setVisibility(lot, catalog::Visibility::Hidden, "li").map([] {
        return true;
    }));
    CHECK(site.client->get("/t/" + code).status == 404);
}
