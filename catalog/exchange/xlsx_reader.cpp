// From the workbook to its first sheet, by the relations that the format asks to follow.
#include "catalog/exchange/xlsx_reader.h"

namespace xb::catalog {
namespace {

using Event = XmlScanner::Event;

constexpr const char* workbook_part = "xl/workbook.xml";
constexpr const char* relations_part = "xl/_rels/workbook.xml.rels";
constexpr const char* shared_part = "xl/sharedStrings.xml";

Result<std::unique_ptr<XmlScanner>> scan(const ZipArchive& archive, const std::string& part) {
    auto source = archive.read(part);
    if (!source) return tl::make_unexpected(std::move(source.error()));
    return std::make_unique<XmlScanner>(
        std::move(*source), Error{ErrorCode::TableDamaged, {archive.path().string(), part}, {}});
}

struct Workbook {
    std::string first_sheet;  // its relation
    bool counts_from_1904 = false;
};

void look(const XmlScanner& xml, Workbook& found) {
    if (xml.name() == "sheet" && found.first_sheet.empty()) found.first_sheet = xml.attribute("id");
    if (xml.name() != "workbookPr") return;
    const auto flag = xml.attribute("date1904");
    found.counts_from_1904 = flag == "1" || flag == "true";
}

Result<Workbook> readWorkbook(const ZipArchive& archive) {
    auto xml = scan(archive, workbook_part);
    if (!xml) return tl::make_unexpected(std::move(xml.error()));
    Workbook found;
    while (true) {
        const auto event = (*xml)->next();
        if (!event) return tl::make_unexpected(event.error());
        if (*event == Event::Over) return found;
        if (*event == Event::Start) look(**xml, found);
    }
}

std::string sheetPart(const ZipArchive& archive, const std::string& relation) {
    std::string target;
    auto xml = scan(archive, relations_part);
    if (!xml) return {};
    XmlScanner& relations = **xml;
    for (auto event = relations.next(); event && *event != Event::Over; event = relations.next()) {
        const bool is_it = *event == Event::Start && relations.name() == "Relationship" &&
                           relations.attribute("Id") == relation;
        if (is_it) target = relations.attribute("Target");
    }
    if (target.starts_with('/')) return target.substr(1);
    return target.empty() ? target : "xl/" + target;
}

}  // namespace

Result<void> XlsxReader::read(const RowSink& sink) {
    const auto workbook = readWorkbook(*archive_);
    if (!workbook) return tl::make_unexpected(workbook.error());
    // Only the classic spreadsheet on an old Mac writes these; its dates would be four years off.
    if (workbook->counts_from_1904) {
        return failure(ErrorCode::NotATable, {archive_->path().string(), "1904"});
    }
    std::string part = sheetPart(*archive_, workbook->first_sheet);
    if (!archive_->has(part)) part = "xl/worksheets/sheet1.xml";
    if (archive_->has(shared_part)) {
        auto xml = scan(*archive_, shared_part);
        if (!xml) return tl::make_unexpected(std::move(xml.error()));
        if (auto shared = readSharedStrings(**xml, shared_); !shared) return shared;
    }
    auto sheet = scan(*archive_, part);
    if (!sheet) return tl::make_unexpected(std::move(sheet.error()));
    sheet_ = std::move(*sheet);
    return readSheet(*sheet_, shared_, sink);
}

}  // namespace xb::catalog
