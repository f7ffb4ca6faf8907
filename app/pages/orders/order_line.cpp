#include "app/pages/orders/order_line.h"

#include "app/pages/figures.h"
#include "app/pages/orders/order_words.h"
#include "app/shop/order_list_model.h"
#include "app/widgets/painted_row.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QMouseEvent>
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
    paintTick(*painter, option.rect, index.data(Qt::CheckStateRole).toInt() == Qt::Checked);
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

void OrderLine::paintTick(QPainter& painter, const QRect& row, bool is_ticked) const {
    const QRectF box = tickPlace(row);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(is_ticked ? theme_.harvest_fill : theme_.quiet_text, 1.5));
    painter.setBrush(is_ticked ? QBrush(theme_.harvest_fill) : QBrush(theme_.surface));
    painter.drawRoundedRect(box, 5, 5);
    if (is_ticked) {
        painter.setPen(QPen(theme_.on_harvest, 2));
        painter.drawPolyline(QPolygonF{{box.left() + 4, box.center().y()},
                                       {box.left() + 7.5, box.bottom() - 5},
                                       {box.right() - 4, box.top() + 5}});
    }
    painter.restore();
}

QRect OrderLine::tickPlace(const QRect& row) {
    constexpr int side_px = 18;
    constexpr int from_left_px = 16;
    return {row.left() + from_left_px, row.center().y() - side_px / 2, side_px, side_px};
}

bool OrderLine::editorEvent(QEvent* event, QAbstractItemModel* model,
                            const QStyleOptionViewItem& option, const QModelIndex& index) {
    constexpr int around_px = 12;  // easier to hit
    bool is_meant = false;
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto place =
            tickPlace(option.rect).adjusted(-around_px, -around_px, around_px, around_px);
        is_meant = place.contains(static_cast<QMouseEvent*>(event)->position().toPoint());
    } else if (event->type() == QEvent::KeyPress) {
        is_meant = static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
    }
    if (!is_meant) return false;
    const bool is_ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, is_ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

}  // namespace xb::app
