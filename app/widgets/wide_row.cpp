#include "app/widgets/wide_row.h"

#include "app/text_size.h"
#include "app/widgets/painted_row.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QPainter>

#include <utility>

namespace xb::app {

namespace {
constexpr int side_px = 16;
constexpr int gap_px = 10;
}  // namespace

QVector<QRect> columnPlaces(const QVector<WideColumn>& columns, const QRect& row) {
    int share_sum = 0;
    for (const WideColumn& column : columns)
        share_sum += column.share;
    const int gaps_px = gap_px * (static_cast<int>(columns.size()) - 1);
    const int width_px = row.width() - 2 * side_px - gaps_px;
    QVector<QRect> places;
    int left = row.left() + side_px;
    for (const WideColumn& column : columns) {
        const int column_px = width_px * column.share / share_sum;
        places << QRect(left, row.top(), column_px, row.height());
        left += column_px + gap_px;
    }
    return places;
}

int alignmentOf(const WideColumn& column) {
    const auto side = column.side == ColumnSide::Left ? Qt::AlignLeft : Qt::AlignRight;
    return static_cast<int>(Qt::AlignVCenter | side);
}

WideHead::WideHead(const Theme& theme, QVector<WideColumn> columns, QAbstractItemView& list,
                   QWidget* parent)
    : QWidget(parent), theme_(theme), columns_(std::move(columns)), list_(list) {
    list_.viewport()->installEventFilter(this);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize WideHead::sizeHint() const {
    return {400, textPx(38)};
}

void WideHead::setTitles(const QStringList& titles) {
    titles_ = titles;
    setAccessibleName(titles.join(QStringLiteral(", ")));
    update();
}

bool WideHead::eventFilter(QObject*, QEvent* event) {
    if (event->type() == QEvent::Resize) update();
    return false;
}

void WideHead::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme_.inset);
    painter.setPen(theme_.line);
    painter.drawLine(rect().topLeft(), rect().topRight());
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    const QWidget& viewport = *list_.viewport();
    const QRect over(mapFromGlobal(viewport.mapToGlobal(QPoint(0, 0))).x(), 0, viewport.width(),
                     height());
    const QVector<QRect> places = columnPlaces(columns_, over);
    for (int i = 0; i < titles_.size() && i < places.size(); ++i) {
        paintText(painter,
                  {places[i], measure::base_font_px - 1, TextWeight::Bold, theme_.quiet_text,
                   alignmentOf(columns_[i])},
                  titles_[i]);
    }
}

}  // namespace xb::app
