// Puts the rows of an order together, though other orders' rows may stand between them.
#pragma once

#include "catalog/exchange/order_row.h"

#include <cstdint>
#include <functional>
#include <list>
#include <optional>
#include <string>
#include <unordered_map>

namespace xb::catalog {

struct AssembledOrder {
    OrderDraft draft;
    std::int64_t first_line = 0;
    std::int64_t last_line = 0;
    std::int64_t row_count = 0;
    std::optional<RowRefusal> refusal;  // one bad row refuses its whole order
};

// One thread. Holds a bounded number of orders: one whose rows lie further apart than `window`
// other orders comes out in two parts, of which the shop will take the first and find the second to
// differ.
class OrderAssembler {
 public:
    using Sink = std::function<Flow(AssembledOrder)>;

    explicit OrderAssembler(Sink sink, std::size_t window = 512)
        : sink_(std::move(sink)), window_(window) {}

    // The rows of an order, in whatever order; orders come out in that of their first rows.
    Flow add(ImportedRow row, std::int64_t first_line, std::int64_t last_line);
    Flow refuse(RowRefusal refusal, const std::string& channel, std::int64_t first_line,
                std::int64_t last_line);
    // The order of the row that came last is forgotten: where a file breaks off, more rows of it
    // may be missing.
    void dropLatest();
    // The orders that are still open come out.
    Flow finish();

 private:
    struct Open {
        std::string key;
        AssembledOrder order;
        std::int64_t lines_fen = 0;
        std::int64_t payable_fen = 0;
        std::int64_t row_shipping_fen = 0;
        std::optional<Money> shipping, discount, total;
        bool has_payable = false;
        std::optional<OrderStatus> status;
    };
    using Orders = std::list<Open>;

    Open& openFor(const std::string& channel, const std::string& order_id, std::int64_t line);
    Flow makeRoom();
    static void merge(ImportedRow row, Open& into);
    static void mergeStatus(OrderStatus status, Open& into);
    static void addLine(ImportedLine line, Open& into);
    static AssembledOrder close(Open open);

    const Sink sink_;
    const std::size_t window_;
    Orders orders_;
    std::unordered_map<std::string, Orders::iterator> by_key_;
    std::string latest_key_;
};

}  // namespace xb::catalog
