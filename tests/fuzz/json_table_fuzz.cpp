// Any bytes as a JSON table: headings come before their rows, and every row fits them.
#include "catalog/exchange/json_reader.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

using namespace xb::catalog;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const std::string bytes(reinterpret_cast<const char*>(data), size);
    JsonReader reader(std::make_unique<MemorySource>(bytes, 5),
                      Error{ErrorCode::TableDamaged, {"x", "JSON"}, {}});
    std::size_t columns = 0;
    (void)reader.read([&columns](const TableRow& row) {
        if (row.kind == TableRow::Kind::Headings) {
            if (row.size() < columns) std::abort();
            columns = row.size();
        } else if (!row.fault && row.size() != columns) {
            std::abort();
        }
        return Flow::Continue;
    });
    return 0;
}
