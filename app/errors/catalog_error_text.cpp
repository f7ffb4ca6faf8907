// The words for what can go wrong in the shop.
#include "app/errors/catalog_error_words.h"
#include "app/errors/error_text.h"
#include "app/errors/sentence.h"

#include <QCoreApplication>

namespace xb::app {
namespace {

class ShopWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::ShopError)

 public:
    static QString of(catalog::ErrorCode code);
    static QString ofKeptProducer();

 private:
    static QString ofMessage(catalog::ErrorCode code);
    static QString ofSelling(catalog::ErrorCode code);
    static QString ofTable(catalog::ErrorCode code);
    static QString ofLife(catalog::ErrorCode code);
    static QString ofFolder(catalog::ErrorCode code);
    static QString ofFollowing(catalog::ErrorCode code);
};

// What was sent or asked.
QString ShopWords::ofMessage(catalog::ErrorCode code) {
    using enum catalog::ErrorCode;
    switch (code) {
        case NotJson:
            return tr("What was sent is not JSON. Nothing was stored.");
        case BodyTooLarge:
            return tr("What was sent is larger than %1 bytes. Nothing was stored.");
        case FieldWrong:
            return tr("Something is missing or wrong: %1. Nothing was stored.");
        case SignatureWrong:
            return tr(
                "The signature does not match. Nothing was stored; check that the sender signs "
                "with the "
                "secret of this shop.");
        case TimestampStale:
            return tr(
                "The message is signed for a time more than %1 seconds away from now. Nothing was "
                "stored; check "
                "the clocks of both machines.");
        case SecretWrong:
            return tr(
                "The secret for incoming orders is not a whsec_ secret. Put the right one in "
                "place, or "
                "remove the file secrets/orders and start again to get a new one.");
        case UnknownSku:
            return tr("There is no SKU \"%1\" in this shop. Nothing was changed.");
        case SoldOut:
            return tr("\"%1\" has only %2 left. The order was not taken and no stock was moved.");
        case NotForSale:
            return tr(
                "\"%1\" is not on sale: its product is a draft or hidden. Nothing was changed.");
        case NotFound:
            return tr(
                "There is no such entry (%1 %2). The list may be out of date: open it again.");
        case AlreadyExists:
            return tr("This is here already (%1 %2). Nothing was changed.");
        case StatusNotAllowed:
            return tr("An order that is %1 cannot become %2. Nothing was changed.");
        case BroadcastRunning:
            return tr("The broadcast \"%1\" is still running. End it first.");
        default:
            return {};
    }
}

// Why an order, or a step of one, is not taken.
QString ShopWords::ofSelling(catalog::ErrorCode code) {
    using enum catalog::ErrorCode;
    switch (code) {
        case QuotaReached:
            return tr(
                "Of \"%1\" only %2 are left at this price or for this channel. The order was not "
                "taken and no stock was moved.");
        case LimitReached:
            return tr(
                "A buyer may have at most %2 of \"%1\". The order was not taken and no stock was "
                "moved.");
        case DealNotRunning:
            return tr(
                "The deal for \"%1\" does not run at the moment. The order was not taken and no "
                "stock was moved.");
        case OfferOver:
            return tr("Nothing is held for this entry of the waiting list any more.");
        case CannotUndo:
            return tr(
                "The step to %1 cannot be undone: a refund or a settlement depends on it, or it is "
                "the first. Nothing was changed.");
        case RefundTooLarge:
            return tr("At most %1 of this order can still be refunded. Nothing was changed.");
        default:
            return {};
    }
}

// A file that was to be imported.
QString ShopWords::ofTable(catalog::ErrorCode code) {
    using enum catalog::ErrorCode;
    switch (code) {
        case NotATable:
            return tr(
                "%1 is not a table (%2). Nothing was imported; give the CSV, XLSX or JSON file "
                "that "
                "the platform exports.");
        case TableEmpty:
            return tr("%1 has no row to import. Nothing was changed.");
        case TableDamaged:
            return tr(
                "%1 is damaged (%2). What came before the damage was imported; export the file "
                "once more and import it again, which is safe.");
        case TableTooLarge:
            return tr(
                "%1 unpacks to more than %2 bytes and was not read further. Export it in smaller "
                "parts.");
        case TooManyRows:
            return tr(
                "%1 can hold %2 rows only. Nothing was written; export a part, or as CSV or JSON.");
        case HeadingsMissing:
            return tr(
                "%1 lacks these columns: %2. Nothing was imported; export the file with them. Who "
                "imports by command can also choose its kind with --format.");
        default:
            return {};
    }
}

