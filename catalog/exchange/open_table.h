// Opens a file of unknown kind as a table, judged by its first bytes and not by its name.
#pragma once

#include "catalog/exchange/table_reader.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace xb::catalog {

// CannotRead; TableEmpty; NotATable with the path and what it looks like: "image", "pdf", "html",
// "xml", "xls" (the old binary format), "zip" or "binary"; TableDamaged.
Result<std::unique_ptr<TableReader>> openTable(const std::filesystem::path& path);

enum class FileKind : std::uint8_t { Empty, Csv, Xlsx, Json, Foreign };

struct FileLook {
    FileKind kind = FileKind::Csv;
    std::string foreign;  // what it is instead; of Foreign
};

// By its beginning, some kilobytes. Xlsx is any ZIP archive.
FileLook lookAt(std::string_view head);

}  // namespace xb::catalog
