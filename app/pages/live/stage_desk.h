// Opens the teleprompter, on a second screen where there is one, and keeps it true.
#pragma once

#include "app/pages/live/stage_window.h"

#include <QObject>
#include <QTimer>

namespace xb::app {

class LiveSession;
class MainWindow;
class OrderListModel;

struct StageParts {
    LiveSession& session;
    MainWindow& window;
    const OrderListModel& orders;  // newest first
    const Theme& theme;
};

// Main thread; what it refers to outlives it.
class StageDesk : public QObject {
    Q_OBJECT

 public:
    explicit StageDesk(const StageParts& parts);

    StageWindow& stage() { return stage_; }
    // Closes it where it is open. Without a second screen it is an ordinary window; from a screen
    // that goes it comes back, and goes there again with the next one.
    void toggle();

 private:
    void place();
    void leaveScreen();
    void takeScreen();
    void showNow();
    StageView view() const;

    const StageParts parts_;
    StageWindow stage_;
    bool has_lost_screen_ = false;
    QTimer timer_;
};

}  // namespace xb::app
