#include "app/pages/orders/order_line.h"

#include "app/pages/figures.h"
#include "app/pages/orders/order_words.h"
#include "app/shop/order_list_model.h"
#include "app/widgets/painted_row.h"
#include "app/widgets/tick_mark.h"

#include <QDateTime>
#include <QPainter>

namespace xb::app {

namespace {
constexpr int row_height_px = 42;
}

OrderLine::OrderLine(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), theme_(theme) {}

QVector<WideColumn> OrderLine::columns() {
    return {{1, ColumnSide::Left},  {5, ColumnSide::Left}, {8, ColumnSide::Left},
            {8, ColumnSide::Left},  {4, ColumnSide::Left}, {4, ColumnSide::Left},
            {4, ColumnSide::Right}, {5, ColumnSide::Left}};
}

QSize OrderLine::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {400, row_height_px};
}

void OrderLine::paint(QPainter* painter, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const {
    const auto row = index.data(OrderListModel::RowRole).value<OrderListRow>();
    const QVector<WideColumn> all = columns();
    const QVector<QRect> places = columnPlaces(all, option.rect);
    painter->save();
    if (option.state.testFlag(QStyle::State_Selected)) {
        painter->fillRect(option.rect, theme_.harvest_tint);
    }
    paintRowGround(*painter, theme_, option);
    paintTick(*painter, theme_, tickPlace(option.rect),
              index.data(Qt::CheckStateRole).toInt() == Qt::Checked);
    const auto words = [&](int column, TextWeight weight, const QColor& color,
                           const QString& text) {
        paintText(*painter,
                  {places[column], measure::base_font_px, weight, color, alignmentOf(all[column])},
                  text);
    };
    const QDateTime placed_at = QDateTime::fromMSecsSinceEpoch(row.placed_at_ms);
    words(1, TextWeight::Plain, theme_.quiet_text,
          placed_at.toString(QStringLiteral("MM-dd HH:mm")));
    words(2, TextWeight::Bold, theme_.text, row.buyer);
    const int buyer_px =
        textWidth(painter->font(), measure::base_font_px, TextWeight::Bold, row.buyer) + 8;
    paintText(*painter,
              {places[2].adjusted(buyer_px, 0, 0, 0), measure::small_font_px, TextWeight::Plain,
               theme_.quiet_text},
              row.phone);
    words(3, TextWeight::Plain, theme_.text, row.what);
    words(4, TextWeight::Plain, theme_.text, regionText(row.region));
    words(5, TextWeight::Plain, theme_.text, channelText(row.channel));
    words(6, TextWeight::Bold, theme_.text, moneyText(row.total_fen));
    QString status = orderStatusText(row.status);
    if (row.is_cold_chain && row.step <= catalog::OrderStatus::Packed) {
        status = tr("%1, cold").arg(status);
    }
    if (row.is_short) {
        status = tr("%1, short").arg(status);
    } else if (row.is_over_quota) {
        status = tr("%1, over quota").arg(status);
    }
    const int badge_px =
        textWidth(painter->font(), measure::small_font_px, TextWeight::Bold, status) + 17;
    paintBadge(
        *painter,
        theme_.tone(row.is_short || row.is_over_quota ? Tone::Bad : orderStatusTone(row.status)),
        places[7].left() + badge_px, places[7].center().y() + 1, status);
    painter->setPen(theme_.line);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

QRect OrderLine::tickPlace(const QRect& row) {
    constexpr int from_left_px = 16;
    return {row.left() + from_left_px, row.center().y() - tick_side_px / 2, tick_side_px,
            tick_side_px};
}

bool OrderLine::editorEvent(QEvent* event, QAbstractItemModel* model,
                            const QStyleOptionViewItem& option, const QModelIndex& index) {
    return turnTick(*event, tickPlace(option.rect), *model, index);
}

}  // namespace xb::app
