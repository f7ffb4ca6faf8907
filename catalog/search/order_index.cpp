// Blocks are written whole, and a gram's row is replaced: writing one twice changes nothing.
#include "catalog/search/order_index.h"

#include "catalog/search/order_text.h"
#include "catalog/search/posting.h"

#include <algorithm>

namespace xb::catalog {
namespace {

// Fewer new orders than this are found quickly enough by reading them.
constexpr std::int64_t worth_indexing = 1024;
constexpr std::int64_t changes_worth_indexing = 256;

struct SearchState {
    std::int64_t indexed_to = 0;
    std::int64_t erased = 0;
    std::int64_t newest = 0;
};

SearchState readState(Connection& connection) {
    Query query(
        connection.statement("SELECT indexed_to, erased,"
                             " (SELECT coalesce(max(id), 0) FROM shop_order)"
                             " FROM search_state WHERE id = 1"));
    query.step();
    return {query.integer(0), query.integer(1), query.integer(2)};
}

std::int64_t lastOf(std::int64_t block) {
    return (block + 1) * block_size - 1;
}

// The block with the oldest change, if enough has changed.
std::optional<std::int64_t> changedBlock(Connection& connection, std::int64_t indexed_to,
                                         std::int64_t at_least) {
    Query query(connection.statement("SELECT count(*), min(order_id) FROM"
                                     " (SELECT order_id FROM order_to_index WHERE order_id <= ?2"
                                     " ORDER BY number LIMIT ?1)"),
                at_least, indexed_to);
    query.step();
    if (query.integer(0) < at_least) return std::nullopt;
    return query.integer(1) / block_size;
}

void fill(Connection& connection, BlockPlan& plan) {
    std::vector<std::pair<Gram, std::uint16_t>> found;
    const OrderId first{plan.block * block_size};
    const OrderId last{std::min(lastOf(plan.block), plan.indexed_to.value)};
    for (const OrderText& text : readOrderTexts(connection, first, last)) {
        const auto place = static_cast<std::uint16_t>(text.order.value % block_size);
        for (const Gram gram : gramsOf(text.folded)) {
            found.emplace_back(gram, place);
        }
    }
    std::sort(found.begin(), found.end());
    Places places;
    for (std::size_t i = 0; i < found.size(); ++i) {
        places.push_back(found[i].second);
        if (i + 1 < found.size() && found[i + 1].first == found[i].first) continue;
        plan.postings.emplace_back(found[i].first, packPlaces(places));
        places.clear();
    }
}

bool isVoid(Connection& connection, const BlockPlan& plan) {
    return connection.integer("SELECT erased FROM search_state WHERE id = 1") != plan.erased;
}

void takeOut(Connection& connection, Gram gram, OrderId order) {
    const std::int64_t block = order.value / block_size;
    Places places;
    {
        Query query(
            connection.statement("SELECT orders FROM order_gram WHERE gram = ?1 AND block = ?2"),
            gram, block);
        if (!query.step()) return;
        places = unpackPlaces(query.text(0));
    }
    std::erase(places, static_cast<std::uint16_t>(order.value % block_size));
    if (places.empty()) {
        connection.run("DELETE FROM order_gram WHERE gram = ?1 AND block = ?2", gram, block);
    } else {
        connection.run(
            "UPDATE order_gram SET orders = CAST(?3 AS BLOB) WHERE gram = ?1 AND block = ?2", gram,
            block, packPlaces(places));
    }
}

}  // namespace

void noteForSearch(WriteSession& session, OrderId order) {
    session.connection.run("INSERT INTO order_to_index (order_id) VALUES (?1)", order);
}

void forgetInSearch(WriteSession& session, OrderId order) {
    Connection& connection = session.connection;
    for (const Gram gram : gramsOf(readOrderText(connection, order))) {
        takeOut(connection, gram, order);
    }
    connection.run("UPDATE search_state SET erased = erased + 1 WHERE id = 1");
    noteForSearch(session, order);
}

std::optional<BlockPlan> planBlock(Connection& connection, Catching catching) {
    const bool is_patient = catching == Catching::WhatIsWorthIt;
    const SearchState state = readState(connection);
    BlockPlan plan;
    plan.erased = state.erased;
    plan.changed = connection.integer("SELECT coalesce(max(number), 0) FROM order_to_index");
    plan.indexed_to = {state.indexed_to};
    if (state.newest - state.indexed_to >= (is_patient ? worth_indexing : 1)) {
        plan.block = (state.indexed_to + 1) / block_size;
        plan.indexed_to = {std::min(state.newest, lastOf(plan.block))};
    } else if (const auto block = changedBlock(connection, state.indexed_to,
                                               is_patient ? changes_worth_indexing : 1)) {
        plan.block = *block;
    } else {
        return std::nullopt;
    }
    fill(connection, plan);
    return plan;
}

bool writePostings(Connection& connection, const BlockPlan& plan, std::size_t first,
                   std::size_t count) {
    if (isVoid(connection, plan)) return false;
    const std::size_t end = std::min(first + count, plan.postings.size());
    for (std::size_t i = first; i < end; ++i) {
        connection.run(
            "INSERT OR REPLACE INTO order_gram (gram, block, orders)"
            " VALUES (?1, ?2, CAST(?3 AS BLOB))",
            plan.postings[i].first, plan.block, plan.postings[i].second);
    }
    return true;
}

bool finishBlock(Connection& connection, const BlockPlan& plan) {
    if (isVoid(connection, plan)) return false;
    connection.run("UPDATE search_state SET indexed_to = max(indexed_to, ?1) WHERE id = 1",
                   plan.indexed_to);
    // Not those beyond what was indexed: they were noted and are still to come.
    connection.run("DELETE FROM order_to_index WHERE number <= ?1 AND order_id BETWEEN ?2 AND ?3",
                   plan.changed, plan.block * block_size,
                   std::min(lastOf(plan.block), plan.indexed_to.value));
    return true;
}

void indexAllOrders(Connection& connection) {
    connection.run("DELETE FROM order_gram");
    connection.run("UPDATE search_state SET indexed_to = 0 WHERE id = 1");
    while (const auto plan = planBlock(connection, Catching::Everything)) {
        writePostings(connection, *plan, 0, plan->postings.size());
        finishBlock(connection, *plan);
    }
}

}  // namespace xb::catalog
