// Rows and cells from a sheet's XML, and the strings that cells share.
#include "catalog/exchange/xlsx_reader.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <optional>

namespace xb::catalog {
namespace {

using Event = XmlScanner::Event;

constexpr std::size_t no_column = TableLimits::column_count;

std::optional<std::uint64_t> wholeNumber(std::string_view text, int base = 10) {
    std::uint64_t number = 0;
    const auto* const end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, number, base);
    if (parsed.ec != std::errc() || parsed.ptr != end) return std::nullopt;
    return number;
}

// Walks through a sheet, remembering in which element it is.
class SheetWalker {
 public:
    SheetWalker(XmlScanner& xml, TextPool& shared, const RowSink& sink)
        : xml_(xml), shared_(shared), sink_(sink) {}

    Result<void> walk() {
        while (true) {
            const auto event = xml_.next();
            if (!event) return tl::make_unexpected(event.error());
            if (*event == Event::Over) return {};
            if (*event == Event::Start) start(xml_.name());
            if (*event == Event::Text) text(xml_.text());
            if (*event == Event::End && end(xml_.name()) == Flow::Stop) return {};
        }
    }

 private:
    void start(const std::string& name) {
        if (name == "row") return startRow();
        if (!is_in_row_) return;
        if (name == "c") startCell();
        if (name == "v" || name == "t") is_in_value_ = phonetic_depth_ == 0;
        if (name == "rPh") ++phonetic_depth_;
    }

    void startRow() {
        const auto number = wholeNumber(xml_.attribute("r"));
        row_number_ = number && *number > 0 && *number < 100'000'000
                          ? static_cast<std::int64_t>(*number)
                          : row_number_ + 1;
        row_.clear(row_number_);
        is_in_row_ = true;
    }

    void startCell() {
        const std::string_view reference = xml_.attribute("r");
        const std::size_t column = reference.empty() ? row_.size() : columnOf(reference);
        type_ = xml_.attribute("t");
        value_.clear();
        if (column >= no_column) {
            row_.fault = RowFault::TooManyCells;
            return;
        }
        while (row_.size() < column) {
            row_.endCell();
        }
    }

    void text(const std::string& piece) {
        if (!is_in_value_) return;
        if (value_.size() + piece.size() > TableLimits::cell_bytes ||
            row_.byteCount() > TableLimits::row_bytes) {
            row_.fault = RowFault::TooLong;
            return;
        }
        value_ += piece;
    }

    Flow end(const std::string& name) {
        if (name == "v" || name == "t") is_in_value_ = false;
        if (name == "rPh" && phonetic_depth_ > 0) --phonetic_depth_;
        if (name == "c" && is_in_row_) endCell();
        if (name != "row" || !is_in_row_) return Flow::Continue;
        is_in_row_ = false;
        if (row_.isBlank() && !row_.fault) return Flow::Continue;
        return sink_(row_);
    }

    void endCell() {
        if (type_ == "s") {
            const auto number = wholeNumber(value_);
            if (!number || !shared_.read(*number, value_)) value_.clear();
        }
        row_.append(type_ == "s" || type_ == "inlineStr" || type_ == "str" ? withoutEscapes(value_)
                                                                           : value_);
        row_.endCell();
    }

    XmlScanner& xml_;
    TextPool& shared_;
    const RowSink& sink_;
    TableRow row_;
    std::int64_t row_number_ = 0;
    std::string type_;
    std::string value_;
    bool is_in_row_ = false;
    bool is_in_value_ = false;
    int phonetic_depth_ = 0;
};

}  // namespace

std::size_t columnOf(std::string_view reference) {
    std::size_t column = 0;
    std::size_t letters = 0;
    for (const char letter : reference) {
        if (letter < 'A' || letter > 'Z' || letters == 3) break;
        column = column * 26 + static_cast<std::size_t>(letter - 'A') + 1;
        ++letters;
    }
    if (letters == 0) return no_column;
    return std::min(column - 1, no_column);
}

std::string withoutEscapes(std::string_view text) {
    constexpr std::size_t length = 7;  // _x0009_
    std::string plain;
    while (!text.empty()) {
        const auto at = text.find("_x");
        plain += text.substr(0, at);
        if (at == std::string_view::npos) break;
        text.remove_prefix(at);
        const bool is_whole = text.size() >= length && text[length - 1] == '_';
        const auto code = is_whole ? wholeNumber(text.substr(2, 4), 16) : std::nullopt;
        const bool is_ascii = code && *code > 0 && *code < 0x80;
        if (is_ascii) plain += static_cast<char>(*code);
        if (!is_ascii) plain += text.substr(0, 2);
        text.remove_prefix(is_ascii ? length : 2);
    }
    return plain;
}

Result<void> readSharedStrings(XmlScanner& xml, TextPool& into) {
    std::string text;
    bool is_in_text = false;
    int phonetic_depth = 0;
    while (true) {
        const auto event = xml.next();
        if (!event) return tl::make_unexpected(event.error());
        if (*event == Event::Over) return {};
        if (*event == Event::Text) {
            if (is_in_text && text.size() < TableLimits::cell_bytes) text += xml.text();
            continue;
        }
        const bool is_start = *event == Event::Start;
        if (xml.name() == "rPh") phonetic_depth += is_start ? 1 : -1;
        if (xml.name() == "t") is_in_text = is_start && phonetic_depth == 0;
        if (xml.name() != "si") continue;
        if (!is_start) {
            if (auto added = into.add(text); !added) return added;
        }
        text.clear();
    }
}

Result<void> readSheet(XmlScanner& xml, TextPool& shared, const RowSink& sink) {
    return SheetWalker(xml, shared, sink).walk();
}

}  // namespace xb::catalog
