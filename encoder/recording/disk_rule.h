// When a recording has to warn that its disk runs full, and when it has to stop.
#pragma once

#include <algorithm>
#include <cstdint>

namespace xb::encoder {

struct DiskSpace {
    std::int64_t free_bytes = 0;  // for people who are not root
    std::int64_t total_bytes = 0;
};

struct DiskLimits {
    std::int64_t warn_below_bytes = 2'000'000'000;
    // The shop's own books may lie on this disk, and have to be written until the last order.
    std::int64_t stop_below_bytes = 256'000'000;
};

enum class DiskVerdict { Fine, Low, Full };

// A small disk cannot keep as much free as a large one.
[[nodiscard]] constexpr DiskLimits limitsOn(const DiskSpace& disk,
                                            const DiskLimits& wanted) noexcept {
    return {std::min(wanted.warn_below_bytes, disk.total_bytes / 8),
            std::min(wanted.stop_below_bytes, disk.total_bytes / 50)};
}

// Pure. `before` is the last answer: a disk around its limit is told once, and is fine again only
// when a quarter more is free.
[[nodiscard]] constexpr DiskVerdict judgeDisk(const DiskSpace& disk, const DiskLimits& wanted,
                                              DiskVerdict before) noexcept {
    const DiskLimits limits = limitsOn(disk, wanted);
    if (disk.free_bytes < limits.stop_below_bytes) return DiskVerdict::Full;
    const std::int64_t enough =
        before == DiskVerdict::Fine ? limits.warn_below_bytes : limits.warn_below_bytes / 4 * 5;
    return disk.free_bytes < enough ? DiskVerdict::Low : DiskVerdict::Fine;
}

}  // namespace xb::encoder
