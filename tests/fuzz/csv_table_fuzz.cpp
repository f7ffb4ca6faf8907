// Any bytes as a CSV file of orders, goods or settlements: rows keep within their limits, and what
// is taken for an order is one whose amounts add up.
#include "catalog/exchange/csv_reader.h"
#include "catalog/exchange/import_run.h"
#include "catalog/exchange/order_assembler.h"
#include "catalog/exchange/product_row.h"
#include "catalog/exchange/settlement_row.h"
#include "catalog/exchange/text_decoder.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

using namespace xb::catalog;

namespace {

const ShopTime shop_time = [](std::int64_t local_ms) { return UtcMs{local_ms}; };

void checkRow(const TableRow& row) {
    if (row.size() > TableLimits::column_count || row.line < 1 || row.last_line < row.line) {
        std::abort();
    }
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (row[i].size() > TableLimits::cell_bytes + 1) std::abort();
    }
}

Flow checkOrder(const AssembledOrder& order) {
    if (order.refusal) return Flow::Continue;
    const OrderDraft& draft = order.draft;
    if (draft.external_id.empty() || draft.discount.fen < 0 || draft.shipping.fen < 0) std::abort();
    Money total = draft.shipping - draft.discount;
    for (const auto& line : draft.lines) {
        if (line.quantity < 1 || line.unit_price->fen < 0 || line.sku.empty()) std::abort();
        total = total + *line.unit_price * line.quantity;
    }
    if (total.fen < 0) std::abort();
    return Flow::Continue;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    const std::size_t piece = size > 0 ? data[0] + 1U : 1U;
    CsvReader reader(std::make_unique<TextDecoder>(std::make_unique<MemorySource>(bytes, piece)));
    OrderAssembler assembler([](const AssembledOrder& order) { return checkOrder(order); }, 4);
    std::optional<OrderLayout> layout;
    std::vector<std::string> missing;
    ProductColumns goods;
    SettlementColumns facts;
    std::int64_t looked_at = 0;
    (void)reader.read([&](const TableRow& row) {
        checkRow(row);
        if (!layout) {
            layout = findOrderLayout(row, nullptr, missing);
            goods = ProductColumns::of(row, productHeadings());
            facts = SettlementColumns::of(row, settlementHeadings());
            return layout || ++looked_at < rows_before_headings ? Flow::Continue : Flow::Stop;
        }
        (void)readProductRow(row, goods);
        (void)readSettlementRow(row, facts, shop_time);
        auto read = readOrderRow(row, *layout, shop_time);
        if (read) return assembler.add(std::move(*read), row.line, row.last_line);
        return assembler.refuse(std::move(read.error()), "x", row.line, row.last_line);
    });
    assembler.finish();
    return 0;
}
