#include "app/widgets/toggle_switch.h"

#include "app/text_size.h"

#include <QPainter>

#include <algorithm>

namespace xb::app {

namespace {
constexpr int track_width_px = 40;
constexpr int track_height_px = 22;
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
    return {track_width_px + gap_px + fontMetrics().horizontalAdvance(text()) + 6,
            std::max(measure::target_px - 8, textPx(track_height_px))};
}

void ToggleSwitch::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track(2, (height() - track_height_px) / 2.0, track_width_px, track_height_px);
    painter.setPen(QPen(hasFocus() ? theme_.info : theme_.quiet_text, hasFocus() ? 2 : 1));
    const QColor on_color = isEnabled() ? theme_.harvest_fill : theme_.quiet_text;
    painter.setBrush(isChecked() ? on_color : theme_.inset);
    painter.drawRoundedRect(track, track_height_px / 2.0, track_height_px / 2.0);
    constexpr qreal knob_px = track_height_px - 8;
    const qreal knob_left = isChecked() ? track.right() - knob_px - 4 : track.left() + 4;
    painter.setPen(Qt::NoPen);
    painter.setBrush(isChecked() ? theme_.on_harvest : theme_.quiet_text);
    painter.drawEllipse(QRectF(knob_left, track.top() + 4, knob_px, knob_px));
    painter.setPen(isEnabled() ? theme_.text : theme_.quiet_text);
    painter.drawText(QRectF(track.right() + gap_px, 0, width(), height()), Qt::AlignVCenter,
                     text());
}

}  // namespace xb::app
