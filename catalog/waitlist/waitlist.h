// The waiting list: who wants what is sold out, and is offered stock that comes back, in order.
#pragma once

#include "catalog/error.h"
#include "catalog/ids.h"
#include "catalog/orders/order.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace xb::catalog {

class OrderBook;
class ReaderPool;
class Writer;

// Stored as these numbers.
enum class WaitlistState : std::uint8_t {
    Waiting = 1,
    Offered = 2,   // its units are held until the deadline
    Accepted = 3,  // became an order
    Expired = 4,   // was offered, and let the deadline pass
    Left = 5
};

struct WaitlistDraft {
    SkuId sku;
    std::string channel;
    std::int64_t quantity = 0;
    Buyer buyer;  // personal, kept as an order's is
    std::string note;
};

struct WaitlistRow {
    WaitlistEntryId id;
    std::string public_id;  // UUIDv7
    SkuId sku;
    std::string sku_code;
    std::string channel;
    std::int64_t quantity = 0;
    WaitlistState state = WaitlistState::Waiting;
    UtcMs joined_at;
    std::optional<UtcMs> deadline;  // of the offer
    std::optional<OrderId> order;
    std::string masked_buyer;
    std::string masked_phone;
};

struct WaitlistFilter {
    std::optional<SkuId> sku;
    std::optional<WaitlistState> state;
};

// Any thread. A write waits for its commit, so none may be called from one of the shop's callbacks.
// Stock that comes in covers short orders first; what is left is offered to those who wait,
// strictly in the order in which they joined: one who wants more than there is lets nobody past.
// Units on offer are no longer sold to orders that can be refused; taken orders get them all the
// same.
class Waitlist {
 public:
    static constexpr std::int64_t offer_ms =
        std::int64_t{30} * 60 * 1000;  // how long an offer holds

    Waitlist(Writer& writer, ReaderPool& readers, OrderBook& orders);

    // Is offered at once what is there. FieldWrong names the field of WaitlistDraft; NotFound
    // ("sku"); AlreadyExists("waitlist", SKU code) while the same buyer waits for this SKU.
    Result<WaitlistEntryId> join(const WaitlistDraft& draft);
    Result<void> leave(WaitlistEntryId id);  // again: no error; OfferOver once it is an order
    // Places the order, at the deal's price while one runs and has units left, else at the shop's.
    // Again: the same order, as a duplicate. OfferOver without a valid offer, or what OrderBook
    // refuses an order for.
    Result<PlacedOrder> accept(WaitlistEntryId id);
    // Writes off offers whose deadline has passed, and offers their units to the next; answers how
    // many. An offer holds nothing after its deadline in any case: this only passes it on.
    Result<int> expireOffers();

    Result<WaitlistRow> find(WaitlistEntryId id) const;
    // In the order of joining, those after the given one; at most `limit`, 1 to 500.
    Result<std::vector<WaitlistRow>> list(const WaitlistFilter& filter,
                                          std::optional<WaitlistEntryId> after, int limit) const;

 private:
    Writer& writer_;
    ReaderPool& readers_;
    OrderBook& orders_;
};

}  // namespace xb::catalog
