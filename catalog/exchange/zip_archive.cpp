// libzip, with every answer looked at.
#include "catalog/exchange/zip_archive.h"

#include "catalog/exchange/table_reader.h"

#include <zip.h>

#include <algorithm>

namespace xb::catalog {
namespace {

struct CloseFile {
    void operator()(zip_file_t* file) const noexcept { zip_fclose(file); }
};

class ZipPart final : public ByteSource {
 public:
    ZipPart(std::unique_ptr<zip_file_t, CloseFile> file, std::uint64_t size, std::string archive,
            std::string part)
        : file_(std::move(file)),
          size_(size),
          archive_(std::move(archive)),
          part_(std::move(part)) {}

    Result<std::size_t> read(std::span<char> into) override {
        if (read_ > static_cast<std::uint64_t>(TableLimits::part_bytes)) {
            return failure(ErrorCode::TableTooLarge, {archive_, TableLimits::part_bytes}, part_);
        }
        const zip_int64_t count = zip_fread(file_.get(), into.data(), into.size());
        if (count < 0) return failure(ErrorCode::TableDamaged, {archive_, part_});
        read_ += static_cast<std::uint64_t>(count);
        return static_cast<std::size_t>(count);
    }

    double shareRead() const override {
        return size_ == 0 ? 1.0
                          : std::min(1.0, static_cast<double>(read_) / static_cast<double>(size_));
    }

 private:
    const std::unique_ptr<zip_file_t, CloseFile> file_;
    const std::uint64_t size_;
    const std::string archive_;
    const std::string part_;
    std::uint64_t read_ = 0;
};

}  // namespace

ZipArchive::ZipArchive(std::filesystem::path path, zip* handle)
    : path_(std::move(path)), handle_(handle) {}

ZipArchive::~ZipArchive() {
    zip_discard(handle_);
}

Result<std::unique_ptr<ZipArchive>> ZipArchive::open(const std::filesystem::path& path) {
    int error = 0;
    zip* const handle = zip_open(path.c_str(), ZIP_RDONLY, &error);
    if (handle == nullptr) {
        const bool is_unreadable =
            error == ZIP_ER_OPEN || error == ZIP_ER_NOENT || error == ZIP_ER_READ;
        if (is_unreadable) return failure(ErrorCode::CannotRead, {path.string()});
        return failure(ErrorCode::TableDamaged, {path.string(), "ZIP"});
    }
    return std::unique_ptr<ZipArchive>(new ZipArchive(path, handle));
}

bool ZipArchive::has(const std::string& part) const {
    return zip_name_locate(handle_, part.c_str(), ZIP_FL_NOCASE) >= 0;
}

Result<std::unique_ptr<ByteSource>> ZipArchive::read(const std::string& part) const {
    const zip_int64_t index = zip_name_locate(handle_, part.c_str(), ZIP_FL_NOCASE);
    zip_stat_t facts;
    zip_stat_init(&facts);
    const bool is_there =
        index >= 0 && zip_stat_index(handle_, static_cast<zip_uint64_t>(index), 0, &facts) == 0;
    std::unique_ptr<zip_file_t, CloseFile> file;
    if (is_there) file.reset(zip_fopen_index(handle_, static_cast<zip_uint64_t>(index), 0));
    if (!file) return failure(ErrorCode::TableDamaged, {path_.string(), part});
    return std::make_unique<ZipPart>(std::move(file), facts.size, path_.string(), part);
}

}  // namespace xb::catalog
