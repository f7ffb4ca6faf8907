// Looks for the windows that can be captured, off the main thread.
#pragma once

#include "studio/devices/window_list.h"

#include <QObject>
#include <QThreadPool>

#include <vector>

namespace xb::app {

// Called and answering on the thread that made it; one search at a time, further ones meanwhile are
// dropped.
class WindowFinder : public QObject {
    Q_OBJECT

 public:
    explicit WindowFinder(QObject* parent = nullptr);
    // Waits for a search under way, some milliseconds.
    ~WindowFinder() override;

    void look();

 signals:
    void found(const std::vector<xb::studio::OpenWindow>& windows);

 private:
    bool is_looking_ = false;
    QThreadPool thread_;
};

}  // namespace xb::app
