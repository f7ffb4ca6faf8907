// Tables for tests: read from a text, written as archives.
#include "tests/catalog/exchange/table_text.h"

#include "catalog/exchange/csv_reader.h"
#include "catalog/exchange/json_reader.h"

#include <iconv.h>
#include <zip.h>

#include <stdexcept>

namespace xb::tests {

using namespace catalog;

ReadTable readAll(TableReader& reader) {
    ReadTable table;
    table.outcome = reader.read([&table](const TableRow& row) {
        ReadRow read{row.line, {}, row.fault, row.kind};
        for (std::size_t i = 0; i < row.size(); ++i) {
            read.cells.emplace_back(row[i]);
        }
        table.rows.push_back(std::move(read));
        return Flow::Continue;
    });
    return table;
}

ReadTable readCsv(const std::string& text, std::size_t piece) {
    CsvReader reader(std::make_unique<MemorySource>(text, piece));
    return readAll(reader);
}

ReadTable readJson(const std::string& text, std::size_t piece) {
    JsonReader reader(std::make_unique<MemorySource>(text, piece),
                      Error{ErrorCode::TableDamaged, {"test", "JSON"}, {}});
    return readAll(reader);
}

void writeArchive(const std::filesystem::path& path, const Parts& parts) {
    int error = 0;
    zip_t* const archive = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    if (archive == nullptr) throw std::runtime_error("cannot make " + path.string());
    for (const auto& [name, bytes] : parts) {
        zip_source_t* const source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
        zip_file_add(archive, name.c_str(), source, ZIP_FL_OVERWRITE);
    }
    if (zip_close(archive) != 0) throw std::runtime_error("cannot write " + path.string());
}

Parts workbookParts(const std::string& rows, const std::string& shared_strings) {
    const std::string header = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    return {
        {"xl/workbook.xml",
         header + "<workbook xmlns:r=\"r\"><workbookPr/><sheets><sheet name=\"订单\" sheetId=\"1\" "
                  "r:id=\"rId7\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         header + "<Relationships><Relationship Id=\"rId7\" Target=\"worksheets/orders.xml\"/>"
                  "</Relationships>"},
        {"xl/sharedStrings.xml", header + "<sst>" + shared_strings + "</sst>"},
        {"xl/worksheets/orders.xml",
         header + "<worksheet><sheetData>" + rows + "</sheetData></worksheet>"}};
}

std::string inGb18030(const std::string& utf8) {
    const iconv_t handle = iconv_open("GB18030", "UTF-8");
    std::string from = utf8;
    std::string into(utf8.size() * 4 + 4, '\0');
    char* in = from.data();
    char* out = into.data();
    std::size_t in_left = from.size();
    std::size_t out_left = into.size();
    const auto result = iconv(handle, &in, &in_left, &out, &out_left);
    iconv_close(handle);
    if (result == static_cast<std::size_t>(-1)) throw std::runtime_error("not for GB18030");
    into.resize(into.size() - out_left);
    return into;
}

}  // namespace xb::tests
