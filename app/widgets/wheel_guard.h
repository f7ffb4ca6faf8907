// Scrolling over a page turns nothing on it: lists of choices, numbers and sliders hear the wheel
// only while they have the focus.
#pragma once

#include <QObject>

class QCoreApplication;

namespace xb::app {

// Main thread. Of every window for as long as it lives.
class WheelGuard : public QObject {
 public:
    explicit WheelGuard(QCoreApplication& application);

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace xb::app