// The shop at work: its load, its opening and closing.
QString ShopWords::ofLife(catalog::ErrorCode code) {
    using enum catalog::ErrorCode;
    switch (code) {
        case Busy:
            return tr(
                "The shop has more to do than it can take at once. Nothing was changed; try again "
                "in a moment.");
        case TimedOut:
            return tr(
                "There was no answer in time. It may still have been stored: look, or send the "
                "same again, which "
                "is safe.");
        case Closing:
            return tr(
                "The shop is being closed. What was stored before is safe; try again after the "
                "start.");
        case ReadOnly:
            return tr("The shop was opened to read only. Nothing was changed.");
        case ShopLocked:
            return tr(
                "This shop is already open in %1. Close it there first, or choose another folder.");
        default:
            return {};
    }
}

// The shop's files.
QString ShopWords::ofFolder(catalog::ErrorCode code) {
    using enum catalog::ErrorCode;
    switch (code) {
        case NoShop:
            return tr("There is no shop at %1. Start xiangbo with this folder to make one.");
        case NotAShop:
            return tr(
                "%1 is the database of another program. It was left as it is; choose another "
                "folder.");
        case NewerDatabase:
            return tr(
                "This shop was last used by a newer Xiangbo Studio (its data has version %1, this "
                "program knows up "
                "to %2). Nothing was changed; install the newer program.");
        case OlderDatabase:
            return tr(
                "This shop's data has version %1 and needs to be brought to %2. Open it once in "
                "xiangbo; that keeps "
                "everything.");
        case DamagedDatabase:
            return tr(
                "The database %1 is damaged. It was left as it is. Ask who looks after this "
                "computer to run \"xiangbo restore --newest\": that puts the newest good backup "
                "in its place and keeps the damaged one.");
        case MigrationFailed:
            return tr(
                "The shop's data could not be brought up to date (step %1). It is unchanged; free "
                "some disk space and "
                "start again.");
        case CannotRead:
            return tr("%1 cannot be read. Check that it is there and that you may read it.");
        case CannotWrite:
            return tr(
                "%1 cannot be written. What was stored before is safe; check the folder's "
                "permissions.");
        case DiskFull:
            return tr(
                "The disk with %1 is full. What was stored before is safe; free some space and try "
                "again.");
        case DatabaseFailed:
            return tr(
                "The database %1 did not accept this. What was stored before is safe; the log says "
                "more.");
        default:
            return {};
    }
}

// Shops that follow others.
QString ShopWords::ofFollowing(catalog::ErrorCode code) {
    using enum catalog::ErrorCode;
    switch (code) {
        case ChangeMissing:
            return tr(
                "Change %1 is not in the change log, which holds %2 to %3. Begin again with a "
                "snapshot.");
        case ChangeWrong:
            return tr(
                "Change %1 cannot be read, or does not fit this shop. Nothing of it was applied; "
                "begin again with a snapshot.");
        case HistoryDiffers:
            return tr(
                "Since change %1 the followed shop has another history, as after a restore. Begin "
                "again with a snapshot in an empty folder.");
        case OtherShop:
            return tr("This belongs to another shop: %1 was expected, %2 found.");
        case FollowsAnother:
            return tr(
                "This folder follows the shop %1 and can only be read. Make changes in that "
                "shop.");
        default:
            return {};
    }
}

QString ShopWords::ofKeptProducer() {
    return tr(
        "\"%2\" was sold, so it stays with its producer: figures and settlements count under that "
        "name. Make a new product for the other producer. Nothing was changed.");
}

QString ShopWords::of(catalog::ErrorCode code) {
    for (const auto part : {ofMessage, ofSelling, ofTable, ofLife, ofFolder, ofFollowing}) {
        if (QString words = part(code); !words.isEmpty()) return words;
    }
    return {};
}

}  // namespace

QString errorText(const catalog::Error& error) {
    std::vector<std::string> arguments;
    for (std::size_t index = 0; index < error.arguments.size(); ++index) {
        arguments.push_back(argumentText(error, index));
    }
    // The one field that can be right in itself and still not be had.
    const bool is_kept_producer = error.code == catalog::ErrorCode::FieldWrong &&
                                  arguments.size() == 2 && error.text(0) == "producer";
    return fillSentence(is_kept_producer ? ShopWords::ofKeptProducer() : ShopWords::of(error.code),
                        arguments);
}

}  // namespace xb::app
