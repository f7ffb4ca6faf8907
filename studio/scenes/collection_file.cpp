// A scene collection on disk.
#include "studio/scenes/collection_file.h"

#include "studio/scenes/collection_json.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <sstream>
#include <string>

namespace xb::studio {
namespace {

namespace fs = std::filesystem;

constexpr std::uintmax_t largest_bytes = 8 << 20;

class Descriptor {
 public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }
    bool isOpen() const { return number_ >= 0; }

 private:
    int number_;
};

fs::path generation(const fs::path& file, int number) {
    return number == 0 ? file : fs::path(file.string() + "." + std::to_string(number));
}

tl::unexpected<Error> cannotWrite(const fs::path& file) {
    return fail(ErrorCode::CollectionNotWritten, {file.string(), std::strerror(errno)});
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

std::optional<std::string> contentOf(const fs::path& file) {
    std::error_code ignored;
    if (fs::file_size(file, ignored) > largest_bytes || ignored) return std::nullopt;
    std::ifstream stream(file, std::ios::binary);
    std::ostringstream content;
    if (!stream || !(content << stream.rdbuf())) return std::nullopt;
    return content.str();
}

// The newest file stays where it is until the next one replaces it: it is linked, not moved.
void keepGenerations(const fs::path& file) {
    std::error_code ignored;
    for (int number = kept_collections; number > 1; --number)
        fs::rename(generation(file, number - 1), generation(file, number), ignored);
    fs::remove(generation(file, 1), ignored);
    fs::create_hard_link(file, generation(file, 1), ignored);
    if (ignored) fs::copy_file(file, generation(file, 1), ignored);
}

Result<SceneCollection> read(const fs::path& file) {
    const auto text = contentOf(file);
    if (!text) return fail(ErrorCode::CollectionUnreadable, {file.string()});
    return collectionFromJson(*text, file.string());
}

}  // namespace

Result<void> saveCollection(const SceneCollection& collection, const fs::path& file) {
    const std::string text = collectionToJson(collection);
    const auto before = contentOf(file);
    if (before == text) return {};
    const fs::path beside(file.string() + ".new");
    {
        const Descriptor output(
            ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
        if (!output.isOpen() || !writeAll(output.number(), text)) return cannotWrite(file);
    }
    // A damaged file pushes no good one out.
    if (before && collectionFromJson(*before, file.string())) keepGenerations(file);
    if (::rename(beside.c_str(), file.c_str()) != 0) return cannotWrite(file);
    const Descriptor folder(
        ::open(fs::absolute(file).parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.isOpen()) (void)::fsync(folder.number());
    return {};
}

Result<LoadedCollection> loadCollection(const fs::path& file) {
    auto newest = read(file);
    if (newest) return LoadedCollection{std::move(*newest), file, std::nullopt};
    for (int number = 1; number <= kept_collections; ++number) {
        const fs::path older = generation(file, number);
        if (auto kept = read(older))
            return LoadedCollection{std::move(*kept), older, newest.error()};
    }
    return tl::make_unexpected(newest.error());
}

}  // namespace xb::studio
