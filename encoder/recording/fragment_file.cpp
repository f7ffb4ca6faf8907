// writev, so that a box of padding and the fragment behind it are one write.
#include "encoder/recording/fragment_file.h"

#include <fcntl.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <string_view>
#include <utility>

namespace xb::encoder {

namespace {

constexpr mode_t file_mode = 0644;
constexpr std::size_t box_head_bytes = 8;

// Most that is ever put before a head.
using Padding = std::array<std::uint8_t, 2 * file_page_bytes>;

std::int64_t sizeAt(std::span<const std::uint8_t> box) {
    std::int64_t size = 0;
    for (std::size_t i = 0; i < 4; ++i)
        size = size << 8U | box[i];
    return size;
}

// None where this begins with something else than a fragment.
std::int64_t headOf(std::span<const std::uint8_t> bytes) {
    constexpr std::string_view name = "moof";
    if (bytes.size() < box_head_bytes) return 0;
    return std::equal(name.begin(), name.end(), bytes.begin() + 4) ? sizeAt(bytes) : 0;
}

// A box named "free" of `size` bytes, all of them zeros behind its head.
Padding freeBox(std::int64_t size) {
    Padding box{};
    constexpr std::string_view name = "free";
    for (std::size_t i = 0; i < 4; ++i)
        box[i] = static_cast<std::uint8_t>(size >> (8U * (3 - i)));
    std::ranges::copy(name, box.begin() + 4);
    return box;
}

}  // namespace

int FragmentFile::open(const std::filesystem::path& path) {
    (void)close();
    descriptor_ = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, file_mode);
    position_ = 0;
    return descriptor_ >= 0 ? 0 : errno;
}

int FragmentFile::append(std::span<const std::uint8_t> bytes) {
    const std::int64_t padding_bytes = paddingBefore(position_, headOf(bytes));
    Padding padding = freeBox(padding_bytes);
    std::array<iovec, 2> rest{iovec{padding.data(), static_cast<std::size_t>(padding_bytes)},
                              // writev only reads, but its struct is that of readv too.
                              iovec{const_cast<std::uint8_t*>(bytes.data()), bytes.size()}};
    while (rest[0].iov_len + rest[1].iov_len > 0) {
        const ssize_t written = ::writev(descriptor_, rest.data(), static_cast<int>(rest.size()));
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return written < 0 ? errno : EIO;
        position_ += written;
        auto left = static_cast<std::size_t>(written);
        for (iovec& part : rest) {
            const std::size_t done = std::min(left, part.iov_len);
            part.iov_base = static_cast<std::uint8_t*>(part.iov_base) + done;
            part.iov_len -= done;
            left -= done;
        }
    }
    return 0;
}

int FragmentFile::close() {
    if (descriptor_ < 0) return 0;
    return ::close(std::exchange(descriptor_, -1)) == 0 ? 0 : errno;
}

}  // namespace xb::encoder
