// What can go wrong in the shop, as values that a caller can act on.
#pragma once

#include <tl/expected.hpp>

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace xb::catalog {

// Beside each code: its arguments, in order. `field` is a JSON path such as
// "data.lines[0].quantity".
enum class ErrorCode {
    // What was sent
    NotJson,         // -
    BodyTooLarge,    // limit in bytes
    FieldWrong,      // field
    SignatureWrong,  // -
    TimestampStale,  // tolerance in seconds
    SecretWrong,     // -
    // What was asked of the shop
    UnknownSku,        // SKU code
    SoldOut,           // SKU code, stock on hand
    NotForSale,        // SKU code; its product is a draft or hidden
    QuotaReached,      // SKU code, units left of the deal's or the channel's quota
    LimitReached,      // SKU code, limit per buyer
    DealNotRunning,    // SKU code; the deal that was asked for has not begun, is over or withdrawn
    OfferOver,         // - ; what was held for someone waiting is not held any more
    CannotUndo,        // status now; refunds or a settlement depend on it, or it is the first
    RefundTooLarge,    // what can still be refunded in fen
    NotFound,          // what ("order", "product", ...), its id as text
    AlreadyExists,     // what, its code or name
    StatusNotAllowed,  // status now, status asked for
    BroadcastRunning,  // title of the one that runs
    // Files of others
    NotATable,        // path, what it is instead: "image", "pdf", "html", "xml", "xls", "zip",
                      // "binary", "1904" (dates counted from 1904)
    TableEmpty,       // path; no row of data in it
    TableDamaged,     // path, the part of it, the line where that is known
    TableTooLarge,    // path, limit in bytes
    TooManyRows,      // path, the rows that its format can hold
    HeadingsMissing,  // path, the headings that were looked for and are not there
    // Load and life
    Busy,      // - ; a queue is full or the database is held by another program: try again
    TimedOut,  // - ; no answer within the deadline, the work may still be done later
    Closing,   // - ; the shop is being closed
    ReadOnly,  // - ; this shop was opened to read
    // The shop's folder and files
    ShopLocked,       // who holds it
    NoShop,           // path; nothing there to read
    NotAShop,         // path; a database of another program
    NewerDatabase,    // version found, newest version known
    OlderDatabase,    // version found, version needed; opening it as the owner brings it up to date
    DamagedDatabase,  // path; the file is left as it is
    MigrationFailed,  // number of the migration; the database stays at the version before it
    CannotRead,       // path
    CannotWrite,      // path
    DiskFull,         // path
    DatabaseFailed,   // path
    // Following another shop
    ChangeMissing,   // number needed, oldest and newest number there are
    ChangeWrong,     // number; not in the form that changes have, or it does not fit this shop
    HistoryDiffers,  // number; the other shop has another change under it, say since a restore
    OtherShop,       // id expected, id found
    FollowsAnother,  // id of the followed shop; this one is opened to read only
};

using ErrorArgument = std::variant<std::string, std::int64_t>;

struct Error {
    ErrorCode code;
    std::vector<ErrorArgument> arguments;
    std::string detail;  // for the log, in English; never holds personal data or a secret

    friend bool operator==(const Error&, const Error&) = default;

    std::string text(std::size_t index) const;     // argument as text, empty if there is none
    std::int64_t number(std::size_t index) const;  // argument as number, 0 if there is none
};

template <class T>
using Result = tl::expected<T, Error>;

// Returns what any Result can be made from: `return failure(ErrorCode::UnknownSku, {code});`
tl::unexpected<Error> failure(ErrorCode code, std::vector<ErrorArgument> arguments = {},
                              std::string detail = {});

}  // namespace xb::catalog
