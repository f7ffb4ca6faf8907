// Places orders as a platform's webhook does: a signed message over HTTP.
#pragma once

#include "tests/support/http_client.h"

#include <cstdint>
#include <string>

namespace xb::tests {

struct Order {
    std::string external_id;
    std::string sku = "ORANGE-5KG";
    int64_t quantity = 1;
    bool is_taken = false;
    std::string channel = "wechat";
    std::string buyer = "王小明";
};

std::string orderMessage(const Order& order);

/// One connection; one thread at a time.
class OrderSender {
 public:
    OrderSender(int port, std::string secret);

    HttpResponse place(const Order& order);
    /// Any body, signed rightly.
    HttpResponse send(const std::string& body);

 private:
    HttpClient client_;
    std::string secret_;
    int message_count_ = 0;
};

}  // namespace xb::tests
