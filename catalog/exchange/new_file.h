// A file that takes its name only once it is whole.
#pragma once

#include "catalog/error.h"

#include <cstdio>
#include <filesystem>
#include <memory>
#include <string_view>

namespace xb::catalog {

// One thread. Written as PATH.part; goes away with the object unless `finish` was reached.
class NewFile {
 public:
    explicit NewFile(const std::filesystem::path& path);
    ~NewFile();
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    // For those who write it themselves, instead of `open` and `write`.
    const std::filesystem::path& partPath() const { return part_; }

    Result<void> open();
    Result<void> write(std::string_view bytes);
    // On disk, and in the place of what was there.
    Result<void> finish();

 private:
    struct CloseFile {
        void operator()(std::FILE* file) const noexcept { std::fclose(file); }
    };
    Result<void> failed() const;

    const std::filesystem::path path_;
    const std::filesystem::path part_;
    std::unique_ptr<std::FILE, CloseFile> file_;
    bool is_finished_ = false;
};

}  // namespace xb::catalog
