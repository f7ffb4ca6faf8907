// fsync of the file, then of the folder that names it.
#include "catalog/backup/durable_files.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <system_error>

namespace xb::catalog {
namespace {

Result<void> syncPath(const std::filesystem::path& path, int flags) {
    const int descriptor = ::open(path.c_str(), flags | O_CLOEXEC);
    if (descriptor < 0) return fileFailure(errno, path);
    const int outcome = ::fsync(descriptor);
    const int reason = errno;
    ::close(descriptor);
    if (outcome != 0) return fileFailure(reason, path);
    return {};
}

bool writeAll(int descriptor, std::string_view text) {
    while (!text.empty()) {
        const ssize_t written = ::write(descriptor, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(descriptor) == 0;
}

}  // namespace

tl::unexpected<Error> fileFailure(int reason, const std::filesystem::path& path) {
    const auto code = reason == ENOSPC || reason == EDQUOT || reason == EFBIG ? ErrorCode::DiskFull
                      : reason == ENOENT ? ErrorCode::CannotRead
                                         : ErrorCode::CannotWrite;
    return failure(code, {path.string()}, std::generic_category().message(reason));
}

Result<void> syncFile(const std::filesystem::path& file) {
    return syncPath(file, O_RDONLY);
}

Result<void> syncFolder(const std::filesystem::path& folder) {
    return syncPath(folder, O_RDONLY | O_DIRECTORY);
}

Result<void> renameDurably(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (std::rename(from.c_str(), to.c_str()) != 0) return fileFailure(errno, to);
    return syncFolder(to.parent_path());
}

Result<void> writeDurably(const std::filesystem::path& file, std::string_view text) {
    const std::filesystem::path beside = file.string() + ".new";
    const int descriptor = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0) return fileFailure(errno, file);
    const bool is_written = writeAll(descriptor, text);
    const int reason = errno;
    ::close(descriptor);
    if (!is_written) {
        ::unlink(beside.c_str());
        return fileFailure(reason, file);
    }
    return renameDurably(beside, file);
}

Result<void> linkOrCopy(const std::filesystem::path& from, const std::filesystem::path& to) {
    std::error_code error;
    if (std::filesystem::exists(to, error)) return {};
    if (::link(from.c_str(), to.c_str()) == 0) return {};
    if (errno == ENOENT) return fileFailure(errno, from);
    const std::filesystem::path beside = to.string() + ".part";
    std::filesystem::copy_file(from, beside, std::filesystem::copy_options::overwrite_existing,
                               error);
    if (!error) {
        if (auto synced = syncFile(beside); !synced) return synced;
        return renameDurably(beside, to);
    }
    std::error_code ignored;
    std::filesystem::remove(beside, ignored);
    return fileFailure(error.value(), to);
}

}  // namespace xb::catalog
