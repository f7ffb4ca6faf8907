// What import and export take on the command line. Pure.
#pragma once

#include "app/cli/commands.h"
#include "app/cli/option_values.h"

#include <filesystem>
#include <string>
#include <vector>

namespace xb::app {

// As CLI11 fills it in.
struct RawExchange {
    std::vector<std::string> file, format, first_day, last_day, status, channel, broadcast, review,
        search;
    bool is_cold_chain_only = false;
    bool is_preview = false;
    bool with_buyers = false;
};

// The settlement format is one of the orders', though it brings no orders.
inline constexpr const char* settlement_format = "douyin-settlement";

Parsed<std::string> parseImportFormat(Goods what, const std::string& text);
Parsed<catalog::TableFormat> parseExportFormat(const std::string& text);
Parsed<catalog::ShopDay> parseDay(const std::string& option, const std::string& text);
Parsed<catalog::OrderStatus> parseStatus(const std::string& text);
Parsed<catalog::OrderReview> parseReview(const std::string& text);
Parsed<catalog::Uuid> parseBroadcast(const std::string& text);

// .xlsx and .json say what they are; everything else is CSV.
catalog::TableFormat formatOfName(const std::filesystem::path& file);

}  // namespace xb::app
