// One page on the left rail: an outline icon over its word.
#pragma once

#include "app/theme.h"

#include <QAbstractButton>

namespace xb::app {

// Checkable; the rail makes the buttons exclusive.
class RailButton : public QAbstractButton {
    Q_OBJECT

 public:
    RailButton(const Theme& theme, const QString& icon_name, QWidget* parent = nullptr);

    QSize sizeHint() const override { return {64, 62}; }

 protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

 private:
    const Theme& theme_;
    QString icon_name_;
};

}  // namespace xb::app
