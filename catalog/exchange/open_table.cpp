// The signatures of what people pick by mistake.
#include "catalog/exchange/open_table.h"

#include "catalog/exchange/csv_reader.h"
#include "catalog/exchange/json_reader.h"
#include "catalog/exchange/text_decoder.h"
#include "catalog/exchange/xlsx_reader.h"
#include "catalog/exchange/zip_archive.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace xb::catalog {
namespace {

using namespace std::string_view_literals;

struct Signature {
    std::string_view bytes;
    const char* kind;
};

constexpr std::array signatures{Signature{"\x89PNG", "image"},
                                Signature{"\xFF\xD8\xFF", "image"},
                                Signature{"GIF8", "image"},
                                Signature{"BM\0"sv, "image"},
                                Signature{"RIFF", "image"},
                                Signature{"%PDF", "pdf"},
                                Signature{"\xD0\xCF\x11\xE0", "xls"},
                                Signature{"\x1F\x8B", "zip"},
                                Signature{"Rar!", "zip"},
                                Signature{"7z\xBC\xAF", "zip"}};

std::string_view withoutMarkAndSpace(std::string_view head) {
    if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
    const auto begin = head.find_first_not_of(" \t\r\n");
    return begin == std::string_view::npos ? std::string_view() : head.substr(begin);
}

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

bool isBinary(std::string_view head) {
    const bool is_utf16 = head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
    const auto nul_count = std::count(head.begin(), head.end(), '\0');
    return !is_utf16 && static_cast<std::size_t>(nul_count) * 10 > head.size();
}

Result<std::string> readHead(ByteSource& source) {
    std::string head(4096, '\0');
    std::size_t filled = 0;
    while (filled < head.size()) {
        const auto count = source.read(std::span(head).subspan(filled));
        if (!count) return tl::make_unexpected(count.error());
        if (*count == 0) break;
        filled += *count;
    }
    head.resize(filled);
    return head;
}

Result<std::unique_ptr<TableReader>> openWorkbook(const std::filesystem::path& path) {
    auto archive = ZipArchive::open(path);
    if (!archive) return tl::make_unexpected(std::move(archive.error()));
    if (!(*archive)->has("xl/workbook.xml")) {
        return failure(ErrorCode::NotATable, {path.string(), "zip"});
    }
    return std::make_unique<XlsxReader>(std::move(*archive));
}

}  // namespace

FileLook lookAt(std::string_view head) {
    if (head.empty()) return {FileKind::Empty, {}};
    if (head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06"))
        return {FileKind::Xlsx, {}};
    for (const Signature& signature : signatures) {
        if (head.starts_with(signature.bytes)) return {FileKind::Foreign, signature.kind};
    }
    const std::string_view text = withoutMarkAndSpace(head);
    if (text.empty()) return {FileKind::Empty, {}};
    if (text.front() == '<') {
        const std::string start = lowerCase(text.substr(0, 256));
        const bool is_html = start.starts_with("<!doctype html") ||
                             start.find("<html") != std::string::npos ||
                             start.find("<table") != std::string::npos;
        return {FileKind::Foreign, is_html ? "html" : "xml"};
    }
    if (text.front() == '[' || text.front() == '{') return {FileKind::Json, {}};
    if (isBinary(head)) return {FileKind::Foreign, "binary"};
    return {FileKind::Csv, {}};
}

Result<std::unique_ptr<TableReader>> openTable(const std::filesystem::path& path) {
    auto source = FileSource::open(path);
    if (!source) return tl::make_unexpected(std::move(source.error()));
    const auto head = readHead(**source);
    if (!head) return tl::make_unexpected(head.error());
    const FileLook look = lookAt(*head);
    if (look.kind == FileKind::Empty) return failure(ErrorCode::TableEmpty, {path.string()});
    if (look.kind == FileKind::Foreign) {
        return failure(ErrorCode::NotATable, {path.string(), look.foreign});
    }
    if (look.kind == FileKind::Xlsx) return openWorkbook(path);
    source = FileSource::open(path);
    if (!source) return tl::make_unexpected(std::move(source.error()));
    auto text = std::make_unique<TextDecoder>(std::move(*source));
    if (look.kind == FileKind::Csv) return std::make_unique<CsvReader>(std::move(text));
    return std::make_unique<JsonReader>(
        std::move(text), Error{ErrorCode::TableDamaged, {path.string(), "JSON"}, {}});
}

}  // namespace xb::catalog
