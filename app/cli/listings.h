// `products list` and `orders list`: what is there, as a table or as JSON.
#pragma once

#include "app/cli/commands.h"

#include <ostream>

namespace xb::catalog {
class OrderBook;
class ProductStore;
}  // namespace xb::catalog

namespace xb::app {

struct Streams {
    std::ostream& out;
    std::ostream& err;
};

// All return the exit status; a failure is one sentence on `err`. JSON goes out piece by piece, so
// that a list of any length needs no more than a page of memory.

// [{sku, title, price_fen, stock}, …] in the order in which they were added.
int listProducts(const catalog::ProductStore& products, const ProductsListCommand& command,
                 Streams streams);

// [{order_id, channel, external_id, status, placed_at, total_fen, lines:[{sku, quantity,
// unit_price_fen}]}, …], newest first. No buyer is in it.
int listOrders(const catalog::OrderBook& orders, const OrdersListCommand& command, Streams streams);

}  // namespace xb::app
