// The hand on one camera: what a person sets on it goes to the session one command at a time, and
// is told to be kept.
#pragma once

#include "app/live/live_cameras.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <map>
#include <optional>
#include <string>

namespace xb::app {

// Main thread; `cameras` outlives it.
class CameraHand : public QObject {
    Q_OBJECT

 public:
    CameraHand(LiveCameras& cameras, studio::CameraPlace place, QObject* parent = nullptr);

    void describe();
    void setView(const studio::CameraView& view);
    void setMode(const studio::CameraMode& mode);
    void setControl(const std::string& name, int value);
    void resetControls();
    // Tells now what is to be kept.
    void keep();

 signals:
    // As it is, once nothing is on its way any more.
    void settled(const xb::app::CameraSetup& setup);
    // To be kept for this camera; nothing set: forgotten.
    void setupChosen(const QString& key, const QString& setup);

 private:
    void take(const CameraSetup& setup);
    // Of what was set meanwhile the last counts.
    void send();
    bool hasMore() const { return is_reset_asked_ || view_ || mode_ || !controls_.empty(); }

    LiveCameras& cameras_;
    const studio::CameraPlace place_;
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
