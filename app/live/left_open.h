// An end that the shop could not write down: it is told, and written before the next broadcast
// begins.
#pragma once

#include "app/live/books.h"
#include "catalog/error.h"
#include "catalog/ids.h"

#include <QString>

#include <optional>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

// A plain value.
class LeftOpen {
 public:
    // `sales`: what came of the end. A sentence to tell; empty: all is well.
    QString note(catalog::BroadcastId broadcast, ShopEnd how,
                 const catalog::Result<BroadcastSales>& sales);
    // Writes it down now; nothing to do is no error. Waits for the shop.
    catalog::Result<void> close(catalog::Shop& shop) const;

 private:
    struct End {
        catalog::BroadcastId broadcast;
        ShopEnd how;
    };
    std::optional<End> end_;
};

}  // namespace xb::app
