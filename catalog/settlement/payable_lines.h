// The lines of one producer that may have something due, each with its order's amounts.
#pragma once

#include "catalog/database/connection.h"
#include "catalog/settlement/line_account.h"
#include "catalog/settlement/settlement.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace xb::catalog {

struct PayableLine {
    OrderId order;
    std::int64_t line = 0;
    UtcMs delivered_at;
    int parts = 0;  // settled already
};

// By order and line: those that become due until then, and those with a refund to count.
std::vector<PayableLine> readPayableLines(Connection& connection, ProducerId producer,
                                          const SettlementTerms& terms, UtcMs until);

// One order's amounts, divided over its lines; `index` of a line is its place in it.
struct OrderAccount {
    OrderId id;
    std::string channel;
    std::string external_id;
    std::vector<std::int64_t> lines;  // numbers, rising
    std::vector<std::int64_t> quantities;
    std::vector<LineShare> shares;
    std::vector<RefundAmounts> refunds;
    std::vector<std::string> refund_reasons;
    std::vector<std::vector<Money>> refund_shares;  // [refund][line]

    std::size_t indexOf(std::int64_t line) const;
};

OrderAccount readOrderAccount(Connection& connection, OrderId order);

}  // namespace xb::catalog
