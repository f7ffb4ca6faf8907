#include "app/pages/products/product_line.h"

#include "app/pages/figures.h"
#include "app/pages/products/product_words.h"
#include "app/shop/shelf_model.h"
#include "app/text_size.h"
#include "app/widgets/painted_row.h"

#include <QPainter>

namespace xb::app {

namespace {
constexpr int row_height_px = 60;
constexpr int photo_px = 44;
}  // namespace

QString priceSpanText(qint64 lowest_fen, qint64 highest_fen) {
    if (lowest_fen == highest_fen) return moneyText(lowest_fen);
    return ProductLine::tr("from %1").arg(moneyText(lowest_fen));
}

ProductLine::ProductLine(const Theme& theme, QObject* parent)
    : TickedLine(theme, columns(), row_height_px, parent) {}

QVector<WideColumn> ProductLine::columns() {
    return {{1, ColumnSide::Left},
            {20, ColumnSide::Left},
            {8, ColumnSide::Right},
            {5, ColumnSide::Right},
            {5, ColumnSide::Left}};
}

QVector<ColumnText> ProductLine::texts(const QVector<QRect>& places, const QModelIndex& index,
                                       const QFont&) const {
    const auto row = index.data(ShelfModel::RowRole).value<ShelfRow>();
    const QRect words = places[1].adjusted(photo_px + 12, 0, 0, 0);
    const QRect upper(words.left(), words.top() + textPx(9), words.width(), textPx(22));
    const QString specs = row.specs.isEmpty() ? row.codes : row.specs;
    QVector<ColumnText> texts{
        {1, {upper, measure::base_font_px, TextWeight::Bold, theme().text}, row.title},
        {1,
         {upper.translated(0, textPx(21)), measure::small_font_px, TextWeight::Plain,
          theme().quiet_text},
         QStringLiteral("%1 · %2").arg(specs, row.producer)},
        columnText(places, 2, TextWeight::Bold, theme().text,
                   priceSpanText(row.lowest_price_fen, row.highest_price_fen))};
    if (!row.is_stock_low)
        texts << columnText(places, 3, TextWeight::Bold, theme().text, countText(row.stock));
    return texts;
}

void ProductLine::paintBeside(QPainter& painter, const QVector<QRect>& places,
                              const QModelIndex& index) const {
    const auto row = index.data(ShelfModel::RowRole).value<ShelfRow>();
    const QRect photo(places[1].left(), places[1].center().y() - photo_px / 2 + 1, photo_px,
                      photo_px);
    paintPhoto(painter, theme(), photo, index.data(ShelfModel::PhotoRole).value<QPixmap>());
    if (row.is_stock_low)
        paintBadge(painter, theme().warn_tone, places[3].right(), places[3].center().y(),
                   tr("only %1").arg(countText(row.stock)));
    const QString status = productStatusText(row.status);
    const int badge_px =
        textWidth(painter.font(), measure::small_font_px, TextWeight::Bold, status) + 17;
    paintBadge(painter, theme().tone(productStatusTone(row.status)), places[4].left() + badge_px,
               places[4].center().y(), status);
}

}  // namespace xb::app
