#include "app/pages/live/camera_desk.h"

#include "app/live/live_session.h"
#include "app/main_window.h"
#include "app/pages/live/camera_dialog.h"
#include "app/pages/live/live_page.h"
#include "app/widgets/banner.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace xb::app {

namespace {
constexpr auto place = studio::CameraPlace::First;
constexpr std::chrono::milliseconds keep_pause{500};
constexpr QPoint beside_the_picture_px(24, 84);
}  // namespace

CameraDesk::CameraDesk(LiveSession& session, MainWindow& window, const Theme& theme)
    : session_(session), window_(window), theme_(theme) {
    keep_timer_.setInterval(keep_pause);
    connect(&keep_timer_, &QTimer::timeout, this, &CameraDesk::keep);
    LiveCameras& cameras = session_.cameras();
    connect(&cameras, &LiveCameras::changed, this, [this](const QString& sentence, bool is_well) {
        // What is not well is told as every problem is.
        if (is_well) window_.banner().tell(Tone::Good, sentence);
        if (dialog_) describe();
    });
    connect(&cameras, &LiveCameras::described, this, &CameraDesk::take);
    connect(&session_, &LiveSession::stageOpened, this, [this] {
        if (dialog_) describe();
    });
    connect(&window_.live(), &LivePage::cameraPressed, this, &CameraDesk::open);
}

CameraDesk::~CameraDesk() {
    keep();
    delete dialog_;
}

void CameraDesk::open() {
    if (dialog_) {
        dialog_->raise();
        return dialog_->activateWindow();
    }
    dialog_ = new CameraDialog(theme_, &window_);
    dialog_->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog_, &CameraDialog::viewChosen, this, [this](const studio::CameraView& view) {
        view_ = view;
        send();
    });
    connect(dialog_, &CameraDialog::modeChosen, this, [this](const studio::CameraMode& mode) {
        mode_ = mode;
        send();
    });
    connect(dialog_, &CameraDialog::controlChosen, this, [this](const QString& name, int value) {
        controls_[name.toStdString()] = value;
        send();
    });
    connect(dialog_, &CameraDialog::resetAsked, this, [this] {
        controls_.clear();
        is_reset_asked_ = true;
        send();
    });
    dialog_->move(window_.mapToGlobal(beside_the_picture_px));
    dialog_->show();
    describe();
}

void CameraDesk::describe() {
    ++unanswered_;
    session_.cameras().describe(place);
}

void CameraDesk::send() {
    if (unanswered_ > 0) return;
    LiveCameras& cameras = session_.cameras();
    if (std::exchange(is_reset_asked_, false)) {
        cameras.resetControls(place);
    } else if (const auto view = std::exchange(view_, std::nullopt)) {
        cameras.setView(place, *view);
    } else if (const auto mode = std::exchange(mode_, std::nullopt)) {
        cameras.setMode(place, *mode);
    } else if (!controls_.empty()) {
        const auto next = controls_.extract(controls_.begin());
        cameras.setControl(place, next.key(), next.mapped());
    } else {
        return;
    }
    ++unanswered_;
}

void CameraDesk::keep() {
    if (!keep_timer_.isActive()) return;
    keep_timer_.stop();
    emit setupChosen(QString::fromStdString(key_), QString::fromStdString(kept_));
}

void CameraDesk::take(const CameraSetup& setup) {
    if (setup.place != place) return;
    // One that comes unasked answers nothing.
    unanswered_ = std::max(0, unanswered_ - 1);
    if (setup.key != key_) {
        keep();
        key_ = setup.key;
        kept_ = setup.kept;
    }
    if (std::exchange(kept_, setup.kept) != setup.kept && !key_.empty()) keep_timer_.start();
    const bool has_more = is_reset_asked_ || view_ || mode_ || !controls_.empty();
    if (has_more) return send();
    if (dialog_ && unanswered_ == 0) dialog_->show(setup);
}

}  // namespace xb::app
