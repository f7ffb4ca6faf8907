// Fields by their names, in either of the two spellings.
#include "catalog/exchange/line_items.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <string>

namespace xb::catalog {
namespace {

using Fields = std::map<std::string, std::string, std::less<>>;
using Json = nlohmann::json;

std::optional<ImportedLine> lineFrom(const Fields& fields) {
    const auto value = [&fields](std::string_view name) {
        const auto found = fields.find(name);
        return found == fields.end() ? std::string() : found->second;
    };
    ImportedLine line;
    line.sku = oneLine(bareText(value("sku")), OrderLimits::sku_bytes);
    if (line.sku.empty()) line.sku = oneLine(bareText(value("name")), OrderLimits::sku_bytes);
    const auto quantity = parseCount(value("quantity"));
    const auto amount = parseMoney(value("total"));
    const bool is_whole = !line.sku.empty() && quantity && *quantity >= 1 &&
                          *quantity <= OrderLimits::quantity && amount && amount->fen >= 0;
    if (!is_whole) return std::nullopt;
    line.quantity = *quantity;
    line.amount = *amount;
    return line;
}

Fields fieldsOf(std::string_view item) {
    Fields fields;
    while (!item.empty()) {
        const std::size_t end = std::min(item.find('|'), item.size());
        const std::string_view field = item.substr(0, end);
        const std::size_t colon = field.find(':');
        if (colon != std::string_view::npos) {
            fields.emplace(bareText(field.substr(0, colon)), field.substr(colon + 1));
        }
        item.remove_prefix(std::min(end + 1, item.size()));
    }
    return fields;
}

std::vector<Fields> fromText(std::string_view cell) {
    std::vector<Fields> items;
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find(';'), cell.size());
        if (const auto item = bareText(cell.substr(0, end)); !item.empty()) {
            items.push_back(fieldsOf(item));
        }
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return items;
}

std::vector<Fields> fromJson(std::string_view cell) {
    std::vector<Fields> items;
    const Json array = Json::parse(cell, nullptr, false);
    if (!array.is_array()) return items;
    for (const Json& object : array) {
        Fields& fields = items.emplace_back();
        if (!object.is_object()) continue;
        for (const auto& [name, value] : object.items()) {
            if (value.is_primitive()) {
                fields.emplace(name, value.is_string() ? value.get<std::string>() : value.dump());
            }
        }
    }
    return items;
}

}  // namespace

std::optional<std::vector<ImportedLine>> parseLineItems(std::string_view cell) {
    std::vector<ImportedLine> lines;
    for (const Fields& fields : cell.starts_with('[') ? fromJson(cell) : fromText(cell)) {
        auto line = lineFrom(fields);
        if (!line) return std::nullopt;
        lines.push_back(std::move(*line));
    }
    if (lines.empty()) return std::nullopt;
    return lines;
}

}  // namespace xb::catalog
