// Refunds as plain values: an amount, its reason, and what of it is for which line.
#pragma once

#include "catalog/ids.h"
#include "catalog/money.h"
#include "catalog/utc_time.h"

#include <cstdint>
#include <string>
#include <vector>

namespace xb::catalog {

struct RefundLine {
    std::int64_t line = 0;      // of the order, from 1
    std::int64_t quantity = 0;  // units that are refunded; 0: a part of the price alone
    Money amount;
    std::int64_t returned = 0;  // of these, what came back and can be sold again
};

struct RefundDraft {
    Money amount;  // at least what the lines add up to; the rest is shipping or goodwill
    std::string reason;
    std::vector<RefundLine> lines;
};

struct RefundRow {
    RefundId id;
    std::string public_id;  // UUIDv7
    OrderId order;
    RefundDraft refund;
    UtcMs at;
    std::string who;
};

}  // namespace xb::catalog
