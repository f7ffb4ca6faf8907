// A small chart of what was sent against what was asked for, with the gaps where nothing left.
#pragma once

#include "app/theme.h"

#include <QVector>
#include <QWidget>

namespace xb::app {

struct RatePoint {
    int sent_kbps = 0;
    int asked_kbps = 0;
    bool is_gap = false;

    bool operator==(const RatePoint&) const = default;
};

// The newest stands at the right. People who listen get `setAccessibleDescription`.
class RateChart : public QWidget {
    Q_OBJECT

 public:
    // `point_count` of them fill its width. `theme` outlives the chart.
    RateChart(const Theme& theme, int point_count, QWidget* parent = nullptr);

    void show(const QVector<RatePoint>& points);
    QSize sizeHint() const override { return {90, 48}; }

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    double leftOf(int index) const;
    double heightOf(int rate_kbps) const;
    void paintGaps(QPainter& painter) const;
    void paintSent(QPainter& painter) const;
    void paintAsked(QPainter& painter) const;

    const Theme& theme_;
    const int point_count_;
    QVector<RatePoint> points_;
    int most_kbps_ = 1;
};

}  // namespace xb::app
