// A sound level as a bar: fast up, slow down, with a mark at the last peak.
#pragma once

#include "app/theme.h"

#include <QElapsedTimer>
#include <QWidget>

namespace xb::app {

class Meter : public QWidget {
    Q_OBJECT

 public:
    explicit Meter(const Theme& theme, QWidget* parent = nullptr);

    // Peaks in dBFS; -60 and below is an empty bar, 0 a full one. Called some 30 times a second.
    void setLevel(float magnitude_db, float peak_db);
    QSize sizeHint() const override { return {92, 10}; }
    QSize minimumSizeHint() const override { return {40, 10}; }

 protected:
    void paintEvent(QPaintEvent* event) override;

 private:
    const Theme& theme_;
    QElapsedTimer since_level_;
    qreal level_share_ = 0;
    qreal peak_share_ = 0;
};

}  // namespace xb::app
