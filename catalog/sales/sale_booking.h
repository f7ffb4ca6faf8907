// Moving the sales figures with an order, as a step within its transaction.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/sales/sale_sums.h"

#include <optional>

namespace xb::catalog {

// On the writer thread, within a write. They throw SQLite::Exception. Orders in another currency
// count in no sum: for them none of these is called, or does nothing.

// A new order, as it was just stored.
void bookSale(WriteSession& session, const Sale& sale);

enum class SaleMove { Count, TakeBack };
// An order as it is stored now, its refunds included: take it back before its lines, its region or
// its broadcast change, and count it again after; take it back when it is cancelled, count it when
// that is undone.
void bookSale(WriteSession& session, OrderId order, SaleMove move);

// Right after a refund and its lines are inserted. One of a cancelled order counts in no sum.
void bookRefund(WriteSession& session, std::int64_t refund_id);

// What bookSale reads; none: no such order, or one in another currency. Its status is not looked
// at.
std::optional<Sale> readSale(Connection& connection, OrderId order);

}  // namespace xb::catalog
