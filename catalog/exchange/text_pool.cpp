// Two temporary files: the texts one after the other, and where each of them ends.
#include "catalog/exchange/text_pool.h"

#include <unistd.h>

#include <cerrno>

namespace xb::catalog {
namespace {

bool readAt(std::FILE* file, void* into, std::size_t size, std::uint64_t offset) {
    return pread(fileno(file), into, size, static_cast<off_t>(offset)) ==
           static_cast<ssize_t>(size);
}

bool writeAll(std::FILE* file, const void* from, std::size_t size) {
    return std::fwrite(from, 1, size, file) == size && std::fflush(file) == 0;
}

tl::unexpected<Error> cannotWrite() {
    const bool is_full = errno == ENOSPC || errno == EDQUOT;
    return failure(is_full ? ErrorCode::DiskFull : ErrorCode::CannotWrite, {std::string(P_tmpdir)});
}

}  // namespace

Result<void> TextPool::add(std::string_view text) {
    text_ += text;
    ++count_;
    ends_.push_back(spilled_bytes_ + text_.size());
    const std::size_t used = text_.size() + ends_.size() * sizeof(std::uint64_t);
    return used > memory_bytes_ ? spill() : Result<void>();
}

Result<void> TextPool::spill() {
    if (!texts_) texts_.reset(std::tmpfile());
    if (!index_) index_.reset(std::tmpfile());
    if (!texts_ || !index_) return cannotWrite();
    if (!writeAll(texts_.get(), text_.data(), text_.size()) ||
        !writeAll(index_.get(), ends_.data(), ends_.size() * sizeof(std::uint64_t))) {
        return cannotWrite();
    }
    spilled_bytes_ += text_.size();
    spilled_count_ += ends_.size();
    text_.clear();
    ends_.clear();
    return {};
}

bool TextPool::readEnd(std::uint64_t number, std::uint64_t& end) const {
    if (number >= spilled_count_) {
        end = ends_[static_cast<std::size_t>(number - spilled_count_)];
        return true;
    }
    return readAt(index_.get(), &end, sizeof end, number * sizeof end);
}

bool TextPool::read(std::uint64_t number, std::string& into) {
    if (number >= count_) return false;
    std::uint64_t begin = 0;
    std::uint64_t end = 0;
    if (number > 0 && !readEnd(number - 1, begin)) return false;
    if (!readEnd(number, end)) return false;
    const auto length = static_cast<std::size_t>(end - begin);
    if (number >= spilled_count_) {
        into.assign(text_, static_cast<std::size_t>(begin - spilled_bytes_), length);
        return true;
    }
    into.resize(length);
    return readAt(texts_.get(), into.data(), length, begin);
}

}  // namespace xb::catalog
