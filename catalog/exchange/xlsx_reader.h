// The first sheet of an XLSX workbook, row after row.
#pragma once

#include "catalog/exchange/table_reader.h"
#include "catalog/exchange/text_pool.h"
#include "catalog/exchange/xml_scanner.h"
#include "catalog/exchange/zip_archive.h"

#include <memory>
#include <string>

namespace xb::catalog {

// A cell's text is what stands in the file: a number is never read as one, a date stays its serial.
class XlsxReader final : public TableReader {
 public:
    explicit XlsxReader(std::unique_ptr<ZipArchive> archive) : archive_(std::move(archive)) {}

    Result<void> read(const RowSink& sink) override;
    double shareRead() const override { return sheet_ ? sheet_->shareRead() : 0.0; }

 private:
    const std::unique_ptr<ZipArchive> archive_;
    TextPool shared_;
    std::unique_ptr<XmlScanner> sheet_;
};

// The parts of a workbook, each from its XML; for tests and fuzzing, too.
Result<void> readSharedStrings(XmlScanner& xml, TextPool& into);
Result<void> readSheet(XmlScanner& xml, TextPool& shared, const RowSink& sink);
// "B12" is column 1; 0-based. TableLimits::column_count for what is no reference.
std::size_t columnOf(std::string_view reference);
// _x0009_ is how a spreadsheet writes a tab; takes such escapes out.
std::string withoutEscapes(std::string_view text);

}  // namespace xb::catalog
