// flock on a file that says who holds it.
#include "catalog/shop_lock.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>
#include <system_error>
#include <utility>

namespace xb::catalog {
namespace {

std::string holderWrittenIn(int descriptor) {
    std::array<char, 256> text{};
    const ssize_t length = ::pread(descriptor, text.data(), text.size(), 0);
    std::string holder(text.data(), length > 0 ? static_cast<std::size_t>(length) : 0);
    holder.erase(std::min(holder.find('\n'), holder.size()));
    return holder;
}

Result<void> writeHolder(int descriptor, std::string_view holder, const std::string& path) {
    const std::string line =
        std::string(holder) + " (process " + std::to_string(::getpid()) + ")\n";
    const bool is_written =
        ::ftruncate(descriptor, 0) == 0 &&
        ::pwrite(descriptor, line.data(), line.size(), 0) == static_cast<ssize_t>(line.size());
    if (is_written) return {};
    return failure(errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::CannotWrite, {path});
}

}  // namespace

Result<ShopLock> ShopLock::take(const std::filesystem::path& folder, std::string_view holder) {
    const std::string path = (folder / "lock").string();
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        const auto code = errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::CannotWrite;
        return failure(code, {path}, std::generic_category().message(errno));
    }
    ShopLock lock(descriptor);
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        return failure(ErrorCode::ShopLocked, {holderWrittenIn(descriptor)});
    }
    if (auto written = writeHolder(descriptor, holder, path); !written) {
        return tl::make_unexpected(std::move(written.error()));
    }
    return lock;
}

ShopLock::ShopLock(ShopLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

ShopLock::~ShopLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

}  // namespace xb::catalog
