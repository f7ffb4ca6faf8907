#include "app/widgets/rate_chart.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace xb::app {

namespace {
constexpr double radius_px = 6;
constexpr double headroom = 1.15;  // the line that is asked for is not the frame
}  // namespace

RateChart::RateChart(const Theme& theme, int point_count, QWidget* parent)
    : QWidget(parent), theme_(theme), point_count_(point_count) {
    setMinimumHeight(sizeHint().height());
}

void RateChart::show(const QVector<RatePoint>& points) {
    if (points == points_) return;
    points_ = points;
    int most_kbps = 1;
    for (const RatePoint& point : points_)
        most_kbps = std::max({most_kbps, point.sent_kbps, point.asked_kbps});
    most_kbps_ = static_cast<int>(most_kbps * headroom);
    update();
}

double RateChart::leftOf(int index) const {
    const auto missing = point_count_ - static_cast<int>(points_.size());
    return static_cast<double>(width()) * (missing + index) / point_count_;
}

double RateChart::heightOf(int rate_kbps) const {
    return height() - static_cast<double>(height()) * rate_kbps / most_kbps_;
}

void RateChart::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath frame;
    frame.addRoundedRect(rect(), radius_px, radius_px);
    painter.setClipPath(frame);
    painter.fillRect(rect(), theme_.inset);
    if (points_.isEmpty()) return;
    paintGaps(painter);
    paintSent(painter);
    paintAsked(painter);
}

// Hatched from top to bottom, and never so narrow that nobody sees it.
void RateChart::paintGaps(QPainter& painter) const {
    constexpr double least_px = 2;
    for (int i = 0; i < points_.size(); ++i) {
        if (!points_[i].is_gap) continue;
        const double left = leftOf(i);
        const QRectF gap(left, 0, std::max(leftOf(i + 1) - left, least_px), height());
        painter.fillRect(gap, theme_.bad_tone.ground);
        painter.fillRect(gap, QBrush(theme_.bad_tone.dot, Qt::BDiagPattern));
    }
}

void RateChart::paintSent(QPainter& painter) const {
    QPainterPath line;
    line.moveTo(leftOf(0), heightOf(points_.first().sent_kbps));
    for (int i = 0; i < points_.size(); ++i) {
        line.lineTo(leftOf(i), heightOf(points_[i].sent_kbps));
        line.lineTo(leftOf(i + 1), heightOf(points_[i].sent_kbps));
    }
    QPainterPath area = line;
    area.lineTo(width(), height());
    area.lineTo(leftOf(0), height());
    area.closeSubpath();
    QColor fill = theme_.harvest;
    fill.setAlphaF(0.25F);
    painter.fillPath(area, fill);
    painter.strokePath(line, QPen(theme_.harvest, 1.5));
}

void RateChart::paintAsked(QPainter& painter) const {
    QPainterPath line;
    line.moveTo(leftOf(0), heightOf(points_.first().asked_kbps));
    for (int i = 0; i < points_.size(); ++i)
        line.lineTo(leftOf(i + 1), heightOf(points_[i].asked_kbps));
    painter.strokePath(line, QPen(theme_.quiet_text, 1, Qt::DashLine));
}

}  // namespace xb::app
