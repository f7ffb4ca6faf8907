// Any bytes as a file that somebody imports: opened by its beginning, unpacked if it is an archive,
// and read row by row within its limits.
#include "catalog/exchange/open_table.h"

#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

using namespace xb::catalog;

namespace {

class MemoryFile {
 public:
    MemoryFile(const uint8_t* data, size_t size)
        : descriptor_(::memfd_create("file", MFD_CLOEXEC)) {
        const bool is_written = ::write(descriptor_, data, size) == static_cast<ssize_t>(size);
        if (descriptor_ < 0 || !is_written) std::abort();
    }
    ~MemoryFile() { ::close(descriptor_); }
    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    std::string path() const { return "/proc/self/fd/" + std::to_string(descriptor_); }

 private:
    const int descriptor_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
    const MemoryFile file(data, size);
    const auto table = openTable(file.path());
    if (!table) return 0;
    (void)(*table)->read([](const TableRow& row) {
        if (row.size() > TableLimits::column_count || row.line < 1) std::abort();
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (row[i].size() > TableLimits::cell_bytes + 1) std::abort();
        }
        return Flow::Continue;
    });
    return 0;
}
