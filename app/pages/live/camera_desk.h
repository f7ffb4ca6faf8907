// Joins the window's words about the camera with the session: what is set on it, and what becomes
// of it.
#pragma once

#include "app/live/live_cameras.h"
#include "app/theme.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <map>
#include <optional>
#include <string>

namespace xb::app {

class CameraDialog;
class LiveSession;
class MainWindow;

// Main thread; what it refers to outlives it.
class CameraDesk : public QObject {
    Q_OBJECT

 public:
    CameraDesk(LiveSession& session, MainWindow& window, const Theme& theme);
    // What is to be kept is told before.
    ~CameraDesk() override;

    // The dialog; one that is open comes to the front.
    void open();

 signals:
    // To be kept for this camera; nothing set: forgotten.
    void setupChosen(const QString& key, const QString& setup);

 private:
    void describe();
    void keep();
    void take(const CameraSetup& setup);
    // One command at a time: of what was set meanwhile the last counts.
    void send();

    LiveSession& session_;
    MainWindow& window_;
    const Theme& theme_;
    QPointer<CameraDialog> dialog_;
    int unanswered_ = 0;  // commands
    std::string key_;     // of the camera that answered last
    std::string kept_;    // and what was to be kept of it
    std::optional<studio::CameraView> view_;
    std::optional<studio::CameraMode> mode_;
    std::map<std::string, int> controls_;
    bool is_reset_asked_ = false;
    QTimer keep_timer_;  // runs while something is to be kept: a drag is kept once
};

}  // namespace xb::app
