// The index of orders by grams: blocks of neighbouring orders, built after their commit.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/search/grams.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace xb::catalog {

// On the writer thread, within a write; they throw SQLite::Exception. A new order needs neither:
// it is found by reading it until the index has caught up.

// What an order is found by has changed: its buyer, or a shipment.
void noteForSearch(WriteSession& session, OrderId order);
// Before a buyer is erased or replaced: takes the order out of the index, so that nothing of the
// name or the phone is left in it. What remains is found again after noteForSearch, which this
// calls.
void forgetInSearch(WriteSession& session, OrderId order);

// Part of the index, ready to be written.
struct BlockPlan {
    std::int64_t block = 0;
    OrderId indexed_to;        // what the index covers once this is written
    std::int64_t erased = 0;   // of search_state when it was read
    std::int64_t changed = 0;  // order_to_index is done with up to here, within the block
    std::vector<std::pair<Gram, std::string>> postings;  // by gram
};

enum class Catching { WhatIsWorthIt, Everything };
// What is to be indexed next, read on any connection; none: nothing, or too little yet.
std::optional<BlockPlan> planBlock(Connection& connection, Catching catching);
// Writes the postings from `first` on, `count` at most; false if a buyer was erased since the plan
// was made, which is then void.
bool writePostings(Connection& connection, const BlockPlan& plan, std::size_t first,
                   std::size_t count);
// After all postings; false as above.
bool finishBlock(Connection& connection, const BlockPlan& plan);

// All at once, in the caller's transaction: for repair, and for shops that are made in bulk.
void indexAllOrders(Connection& connection);

}  // namespace xb::catalog
