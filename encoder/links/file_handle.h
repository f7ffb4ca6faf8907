// A descriptor that closes itself.
#pragma once

#include <unistd.h>

#include <utility>

namespace xb::encoder {

class FileHandle {
 public:
    FileHandle() = default;
    explicit FileHandle(int adopted) noexcept : descriptor_(adopted) {}
    FileHandle(FileHandle&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}
    FileHandle& operator=(FileHandle&& other) noexcept {
        std::swap(descriptor_, other.descriptor_);
        return *this;
    }
    ~FileHandle() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }

    [[nodiscard]] int get() const noexcept { return descriptor_; }
    [[nodiscard]] bool isOpen() const noexcept { return descriptor_ >= 0; }
    void reset() noexcept {
        if (descriptor_ >= 0) ::close(std::exchange(descriptor_, -1));
    }

 private:
    int descriptor_ = -1;
};

}  // namespace xb::encoder
