#include "app/pages/live/camera_desk.h"

#include "app/live/live_session.h"
#include "app/main_window.h"
#include "app/pages/live/camera_dialog.h"
#include "app/pages/live/little_image.h"
#include "app/pages/live/live_page.h"
#include "app/widgets/banner.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace xb::app {

namespace {
constexpr std::chrono::milliseconds picture_pace{125};
constexpr QPoint beside_the_picture_px(24, 84);
}  // namespace

CameraDesk::CameraDesk(LiveSession& session, MainWindow& window, const Theme& theme)
    : session_(session), window_(window), theme_(theme) {
    LiveCameras& cameras = session_.cameras();
    for (const studio::CameraPlace place : studio::all_camera_places) {
        auto& one = hands_.at(static_cast<std::size_t>(place));
        one = std::make_unique<CameraHand>(cameras, place);
        connect(one.get(), &CameraHand::setupChosen, this, &CameraDesk::setupChosen);
        connect(one.get(), &CameraHand::settled, this, [this, place](const CameraSetup& setup) {
            if (dialog_ && place == place_) dialog_->show(setup);
        });
    }
    connect(&cameras, &LiveCameras::changed, this, [this](const QString& sentence, bool is_well) {
        // What is not well is told as every problem is.
        if (is_well) window_.banner().tell(Tone::Good, sentence);
        if (dialog_) hand().describe();
    });
    connect(&session_, &LiveSession::stageOpened, this, [this] {
        if (dialog_) hand().describe();
    });
    connect(&window_.live(), &LivePage::cameraPressed, this,
            [this] { open(studio::CameraPlace::First); });
    picture_timer_.setInterval(picture_pace);
    connect(&picture_timer_, &QTimer::timeout, this, &CameraDesk::showPicture);
}

CameraDesk::~CameraDesk() {
    for (const auto& one : hands_)
        one->keep();
    delete dialog_;
}

void CameraDesk::open(studio::CameraPlace place) {
    if (dialog_) {
        if (place != place_) turnTo(place);
        dialog_->raise();
        return dialog_->activateWindow();
    }
    makeDialog();
    turnTo(place);
    dialog_->move(window_.mapToGlobal(beside_the_picture_px));
    dialog_->show();
    picture_timer_.start();
}

void CameraDesk::makeDialog() {
    dialog_ = new CameraDialog(theme_, &window_);
    dialog_->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog_, &CameraDialog::placeChosen, this, &CameraDesk::turnTo);
    connect(dialog_, &CameraDialog::viewChosen, this,
            [this](const studio::CameraView& view) { hand().setView(view); });
    connect(dialog_, &CameraDialog::modeChosen, this,
            [this](const studio::CameraMode& mode) { hand().setMode(mode); });
    connect(dialog_, &CameraDialog::controlChosen, this, [this](const QString& name, int value) {
        hand().setControl(name.toStdString(), value);
    });
    connect(dialog_, &CameraDialog::resetAsked, this, [this] { hand().resetControls(); });
    connect(dialog_, &QObject::destroyed, this, [this] {
        picture_timer_.stop();
        session_.cameras().watch(std::nullopt);
    });
}

void CameraDesk::turnTo(studio::CameraPlace place) {
    place_ = place;
    shown_.reset();
    dialog_->showPicture({});
    showPlaces();
    session_.cameras().watch(place);
    hand().describe();
}

// Who has one camera is not asked which.
void CameraDesk::showPlaces() {
    const auto cameras = session_.snapshot().cameras;
    const bool has_second = std::ranges::any_of(cameras, [](const studio::CameraStatistics& one) {
        return one.place == studio::CameraPlace::Second;
    });
    dialog_->showPlace(place_, has_second || place_ == studio::CameraPlace::Second);
}

void CameraDesk::showPicture() {
    if (!dialog_) return;
    showPlaces();
    const auto picture = session_.cameras().picture();
    if (std::exchange(shown_, picture) != picture) dialog_->showPicture(littleImage(picture));
}

}  // namespace xb::app
