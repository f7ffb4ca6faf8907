// Orders through the writer, lists through the readers.
#include "catalog/orders/order_book.h"

#include "catalog/database/reader_pool.h"
#include "catalog/database/writer.h"
#include "catalog/orders/line_assigning.h"
#include "catalog/orders/order_reader.h"
#include "catalog/orders/order_writer.h"
#include "catalog/orders/refund_writer.h"

#include <utility>

namespace xb::catalog {
namespace {

// One order on its way: filled in by the write, answered after the commit.
struct Placement {
    OrderDraft draft;
    std::function<Result<StoredOrder>(WriteSession&)> store;  // instead of the draft, if set
    OrderBook::PlacedCallback callback;
    std::shared_ptr<OrderEvents> events;
    StoredOrder stored;

    Result<void> write(WriteSession& session) {
        auto result = store ? store(session) : storeOrder(session, draft);
        if (!result) return tl::make_unexpected(std::move(result.error()));
        stored = std::move(*result);
        return {};
    }

    void answer(Result<void> outcome) {
        if (!outcome) {
            callback(tl::make_unexpected(std::move(outcome.error())));
            return;
        }
        callback(stored.answer);
        if (stored.row) events->publish(*stored.row);
    }
};

void submitPlacement(Writer& writer, const std::shared_ptr<Placement>& placement) {
    auto submitted =
        writer.submit([placement](WriteSession& session) { return placement->write(session); },
                      [placement](Result<void> outcome) { placement->answer(std::move(outcome)); });
    if (!submitted) placement->callback(tl::make_unexpected(std::move(submitted.error())));
}

}  // namespace

OrderBook::OrderBook(Writer& writer, ReaderPool& readers)
    : writer_(writer), readers_(readers), events_(std::make_shared<OrderEvents>()) {}

OrderBook::~OrderBook() = default;

void OrderBook::place(OrderDraft draft, PlacedCallback callback) {
    if (auto checked = checkOrderDraft(draft); !checked) {
        callback(tl::make_unexpected(std::move(checked.error())));
        return;
    }
    auto placement = std::make_shared<Placement>();
    placement->draft = std::move(draft);
    placement->callback = std::move(callback);
    placement->events = events_;
    submitPlacement(writer_, placement);
}

Result<PlacedOrder> OrderBook::storeAndWait(std::function<Result<StoredOrder>(WriteSession&)> store,
                                            std::chrono::milliseconds deadline) {
    const auto answer = std::make_shared<Answer<PlacedOrder>>();
    auto placement = std::make_shared<Placement>();
    placement->store = std::move(store);
    placement->callback = [answer](Result<PlacedOrder> placed) { answer->set(std::move(placed)); };
    placement->events = events_;
    submitPlacement(writer_, placement);
    return answer->wait(deadline);
}

Result<PlacedOrder> OrderBook::placeAndWait(OrderDraft draft, std::chrono::milliseconds deadline) {
    const auto answer = std::make_shared<Answer<PlacedOrder>>();
    place(std::move(draft),
          [answer](Result<PlacedOrder> placed) { answer->set(std::move(placed)); });
    return answer->wait(deadline);
}

Result<StepOutcome> OrderBook::advance(OrderId order, OrderStatus status, std::string_view who) {
    return writer_.run<StepOutcome>(
        [order, status, name = std::string(who)](WriteSession& session) {
            return advanceOrder(session, order, status, name);
        });
}

Result<StepOutcome> OrderBook::cancel(OrderId order, std::string_view who) {
    return advance(order, OrderStatus::Cancelled, who);
}

Result<StepOutcomes> OrderBook::advanceAll(const std::vector<OrderId>& orders, OrderStatus status,
                                           std::string_view who) {
    return writer_.run<StepOutcomes>(
        [orders, status, name = std::string(who)](WriteSession& session) {
            StepOutcomes outcomes;
            // A step that is refused is refused before it has changed anything.
            for (const OrderId order : orders) {
                outcomes.push_back(advanceOrder(session, order, status, name));
            }
            return Result<StepOutcomes>(std::move(outcomes));
        });
}

Result<OrderStatus> OrderBook::undoStep(OrderId order, std::string_view who,
                                        std::optional<OrderStatus> reached) {
    return writer_.run<OrderStatus>(
        [order, reached, name = std::string(who)](WriteSession& session) {
            return catalog::undoStep(session, order, name, reached);
        });
}

Result<StepOutcomes> OrderBook::undoAll(const std::vector<OrderId>& orders, std::string_view who,
                                        std::optional<OrderStatus> reached) {
    return writer_.run<StepOutcomes>(
        [orders, reached, name = std::string(who)](WriteSession& session) {
            StepOutcomes outcomes;
            for (const OrderId order : orders) {
                outcomes.push_back(
                    catalog::undoStep(session, order, name, reached).map([](OrderStatus status) {
                        return StepOutcome{status, true};
                    }));
            }
            return Result<StepOutcomes>(std::move(outcomes));
        });
}

Result<void> OrderBook::assignSku(OrderId order, std::int64_t line, SkuId sku,
                                  std::string_view who) {
    return writer_.run<void>([=, name = std::string(who)](WriteSession& session) {
        return catalog::assignSku(session, order, line, sku, name);
    });
}

Result<void> OrderBook::matchCode(OrderId order, std::int64_t line, SkuId sku,
                                  std::string_view who) {
    return writer_.run<void>([=, name = std::string(who)](WriteSession& session) {
        return catalog::matchCode(session, order, line, sku, name);
    });
}

Result<std::int64_t> OrderBook::matchWaiting(const ChannelCode& code, std::int64_t limit,
                                             std::string_view who) {
    return writer_.run<std::int64_t>([code, limit, name = std::string(who)](WriteSession& session) {
        return catalog::matchWaiting(session, code, limit, name);
    });
}

Result<std::int64_t> OrderBook::countWaiting(const ChannelCode& code, std::int64_t limit) const {
    return readers_.read([&](Connection& connection) -> Result<std::int64_t> {
        return catalog::countWaiting(connection, code, limit);
    });
}

Result<std::vector<ChannelCode>> OrderBook::channelCodes(SkuId sku) const {
    return readers_.read([&](Connection& connection) -> Result<std::vector<ChannelCode>> {
        return readChannelCodes(connection, sku);
    });
}

Result<void> OrderBook::forgetCode(const ChannelCode& code) {
    return writer_.run<void>([code](WriteSession& session) -> Result<void> {
        catalog::forgetCode(session, code);
        return {};
    });
}

Result<RefundId> OrderBook::refund(OrderId order, const RefundDraft& refund, std::string_view who) {
    return writer_.run<RefundId>([order, refund, name = std::string(who)](WriteSession& session) {
        return insertRefund(session, order, refund, name);
    });
}

Result<void> OrderBook::goodsCameBack(OrderId order, const std::vector<ReturnedGoods>& goods,
                                      std::string_view who) {
    return writer_.run<void>([order, goods, name = std::string(who)](WriteSession& session) {
        return bringBack(session, order, goods, name);
    });
}

Result<std::vector<RefundRow>> OrderBook::refunds(OrderId order) const {
    return readers_.read([&](Connection& connection) -> Result<std::vector<RefundRow>> {
        return readRefunds(connection, order);
    });
}

Result<std::vector<OrderRow>> OrderBook::list(const OrderFilter& filter,
                                              std::optional<OrderId> before, int limit) const {
    return readers_.read([&](Connection& connection) -> Result<std::vector<OrderRow>> {
        return readOrders(connection, filter, before, limit);
    });
}

Result<OrderPage> OrderBook::page(const OrderFilter& filter, std::optional<OrderId> before,
                                  int limit) const {
    return readers_.read([&](Connection& connection) -> Result<OrderPage> {
        return readOrderPage(connection, filter, before, limit);
    });
}

Result<std::vector<OrderTally>> OrderBook::tally() const {
    return readers_.read([](Connection& connection) -> Result<std::vector<OrderTally>> {
        return readTally(connection);
    });
}

Result<std::vector<OrderTally>> OrderBook::tally(BroadcastId broadcast) const {
    return readers_.read([&](Connection& connection) -> Result<std::vector<OrderTally>> {
        return readTally(connection, broadcast);
    });
}

Result<OrderRow> OrderBook::find(OrderId order) const {
    return readers_.read([&](Connection& connection) { return readOrder(connection, order); });
}

Result<OrderId> OrderBook::findByPublicId(std::string_view public_id) const {
    return readers_.read([&](Connection& connection) { return findOrder(connection, public_id); });
}

Result<std::vector<OrderStep>> OrderBook::history(OrderId order) const {
    return readers_.read([&](Connection& connection) { return readSteps(connection, order); });
}

Result<OrderContact> OrderBook::contact(OrderId order) const {
    return readers_.read([&](Connection& connection) { return readContact(connection, order); });
}

Result<OrderTotals> OrderBook::totals(std::optional<BroadcastId> broadcast) const {
    return readers_.read([&](Connection& connection) -> Result<OrderTotals> {
        return readTotals(connection, broadcast);
    });
}

Subscription OrderBook::onPlaced(std::function<void(const OrderRow&)> callback) {
    return events_->subscribe(std::move(callback));
}

}  // namespace xb::catalog
