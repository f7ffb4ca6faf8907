#include "app/pages/products/product_line.h"

#include "app/pages/figures.h"
#include "app/shop/product_list_model.h"
#include "app/widgets/painted_row.h"

#include <QPainter>

namespace xb::app {

namespace {
constexpr int row_height_px = 60;
constexpr int photo_px = 44;
}  // namespace

ProductLine::ProductLine(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), theme_(theme) {}

QVector<WideColumn> ProductLine::columns() {
    return {{8, ColumnSide::Left}, {4, ColumnSide::Left},  {5, ColumnSide::Left},
            {6, ColumnSide::Left}, {3, ColumnSide::Right}, {3, ColumnSide::Right}};
}

QSize ProductLine::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {400, row_height_px};
}

void ProductLine::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    const auto row = index.data(ProductListModel::RowRole).value<ProductRow>();
    const QVector<WideColumn> all = columns();
    const QVector<QRect> places = columnPlaces(all, option.rect);
    painter->save();
    paintRowGround(*painter, theme_, option);
    const QRect photo(places[0].left(), places[0].center().y() - photo_px / 2 + 1, photo_px,
                      photo_px);
    paintPhoto(*painter, theme_, photo, index.data(ProductListModel::PhotoRole).value<QPixmap>());
    paintText(*painter,
              {places[0].adjusted(photo_px + 12, 0, 0, 0), measure::base_font_px, TextWeight::Bold,
               theme_.text},
              row.title);
    const auto plain = [&](int column, const QColor& color, TextWeight weight,
                           const QString& words) {
        paintText(*painter,
                  {places[column], measure::base_font_px, weight, color, alignmentOf(all[column])},
                  words);
    };
    plain(1, theme_.text, TextWeight::Plain, row.spec);
    plain(2, theme_.quiet_text, TextWeight::Plain, row.code);
    plain(3, theme_.text, TextWeight::Plain, row.producer);
    plain(4, theme_.text, TextWeight::Bold, moneyText(row.price_fen));
    if (row.is_stock_low) {
        paintBadge(*painter, theme_.warn_tone, places[5].right(), places[5].center().y(),
                   tr("only %1").arg(countText(row.stock)));
    } else {
        plain(5, theme_.text, TextWeight::Bold, countText(row.stock));
    }
    painter->setPen(theme_.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

}  // namespace xb::app
