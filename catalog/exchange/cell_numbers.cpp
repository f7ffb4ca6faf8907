// Amounts and counts, digit by digit: nothing passes through a double.
#include "catalog/exchange/cell_text.h"

#include <algorithm>
#include <array>
#include <limits>

namespace xb::catalog {
namespace {

constexpr std::int64_t highest = 1'000'000'000'000;  // of units or fen

bool isDigit(char character) {
    return character >= '0' && character <= '9';
}

struct Decimal {
    bool is_negative = false;
    std::int64_t whole = 0;
    std::string_view decimals;
};

// "1,234" and "12,34,567" alike: commas between digits say nothing.
std::optional<std::int64_t> wholePart(std::string_view text) {
    std::int64_t number = 0;
    bool may_be_comma = false;
    for (const char character : text) {
        if (character == ',' && may_be_comma) {
            may_be_comma = false;
            continue;
        }
        if (!isDigit(character) || number > highest) return std::nullopt;
        number = number * 10 + (character - '0');
        may_be_comma = true;
    }
    return !text.empty() && may_be_comma ? std::optional(number) : std::nullopt;
}

std::optional<Decimal> parseDecimal(std::string_view text) {
    Decimal decimal;
    if (text.starts_with('-') || text.starts_with('+')) {
        decimal.is_negative = text.front() == '-';
        text.remove_prefix(1);
    }
    const std::size_t point = text.find('.');
    if (point != std::string_view::npos) {
        decimal.decimals = text.substr(point + 1);
        text = text.substr(0, point);
        if (text.empty() && !decimal.decimals.empty()) text = "0";
        if (!std::all_of(decimal.decimals.begin(), decimal.decimals.end(), isDigit)) {
            return std::nullopt;
        }
    }
    const auto whole = wholePart(text);
    if (!whole) return std::nullopt;
    decimal.whole = *whole;
    return decimal;
}

bool areZeros(std::string_view digits) {
    return digits.find_first_not_of('0') == std::string_view::npos;
}

bool drop(std::string_view& text, std::string_view word, bool at_front) {
    if (at_front ? !text.starts_with(word) : !text.ends_with(word)) return false;
    at_front ? text.remove_prefix(word.size()) : text.remove_suffix(word.size());
    return true;
}

// The currency's signs before and behind the amount; of the shop's own currency only.
std::string withoutCurrency(std::string_view text) {
    static constexpr std::array<std::string_view, 5> signs{"\xC2\xA5", "\xEF\xBF\xA5", "CNY", "RMB",
                                                           "\xE5\x85\x83"};  // ¥ ￥ … 元
    const bool is_negative = drop(text, "-", true);
    for (const std::string_view sign : signs) {
        if (!drop(text, sign, true)) drop(text, sign, false);
    }
    return (is_negative ? "-" : "") + std::string(bareText(text));
}

}  // namespace

bool isScientific(std::string_view text) {
    const std::size_t exponent = text.find_first_of("eE");
    if (exponent == 0 || exponent == std::string_view::npos) return false;
    const std::string_view mantissa = text.substr(0, exponent);
    std::string_view power = text.substr(exponent + 1);
    const bool has_sign = power.starts_with('+') || power.starts_with('-');
    if (has_sign) power.remove_prefix(1);
    const bool has_point = mantissa.find('.') != std::string_view::npos;
    const auto is_number = [](char c) { return isDigit(c) || c == '.'; };
    return !power.empty() && (has_sign || has_point) &&
           std::all_of(mantissa.begin(), mantissa.end(), is_number) &&
           std::all_of(power.begin(), power.end(), isDigit);
}

std::optional<Money> parseMoney(std::string_view cell) {
    const std::string text = withoutCurrency(halfWidth(bareText(cell)));
    const auto decimal = parseDecimal(text);
    if (!decimal || decimal->whole > highest / 100) return std::nullopt;
    std::int64_t fen = decimal->whole * 100;
    const std::string_view decimals = decimal->decimals;
    if (!decimals.empty()) fen += (decimals[0] - '0') * 10;
    if (decimals.size() > 1) fen += decimals[1] - '0';
    if (decimals.size() > 2 && !areZeros(decimals.substr(2))) return std::nullopt;
    return Money{decimal->is_negative ? -fen : fen};
}

std::optional<Money> parseFen(std::string_view cell) {
    const auto decimal = parseDecimal(bareText(cell));
    if (!decimal || !areZeros(decimal->decimals) || decimal->whole > highest) return std::nullopt;
    return Money{decimal->is_negative ? -decimal->whole : decimal->whole};
}

std::optional<std::int64_t> parseCount(std::string_view cell) {
    const std::string text = halfWidth(bareText(cell));
    const auto decimal = parseDecimal(text);
    if (!decimal || decimal->is_negative || !areZeros(decimal->decimals)) return std::nullopt;
    return decimal->whole;
}

}  // namespace xb::catalog
