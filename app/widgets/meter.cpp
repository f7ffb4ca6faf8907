#include "app/widgets/meter.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace xb::app {

namespace {
constexpr qreal floor_db = -60;
constexpr qreal fall_share_per_s = 0.6;

qreal shareOf(float level_db) {
    if (!std::isfinite(level_db)) return 0;
    return std::clamp((level_db - floor_db) / -floor_db, 0.0, 1.0);
}
}  // namespace

Meter::Meter(const Theme& theme, QWidget* parent) : QWidget(parent), theme_(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Meter::setLevel(float magnitude_db, float peak_db) {
    const qreal passed_s =
        since_level_.isValid() ? static_cast<qreal>(since_level_.restart()) / 1000 : 0;
    if (!since_level_.isValid()) since_level_.start();
    const qreal before = level_share_ + peak_share_;
    level_share_ = std::max(shareOf(magnitude_db), level_share_ - passed_s * fall_share_per_s);
    peak_share_ = std::max(shareOf(peak_db), peak_share_ - passed_s * fall_share_per_s / 3);
    if (std::abs(level_share_ + peak_share_ - before) > 0.001) update();
}

void Meter::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath bar;
    bar.addRoundedRect(rect(), 3, 3);
    painter.setClipPath(bar);
    painter.fillRect(rect(), theme_.line);
    QLinearGradient gradient(0, 0, width(), 0);
    gradient.setColorAt(0, theme_.good);
    gradient.setColorAt(0.66, theme_.good);
    gradient.setColorAt(0.82, theme_.warn);
    gradient.setColorAt(0.97, theme_.on_air);
    painter.fillRect(QRectF(0, 0, width() * level_share_, height()), gradient);
    if (peak_share_ > 0.01) {
        painter.fillRect(QRectF(width() * peak_share_ - 2, 0, 2, height()), theme_.text);
    }
}

}  // namespace xb::app
