// Many texts, found by their number: in memory while they are few, else in a file without a name.
#pragma once

#include "catalog/error.h"

#include <cstdint>
#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace xb::catalog {

// One thread. The file is deleted from the start, so nothing of it stays behind, whatever happens.
class TextPool {
 public:
    explicit TextPool(std::size_t memory_bytes = 8U << 20U) : memory_bytes_(memory_bytes) {}

    // DiskFull or CannotWrite with the temporary folder.
    Result<void> add(std::string_view text);
    // False for a number that no text has.
    bool read(std::uint64_t number, std::string& into);
    std::uint64_t size() const { return count_; }

 private:
    struct CloseFile {
        void operator()(std::FILE* file) const noexcept { std::fclose(file); }
    };
    using File = std::unique_ptr<std::FILE, CloseFile>;

    Result<void> spill();
    bool readEnd(std::uint64_t number, std::uint64_t& end) const;

    const std::size_t memory_bytes_;
    std::uint64_t count_ = 0;
    std::uint64_t spilled_count_ = 0;
    std::uint64_t spilled_bytes_ = 0;
    std::string text_;                 // those not yet in the file
    std::vector<std::uint64_t> ends_;  // of each, counted from the first one ever
    File texts_;
    File index_;
};

}  // namespace xb::catalog
