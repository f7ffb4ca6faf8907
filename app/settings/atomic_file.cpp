// Plain POSIX: only there can a folder be synced.
#include "app/settings/atomic_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

namespace xb::app {
namespace {

class Descriptor {
 public:
    explicit Descriptor(int descriptor) : descriptor_(descriptor) {}
    ~Descriptor() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int get() const { return descriptor_; }
    explicit operator bool() const { return descriptor_ >= 0; }

 private:
    int descriptor_;
};

std::string reason(int error) {
    return std::generic_category().message(error);
}

bool writeAll(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

// Returns 0 or the errno of what failed.
int writeDurably(const std::string& temporary, const std::filesystem::path& path,
                 std::string_view bytes, mode_t mode) {
    {
        const Descriptor file(
            ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode));
        if (!file || ::fchmod(file.get(), mode) != 0) return errno;
        if (!writeAll(file.get(), bytes) || ::fsync(file.get()) != 0) return errno;
    }
    if (::rename(temporary.c_str(), path.c_str()) != 0) return errno;
    const auto folder_path =
        path.has_parent_path() ? path.parent_path() : std::filesystem::path(".");
    const Descriptor folder(::open(folder_path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    return folder && ::fsync(folder.get()) == 0 ? 0 : errno;
}

}  // namespace

Result<void> writeFileAtomically(const std::filesystem::path& path, std::string_view bytes,
                                 mode_t mode) {
    const std::string temporary = path.string() + ".new";
    const int error = writeDurably(temporary, path, bytes, mode);
    if (error == 0) return {};
    ::unlink(temporary.c_str());
    return fail(ErrorCode::CannotWriteFile, {path.string(), reason(error)});
}

Result<std::string> readWholeFile(const std::filesystem::path& path) {
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (!file) return fail(ErrorCode::CannotReadFile, {path.string(), reason(errno)});
    std::string bytes;
    std::array<char, 4096> block{};
    for (;;) {
        const ssize_t count = ::read(file.get(), block.data(), block.size());
        if (count < 0 && errno == EINTR) continue;
        if (count < 0) return fail(ErrorCode::CannotReadFile, {path.string(), reason(errno)});
        if (count == 0) return bytes;
        bytes.append(block.data(), static_cast<std::size_t>(count));
    }
}

Result<void> ensureFolder(const std::filesystem::path& folder, mode_t mode) {
    std::error_code error;
    if (std::filesystem::is_directory(folder, error)) return {};
    std::filesystem::create_directories(folder, error);
    if (!error && ::chmod(folder.c_str(), mode) != 0) error.assign(errno, std::generic_category());
    if (error) return fail(ErrorCode::CannotCreateFolder, {folder.string(), error.message()});
    return {};
}

Result<void> checkWritable(const std::filesystem::path& folder) {
    if (::access(folder.c_str(), W_OK | X_OK) == 0) return {};
    return fail(ErrorCode::CannotWriteFile, {folder.string(), reason(errno)});
}

}  // namespace xb::app
