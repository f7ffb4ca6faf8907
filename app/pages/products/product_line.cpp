#include "app/pages/products/product_line.h"

#include "app/pages/figures.h"
#include "app/pages/products/product_words.h"
#include "app/shop/shelf_model.h"
#include "app/widgets/painted_row.h"
#include "app/widgets/tick_mark.h"

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
    : QStyledItemDelegate(parent), theme_(theme) {}

QVector<WideColumn> ProductLine::columns() {
    return {{1, ColumnSide::Left},
            {20, ColumnSide::Left},
            {8, ColumnSide::Right},
            {5, ColumnSide::Right},
            {5, ColumnSide::Left}};
}

QSize ProductLine::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {400, row_height_px};
}

void ProductLine::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    const auto row = index.data(ShelfModel::RowRole).value<ShelfRow>();
    const QVector<WideColumn> all = columns();
    const QVector<QRect> places = columnPlaces(all, option.rect);
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, theme_.harvest_tint);
    }
    paintRowGround(*painter, theme_, option);
    paintTick(*painter, theme_, tickPlace(option.rect),
              index.data(Qt::CheckStateRole).toInt() == Qt::Checked);
    const QRect photo(places[1].left(), places[1].center().y() - photo_px / 2 + 1, photo_px,
                      photo_px);
    paintPhoto(*painter, theme_, photo, index.data(ShelfModel::PhotoRole).value<QPixmap>());
    const QRect words = places[1].adjusted(photo_px + 12, 0, 0, 0);
    const QRect upper(words.left(), words.top() + 9, words.width(), 22);
    paintText(*painter, {upper, measure::base_font_px, TextWeight::Bold, theme_.text}, row.title);
    const QString specs = row.specs.isEmpty() ? row.codes : row.specs;
    paintText(
        *painter,
        {upper.translated(0, 21), measure::small_font_px, TextWeight::Plain, theme_.quiet_text},
        QStringLiteral("%1 · %2").arg(specs, row.producer));
    const auto bold = [&](int column, const QString& text) {
        paintText(*painter,
                  {places[column], measure::base_font_px, TextWeight::Bold, theme_.text,
                   alignmentOf(all[column])},
                  text);
    };
    bold(2, priceSpanText(row.lowest_price_fen, row.highest_price_fen));
    if (row.is_stock_low) {
        paintBadge(*painter, theme_.warn_tone, places[3].right(), places[3].center().y(),
                   tr("only %1").arg(countText(row.stock)));
    } else {
        bold(3, countText(row.stock));
    }
    const QString status = productStatusText(row.status);
    const int badge_px =
        textWidth(painter->font(), measure::small_font_px, TextWeight::Bold, status) + 17;
    paintBadge(*painter, theme_.tone(productStatusTone(row.status)), places[4].left() + badge_px,
               places[4].center().y(), status);
    painter->setPen(theme_.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

QRect ProductLine::tickPlace(const QRect& row) {
    constexpr int from_left_px = 16;
    return {row.left() + from_left_px, row.center().y() - tick_side_px / 2, tick_side_px,
            tick_side_px};
}

bool ProductLine::editorEvent(QEvent* event, QAbstractItemModel* model,
                              const QStyleOptionViewItem& option, const QModelIndex& index) {
    return turnTick(*event, tickPlace(option.rect), *model, index);
}

}  // namespace xb::app
