// Write, sync, rename.
#include "catalog/exchange/new_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace xb::catalog {

NewFile::NewFile(const std::filesystem::path& path)
    : path_(path), part_(std::filesystem::path(path) += ".part") {}

NewFile::~NewFile() {
    file_.reset();
    std::error_code error;
    if (!is_finished_) std::filesystem::remove(part_, error);
}

Result<void> NewFile::failed() const {
    const bool is_full = errno == ENOSPC || errno == EDQUOT;
    return failure(is_full ? ErrorCode::DiskFull : ErrorCode::CannotWrite, {path_.string()},
                   std::system_category().message(errno));
}

Result<void> NewFile::open() {
    // Buyers may be in it: for the owner's eyes only, unless he gives it away.
    const int descriptor = ::open(part_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0) return failed();
    file_.reset(fdopen(descriptor, "wb"));
    return file_ ? Result<void>() : failed();
}

Result<void> NewFile::write(std::string_view bytes) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), file_.get()) != bytes.size()) return failed();
    return {};
}

Result<void> NewFile::finish() {
    if (!file_) file_.reset(std::fopen(part_.c_str(), "r+b"));
    if (!file_ || std::fflush(file_.get()) != 0 || fsync(fileno(file_.get())) != 0) return failed();
    file_.reset();
    if (::rename(part_.c_str(), path_.c_str()) != 0) return failed();
    is_finished_ = true;
    return {};
}

}  // namespace xb::catalog
