// Cells cut at whatever separates, and paired by position.
#include "catalog/exchange/parcel_cells.h"

#include "catalog/exchange/cell_text.h"
#include "catalog/text_rules.h"

#include <algorithm>
#include <array>
#include <string>

namespace xb::catalog {
namespace {

// The length of a separator at the beginning of the text; 0: none.
std::size_t separatorAt(std::string_view text) {
    constexpr std::array<std::string_view, 11> separators{" ",  ",",  ";",  "|",  "/", "\n",
                                                          "、", "，", "；", "　", "\t"};
    for (const std::string_view separator : separators) {
        if (text.starts_with(separator)) return separator.size();
    }
    return 0;
}

enum class Blanks { Separate, Belong };

std::vector<std::string> parts(std::string_view text, Blanks blanks, std::size_t limit_bytes) {
    std::vector<std::string> all(1);
    while (!text.empty()) {
        const bool is_within = blanks == Blanks::Belong && text.front() == ' ';
        const std::size_t separator = is_within ? 0 : separatorAt(text);
        if (separator != 0 && !all.back().empty()) all.emplace_back();
        if (separator == 0) all.back() += text.front();
        text.remove_prefix(std::max<std::size_t>(separator, 1));
    }
    if (all.back().empty()) all.pop_back();
    for (std::string& part : all) {
        part = oneLine(part, limit_bytes);
    }
    return all;
}

bool isTrackingNumber(std::string_view text) {
    constexpr std::size_t fewest = 5;
    const auto isUsual = [](char sign) {
        return (sign >= '0' && sign <= '9') || (sign >= 'A' && sign <= 'Z') ||
               (sign >= 'a' && sign <= 'z') || sign == '-';
    };
    return text.size() >= fewest && std::all_of(text.begin(), text.end(), isUsual);
}

std::string withoutLabel(std::string number) {
    for (const std::string_view label : {"No:", "NO:", "no:", "No：", "单号:", "单号："}) {
        if (number.starts_with(label)) return number.substr(label.size());
    }
    return number;
}

}  // namespace

std::vector<ParcelDraft> parseParcels(std::string_view numbers, std::string_view carriers) {
    const auto cut = parts(numbers, Blanks::Separate, OrderLimits::tracking_number_bytes);
    const auto names = parts(carriers, Blanks::Belong, OrderLimits::carrier_bytes);
    const bool is_paired = names.size() == cut.size();
    std::vector<ParcelDraft> parcels;
    for (std::size_t i = 0; i < cut.size() && parcels.size() < OrderLimits::parcel_count; ++i) {
        std::string number = withoutLabel(cut[i]);
        const auto isThis = [&](const ParcelDraft& known) {
            return known.tracking_number == number;
        };
        if (!isTrackingNumber(number) || std::any_of(parcels.begin(), parcels.end(), isThis)) {
            continue;
        }
        const std::string carrier = names.empty() ? std::string() : names[is_paired ? i : 0];
        parcels.push_back({carrier, std::move(number)});
    }
    return parcels;
}

}  // namespace xb::catalog
