#include "app/widgets/tick_mark.h"

#include <QAbstractItemModel>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace xb::app {

void paintTick(QPainter& painter, const Theme& theme, const QRect& box, bool is_ticked) {
    const QRectF place(box);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(is_ticked ? theme.harvest_fill : theme.quiet_text, 1.5));
    painter.setBrush(is_ticked ? QBrush(theme.harvest_fill) : QBrush(theme.surface));
    painter.drawRoundedRect(place, 5, 5);
    if (is_ticked) {
        painter.setPen(QPen(theme.on_harvest, 2));
        painter.drawPolyline(QPolygonF{{place.left() + 4, place.center().y()},
                                       {place.left() + 7.5, place.bottom() - 5},
                                       {place.right() - 4, place.top() + 5}});
    }
    painter.restore();
}

bool turnTick(const QEvent& event, const QRect& box, QAbstractItemModel& model,
              const QModelIndex& index) {
    constexpr int around_px = 13;  // a target of 44
    bool is_meant = false;
    if (event.type() == QEvent::MouseButtonRelease) {
        const QRect place = box.adjusted(-around_px, -around_px, around_px, around_px);
        const auto& release = static_cast<const QMouseEvent&>(event);
        is_meant = place.contains(release.position().toPoint());
    } else if (event.type() == QEvent::KeyPress) {
        is_meant = static_cast<const QKeyEvent&>(event).key() == Qt::Key_Space;
    }
    if (!is_meant) return false;
    const bool is_ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model.setData(index, is_ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

}  // namespace xb::app
