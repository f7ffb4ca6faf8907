// A ZIP archive, whose parts are read as streams.
#pragma once

#include "catalog/exchange/byte_source.h"

#include <filesystem>
#include <memory>
#include <string>

struct zip;

namespace xb::catalog {

// One thread. Every part is bounded by TableLimits::part_bytes once unpacked (TableTooLarge), so
// that a small file cannot keep the machine busy for ever. Damage found on the way is TableDamaged.
class ZipArchive {
 public:
    static Result<std::unique_ptr<ZipArchive>> open(const std::filesystem::path& path);
    ~ZipArchive();
    ZipArchive(const ZipArchive&) = delete;
    ZipArchive& operator=(const ZipArchive&) = delete;

    bool has(const std::string& part) const;
    // Must not outlive the archive. TableDamaged when there is no such part.
    Result<std::unique_ptr<ByteSource>> read(const std::string& part) const;
    const std::filesystem::path& path() const { return path_; }

 private:
    ZipArchive(std::filesystem::path path, zip* handle);

    const std::filesystem::path path_;
    zip* const handle_;
};

}  // namespace xb::catalog
