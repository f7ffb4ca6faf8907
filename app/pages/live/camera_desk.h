// Joins the window's words about the cameras with the session: what is set on them, what they look
// like, and what becomes of them.
#pragma once

#include "app/pages/live/camera_hand.h"
#include "app/theme.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <array>
#include <memory>

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

    // The dialog, at this camera; one that is open comes to the front.
    void open(studio::CameraPlace place);

 signals:
    // To be kept for this camera; nothing set: forgotten.
    void setupChosen(const QString& key, const QString& setup);

 private:
    void makeDialog();
    void turnTo(studio::CameraPlace place);
    void showPlaces();
    void showPicture();
    CameraHand& hand() { return *hands_.at(static_cast<std::size_t>(place_)); }

    LiveSession& session_;
    MainWindow& window_;
    const Theme& theme_;
    std::array<std::unique_ptr<CameraHand>, studio::all_camera_places.size()> hands_;
    studio::CameraPlace place_ = studio::CameraPlace::First;
    QPointer<CameraDialog> dialog_;
    studio::ScenePicturePtr shown_;
    QTimer picture_timer_;  // runs while the dialog is open
};

}  // namespace xb::app
