// Places orders as a platform's webhook does: a signed message over HTTP.
#include "tests/journeys/order_sender.h"

#include "tests/support/webhook_signer.h"

#include <nlohmann/json.hpp>

#include <ctime>
#include <utility>

namespace xb::tests {

namespace {

std::string nowAsText() {
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[32];
    return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

}  // namespace

std::string orderMessage(const Order& order) {
    const std::string now = nowAsText();
    const nlohmann::json line = {
        {"sku", order.sku}, {"quantity", order.quantity}, {"unit_price_fen", 3990}};
    const nlohmann::json message = {{"type", "order.placed"},
                                    {"timestamp", now},
                                    {"data",
                                     {{"channel", order.channel},
                                      {"external_id", order.external_id},
                                      {"placed_at", now},
                                      {"taken", order.is_taken},
                                      {"buyer",
                                       {{"name", order.buyer},
                                        {"phone", "13800001234"},
                                        {"address", "广西来宾市象州县寺村镇1号"}}},
                                      {"lines", nlohmann::json::array({line})},
                                      {"shipping_fen", 0},
                                      {"discount_fen", 0},
                                      {"note", ""}}}};
    return message.dump();
}

OrderSender::OrderSender(int port, std::string secret)
    : client_(port), secret_(std::move(secret)) {}

HttpResponse OrderSender::place(const Order& order) {
    return send(orderMessage(order));
}

HttpResponse OrderSender::send(const std::string& body) {
    const std::string id = "msg_" + std::to_string(reinterpret_cast<uintptr_t>(this)) + "_" +
                           std::to_string(++message_count_);
    return client_.post("/orders", body, signWebhook(secret_, id, body));
}

}  // namespace xb::tests
