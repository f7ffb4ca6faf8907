#include "app/widgets/order_row.h"

#include "app/pages/figures.h"
#include "app/shop/order_list_model.h"
#include "app/text_size.h"
#include "app/widgets/painted_row.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>

namespace xb::app {

namespace {
constexpr int row_height_px = 56;
constexpr int badge_px = 32;
}  // namespace

OrderRow::OrderRow(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent), theme_(theme) {}

QSize OrderRow::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {200, textPx(row_height_px)};
}

void OrderRow::paint(QPainter* painter, const QStyleOptionViewItem& option,
                     const QModelIndex& index) const {
    const auto row = index.data(OrderListModel::RowRole).value<OrderListRow>();
    painter->save();
    paintRowGround(*painter, theme_, option);
    const QRect place = option.rect.adjusted(4, 0, -4, 0);
    paintInitial(*painter,
                 QRect(place.left(), place.center().y() - badge_px / 2, badge_px, badge_px),
                 row.initial, row.buyer);
    const QString amount = moneyText(row.total_fen);
    const int amount_width =
        textWidth(painter->font(), measure::base_font_px, TextWeight::Bold, amount) + 4;
    const QRect amount_place(place.right() - amount_width, place.top(), amount_width,
                             textPx(row_height_px));
    paintText(*painter,
              {amount_place, measure::base_font_px, TextWeight::Bold, theme_.text,
               Qt::AlignVCenter | Qt::AlignRight},
              amount);
    const int left = place.left() + badge_px + 12;
    const QRect first(left, place.top() + 6, amount_place.left() - left - 6, textPx(23));
    // The end says how many, so the middle gives way.
    paintText(*painter,
              {first, measure::base_font_px, TextWeight::Bold, theme_.text,
               Qt::AlignVCenter | Qt::AlignLeft, Qt::ElideMiddle},
              tr("%1 %2").arg(row.buyer, row.what));
    const QString when =
        tr("%1 · %2").arg(index.data(OrderListModel::AgeRole).toString(), channelText(row.channel));
    const QColor color = row.is_short     ? theme_.bad_tone.text
                         : row.is_pretend ? theme_.info_tone.text
                                          : theme_.quiet_text;
    const QString marked = row.is_short     ? tr("Short of stock · %1").arg(when)
                           : row.is_pretend ? tr("Pretend · %1").arg(when)
                                            : when;
    paintText(*painter,
              {first.translated(0, textPx(21)), measure::small_font_px, TextWeight::Plain, color},
              marked);
    painter->setPen(theme_.line);
    painter->drawLine(place.bottomLeft(), place.bottomRight());
    painter->restore();
}

bool OrderRow::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem&,
                         const QModelIndex& index) {
    if (!index.isValid()) return false;
    const auto row = index.data(OrderListModel::RowRole).value<OrderListRow>();
    return tellRow(*event, *view,
                   {tr("%1 %2").arg(row.buyer, row.what),
                    tr("%1 · %2").arg(index.data(OrderListModel::AgeRole).toString(),
                                      channelText(row.channel))});
}

}  // namespace xb::app
