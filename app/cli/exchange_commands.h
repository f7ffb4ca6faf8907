// `import` and `export` of products and orders.
#pragma once

#include "app/cli/commands.h"
#include "app/cli/listings.h"

#include <functional>

namespace xb::catalog {
class Shop;
}  // namespace xb::catalog

namespace xb::app {

struct ExchangeWatch {
    bool shows_progress = false;         // a line on `err` that is written over
    std::function<bool()> is_cancelled;  // may be empty; asked between entries
};

// Both return the exit status; JSON is one object. An import with refused rows is done (0); it has
// failed (1, with one line on `err`) when it was cancelled, when the file broke off, or when
// nothing of it could be taken. What is told of a cancelled import is what really is in the shop.
int importGoods(catalog::Shop& shop, const ImportCommand& command, const ExchangeWatch& watch,
                Streams streams);
int exportGoods(catalog::Shop& shop, const ExportCommand& command, const ExchangeWatch& watch,
                Streams streams);

}  // namespace xb::app
