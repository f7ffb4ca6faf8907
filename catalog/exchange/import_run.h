// Reads a table, finds its headings, and keeps the books of an import.
#pragma once

#include "catalog/exchange/import_report.h"
#include "catalog/exchange/table_reader.h"

#include <filesystem>
#include <functional>

namespace xb::catalog {

// Headings may stand below a title or two.
inline constexpr std::int64_t rows_before_headings = 20;

// What an importer does with a table, step by step; on the importing thread.
class TableTaker {
 public:
    TableTaker() = default;
    virtual ~TableTaker() = default;
    TableTaker(const TableTaker&) = delete;
    TableTaker& operator=(const TableTaker&) = delete;

    // True when the row has the headings that are looked for.
    virtual bool takeHeadings(const TableRow& row) = 0;
    virtual Flow takeRow(const TableRow& row) = 0;
    // The headings that the file lacks, for the error.
    virtual std::string missingHeadings() const = 0;
};

// Reads to the end, to Stop, or to what breaks the file; that goes into the report when rows came
// before it. HeadingsMissing and TableEmpty when there was nothing to take.
Result<void> readTable(const std::filesystem::path& file, TableTaker& taker,
                       const ImportWatch& watch, ImportReport& report);

}  // namespace xb::catalog
