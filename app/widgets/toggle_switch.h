// An on/off switch with its word beside it.
#pragma once

#include "app/theme.h"

#include <QCheckBox>

namespace xb::app {

class ToggleSwitch : public QCheckBox {
    Q_OBJECT

 public:
    explicit ToggleSwitch(const Theme& theme, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
    bool hitButton(const QPoint& position) const override { return rect().contains(position); }
    void paintEvent(QPaintEvent* event) override;

 private:
    const Theme& theme_;
};

}  // namespace xb::app
