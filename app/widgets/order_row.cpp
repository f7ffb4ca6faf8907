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
    const int badge = textPx(badge_px);
    paintInitial(*painter, QRect(place.left(), place.center().y() - badge / 2, badge, badge),
                 row.initial, row.buyer);
    const QString what = tr("%1 %2").arg(row.buyer, row.what);
    const QString amount = moneyText(row.total_fen);
    const int amount_width =
        textWidth(painter->font(), measure::base_font_px, TextWeight::Bold, amount) + 4;
    const int left = place.left() + badge + 12;
    const QRect whole(left, place.top() + 6, place.right() - left, textPx(23));
    const QRect beside = whole.adjusted(0, 0, -amount_width - 6, 0);
    const TextWeight bold = TextWeight::Bold;
    // The amount stands beside both lines; where it would cut the first, beside the second.
    const bool is_below =
        textWidth(painter->font(), measure::base_font_px, bold, what) > beside.width();
    const QRect second = beside.translated(0, textPx(21));
    paintText(*painter,
              {is_below ? QRect(second.right() + 6, second.top(), amount_width, second.height())
                        : QRect(place.right() - amount_width, place.top(), amount_width,
                                textPx(row_height_px)),
               measure::base_font_px, bold, theme_.text, Qt::AlignVCenter | Qt::AlignRight},
              amount);
    // The end says how many, so the middle gives way.
    paintText(*painter,
              {is_below ? whole : beside, measure::base_font_px, bold, theme_.text,
               Qt::AlignVCenter | Qt::AlignLeft, Qt::ElideMiddle},
              what);
    const QString age = index.data(OrderListModel::AgeRole).toString();
    const QColor color = row.is_short     ? theme_.bad_tone.text
                         : row.is_pretend ? theme_.info_tone.text
                                          : theme_.quiet_text;
    const auto marked = [&row](const QString& when) {
        if (row.is_short) return tr("Short of stock · %1").arg(when);
        return row.is_pretend ? tr("Pretend · %1").arg(when) : when;
    };
    const TextLine line{second, measure::small_font_px, TextWeight::Plain, color};
    const QString all = marked(tr("%1 · %2").arg(age, channelText(row.channel)));
    // Without its channel rather than with a part of it.
    paintText(*painter, line, isCut(painter->font(), line, all) ? marked(age) : all);
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
