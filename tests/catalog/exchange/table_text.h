// Tables for tests: read from a text, written as archives.
#pragma once

#include "catalog/exchange/table_reader.h"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace xb::tests {

using Cells = std::vector<std::string>;

/// The cells of a row, and what is wrong with it.
struct ReadRow {
    std::int64_t line = 0;
    Cells cells;
    std::optional<catalog::RowFault> fault;
    catalog::TableRow::Kind kind = catalog::TableRow::Kind::Data;
};

struct ReadTable {
    std::vector<ReadRow> rows;
    catalog::Result<void> outcome;
};

ReadTable readAll(catalog::TableReader& reader);
/// Of decoded text, handed over in pieces of so many bytes.
ReadTable readCsv(const std::string& text, std::size_t piece = 65'536);
ReadTable readJson(const std::string& text, std::size_t piece = 65'536);

using Parts = std::vector<std::pair<std::string, std::string>>;

/// A ZIP archive with these parts.
void writeArchive(const std::filesystem::path& path, const Parts& parts);
/// The parts of a workbook whose one sheet has these rows ("<row>…</row>") and shared strings.
Parts workbookParts(const std::string& rows, const std::string& shared_strings = {});

/// UTF-8 as GB18030 has it.
std::string inGb18030(const std::string& utf8);

}  // namespace xb::tests
