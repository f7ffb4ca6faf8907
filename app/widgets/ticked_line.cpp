#include "app/widgets/ticked_line.h"

#include "app/text_size.h"
#include "app/widgets/tick_mark.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <utility>

namespace xb::app {

TickedLine::TickedLine(const Theme& theme, QVector<WideColumn> columns, int height_px,
                       QObject* parent)
    : QStyledItemDelegate(parent),
      theme_(theme),
      columns_(std::move(columns)),
      height_px_(height_px) {}

QSize TickedLine::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {400, textPx(height_px_)};
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
    const QVector<QRect> places = columnPlaces(columns_, option.rect);
    for (const ColumnText& one : texts(places, index, painter->font()))
        paintText(*painter, one.line, one.text);
    paintBeside(*painter, places, index);
    painter->setPen(theme_.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

ColumnText TickedLine::columnText(const QVector<QRect>& places, int column, TextWeight weight,
                                  const QColor& color, const QString& text) const {
    return {column,
            {places[column], measure::base_font_px, weight, color, alignmentOf(columns_[column])},
            text};
}

bool TickedLine::helpEvent(QHelpEvent* event, QAbstractItemView* view,
                           const QStyleOptionViewItem& option, const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip) return false;
    const QVector<QRect> places = columnPlaces(columns_, option.rect);
    const auto here = std::find_if(places.begin(), places.end(), [event](const QRect& place) {
        return place.contains(event->pos());
    });
    QStringList words;
    bool is_any_cut = false;
    for (const ColumnText& one : texts(places, index, option.font)) {
        if (here == places.end() || one.column != here - places.begin()) continue;
        words << one.text;
        is_any_cut |= isCut(option.font, one.line, one.text);
    }
    QToolTip::showText(event->globalPos(), is_any_cut ? words.join(QLatin1Char('\n')) : QString(),
                       view);
    return true;
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
