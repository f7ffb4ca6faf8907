// Any bytes as a workbook's shared strings and as its sheet: rows keep within their limits.
#include "catalog/exchange/xlsx_reader.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

using namespace xb::catalog;

namespace {

XmlScanner scannerOf(const std::string& bytes) {
    return XmlScanner(std::make_unique<MemorySource>(bytes, 7),
                      Error{ErrorCode::TableDamaged, {"x", "x"}, {}});
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    TextPool shared(256);
    auto strings = scannerOf(bytes);
    (void)readSharedStrings(strings, shared);
    auto sheet = scannerOf(bytes);
    (void)readSheet(sheet, shared, [](const TableRow& row) {
        if (row.size() > TableLimits::column_count) std::abort();
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (row[i].size() > TableLimits::cell_bytes) std::abort();
        }
        return Flow::Continue;
    });
    return 0;
}
