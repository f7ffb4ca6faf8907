// What is wrong with a draft of goods, or could be better, as findings that a form shows while
// the farmer types.
#pragma once

#include "catalog/error.h"
#include "catalog/products/product.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace xb::catalog {

enum class DraftField : std::uint8_t {
    Name,
    Village,
    Contact,
    Commission,
    PayoutAccount,
    Slogan,
    Colour,
    SecondColour,
    Title,
    ShortTitle,
    Subtitle,
    Category,
    Origin,
    Story,
    TalkingPoints,
    ShelfLife,
    Photos,
    Code,
    Spec,
    Price,
    ListPrice,
    NetWeight,
    Gtin,
    LowStockThreshold,
    LimitPerBuyer,
    FarmGatePrice,
    Plot,
    Quantity,
    Unit,
    Inspection,
    Minutes,
    DealPrice,
    DealQuota,
    Scene
};

// As the columns and FieldWrong name it: "title", "list_price_fen".
std::string_view fieldName(DraftField field);

enum class FindingKind : std::uint8_t {
    Empty,           // must be filled in
    TooLong,         // for what it is
    NotPlain,        // control characters, line breaks where one line is meant, or broken text
    OutOfRange,      // below zero, or beyond anything real
    BelowPrice,      // a list price below the price
    AbovePrice,      // a farm-gate or deal price above the shop's
    GtinNotDigits,   //
    GtinLength,      // 8, 12, 13 or 14 digits
    GtinCheckDigit,  // mistyped
    NotAColour,      // "#rrggbb"
    MissingForCold,  // chilled and frozen goods on sale need a shelf life
    NoPhoto,         // buyers look first
};

enum class FindingWeight : std::uint8_t { Advice, Fault };  // a fault is refused when stored

struct DraftFinding {
    DraftField field;
    FindingKind kind;
    FindingWeight weight = FindingWeight::Fault;
    friend bool operator==(const DraftFinding&, const DraftFinding&) = default;
};

using Findings = std::vector<DraftFinding>;

// Pure; in the order of the form. Whether a code or name is taken only the shop can tell.
Findings checkProducer(const ProducerDraft& producer);
Findings checkBrand(const BrandDraft& brand);
Findings checkProduct(const ProductDraft& product);
Findings checkSku(const SkuDraft& sku);

// FieldWrong with the first fault's field, after `prefix`; advice is no fault.
Result<void> refuseFaults(const Findings& findings, std::string_view prefix = {});

// For the checks of other drafts.
void checkLine(Findings& findings, DraftField field, std::string_view text, std::size_t limit_bytes,
               bool may_be_empty);
void checkRange(Findings& findings, DraftField field, std::int64_t value, std::int64_t lowest,
                std::int64_t highest);

}  // namespace xb::catalog
