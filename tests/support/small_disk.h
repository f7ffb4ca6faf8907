// A disk of a few megabytes that can be filled and pulled out.
#pragma once

#include "tests/support/temporary_folder.h"

#include <filesystem>

namespace xb::tests {

/// A tmpfs, mounted below a temporary folder. Only root may mount: ask isMounted() first.
class SmallDisk {
 public:
    explicit SmallDisk(int size_kb);
    ~SmallDisk();
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool isMounted() const { return is_mounted_; }
    std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

    /// As if somebody pulled the plug: the folder is there, and empty; open files hang in the air.
    void pullOut();

 private:
    TemporaryFolder folder_;
    std::filesystem::path path_;
    bool is_mounted_ = false;
};

}  // namespace xb::tests
