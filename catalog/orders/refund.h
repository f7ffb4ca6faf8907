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
    std::int64_t spoilt = 0;    // of these, what came back and cannot: written off

    std::int64_t away() const { return quantity - returned - spoilt; }
};

// Units of a line that came back.
struct ReturnedGoods {
    std::int64_t line = 0;
    std::int64_t for_sale = 0;  // back in stock
    std::int64_t spoilt = 0;    // written off
};

struct RefundDraft {
    Money amount;  // at least what the lines add up to; the rest is shipping or goodwill
    std::string reason;
    std::vector<RefundLine> lines;
};

// What a person says of one line that is refunded.
struct RefundedUnits {
    std::int64_t line = 0;
    std::int64_t quantity = 0;
    Money worth;  // of these units; not more than what is left of the line
    std::int64_t returned = 0;
    std::int64_t spoilt = 0;
};

// Pure. The amount goes to the lines by what their units are worth; what is beyond that is for none
// of them.
RefundDraft refundOf(Money amount, const std::string& reason,
                     const std::vector<RefundedUnits>& units);

struct RefundRow {
    RefundId id;
    std::string public_id;  // UUIDv7
    OrderId order;
    RefundDraft refund;
    UtcMs at;
    std::string who;
};

}  // namespace xb::catalog
