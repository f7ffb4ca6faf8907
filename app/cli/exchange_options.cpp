// Choices are told whole when something else was given.
#include "app/cli/exchange_options.h"

#include "catalog/exchange/order_import.h"

#include <algorithm>
#include <utility>

namespace xb::app {
namespace {

tl::unexpected<UsageError> wrongChoice(const std::string& option, const std::string& text,
                                       const std::vector<std::string>& choices) {
    std::string all;
    for (const std::string& choice : choices) {
        all.append(all.empty() ? "" : ", ").append(choice);
    }
    return tl::unexpected<UsageError>(UsageError{UsageCode::BadChoice, {option, text, all}});
}

}  // namespace

Parsed<std::string> parseImportFormat(Goods what, const std::string& text) {
    std::vector<std::string> choices{"xiangbo"};
    if (what == Goods::Orders) {
        choices = catalog::orderFormatNames();
        choices.emplace_back(settlement_format);
    }
    if (std::find(choices.begin(), choices.end(), text) != choices.end()) return text;
    return wrongChoice("--format", text, choices);
}

Parsed<catalog::TableFormat> parseExportFormat(const std::string& text) {
    using enum catalog::TableFormat;
    for (const auto format : {Csv, Xlsx, Json}) {
        if (catalog::tableFormatName(format) == text) return format;
    }
    return wrongChoice("--format", text, {"csv", "xlsx", "json"});
}

Parsed<catalog::ShopDay> parseDay(const std::string& option, const std::string& text) {
    if (const auto day = catalog::parseDay(text)) return *day;
    return tl::unexpected<UsageError>(UsageError{UsageCode::BadDay, {option, text}});
}

Parsed<catalog::OrderStatus> parseStatus(const std::string& text) {
    std::vector<std::string> choices;
    for (int number = 1; number <= 7; ++number) {
        const auto status = static_cast<catalog::OrderStatus>(number);
        choices.emplace_back(catalog::statusName(status));
        if (choices.back() == text) return status;
    }
    return wrongChoice("--status", text, choices);
}

Parsed<catalog::OrderReview> parseReview(const std::string& text) {
    using enum catalog::OrderReview;
    static const std::vector<std::pair<std::string, catalog::OrderReview>> kinds{
        {"needed", Needed},
        {"short", Short},
        {"unmatched", Unmatched},
        {"over-quota", OverQuota},
        {"other-currency", OtherCurrency}};
    std::vector<std::string> choices;
    for (const auto& [name, review] : kinds) {
        if (name == text) return review;
        choices.push_back(name);
    }
    return wrongChoice("--review", text, choices);
}

Parsed<catalog::Uuid> parseBroadcast(const std::string& text) {
    if (const auto id = catalog::parseUuid(text)) return *id;
    return tl::unexpected<UsageError>(UsageError{UsageCode::UnknownArgument, {text}});
}

catalog::TableFormat formatOfName(const std::filesystem::path& file) {
    const std::string extension = file.extension().string();
    if (extension == ".xlsx") return catalog::TableFormat::Xlsx;
    return extension == ".json" ? catalog::TableFormat::Json : catalog::TableFormat::Csv;
}

}  // namespace xb::app
