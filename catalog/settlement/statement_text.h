// A statement for others: CSV or XLSX for a spreadsheet, JSON for a program.
#pragma once

#include "catalog/error.h"
#include "catalog/settlement/settlement.h"

#include <array>
#include <filesystem>
#include <functional>
#include <string>

namespace xb::catalog {

// What a CSV says in the producer's language.
struct StatementWords {
    // number, what, date, channel, order, SKU, product, quantity, goods, shipping, commission rate,
    // refund, counted, commission, amount, gain, reason
    static constexpr std::size_t column_count = 17;
    std::array<std::string, column_count> headings;
    std::array<std::string, 4> kinds;  // first share, rest, refund, correction
    // Below the lines: gross, refunds, commission, corrections, carried, payable, carried over,
    // paid
    std::array<std::string, 8> sums;
};

// A day in the shop's zone.
using DayText = std::function<std::string(UtcMs)>;

// UTF-8 with a byte order mark and CRLF, as spreadsheets expect; amounts as "12.34", rates as
// "8.00%". Text that a spreadsheet would take for a formula gets an apostrophe before it.
std::string statementCsv(const Statement& statement, const StatementWords& words,
                         const DayText& day);

// The same table as a workbook, whole or not at all; for the owner's eyes only. DiskFull,
// CannotWrite, TooManyRows.
Result<void> writeStatementSheet(const std::filesystem::path& path, const Statement& statement,
                                 const StatementWords& words, const DayText& day);

// Amounts in fen, times in RFC 3339; the account masked.
std::string statementJson(const Statement& statement);

// "12.34", "-0.05": exact.
std::string yuanText(Money amount);

}  // namespace xb::catalog
