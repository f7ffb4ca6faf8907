// One row of an order file as values.
#pragma once

#include "catalog/exchange/cell_text.h"
#include "catalog/exchange/import_report.h"
#include "catalog/exchange/order_formats.h"
#include "catalog/orders/order_draft.h"

#include <tl/expected.hpp>

#include <optional>
#include <string>
#include <vector>

namespace xb::catalog {

struct ImportedLine {
    std::string sku;  // its code, else its title: a line that the shop then marks unmatched
    std::int64_t quantity = 0;
    Money amount;  // of all its units
};

// What stands in the row; a file may tell an order's own facts in its first row alone.
struct ImportedRow {
    std::string channel;
    std::string order_id;
    std::optional<OrderStatus> status;
    bool is_refund_told = false;  // what was paid for it has been paid back, all or in part
    std::optional<UtcMs> placed_at;
    std::optional<UtcMs> delivered_at;
    std::string currency;
    Buyer buyer;
    std::string note;
    std::vector<ImportedLine> lines;
    std::vector<ParcelDraft> parcels;
    std::optional<Money> shipping;
    std::optional<Money> discount;
    std::optional<Money> total;
    std::optional<Money> payable;  // of this row's lines and their shipping; adds up to the total
};

struct RowRefusal {
    RowReason reason = RowReason::ValueWrong;
    std::string heading;
    std::string order_id;  // as far as it could be read
};

// Pure. Buyers' and carriers' cells never spoil a row: what is masked or makes no sense is left
// empty.
tl::expected<ImportedRow, RowRefusal> readOrderRow(const TableRow& row, const OrderLayout& layout,
                                                   const ShopTime& shop_time);

// The names of a fault that a reader found.
RowReason reasonOf(RowFault fault);

}  // namespace xb::catalog
