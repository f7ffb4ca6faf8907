// Puts the rows of an order together, though other orders' rows may stand between them.
#pragma once

#include "catalog/exchange/order_row.h"

#include <cstdint>
#include <functional>
#include <list>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace xb::catalog {

struct AssembledOrder {
    OrderDraft draft;
    std::int64_t first_line = 0;
    std::int64_t last_line = 0;
    std::int64_t row_count = 0;
    std::optional<RowRefusal> refusal;  // one bad row refuses its whole order
    bool has_part_left_out = false;     // cancelled or refunded, while the rest is not
    bool has_refund_told = false;       // paid back, the platform says, of what goes on
};

// One thread. Holds a bounded number of orders: one whose rows lie further apart than `window`
// other orders comes out in two parts, of which the shop will take the first and find the second to
// differ. A part that was cancelled or refunded while another part goes on is no part of the order;
// nor is a cancelled one of an order that is refunded.
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
    // One row of an order; without a status of its own it goes with the others.
    struct Part {
        std::optional<OrderStatus> status;
        std::vector<ImportedLine> lines;
        std::vector<ParcelDraft> parcels;
        std::optional<Money> payable;
        Money shipping;
        bool is_refund_told = false;
    };
    struct Open {
        std::string key;
        AssembledOrder order;
        std::vector<Part> parts;
        std::size_t line_count = 0;
        std::optional<Money> shipping, discount, total;
        std::optional<OrderStatus> status;
    };
    // What the parts that count add up to.
    struct Sums {
        std::int64_t lines_fen = 0;
        std::int64_t payable_fen = 0;
        std::int64_t row_shipping_fen = 0;
        std::int64_t left_out_fen = 0;
        bool has_payable = false;
    };
    using Orders = std::list<Open>;

    Open& openFor(const std::string& channel, const std::string& order_id, std::int64_t line);
    Flow makeRoom();
    static void merge(ImportedRow row, Open& into);
    static void mergeStatus(OrderStatus status, Open& into);
    static Sums addParts(Open& open);
    static void addLine(ImportedLine line, Open& into, Sums& sums);
    static AssembledOrder close(Open open);

    const Sink sink_;
    const std::size_t window_;
    Orders orders_;
    std::unordered_map<std::string, Orders::iterator> by_key_;
    std::string latest_key_;
};

}  // namespace xb::catalog
