#include "app/pages/products/product_words.h"

#include "catalog/exchange/cell_text.h"

#include <QCoreApplication>

namespace xb::app {

namespace {

using catalog::DraftField;
using catalog::FindingKind;

class ProductWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::ProductWords)

 public:
    static QString ofEmpty(DraftField field);
    static QString ofRange(DraftField field);
};

QString ProductWords::ofEmpty(DraftField field) {
    switch (field) {
        case DraftField::Title:
            return tr("Give it a name.");
        case DraftField::Name:
            return tr("Write who grew or made it.");
        case DraftField::Code:
            return tr("A code is needed: it stands on orders and slips.");
        case DraftField::Unit:
            return tr("Write what is counted: kg, boxes…");
        default:
            return tr("This has to be filled in.");
    }
}

QString ProductWords::ofRange(DraftField field) {
    switch (field) {
        case DraftField::Price:
        case DraftField::ListPrice:
        case DraftField::FarmGatePrice:
            return tr("A price is between 0 and 10 million yuan.");
        case DraftField::Commission:
            return tr("A commission is between 0 and 100 %.");
        default:
            return tr("This number is too small or too large.");
    }
}

}  // namespace

QString productStatusText(catalog::ProductStatus status) {
    switch (status) {
        case catalog::ProductStatus::Draft:
            return ProductWords::tr("Draft");
        case catalog::ProductStatus::Listed:
            return ProductWords::tr("On sale");
        case catalog::ProductStatus::Hidden:
            return ProductWords::tr("Hidden");
    }
    return {};
}

Tone productStatusTone(catalog::ProductStatus status) {
    switch (status) {
        case catalog::ProductStatus::Draft:
            return Tone::Info;
        case catalog::ProductStatus::Listed:
            return Tone::Good;
        case catalog::ProductStatus::Hidden:
            return Tone::Quiet;
    }
    return Tone::Quiet;
}

QString storageText(catalog::Storage storage) {
    switch (storage) {
        case catalog::Storage::Ambient:
            return ProductWords::tr("Room temperature");
        case catalog::Storage::Chilled:
            return ProductWords::tr("Chilled");
        case catalog::Storage::Frozen:
            return ProductWords::tr("Frozen");
    }
    return {};
}

QString movementText(catalog::MovementReason reason) {
    switch (reason) {
        case catalog::MovementReason::Receive:
            return ProductWords::tr("Came in");
        case catalog::MovementReason::Sell:
            return ProductWords::tr("Sold");
        case catalog::MovementReason::Cancel:
            return ProductWords::tr("Order cancelled");
        case catalog::MovementReason::Refund:
            return ProductWords::tr("Came back");
        case catalog::MovementReason::Spoil:
            return ProductWords::tr("Spoilt");
        case catalog::MovementReason::Count:
            return ProductWords::tr("Counted");
    }
    return {};
}

QString findingText(const catalog::DraftFinding& finding) {
    switch (finding.kind) {
        case FindingKind::Empty:
            return ProductWords::ofEmpty(finding.field);
        case FindingKind::TooLong:
            return ProductWords::tr("This is too long. Make it shorter.");
        case FindingKind::NotPlain:
            return ProductWords::tr(
                "There is a character in it that cannot be kept. Type it anew.");
        case FindingKind::OutOfRange:
            return ProductWords::ofRange(finding.field);
        case FindingKind::BelowPrice:
            return ProductWords::tr("The crossed-out price may not be lower than the price.");
        case FindingKind::AbovePrice:
            return ProductWords::tr("This is more than the price in the shop.");
        case FindingKind::GtinNotDigits:
            return ProductWords::tr("A barcode has digits only.");
        case FindingKind::GtinLength:
            return ProductWords::tr("A barcode has 8, 12, 13 or 14 digits.");
        case FindingKind::GtinCheckDigit:
            return ProductWords::tr("One digit is wrong: read the barcode again.");
        case FindingKind::NotAColour:
            return ProductWords::tr("A colour is written like #d9540b.");
        case FindingKind::MissingForCold:
            return ProductWords::tr("Chilled and frozen goods on sale need a shelf life.");
        case FindingKind::NoPhoto:
            return ProductWords::tr("Buyers look first: add a photo.");
    }
    return {};
}

std::optional<catalog::Money> readMoney(const QString& text) {
    return catalog::parseMoney(text.trimmed().toStdString());
}

QString plainMoney(catalog::Money money) {
    const std::int64_t size_fen = money.fen < 0 ? -money.fen : money.fen;
    return QStringLiteral("%1%2.%3")
        .arg(money.fen < 0 ? QStringLiteral("-") : QString())
        .arg(size_fen / 100)
        .arg(size_fen % 100, 2, 10, QLatin1Char('0'));
}

}  // namespace xb::app
