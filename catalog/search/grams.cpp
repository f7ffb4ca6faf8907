// UTF-8 is read without complaint: what is stored has been checked, what is typed may be anything.
#include "catalog/search/grams.h"

#include <algorithm>

namespace xb::catalog {
namespace {

constexpr int character_bits = 21;
constexpr char32_t ideographic_space = 0x3000;
constexpr char32_t full_width_first = 0xFF01;
constexpr char32_t full_width_last = 0xFF5E;
constexpr char32_t full_width_distance = 0xFEE0;

std::size_t lengthFor(std::uint8_t lead) {
    if (lead < 0xC0) return 1;
    if (lead < 0xE0) return 2;
    return lead < 0xF0 ? 3 : 4;
}

// Takes one character off the head.
char32_t takeCharacter(std::string_view& text) {
    const auto lead = static_cast<std::uint8_t>(text.front());
    const std::size_t length = std::min(lengthFor(lead), text.size());
    char32_t character = length == 1 ? lead : lead & (0xFFU >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        character = (character << 6) | (static_cast<std::uint8_t>(text[i]) & 0x3FU);
    }
    text.remove_prefix(length);
    return character;
}

char32_t fold(char32_t character) {
    if (character >= full_width_first && character <= full_width_last)
        character -= full_width_distance;
    if (character >= 'A' && character <= 'Z') character += 'a' - 'A';
    return character;
}

bool isLeftOut(char32_t character) {
    return character == ' ' || character == '\t' || character == '\r' || character == '-' ||
           character == ideographic_space;
}

void append(std::string& text, char32_t character) {
    const auto put = [&text](char32_t byte) { text += static_cast<char>(byte); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xC0 | (character >> 6));
        put(0x80 | (character & 0x3F));
    } else if (character < 0x10000) {
        put(0xE0 | (character >> 12));
        put(0x80 | ((character >> 6) & 0x3F));
        put(0x80 | (character & 0x3F));
    } else {
        put(0xF0 | (character >> 18));
        put(0x80 | ((character >> 12) & 0x3F));
        put(0x80 | ((character >> 6) & 0x3F));
        put(0x80 | (character & 0x3F));
    }
}

bool isDigit(char32_t character) {
    return character >= '0' && character <= '9';
}

void sortOut(std::vector<Gram>& grams) {
    std::sort(grams.begin(), grams.end());
    grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
}

}  // namespace

std::string foldForSearch(std::string_view text) {
    std::string folded;
    folded.reserve(text.size());
    while (!text.empty()) {
        const char32_t character = fold(takeCharacter(text));
        if (!isLeftOut(character)) append(folded, character);
    }
    return folded;
}

std::vector<Gram> gramsOf(std::string_view folded) {
    std::vector<Gram> grams;
    grams.reserve(folded.size());
    char32_t before = '\n';
    char32_t last = '\n';
    while (!folded.empty()) {
        const char32_t character = takeCharacter(folded);
        const bool is_pair = last != '\n' && character != '\n';
        const bool are_digits = isDigit(last) && isDigit(character);
        if (is_pair && !are_digits) {
            grams.push_back((static_cast<Gram>(last) << character_bits) | character);
        } else if (are_digits && isDigit(before)) {
            grams.push_back((static_cast<Gram>(before) << (2 * character_bits)) |
                            (static_cast<Gram>(last) << character_bits) | character);
        }
        before = last;
        last = character;
    }
    sortOut(grams);
    return grams;
}

std::vector<Gram> singlesOf(std::string_view folded) {
    std::vector<Gram> singles;
    while (!folded.empty()) {
        const char32_t character = takeCharacter(folded);
        if (character != '\n') singles.push_back(character);
    }
    sortOut(singles);
    return singles;
}

}  // namespace xb::catalog
