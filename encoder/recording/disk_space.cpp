// Asks statvfs.
#include "encoder/recording/disk_space.h"

#include <sys/statvfs.h>

namespace xb::encoder {

std::optional<DiskSpace> diskSpaceOf(const std::filesystem::path& path) {
    struct statvfs disk {};
    if (::statvfs(path.c_str(), &disk) != 0) return std::nullopt;
    const auto block = static_cast<std::int64_t>(disk.f_frsize);
    return DiskSpace{static_cast<std::int64_t>(disk.f_bavail) * block,
                     static_cast<std::int64_t>(disk.f_blocks) * block};
}

}  // namespace xb::encoder
