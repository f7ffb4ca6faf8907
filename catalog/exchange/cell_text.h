// What people and platforms write into cells, read as values: exact, or not at all. Pure.
#pragma once

#include "catalog/money.h"
#include "catalog/utc_time.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace xb::catalog {

// Without what was put around it so that a spreadsheet leaves it alone: ="…", a leading ' or tab,
// blanks of any width.
std::string_view bareText(std::string_view cell);

// Full-width digits, letters and signs as their ASCII twins.
std::string halfWidth(std::string_view text);

// One line of it: control characters become blanks, cut between characters to fit the limit.
std::string oneLine(std::string_view text, std::size_t limit_bytes);

// 6.9E+17: digits are lost, so it is no number of anything any more.
bool isScientific(std::string_view text);

// "¥1,234.50", "１２元", "-3", "39.900"; a dash or nothing is no amount. More than two decimals
// that count are refused rather than rounded.
std::optional<Money> parseMoney(std::string_view cell);
std::optional<Money> parseFen(std::string_view cell);  // whole fen
// "3", "1,000", "2.00"; not below zero.
std::optional<std::int64_t> parseCount(std::string_view cell);

// Wall clock time as milliseconds since 1970-01-01 00:00 of the same clock, and what it means.
using ShopTime = std::function<UtcMs(std::int64_t local_ms)>;
ShopTime machineTime();  // the machine's zone

// "2026-11-21 12:00:00", 2026/11/21 12:00, 2026年11月21日, a spreadsheet's serial day; with an
// offset
// ("+0800", "Z", "UTC") it needs no zone. Years 1970 to 9999.
std::optional<UtcMs> parseTime(std::string_view cell, const ShopTime& shop_time);

// Empty for what is masked or a cipher: "138****1234", "$$…", "##…", or no telephone number at all.
std::string parsePhone(std::string_view cell);
// Ciphers ("##…", "~…~") are nothing; "王**" is kept as it is.
std::string parsePersonal(std::string_view cell, std::size_t limit_bytes);

}  // namespace xb::catalog
