// Writes a table for people and programs elsewhere: CSV, XLSX or JSON, row after row.
#pragma once

#include "catalog/error.h"
#include "catalog/money.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace xb::catalog {

enum class TableFormat : std::uint8_t { Csv, Xlsx, Json };

// "csv", "xlsx", "json".
std::string_view tableFormatName(TableFormat format);

// An amount is written with its decimals in CSV and XLSX ("39.90"), as whole fen in JSON. Text is
// text, whatever it looks like: digits keep their number, and no spreadsheet takes it for a
// formula.
using TableCell = std::variant<std::monostate, std::string, std::int64_t, Money>;

struct TableColumn {
    std::string name;       // of the heading in CSV and XLSX
    std::string json_name;  // of the field in JSON; the same if empty
};

// One thread. What was written stands under a name of its own until `finish` has put it in the
// place of what was there; without that nothing of it stays.
class TableWriter {
 public:
    TableWriter() = default;
    virtual ~TableWriter() = default;
    TableWriter(const TableWriter&) = delete;
    TableWriter& operator=(const TableWriter&) = delete;

    // As many cells as there are columns. TooManyRows for more than the format can hold; DiskFull,
    // CannotWrite.
    virtual Result<void> add(std::span<const TableCell> cells) = 0;
    virtual Result<void> finish() = 0;
};

Result<std::unique_ptr<TableWriter>> makeTableWriter(const std::filesystem::path& path,
                                                     TableFormat format,
                                                     std::vector<TableColumn> columns);

// One cell of CSV, quoted where it must be and guarded against spreadsheets that would run it or
// round it. Pure.
std::string csvCell(std::string_view text);
std::string moneyText(Money amount);  // "39.90"

}  // namespace xb::catalog
