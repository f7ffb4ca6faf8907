#include "app/live/left_open.h"

#include "app/errors/error_text.h"
#include "app/live/broadcast_books.h"
#include "app/live/live_session.h"

namespace xb::app {

// Where the shop does not answer at all, the end is written once more: that changes nothing.
QString LeftOpen::note(catalog::BroadcastId broadcast, ShopEnd how,
                       const catalog::Result<BroadcastSales>& sales) {
    if (sales && !sales->not_ended) return {};
    end_ = End{broadcast, how};
    if (!sales) return errorText(sales.error());
    return LiveSession::tr(
               "The broadcast has ended, but its end is not in the books yet: %1 It is written "
               "there before the next broadcast begins.")
        .arg(errorText(*sales->not_ended));
}

catalog::Result<void> LeftOpen::close(catalog::Shop& shop) const {
    return end_ ? endInShop(shop, end_->broadcast, end_->how) : catalog::Result<void>();
}

}  // namespace xb::app
