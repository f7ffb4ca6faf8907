// Bytes from a file, an archive's part or memory, read piece by piece.
#pragma once

#include "catalog/error.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace xb::catalog {

// One thread.
class ByteSource {
 public:
    ByteSource() = default;
    virtual ~ByteSource() = default;
    ByteSource(const ByteSource&) = delete;
    ByteSource& operator=(const ByteSource&) = delete;

    // How many bytes it put into `into`; 0 only at the end. CannotRead, TableDamaged,
    // TableTooLarge.
    virtual Result<std::size_t> read(std::span<char> into) = 0;
    // From 0 to 1, for those who wait.
    virtual double shareRead() const = 0;
};

class FileSource final : public ByteSource {
 public:
    // CannotRead with the path.
    static Result<std::unique_ptr<ByteSource>> open(const std::filesystem::path& path);

    Result<std::size_t> read(std::span<char> into) override;
    double shareRead() const override;

 private:
    FileSource(std::filesystem::path path, std::int64_t size);

    const std::filesystem::path path_;
    const std::int64_t size_;
    std::ifstream file_;
    std::int64_t read_ = 0;
};

class MemorySource final : public ByteSource {
 public:
    // At most `piece` bytes at a time, as a file on a slow disk would give them.
    explicit MemorySource(std::string bytes, std::size_t piece = 65'536)
        : bytes_(std::move(bytes)), piece_(piece) {}

    Result<std::size_t> read(std::span<char> into) override;
    double shareRead() const override;

 private:
    const std::string bytes_;
    const std::size_t piece_;
    std::size_t at_ = 0;
};

// Takes a source character by character, through a buffer of its own.
class CharacterReader {
 public:
    static constexpr int at_end = -1;

    explicit CharacterReader(std::unique_ptr<ByteSource> source) : source_(std::move(source)) {}

    // The byte as 0 to 255, or at_end, also when the source failed.
    int next() {
        if (at_ == filled_ && !refill()) return at_end;
        return static_cast<unsigned char>(buffer_[at_++]);
    }
    int peek() {
        if (at_ == filled_ && !refill()) return at_end;
        return static_cast<unsigned char>(buffer_[at_]);
    }
    // What lies in the buffer, filled if it was empty; empty at the end. `skip` takes from it.
    std::string_view buffered() {
        if (at_ == filled_ && !refill()) return {};
        return {buffer_.data() + at_, filled_ - at_};
    }
    void skip(std::size_t count) { at_ += count; }

    // Why it ended, if not because it was over.
    const Result<void>& outcome() const { return outcome_; }
    double shareRead() const { return source_->shareRead(); }

 private:
    bool refill();

    const std::unique_ptr<ByteSource> source_;
    std::vector<char> buffer_ = std::vector<char>(65'536);
    std::size_t at_ = 0;
    std::size_t filled_ = 0;
    Result<void> outcome_;
};

}  // namespace xb::catalog
