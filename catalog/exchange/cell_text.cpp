// Padding, width and masks; the numbers are in cell_numbers.cpp, the times in cell_times.cpp.
#include "catalog/exchange/cell_text.h"

#include <algorithm>
#include <array>

namespace xb::catalog {
namespace {

constexpr std::array<std::string_view, 8> blanks{
    " ", "\t", "\n", "\r", "\xC2\xA0", "\xE3\x80\x80", "\xE2\x80\x8B", "\xEF\xBB\xBF"};

bool dropFront(std::string_view& text, std::string_view start) {
    if (!text.starts_with(start)) return false;
    text.remove_prefix(start.size());
    return true;
}

void trim(std::string_view& text) {
    const auto drop_one = [&text] {
        return std::any_of(blanks.begin(), blanks.end(), [&text](std::string_view blank) {
            if (text.ends_with(blank)) {
                text.remove_suffix(blank.size());
                return true;
            }
            return dropFront(text, blank);
        });
    };
    while (drop_one()) {
    }
}

bool isControl(char character) {
    const auto byte = static_cast<unsigned char>(character);
    return byte < 0x20 || byte == 0x7F;
}

bool continuesCharacter(char character) {
    return (static_cast<unsigned char>(character) & 0xC0U) == 0x80U;
}

bool isCipher(std::string_view text) {
    return text.starts_with("##") || text.starts_with("$$") ||
           (text.size() > 1 && text.starts_with('~') && text.ends_with('~'));
}

}  // namespace

std::string_view bareText(std::string_view cell) {
    trim(cell);
    if (cell.size() >= 3 && cell.starts_with("=\"") && cell.ends_with('"')) {
        cell.remove_prefix(2);
        cell.remove_suffix(1);
    } else if (!dropFront(cell, "'")) {
        dropFront(cell, "\xE2\x80\x98");  // what a word processor makes of it
    }
    trim(cell);
    return cell;
}

std::string halfWidth(std::string_view text) {
    std::string narrow;
    narrow.reserve(text.size());
    while (!text.empty()) {
        // U+FF01 to U+FF5E stand for 0x21 to 0x7E.
        const bool is_wide = text.size() >= 3 && text.starts_with('\xEF') &&
                             (text[1] == '\xBC' || text[1] == '\xBD');
        const auto last = is_wide ? static_cast<unsigned char>(text[2]) : 0U;
        const unsigned twin = !is_wide ? 0 : (text[1] == '\xBC' ? last - 0x60U : last - 0x20U);
        if (is_wide && twin >= 0x21 && twin <= 0x7E) {
            narrow += static_cast<char>(twin);
            text.remove_prefix(3);
        } else {
            narrow += text.front();
            text.remove_prefix(1);
        }
    }
    return narrow;
}

std::string oneLine(std::string_view text, std::size_t limit_bytes) {
    if (text.size() > limit_bytes) {
        std::size_t end = limit_bytes;
        while (end > 0 && continuesCharacter(text[end])) {
            --end;
        }
        text = text.substr(0, end);
    }
    std::string line(text);
    std::replace_if(line.begin(), line.end(), isControl, ' ');
    return line;
}

std::string parsePhone(std::string_view cell) {
    const std::string text = halfWidth(bareText(cell));
    constexpr std::string_view allowed = "0123456789+-() ";
    const auto digit_count =
        std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool is_phone = digit_count >= 5 && digit_count <= 20 &&
                          text.find_first_not_of(allowed) == std::string::npos;
    return is_phone ? text : std::string();
}

std::string parsePersonal(std::string_view cell, std::size_t limit_bytes) {
    const std::string_view text = bareText(cell);
    return isCipher(text) ? std::string() : oneLine(text, limit_bytes);
}

}  // namespace xb::catalog
