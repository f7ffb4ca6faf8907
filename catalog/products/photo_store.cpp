// Reads, hashes, writes beside, renames: a name stands only for what is on disk.
#include "catalog/products/photo_store.h"

#include <openssl/evp.h>

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <system_error>
#include <utility>
#include <vector>

namespace xb::catalog {
namespace {

constexpr std::uintmax_t photo_limit_bytes = 64 * 1024 * 1024;

std::string sha256Hex(const std::string& bytes) {
    std::array<std::uint8_t, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr);
    constexpr std::string_view hex_digits = "0123456789abcdef";
    std::string text;
    for (unsigned i = 0; i < size; ++i) {
        text += hex_digits[digest[i] >> 4U];
        text += hex_digits[digest[i] & 0xFU];
    }
    return text;
}

class Descriptor {
 public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }

 private:
    const int number_;
};

bool writeAll(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return ::fsync(descriptor) == 0;
}

Result<void> writeDurably(const std::filesystem::path& target, std::string_view bytes) {
    std::string beside = target.string() + ".XXXXXX";
    bool is_written = false;
    {
        const Descriptor file(::mkostemp(beside.data(), O_CLOEXEC));
        is_written = file.number() >= 0 && writeAll(file.number(), bytes);
    }
    is_written = is_written && ::rename(beside.c_str(), target.c_str()) == 0;
    const int reason = errno;
    if (!is_written) {
        ::unlink(beside.c_str());
        const auto code = reason == ENOSPC ? ErrorCode::DiskFull : ErrorCode::CannotWrite;
        return failure(code, {target.string()}, std::generic_category().message(reason));
    }
    const Descriptor folder(::open(target.parent_path().c_str(), O_RDONLY | O_CLOEXEC));
    if (folder.number() >= 0) ::fsync(folder.number());
    return {};
}

// A name is a file's name in this folder, whatever was asked for.
std::string extensionOf(std::string_view bytes, std::string_view asked_for) {
    using namespace std::string_view_literals;
    if (bytes.starts_with("\x89PNG\r\n\x1a\n"sv)) return ".png";
    if (bytes.starts_with("\xff\xd8\xff"sv)) return ".jpg";
    if (bytes.starts_with("GIF8"sv)) return ".gif";
    if (bytes.starts_with("RIFF"sv) && bytes.substr(0, 12).ends_with("WEBP"sv)) return ".webp";
    std::string extension;
    for (const char character : asked_for.substr(0, 8)) {
        const bool is_capital = character >= 'A' && character <= 'Z';
        const bool is_small = character >= 'a' && character <= 'z';
        const bool is_digit = character >= '0' && character <= '9';
        if (is_capital) extension += static_cast<char>(character - 'A' + 'a');
        if (is_small || is_digit) extension += character;
    }
    return extension.empty() ? extension : '.' + extension;
}

std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        if (entry.is_regular_file(error)) files.push_back(entry.path());
    }
    return files;
}

bool isOlder(const std::filesystem::path& file, std::filesystem::file_time_type than) {
    std::error_code error;
    const auto written = std::filesystem::last_write_time(file, error);
    return !error && written <= than;
}

}  // namespace

PhotoStore::PhotoStore(std::filesystem::path folder) : folder_(std::move(folder)) {}

// Brought up to now, so that a sweep lets it be until its product is stored.
bool PhotoStore::isThere(const std::filesystem::path& target) const {
    std::error_code error;
    if (!std::filesystem::exists(target, error)) {
        std::filesystem::rename(asideFolder() / target.filename(), target, error);
        if (error) return false;
    }
    std::filesystem::last_write_time(target, std::filesystem::file_time_type::clock::now(), error);
    return !error;
}

PhotoSweep PhotoStore::sweep(const std::set<std::string>& in_use, std::chrono::hours unused_for,
                             std::chrono::hours kept_for) const {
    const std::lock_guard lock(mutex_);
    const auto now = std::filesystem::file_time_type::clock::now();
    PhotoSweep swept;
    std::error_code error;
    std::filesystem::create_directories(asideFolder(), error);
    for (const auto& photo : filesIn(asideFolder())) {
        const std::string name = photo.filename().string();
        if (in_use.count(name) != 0) {
            std::filesystem::rename(photo, folder_ / name, error);
            swept.brought_back += error ? 0 : 1;
        } else if (isOlder(photo, now - kept_for)) {
            swept.deleted += std::filesystem::remove(photo, error) ? 1 : 0;
        }
    }
    for (const auto& photo : filesIn(folder_)) {
        const std::string name = photo.filename().string();
        if (in_use.count(name) != 0 || !isOlder(photo, now - unused_for)) continue;
        std::filesystem::rename(photo, asideFolder() / name, error);
        if (error) continue;
        std::filesystem::last_write_time(asideFolder() / name, now, error);
        ++swept.set_aside;
    }
    return swept;
}

Result<std::string> PhotoStore::add(const std::filesystem::path& picture) const {
    std::error_code error;
    const std::uintmax_t size_bytes = std::filesystem::file_size(picture, error);
    std::ifstream file(picture, std::ios::binary);
    if (error || !file || size_bytes > photo_limit_bytes) {
        return failure(ErrorCode::CannotRead, {picture.string()}, error.message());
    }
    const std::string bytes(std::istreambuf_iterator<char>(file), {});
    return addBytes(bytes, picture.extension().string());
}

Result<std::string> PhotoStore::addBytes(const std::string& bytes,
                                         std::string_view extension) const {
    const std::string name = sha256Hex(bytes) + extensionOf(bytes, extension);
    const auto target = folder_ / name;
    const std::lock_guard lock(mutex_);
    if (isThere(target)) return name;
    if (auto written = writeDurably(target, bytes); !written) {
        return tl::make_unexpected(std::move(written.error()));
    }
    return name;
}

std::filesystem::path PhotoStore::pathOf(const std::string& name) const {
    return name.empty() ? std::filesystem::path() : folder_ / name;
}

}  // namespace xb::catalog
