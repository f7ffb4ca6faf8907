// One table for each kind of name.
#include "app/errors/catalog_error_words.h"

#include "app/pages/figures.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <string_view>
#include <variant>

namespace xb::app {
namespace {

struct Word {
    std::string_view name;
    const char* text;  // in English, to be translated
};

constexpr std::array steps{
    Word{"placed", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "placed")},
    Word{"paid", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "paid")},
    Word{"packed", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "packed")},
    Word{"shipped", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "shipped")},
    Word{"delivered", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "delivered")},
    Word{"cancelled", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "cancelled")},
    Word{"refunded", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "refunded")},
};

constexpr std::array things{
    Word{"backup", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "backup")},
    Word{"brand", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "brand")},
    Word{"broadcast", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "broadcast")},
    Word{"deal", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "deal")},
    Word{"lot", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "harvest")},
    Word{"order", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "order")},
    Word{"producer", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "producer")},
    Word{"product", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "product")},
    Word{"refund", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "refund")},
    Word{"settlement", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "settlement")},
    Word{"shipment", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "parcel")},
    Word{"shop", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "shop")},
    Word{"sku", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "SKU")},
    Word{"waitlist", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "waiting list")},
};

constexpr std::array fields{
    Word{"amount_fen", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "the amount")},
    Word{"carrier", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "the carrier")},
    Word{"channel", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "the channel")},
    Word{"counted_stock",
         QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "the stock that was counted")},
    Word{"first_days",
         QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "the days until the first share")},
    Word{"first_share_bp", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "the first share")},
    Word{"format", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "the kind of file")},
    Word{"items", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "the goods")},
    Word{"lot", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "the harvest")},
    Word{"price_fen", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "the price")},
    Word{"producer", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "the producer")},
    Word{"quantity", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "the quantity")},
    Word{"reason", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "the reason")},
    Word{"recording", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "the recording")},
    Word{"reference", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "the reference")},
    Word{"return_window_days",
         QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "the days of the return window")},
    Word{"skus", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "the sizes")},
    Word{"stock_shift", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "the change of stock")},
    Word{"time_zone", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "the time zone")},
    Word{"title", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "the title")},
    Word{"tracking_number", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "the tracking number")},
    Word{"until", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "the day")},
};

constexpr std::array kinds{
    Word{"image", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "a picture")},
    Word{"html", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "a web page")},
    Word{"xls", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "a file of an old Excel")},
    Word{"zip", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "a packed folder")},
    Word{"binary", QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "a file of another program")},
    Word{"1904",
         QT_TRANSLATE_NOOP("xb::app::ShopErrorWords", "a sheet whose days count from 1904")},
};

template <class Table>
std::string wordIn(const Table& table, const std::string& name) {
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const Word& word) { return word.name == name; });
    if (found == table.end()) return name;
    return QCoreApplication::translate("xb::app::ShopErrorWords", found->text).toStdString();
}

std::string amountIn(const catalog::Error& error, std::size_t index) {
    const auto* fen = std::get_if<std::int64_t>(&error.arguments.at(index));
    return fen == nullptr ? error.text(index) : moneyText(*fen).toStdString();
}

}  // namespace

std::string argumentText(const catalog::Error& error, std::size_t index) {
    using enum catalog::ErrorCode;
    const std::string name = error.text(index);
    switch (error.code) {
        case StatusNotAllowed:
        case CannotUndo:
            return wordIn(steps, name);
        case FieldWrong:
            return wordIn(fields, name);
        case NotFound:
        case AlreadyExists:
            return index == 0 ? wordIn(things, name) : name;
        case NotATable:
            return index == 1 ? wordIn(kinds, name) : name;
        case RefundTooLarge:
            return amountIn(error, index);
        default:
            return name;
    }
}

}  // namespace xb::app
