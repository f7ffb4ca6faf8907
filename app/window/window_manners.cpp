#include "app/window/window_manners.h"

#include "app/main_window.h"
#include "app/pages/live/bottom_bar.h"

#include <QEvent>

namespace xb::app {

WindowManners::WindowManners(MainWindow& window, const Theme& theme, LiveSession& session,
                             const Log& log)
    : window_(window), session_(session), awake_(log), tray_(theme) {
    connect(&session, &LiveSession::stateChanged, this, &WindowManners::showState);
    connect(&session, &LiveSession::destinationChanged, this, &WindowManners::showState);
    connect(&tray_, &TrayIcon::showPressed, this, &WindowManners::raise);
    connect(&tray_, &TrayIcon::endPressed, this, &WindowManners::askToEnd);
    window_.installEventFilter(this);
    showState();
}

void WindowManners::raise() {
    window_.setWindowState(window_.windowState() & ~Qt::WindowMinimized);
    window_.show();
    window_.raise();
    window_.activateWindow();
}

void WindowManners::showState() {
    const LiveSnapshot now = session_.snapshot();
    awake_.hold(!canGoLive(now.state));
    tray_.showState(now.state, airKindOf(now));
}

void WindowManners::askToEnd() {
    raise();
    window_.bottomBar().ask();
}

bool WindowManners::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        tray_.retranslate();
    return QObject::eventFilter(watched, event);
}

}  // namespace xb::app
