// One rule a line, so that they can be read against the form.
#include "catalog/products/draft_checks.h"

#include "catalog/products/gtin.h"
#include "catalog/text_rules.h"

#include <algorithm>
#include <array>
#include <string>

namespace xb::catalog {
namespace {

constexpr std::size_t name_bytes = 256;
constexpr std::size_t line_bytes = 1024;
constexpr std::size_t text_bytes = 65'536;
constexpr std::int64_t price_limit_fen = 1'000'000'000;
constexpr std::int64_t weight_limit_g = 100'000'000;
constexpr std::int64_t unit_limit = 1'000'000'000;
constexpr std::int64_t day_limit = 36'500;

void add(Findings& findings, DraftField field, FindingKind kind,
         FindingWeight weight = FindingWeight::Fault) {
    findings.push_back({field, kind, weight});
}

void checkColour(Findings& findings, DraftField field, std::string_view text) {
    if (text.empty()) return;
    const bool is_colour = text.size() == 7 && text.front() == '#' &&
                           text.find_first_not_of("0123456789abcdefABCDEF", 1) == text.npos;
    if (!is_colour) add(findings, field, FindingKind::NotAColour);
}

void checkGtin(Findings& findings, std::string_view text) {
    if (text.empty()) return;
    switch (gtinFault(text)) {
        case GtinFault::None:
            return;
        case GtinFault::NotDigits:
            return add(findings, DraftField::Gtin, FindingKind::GtinNotDigits);
        case GtinFault::Length:
            return add(findings, DraftField::Gtin, FindingKind::GtinLength);
        case GtinFault::CheckDigit:
            return add(findings, DraftField::Gtin, FindingKind::GtinCheckDigit);
    }
}

void checkTalkingPoints(Findings& findings, const std::vector<std::string>& points) {
    std::size_t size_bytes = 0;
    bool are_plain = true;
    for (const std::string& point : points) {
        size_bytes += point.size() + 1;
        are_plain = are_plain && isPlainLine(point, text_bytes);
    }
    if (size_bytes > text_bytes) {
        add(findings, DraftField::TalkingPoints, FindingKind::TooLong);
    } else if (!are_plain) {
        add(findings, DraftField::TalkingPoints, FindingKind::NotPlain);
    }
}

void checkStory(Findings& findings, const std::string& story) {
    if (story.size() > text_bytes) {
        add(findings, DraftField::Story, FindingKind::TooLong);
    } else if (!isText(story, text_bytes)) {
        add(findings, DraftField::Story, FindingKind::NotPlain);
    }
}

}  // namespace

std::string_view fieldName(DraftField field) {
    constexpr std::array<std::string_view, 34> names{"name",
                                                     "village",
                                                     "contact",
                                                     "commission_bp",
                                                     "payout_account",
                                                     "slogan",
                                                     "colour",
                                                     "second_colour",
                                                     "title",
                                                     "short_title",
                                                     "subtitle",
                                                     "category",
                                                     "origin",
                                                     "story",
                                                     "talking_points",
                                                     "shelf_life_days",
                                                     "photos",
                                                     "code",
                                                     "spec",
                                                     "price_fen",
                                                     "list_price_fen",
                                                     "net_weight_g",
                                                     "gtin",
                                                     "low_stock_threshold",
                                                     "limit_per_buyer",
                                                     "farm_gate_price_fen",
                                                     "plot",
                                                     "quantity",
                                                     "unit",
                                                     "inspection",
                                                     "minutes",
                                                     "deal_price_fen",
                                                     "deal_quota",
                                                     "scene"};
    return names.at(static_cast<std::size_t>(field));
}

void checkLine(Findings& findings, DraftField field, std::string_view text, std::size_t limit_bytes,
               bool may_be_empty) {
    if (text.empty()) {
        if (!may_be_empty) add(findings, field, FindingKind::Empty);
    } else if (text.size() > limit_bytes) {
        add(findings, field, FindingKind::TooLong);
    } else if (!isPlainLine(text, limit_bytes)) {
        add(findings, field, FindingKind::NotPlain);
    }
}

void checkRange(Findings& findings, DraftField field, std::int64_t value, std::int64_t lowest,
                std::int64_t highest) {
    if (value < lowest || value > highest) add(findings, field, FindingKind::OutOfRange);
}

Findings checkProducer(const ProducerDraft& producer) {
    Findings findings;
    checkLine(findings, DraftField::Name, producer.name, name_bytes, false);
    checkLine(findings, DraftField::Village, producer.village, name_bytes, true);
    checkLine(findings, DraftField::Contact, producer.contact, name_bytes, true);
    checkRange(findings, DraftField::Commission, producer.commission_bp, 0, 10'000);
    checkLine(findings, DraftField::PayoutAccount, producer.payout_account, name_bytes, true);
    return findings;
}

Findings checkBrand(const BrandDraft& brand) {
    Findings findings;
    checkLine(findings, DraftField::Name, brand.name, name_bytes, false);
    checkLine(findings, DraftField::Slogan, brand.slogan, line_bytes, true);
    checkColour(findings, DraftField::Colour, brand.colour);
    checkColour(findings, DraftField::SecondColour, brand.second_colour);
    return findings;
}

Findings checkProduct(const ProductDraft& product) {
    Findings findings;
    checkLine(findings, DraftField::Title, product.title, name_bytes, false);
    checkLine(findings, DraftField::ShortTitle, product.short_title, name_bytes, true);
    checkLine(findings, DraftField::Subtitle, product.subtitle, line_bytes, true);
    checkLine(findings, DraftField::Category, product.category, name_bytes, true);
    checkLine(findings, DraftField::Origin, product.origin, line_bytes, true);
    checkStory(findings, product.story);
    checkTalkingPoints(findings, product.talking_points);
    checkRange(findings, DraftField::ShelfLife, product.shelf_life_days, 0, day_limit);
    if (product.storage != Storage::Ambient && product.shelf_life_days == 0) {
        const bool is_on_sale = product.status == ProductStatus::Listed;
        add(findings, DraftField::ShelfLife, FindingKind::MissingForCold,
            is_on_sale ? FindingWeight::Fault : FindingWeight::Advice);
    }
    if (product.photos.empty()) {
        add(findings, DraftField::Photos, FindingKind::NoPhoto, FindingWeight::Advice);
    }
    return findings;
}

Findings checkSku(const SkuDraft& sku) {
    Findings findings;
    checkLine(findings, DraftField::Code, sku.code, name_bytes, false);
    checkLine(findings, DraftField::Spec, sku.spec, name_bytes, true);
    checkRange(findings, DraftField::Price, sku.price.fen, 0, price_limit_fen);
    if (sku.list_price < sku.price) {
        add(findings, DraftField::ListPrice, FindingKind::BelowPrice);
    } else {
        checkRange(findings, DraftField::ListPrice, sku.list_price.fen, 0, price_limit_fen);
    }
    checkRange(findings, DraftField::NetWeight, sku.net_weight_g, 0, weight_limit_g);
    checkGtin(findings, sku.gtin);
    checkRange(findings, DraftField::LowStockThreshold, sku.low_stock_threshold, 0, unit_limit);
    checkRange(findings, DraftField::LimitPerBuyer, sku.limit_per_buyer, 0, unit_limit);
    if (sku.farm_gate_price) {
        checkRange(findings, DraftField::FarmGatePrice, sku.farm_gate_price->fen, 0,
                   price_limit_fen);
        if (*sku.farm_gate_price > sku.price) {
            add(findings, DraftField::FarmGatePrice, FindingKind::AbovePrice,
                FindingWeight::Advice);
        }
    }
    return findings;
}

Result<void> refuseFaults(const Findings& findings, std::string_view prefix) {
    const auto fault = std::find_if(
        findings.begin(), findings.end(),
        [](const DraftFinding& finding) { return finding.weight == FindingWeight::Fault; });
    if (fault == findings.end()) return {};
    return failure(ErrorCode::FieldWrong, {std::string(prefix).append(fieldName(fault->field))});
}

}  // namespace xb::catalog
