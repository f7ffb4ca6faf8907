// How the desk behaves among what else runs on the machine: awake while on air, in the panel, and
// in front when it is asked for.
#pragma once

#include "app/live/live_session.h"
#include "app/log.h"
#include "app/theme.h"
#include "app/window/stay_awake.h"
#include "app/window/tray_icon.h"

#include <QObject>

namespace xb::app {

class MainWindow;

// Main thread; what it refers to outlives it.
class WindowManners : public QObject {
    Q_OBJECT

 public:
    WindowManners(MainWindow& window, const Theme& theme, LiveSession& session, const Log& log);

    // The window as it was, in front of the others, with the keyboard.
    void raise();

 protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

 private:
    void showState();
    void askToEnd();

    MainWindow& window_;
    const LiveSession& session_;
    StayAwake awake_;
    TrayIcon tray_;
};

}  // namespace xb::app
