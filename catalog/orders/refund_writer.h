// Writing refunds, as steps within a transaction.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/orders/refund.h"

#include <string>
#include <vector>

namespace xb::catalog {

// On the writer thread, within a write. They throw SQLite::Exception.

// RefundTooLarge when it would exceed the order's total; FieldWrong names the field of RefundDraft;
// StatusNotAllowed for a cancelled order. One that refunds the last fen ends the order in Refunded.
Result<RefundId> insertRefund(WriteSession& session, OrderId order, const RefundDraft& refund,
                              const std::string& who);
// What a feed means by "refunded": all that was not refunded yet, with no goods back.
void refundTheRest(WriteSession& session, OrderId order, UtcMs now, const std::string& who);

// Refunded goods that came back later, against the order's oldest refunds first. FieldWrong
// ("goods[0].quantity") when more would come back than was refunded; StatusNotAllowed for a
// cancelled order, whose goods are all in stock again.
Result<void> bringBack(WriteSession& session, OrderId order,
                       const std::vector<ReturnedGoods>& goods, const std::string& who);
// What came back of a line while nobody knew its SKU, once the line has one and its sale is booked.
void bookEarlierReturns(WriteSession& session, OrderId order, std::int64_t line, UtcMs now,
                        const std::string& who);

// On any connection.
bool hasRefund(Connection& connection, OrderId order);
std::vector<RefundRow> readRefunds(Connection& connection, OrderId order);

}  // namespace xb::catalog
