// Orders that must not be taken: each gets its status and one sentence, and what was taken stays.
#include "tests/journeys/live_program.h"
#include "tests/journeys/order_sender.h"
#include "tests/journeys/program.h"
#include "tests/support/webhook_signer.h"

#include <catch2/catch.hpp>

#include <ctime>

using namespace xb::tests;

namespace {

std::string replaced(std::string text, const std::string& part, const std::string& by) {
    const size_t at = text.find(part);
    REQUIRE(at != std::string::npos);
    return text.replace(at, part.size(), by);
}

/// One clear sentence comes with every refusal, and it does not repeat the buyer's data.
void checkRefused(const HttpResponse& answer, int status, const std::string& names = "") {
    INFO(answer.body);
    CHECK(answer.status == status);
    CHECK_FALSE(answer.body.empty());
    CHECK(answer.body.find(names) != std::string::npos);
    CHECK(answer.body.find("13800001234") == std::string::npos);
}

}  // namespace

TEST_CASE("journey: bad orders are refused in words and good ones before them are kept") {
    TemporaryFolder shop;
    LiveOptions options;
    options.frames_per_s = 15;
    LiveProgram live(shop.path(), options);
    live.waitUntilLive();
    const std::string secret = live.secret();
    OrderSender sender(live.port(), secret);
    HttpClient client(live.port());
    REQUIRE(sender.place({"GOOD"}).status == 201);
    const std::string body = orderMessage({"BAD"});
    const int64_t now_s = std::time(nullptr);

    INFO("signatures");
    checkRefused(client.post("/orders", body), 401);
    checkRefused(client.post("/orders", body + " ", signWebhook(secret, "m1", body)), 401);
    checkRefused(client.post("/orders", body,
                             signWebhook("whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "m2", body)),
                 401);
    checkRefused(client.post("/orders", body, signWebhook(secret, "m3", now_s - 3600, body)), 401);
    checkRefused(client.post("/orders", body, signWebhook(secret, "m4", now_s + 3600, body)), 401);

    INFO("bodies");
    checkRefused(sender.send("not JSON"), 400);
    checkRefused(sender.send("[]"), 400);
    checkRefused(sender.send(replaced(body, "\"quantity\":1", "\"quantity\":-1")), 400, "quantity");
    checkRefused(sender.send(replaced(body, "\"quantity\":1", "\"quantity\":0")), 400, "quantity");
    checkRefused(sender.send(replaced(body, "\"quantity\":1", "\"quantity\":1.5")), 400,
                 "quantity");
    checkRefused(sender.send(replaced(body, "\"external_id\":\"BAD\"", "\"external_id\":\"\"")),
                 400, "external_id");
    checkRefused(sender.send(replaced(body, "\"unit_price_fen\":3990", "\"unit_price_fen\":-5")),
                 400, "unit_price_fen");
    checkRefused(sender.send("{\"note\":\"" + std::string(4'000'000, 'x') + "\"}"), 413);

    INFO("the shop's own limits");
    checkRefused(sender.place({"BAD", "NO-SUCH-SKU"}), 422, "NO-SUCH-SKU");
    checkRefused(sender.place({"BAD", "ORANGE-5KG", 20'001}), 409);
    CHECK(client.get("/no-such-page-anywhere").status == 404);

    INFO("a platform's own orders are kept and marked");
    const auto is_marked_short =
        nlohmann::json::parse(sender.place({"TAKEN", "ORANGE-5KG", 30'000, true}).body);
    CHECK(is_marked_short.value("short", false));
    CHECK(sender.place({"UNMATCHED", "NO-SUCH-SKU", 1, true}).status == 201);

    CHECK(live.isLive());
    REQUIRE(live.finish() == 0);
    CHECK(listOrders(shop.path()).size() == 3);
    CHECK(live.report().at("orders").at("accepted") == 3);
    CHECK(live.report().at("orders").at("refused").get<int>() >= 2);
}
