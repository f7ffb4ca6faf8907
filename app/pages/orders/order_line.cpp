#include "app/pages/orders/order_line.h"

#include "app/pages/figures.h"
#include "app/pages/orders/order_words.h"
#include "app/shop/order_list_model.h"
#include "app/widgets/painted_row.h"

#include <QDateTime>
#include <QPainter>

namespace xb::app {

namespace {
constexpr int row_height_px = 42;
}  // namespace

OrderLine::OrderLine(const Theme& theme, QObject* parent)
    : TickedLine(theme, columns(), row_height_px, parent) {}

QVector<WideColumn> OrderLine::columns() {
    // In percent: beside the goods, whose names are of any length, all is whole on a low screen.
    return {{3, ColumnSide::Left},   {12, ColumnSide::Left}, {19, ColumnSide::Left},
            {18, ColumnSide::Left},  {7, ColumnSide::Left},  {14, ColumnSide::Left},
            {11, ColumnSide::Right}, {16, ColumnSide::Left}};
}

QVector<ColumnText> OrderLine::texts(const QVector<QRect>& places, const QModelIndex& index,
                                     const QFont& font) const {
    const auto row = index.data(OrderListModel::RowRole).value<OrderListRow>();
    const QDateTime placed_at = QDateTime::fromMSecsSinceEpoch(row.placed_at_ms);
    const auto plain = [&](int column, const QString& text) {
        return columnText(places, column, TextWeight::Plain, theme().text, text);
    };
    ColumnText time = plain(1, placed_at.toString(QStringLiteral("MM-dd HH:mm")));
    time.line.color = theme().quiet_text;
    // How many there are stands at its end.
    ColumnText what = plain(3, row.what);
    what.line.cut = Qt::ElideMiddle;
    const ColumnText buyer = columnText(places, 2, TextWeight::Bold, theme().text, row.buyer);
    const int buyer_px = textWidth(font, measure::base_font_px, TextWeight::Bold, row.buyer) + 8;
    const ColumnText phone{2,
                           {places[2].adjusted(buyer_px, 0, 0, 0), measure::small_font_px,
                            TextWeight::Plain, theme().quiet_text},
                           row.phone};
    return {time,
            buyer,
            phone,
            what,
            plain(4, regionText(row.region)),
            plain(5, channelText(row.channel)),
            columnText(places, 6, TextWeight::Bold, theme().text, moneyText(row.total_fen))};
}

void OrderLine::paintBeside(QPainter& painter, const QVector<QRect>& places,
                            const QModelIndex& index) const {
    const auto row = index.data(OrderListModel::RowRole).value<OrderListRow>();
    const QString status = orderStateText(row);
    const int badge_px =
        textWidth(painter.font(), measure::small_font_px, TextWeight::Bold, status) + 17;
    paintBadge(
        painter,
        theme().tone(row.is_short || row.is_over_quota ? Tone::Bad : orderStatusTone(row.status)),
        places[7].left() + badge_px, places[7].center().y() + 1, status);
}

}  // namespace xb::app
