// Any bytes as a cell: what is taken for a value is one, and says the same when it is written
// again.
#include "catalog/exchange/cell_text.h"
#include "catalog/exchange/headings.h"
#include "catalog/exchange/line_items.h"
#include "catalog/exchange/parcel_cells.h"
#include "catalog/exchange/status_words.h"
#include "catalog/exchange/table_writer.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

using namespace xb::catalog;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const std::string_view cell(reinterpret_cast<const char*>(data), size);
    if (const auto money = parseMoney(cell); money && parseMoney(moneyText(*money)) != money) {
        std::abort();
    }
    if (const auto fen = parseFen(cell); fen && parseFen(std::to_string(fen->fen)) != fen) {
        std::abort();
    }
    if (const auto count = parseCount(cell); count && *count < 0) std::abort();
    const auto time = parseTime(cell, [](std::int64_t local_ms) { return UtcMs{local_ms}; });
    if (time && parseRfc3339(formatRfc3339(*time)) != time) std::abort();
    if (parsePhone(cell).find_first_of("*#$") != std::string::npos) std::abort();
    if (oneLine(cell, 16).size() > 16 || parsePersonal(cell, 16).size() > 16) std::abort();
    const std::string heading = plainHeading(cell);
    if (plainHeading(heading).size() > heading.size()) std::abort();
    (void)isScientific(cell);
    (void)orderStatusOf({cell, cell, false, false});
    (void)csvCell(cell);
    for (const auto& parcel : parseParcels(cell, cell)) {
        const bool is_right = !parcel.tracking_number.empty() &&
                              parcel.tracking_number.size() <= OrderLimits::tracking_number_bytes &&
                              parcel.carrier.size() <= OrderLimits::carrier_bytes;
        if (!is_right) std::abort();
    }
    if (const auto lines = parseLineItems(cell)) {
        for (const auto& line : *lines) {
            if (line.quantity < 1 || line.amount.fen < 0 || line.sku.empty()) std::abort();
        }
    }
    return 0;
}
