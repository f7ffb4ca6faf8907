// One shop, one owner: a lock on DIR/lock for as long as the owner lives.
#pragma once

#include "catalog/error.h"

#include <filesystem>
#include <string_view>

namespace xb::catalog {

// The kernel lets go of it when the process ends, however it ends.
class ShopLock {
 public:
    // ShopLocked with the words of who holds it; CannotWrite, DiskFull.
    static Result<ShopLock> take(const std::filesystem::path& folder, std::string_view holder);

    ShopLock(ShopLock&& other) noexcept;
    ShopLock& operator=(ShopLock&&) = delete;
    ShopLock(const ShopLock&) = delete;
    ShopLock& operator=(const ShopLock&) = delete;
    ~ShopLock();

 private:
    explicit ShopLock(int descriptor) : descriptor_(descriptor) {}

    int descriptor_;
};

}  // namespace xb::catalog
