// Photos: bytes on disk under the name of their content, so that the same picture is kept once.
#pragma once

#include "catalog/error.h"

#include <chrono>
#include <filesystem>
#include <mutex>
#include <set>
#include <string>
#include <string_view>

namespace xb::catalog {

// What a sweep did, in files.
struct PhotoSweep {
    int set_aside = 0;
    int brought_back = 0;
    int deleted = 0;
};

// Any thread. Files are never changed once written.
class PhotoStore {
 public:
    explicit PhotoStore(std::filesystem::path folder);

    // Copies a picture into the folder and returns its name there, "<sha256>.<extension>". It is on
    // disk when this returns. CannotRead, CannotWrite or DiskFull, each with the path.
    Result<std::string> add(const std::filesystem::path& picture) const;
    // The same of a picture's bytes. The extension follows from the bytes where they tell it (PNG,
    // JPEG, WebP, GIF), so that one picture has one name.
    Result<std::string> addBytes(const std::string& bytes, std::string_view extension) const;

    // Photos that nothing uses, and that were not added within `unused_for`, go to a folder aside;
    // what has lain there for `kept_for` is deleted. One that is in use after all, say after a
    // backup was restored, comes back from there.
    PhotoSweep sweep(const std::set<std::string>& in_use, std::chrono::hours unused_for,
                     std::chrono::hours kept_for) const;

    // Where a photo lies; an empty name gives an empty path.
    std::filesystem::path pathOf(const std::string& name) const;

 private:
    std::filesystem::path asideFolder() const { return folder_ / "unused"; }
    bool isThere(const std::filesystem::path& target) const;

    const std::filesystem::path folder_;
    // A photo that is being added is not swept at the same time.
    mutable std::mutex mutex_;
};

}  // namespace xb::catalog
