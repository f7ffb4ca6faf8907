#include "app/pages/products/product_cell.h"

#include "app/pages/figures.h"
#include "app/pages/products/product_line.h"
#include "app/pages/products/product_words.h"
#include "app/shop/shelf_model.h"
#include "app/text_size.h"
#include "app/widgets/painted_row.h"
#include "app/widgets/tick_mark.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>

namespace xb::app {

namespace {
constexpr int cell_width_px = 190;
constexpr int words_height_px = 122;
constexpr int inside_px = 10;
constexpr int photo_height_px = 124;
constexpr int line_px = 21;

QString stockText(const ShelfRow& row) {
    return (row.is_stock_low ? ProductCell::tr("only %1 left") : ProductCell::tr("%1 in stock"))
        .arg(countText(row.stock));
}

}  // namespace

ProductCell::ProductCell(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), theme_(theme) {}

QSize ProductCell::cellSize() {
    return {textPx(cell_width_px), photo_height_px + textPx(words_height_px)};
}

QSize ProductCell::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return cellSize();
}

void ProductCell::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    const auto row = index.data(ShelfModel::RowRole).value<ShelfRow>();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect face = option.rect.adjusted(4, 4, -4, -4);
    const bool is_chosen = option.state.testFlag(QStyle::State_Selected);
    painter->setPen(QPen(is_chosen ? theme_.harvest : theme_.line, is_chosen ? 2 : 1));
    painter->setBrush(is_chosen ? theme_.harvest_tint : theme_.surface);
    painter->drawRoundedRect(QRectF(face).adjusted(0.5, 0.5, -0.5, -0.5),
                             measure::control_radius_px, measure::control_radius_px);
    QStyleOptionViewItem focus = option;
    focus.rect = face;
    focus.state.setFlag(QStyle::State_MouseOver, false);
    paintRowGround(*painter, theme_, focus);
    const QRect photo(face.left() + inside_px, face.top() + inside_px, face.width() - 2 * inside_px,
                      photo_height_px);
    paintPhoto(*painter, theme_, photo, index.data(ShelfModel::PhotoRole).value<QPixmap>());
    paintTick(*painter, theme_, tickPlace(option.rect),
              index.data(Qt::CheckStateRole).toInt() == Qt::Checked);
    if (row.status != catalog::ProductStatus::Listed) {
        paintBadge(*painter, theme_.tone(productStatusTone(row.status)), photo.right() - 6,
                   photo.top() + 18, productStatusText(row.status));
    }
    QRect line(photo.left(), photo.bottom() + 7, photo.width(), textPx(line_px));
    paintText(*painter, {line, measure::base_font_px, TextWeight::Bold, theme_.text}, row.title);
    line.translate(0, textPx(line_px));
    paintText(*painter, {line, measure::small_font_px, TextWeight::Plain, theme_.quiet_text},
              row.producer);
    line.translate(0, textPx(line_px) + 3);
    paintText(*painter, {line, measure::base_font_px, TextWeight::Bold, theme_.text},
              priceSpanText(row.lowest_price_fen, row.highest_price_fen));
    line.translate(0, textPx(line_px));
    paintText(
        *painter,
        {line, measure::small_font_px, row.is_stock_low ? TextWeight::Bold : TextWeight::Plain,
         row.is_stock_low ? theme_.warn_tone.text : theme_.quiet_text},
        stockText(row));
    painter->restore();
}

QRect ProductCell::tickPlace(const QRect& cell) {
    return {cell.left() + 4 + inside_px + 8, cell.top() + 4 + inside_px + 8, tick_side_px,
            tick_side_px};
}

bool ProductCell::editorEvent(QEvent* event, QAbstractItemModel* model,
                              const QStyleOptionViewItem& option, const QModelIndex& index) {
    return turnTick(*event, tickPlace(option.rect), *model, index);
}

bool ProductCell::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem&,
                            const QModelIndex& index) {
    const auto row = index.data(ShelfModel::RowRole).value<ShelfRow>();
    return tellRow(*event, *view,
                   {row.title, row.producer,
                    priceSpanText(row.lowest_price_fen, row.highest_price_fen), stockText(row)});
}

}  // namespace xb::app
