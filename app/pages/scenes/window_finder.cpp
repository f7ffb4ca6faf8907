#include "app/pages/scenes/window_finder.h"

#include <utility>

namespace xb::app {

WindowFinder::WindowFinder(QObject* parent) : QObject(parent) {
    thread_.setMaxThreadCount(1);
}

WindowFinder::~WindowFinder() {
    thread_.waitForDone();
}

void WindowFinder::look() {
    if (std::exchange(is_looking_, true)) return;
    thread_.start([this] {
        QMetaObject::invokeMethod(
            this,
            [this, windows = studio::listWindows()] {
                is_looking_ = false;
                emit found(windows);
            },
            Qt::QueuedConnection);
    });
}

}  // namespace xb::app
