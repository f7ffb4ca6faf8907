// A sentence for each reason, a name for each word.
#include "app/errors/import_text.h"

#include "app/errors/error_text.h"
#include "app/errors/sentence.h"

#include <QCoreApplication>

namespace xb::app {
namespace {

class ImportWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::ImportRow)

 public:
    static QString of(catalog::RowReason reason);

 private:
    static QString ofRow(catalog::RowReason reason);
    static QString ofCell(catalog::RowReason reason);
};

QString ImportWords::ofRow(catalog::RowReason reason) {
    using enum catalog::RowReason;
    switch (reason) {
        case NulByte:
            return tr("The row holds bytes that are no text.");
        case TooLong:
            return tr("The row is too long; a quote may be open.");
        case TooManyCells:
            return tr("The row has more cells than a table may have.");
        case NotJson:
            return tr("The line is not JSON.");
        case TooManyLines:
            return tr("The order has more than 200 lines.");
        case AmountsDiffer:
            return tr("The shop has this order with another total and keeps its own.");
        case PartLeftOut:
            return tr(
                "Part of this order was cancelled or refunded on the platform. A new order is "
                "taken without it; in one that the shop has, book the refund by hand.");
        case RefundTold:
            return tr(
                "The platform has paid back for this order. Book the refund here too, so that "
                "the settlement does not pay for it.");
        case StockMoved:
            return tr(
                "The stock has moved since the file was exported; what was sold and received "
                "since then still counts.");
        default:
            return {};
    }
}

QString ImportWords::ofCell(catalog::RowReason reason) {
    using enum catalog::RowReason;
    switch (reason) {
        case IdMissing:
            return tr("%1 is empty.");
        case DigitsLost:
            return tr(
                "%1 has lost digits to a spreadsheet; export the file again and do not save "
                "it in one.");
        case TextDamaged:
            return tr("%1 is damaged text.");
        case StatusUnknown:
            return tr("%1 has a word that is not known.");
        case AmountWrong:
            return tr("%1 is no amount that is exact to the fen.");
        case QuantityWrong:
            return tr("%1 is not a number of pieces.");
        case TimeWrong:
            return tr("%1 is no date and time.");
        case GoodsMissing:
            return tr("%1 is empty: neither a SKU nor a title says what was sold.");
        case ValueWrong:
            return tr("%1 cannot be read.");
        default:
            return {};
    }
}

QString ImportWords::of(catalog::RowReason reason) {
    const QString words = ofRow(reason);
    return words.isEmpty() ? ofCell(reason) : words;
}

}  // namespace

QString reasonText(const catalog::RowNote& note) {
    if (note.reason == catalog::RowReason::ShopRefused) {
        return note.error ? errorText(*note.error) : QString();
    }
    return fillSentence(ImportWords::of(note.reason), {note.heading});
}

const char* outcomeName(catalog::RowOutcome outcome) {
    switch (outcome) {
        case catalog::RowOutcome::Accepted:
            return "accepted";
        case catalog::RowOutcome::Known:
            return "known";
        case catalog::RowOutcome::Updated:
            return "updated";
        case catalog::RowOutcome::Refused:
            return "refused";
    }
    return "";
}

const char* reasonName(catalog::RowReason reason) {
    using enum catalog::RowReason;
    switch (reason) {
        case None:
            return "";
        case NulByte:
            return "nul_byte";
        case TooLong:
            return "too_long";
        case TooManyCells:
            return "too_many_cells";
        case NotJson:
            return "not_json";
        case IdMissing:
            return "id_missing";
        case DigitsLost:
            return "digits_lost";
        case TextDamaged:
            return "text_damaged";
        case StatusUnknown:
            return "status_unknown";
        case AmountWrong:
            return "amount_wrong";
        case QuantityWrong:
            return "quantity_wrong";
        case TimeWrong:
            return "time_wrong";
        case GoodsMissing:
            return "goods_missing";
        case TooManyLines:
            return "too_many_lines";
        case ValueWrong:
            return "value_wrong";
        case AmountsDiffer:
            return "amounts_differ";
        case PartLeftOut:
            return "part_left_out";
        case RefundTold:
            return "refund_told";
        case StockMoved:
            return "stock_moved";
        case ShopRefused:
            return "shop_refused";
    }
    return "";
}

}  // namespace xb::app
