#include "app/widgets/ticked_line.h"

#include "app/widgets/painted_row.h"
#include "app/widgets/tick_mark.h"

#include <QPainter>

#include <utility>

namespace xb::app {

TickedLine::TickedLine(const Theme& theme, QVector<WideColumn> columns, int height_px,
                       QObject* parent)
    : QStyledItemDelegate(parent),
      theme_(theme),
      columns_(std::move(columns)),
      height_px_(height_px) {}

QSize TickedLine::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {400, height_px_};
}

void TickedLine::paint(QPainter* painter, const QStyleOptionViewItem& option,
                       const QModelIndex& index) const {
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, theme_.harvest_tint);
    }
    paintRowGround(*painter, theme_, option);
    paintTick(*painter, theme_, tickPlace(option.rect),
              index.data(Qt::CheckStateRole).toInt() == Qt::Checked);
    paintColumns(*painter, columnPlaces(columns_, option.rect), index);
    painter->setPen(theme_.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

void TickedLine::paintWords(QPainter& painter, const QVector<QRect>& places, int column,
                            bool is_bold, const QColor& color, const QString& text) const {
    paintText(
        painter,
        {places[column], measure::base_font_px, is_bold ? TextWeight::Bold : TextWeight::Plain,
         color, alignmentOf(columns_[column])},
        text);
}

QRect TickedLine::tickPlace(const QRect& row) {
    constexpr int from_left_px = 16;
    return {row.left() + from_left_px, row.center().y() - tick_side_px / 2, tick_side_px,
            tick_side_px};
}

bool TickedLine::editorEvent(QEvent* event, QAbstractItemModel* model,
                             const QStyleOptionViewItem& option, const QModelIndex& index) {
    return turnTick(*event, tickPlace(option.rect), *model, index);
}

}  // namespace xb::app
