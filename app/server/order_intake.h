// POST /orders: checks the signature, reads the order, has it stored, and answers after the commit.
#pragma once

#include "app/server/http_message.h"
#include "app/server/intake_statistics.h"
#include "catalog/error.h"
#include "catalog/feeds/standard_webhook.h"
#include "catalog/orders/order.h"
#include "catalog/utc_time.h"

#include <memory>

namespace xb::catalog {
class OrderBook;
}

namespace xb::app {

// Any thread, though meant for the server's: nothing here waits. What was handed to the order book
// outlives this object.
class OrderIntake {
 public:
    // `orders` outlives it.
    OrderIntake(catalog::OrderBook& orders, catalog::WebhookSecret secret, catalog::Clock clock,
                std::shared_ptr<IntakeStatistics> statistics);

    void handle(const Request& request, const Reply& reply) const;

 private:
    catalog::OrderBook& orders_;
    const catalog::WebhookSecret secret_;
    const catalog::Clock clock_;
    const std::shared_ptr<IntakeStatistics> statistics_;
};

// 201 for an order that was stored now, 200 for one known already. Pure.
Response storedReply(const catalog::PlacedOrder& order);
// The status and JSON body that tell a program what was wrong, never quoting what was sent. Pure.
Response refusedReply(const catalog::Error& error);

}  // namespace xb::app
