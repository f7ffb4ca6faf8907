#include "app/live/broadcast_books.h"

#include "catalog/shop.h"

namespace xb::app {

catalog::Result<catalog::BroadcastId> beginInShop(catalog::Shop& shop,
                                                  const BroadcastSettings& broadcast) {
    if (broadcast.plan) return shop.plans().start(*broadcast.plan);
    return shop.broadcasts().begin(broadcast.title.toStdString());
}

}  // namespace xb::app
