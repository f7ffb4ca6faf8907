#include "app/widgets/toggle_switch.h"

#include "app/text_size.h"

#include <QPainter>

#include <algorithm>

namespace xb::app {

namespace {
constexpr int track_width_px = 40;
constexpr int track_height_px = 22;
constexpr int knob_edge_px = 4;
constexpr int gap_px = 8;
}  // namespace

ToggleSwitch::ToggleSwitch(const Theme& theme, QWidget* parent) : QCheckBox(parent), theme_(theme) {
    setCursor(Qt::PointingHandCursor);
    QFont bold = font();
    bold.setBold(true);
    setFont(bold);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize ToggleSwitch::sizeHint() const {
    return {textPx(track_width_px) + gap_px + fontMetrics().horizontalAdvance(text()) + 6,
            std::max(measure::target_px - 8, textPx(track_height_px))};
}

void ToggleSwitch::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QSizeF size(textPx(track_width_px), textPx(track_height_px));
    const QRectF track(QPointF(2, (height() - size.height()) / 2), size);
    const QColor plain = isEnabled() ? theme_.quiet_text : theme_.line;
    painter.setPen(QPen(hasFocus() ? theme_.info : plain, hasFocus() ? 2 : 1));
    const QColor on_color = isEnabled() ? theme_.harvest_fill : theme_.quiet_text;
    const QColor off_color = isEnabled() ? theme_.inset : QColor(Qt::transparent);
    painter.setBrush(isChecked() ? on_color : off_color);
    painter.drawRoundedRect(track, size.height() / 2, size.height() / 2);
    const qreal knob_px = size.height() - 2 * knob_edge_px;
    const qreal knob_left =
        isChecked() ? track.right() - knob_px - knob_edge_px : track.left() + knob_edge_px;
    painter.setPen(Qt::NoPen);
    painter.setBrush(isChecked() ? theme_.on_harvest : plain);
    painter.drawEllipse(QRectF(knob_left, track.top() + knob_edge_px, knob_px, knob_px));
    painter.setPen(isEnabled() ? theme_.text : theme_.quiet_text);
    painter.drawText(QRectF(track.right() + gap_px, 0, width(), height()), Qt::AlignVCenter,
                     text());
}

}  // namespace xb::app
