// The order book: takes each order once, moves its stock with it, and lists what was taken.
#pragma once

#include "catalog/error.h"
#include "catalog/orders/channel_code.h"
#include "catalog/orders/order.h"
#include "catalog/orders/order_events.h"
#include "catalog/orders/refund.h"
#include "catalog/orders/step_outcome.h"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace xb::catalog {

class ReaderPool;
class Writer;
struct StoredOrder;
struct WriteSession;

// Any thread. What is answered is on disk: callbacks come after the commit, on the writer thread,
// and must not block or call anything here that waits.
class OrderBook {
 public:
    using PlacedCallback = std::function<void(Result<PlacedOrder>)>;

    OrderBook(Writer& writer, ReaderPool& readers);
    ~OrderBook();

    // Calls back exactly once: at once and on the caller's thread with FieldWrong, Busy, Closing or
    // ReadOnly; otherwise from the writer thread, also with UnknownSku, SoldOut, NotForSale,
    // QuotaReached, LimitReached, DealNotRunning, DiskFull or DatabaseFailed, none of which leave a
    // trace of the order. A known order with a newer status is moved forward; with an older one it
    // stays as it is. NotFound for an unknown one without lines.
    void place(OrderDraft draft, PlacedCallback callback);
    // TimedOut says that the answer is not known: send the same order again to learn it.
    Result<PlacedOrder> placeAndWait(OrderDraft draft, std::chrono::milliseconds deadline);

    // One step forward. Cancelling returns the stock in the same transaction. The status it has
    // already is no error, and no step; StatusNotAllowed for any other that may not follow.
    // Refunded refunds what was not refunded yet, and brings no goods back.
    Result<StepOutcome> advance(OrderId order, OrderStatus status, std::string_view who);
    Result<StepOutcome> cancel(OrderId order, std::string_view who);
    // The same step for many, in one write; each has its own outcome, in the order asked.
    Result<StepOutcomes> advanceAll(const std::vector<OrderId>& orders, OrderStatus status,
                                    std::string_view who);
    // One step back, as a new step of the history. CannotUndo for the first step, and once a refund
    // or a settlement depends on it. A cancelled order needs its goods again: SoldOut,
    // QuotaReached, LimitReached. StatusNotAllowed where the order does not stand at `reached`.
    Result<OrderStatus> undoStep(OrderId order, std::string_view who,
                                 std::optional<OrderStatus> reached = std::nullopt);
    // The same for many, in one write; each has its own outcome, in the order asked. Whoever has
    // thousands asks for a few hundred at once, so that orders coming in do not wait for long.
    Result<StepOutcomes> undoAll(const std::vector<OrderId>& orders, std::string_view who,
                                 std::optional<OrderStatus> reached = std::nullopt);

    // For a line whose SKU nobody knew: its stock moves now, and is short if there is too little;
    // what of it came back before is booked with it.
    // AlreadyExists for a line that has a SKU; StatusNotAllowed once the order has ended.
    Result<void> assignSku(OrderId order, std::int64_t line, SkuId sku, std::string_view who);
    // The same, and what the line was sent as means this SKU on its channel from now on, where the
    // shop has no SKU of that code itself.
    Result<void> matchCode(OrderId order, std::int64_t line, SkuId sku, std::string_view who);
    // Lines that wait with such a code, of orders that have not ended, get its SKU, the oldest
    // first; answers how many in this write, at most `limit`: fewer once none is left. NotFound for
    // a code that nobody has matched.
    Result<std::int64_t> matchWaiting(const ChannelCode& code, std::int64_t limit,
                                      std::string_view who);
    Result<std::int64_t> countWaiting(const ChannelCode& code, std::int64_t limit) const;
    // What channels call this SKU, what was said first first.
    Result<std::vector<ChannelCode>> channelCodes(SkuId sku) const;
    Result<void> forgetCode(const ChannelCode& code);  // orders keep the SKU that they have

    // RefundTooLarge when refunds would exceed the total; FieldWrong names the field of
    // RefundDraft. The last fen ends the order in Refunded. Stock comes back only for what the
    // draft says has returned, or later by goodsCameBack.
    Result<RefundId> refund(OrderId order, const RefundDraft& refund, std::string_view who);
    // All of them or none, against the order's oldest refunds first. FieldWrong
    // ("goods[0].quantity") when more would come back than was refunded; StatusNotAllowed for a
    // cancelled order, whose goods are all in stock again.
    Result<void> goodsCameBack(OrderId order, const std::vector<ReturnedGoods>& goods,
                               std::string_view who);
    Result<std::vector<RefundRow>> refunds(OrderId order) const;

    // Newest first, those before the given one; at most `limit`, 1 to 500. Costs milliseconds at
    // any size of the shop.
    Result<OrderPage> page(const OrderFilter& filter, std::optional<OrderId> before,
                           int limit) const;
    // The same, but goes on until the list is as long as `limit` or there are no more.
    Result<std::vector<OrderRow>> list(const OrderFilter& filter, std::optional<OrderId> before,
                                       int limit) const;
    Result<OrderRow> find(OrderId order) const;
    Result<OrderId> findByPublicId(std::string_view public_id) const;
    Result<std::vector<OrderStep>> history(OrderId order) const;
    Result<OrderContact> contact(OrderId order) const;
    // How many there are of each kind: at most a few dozen rows, at any size of the shop.
    Result<std::vector<OrderTally>> tally() const;
    // Of one broadcast; counted from its orders.
    Result<std::vector<OrderTally>> tally(BroadcastId broadcast) const;
    // Of one broadcast, or of all the shop ever sold; costs the same at any size.
    Result<OrderTotals> totals(std::optional<BroadcastId> broadcast) const;

    // For every order stored (not for duplicates), in the order of their ids; an older one that is
    // imported during a broadcast is marked `is_from_before`. The subscription may
    // outlive the book; destroying it waits for a call that is under way.
    Subscription onPlaced(std::function<void(const OrderRow&)> callback);

    // Within this room: an order that comes about in another way than from a draft.
    Result<PlacedOrder> storeAndWait(std::function<Result<StoredOrder>(WriteSession&)> store,
                                     std::chrono::milliseconds deadline);

 private:
    Writer& writer_;
    ReaderPool& readers_;
    const std::shared_ptr<OrderEvents> events_;
};

}  // namespace xb::catalog
