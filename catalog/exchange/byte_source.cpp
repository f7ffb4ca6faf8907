// Files through the standard library, memory by copying.
#include "catalog/exchange/byte_source.h"

#include <algorithm>
#include <system_error>

namespace xb::catalog {

FileSource::FileSource(std::filesystem::path path, std::int64_t size)
    : path_(std::move(path)), size_(size), file_(path_, std::ios::binary) {}

Result<std::unique_ptr<ByteSource>> FileSource::open(const std::filesystem::path& path) {
    std::error_code error;
    const bool is_file = std::filesystem::is_regular_file(path, error);
    const auto size = is_file ? std::filesystem::file_size(path, error) : 0;
    std::unique_ptr<FileSource> source(new FileSource(path, static_cast<std::int64_t>(size)));
    if (error || !is_file || !source->file_) {
        return failure(ErrorCode::CannotRead, {path.string()}, error.message());
    }
    return source;
}

Result<std::size_t> FileSource::read(std::span<char> into) {
    file_.read(into.data(), static_cast<std::streamsize>(into.size()));
    if (file_.bad()) return failure(ErrorCode::CannotRead, {path_.string()});
    read_ += file_.gcount();
    return static_cast<std::size_t>(file_.gcount());
}

double FileSource::shareRead() const {
    return size_ == 0 ? 1.0 : static_cast<double>(read_) / static_cast<double>(size_);
}

Result<std::size_t> MemorySource::read(std::span<char> into) {
    const std::size_t count = std::min({into.size(), piece_, bytes_.size() - at_});
    std::copy_n(bytes_.data() + at_, count, into.data());
    at_ += count;
    return count;
}

double MemorySource::shareRead() const {
    return bytes_.empty() ? 1.0 : static_cast<double>(at_) / static_cast<double>(bytes_.size());
}

bool CharacterReader::refill() {
    at_ = filled_ = 0;
    if (!outcome_) return false;
    const auto count = source_->read(buffer_);
    if (!count) {
        outcome_ = tl::make_unexpected(count.error());
        return false;
    }
    filled_ = *count;
    return filled_ > 0;
}

}  // namespace xb::catalog
