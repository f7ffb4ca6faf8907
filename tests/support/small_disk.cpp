// mount and umount.
#include "tests/support/small_disk.h"

#include <sys/mount.h>

namespace xb::tests {

SmallDisk::SmallDisk(int size_kb) : path_(folder_ / "disk") {
    std::filesystem::create_directory(path_);
    const std::string options = "size=" + std::to_string(size_kb) + "k";
    is_mounted_ = ::mount("none", path_.c_str(), "tmpfs", 0, options.c_str()) == 0;
}

SmallDisk::~SmallDisk() {
    pullOut();
}

void SmallDisk::pullOut() {
    if (is_mounted_) ::umount2(path_.c_str(), MNT_DETACH);
    is_mounted_ = false;
}

}  // namespace xb::tests
