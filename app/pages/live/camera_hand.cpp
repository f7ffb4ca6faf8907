#include "app/pages/live/camera_hand.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace xb::app {

namespace {
constexpr std::chrono::milliseconds keep_pause{500};
}  // namespace

CameraHand::CameraHand(LiveCameras& cameras, studio::CameraPlace place, QObject* parent)
    : QObject(parent), cameras_(cameras), place_(place) {
    keep_timer_.setInterval(keep_pause);
    connect(&keep_timer_, &QTimer::timeout, this, &CameraHand::keep);
    connect(&cameras_, &LiveCameras::described, this, &CameraHand::take);
}

void CameraHand::describe() {
    ++unanswered_;
    cameras_.describe(place_);
}

void CameraHand::setView(const studio::CameraView& view) {
    view_ = view;
    send();
}

void CameraHand::setMode(const studio::CameraMode& mode) {
    mode_ = mode;
    send();
}

void CameraHand::setControl(const std::string& name, int value) {
    controls_[name] = value;
    send();
}

void CameraHand::resetControls() {
    controls_.clear();
    is_reset_asked_ = true;
    send();
}

void CameraHand::send() {
    if (unanswered_ > 0) return;
    if (std::exchange(is_reset_asked_, false)) {
        cameras_.resetControls(place_);
    } else if (const auto view = std::exchange(view_, std::nullopt)) {
        cameras_.setView(place_, *view);
    } else if (const auto mode = std::exchange(mode_, std::nullopt)) {
        cameras_.setMode(place_, *mode);
    } else if (!controls_.empty()) {
        const auto next = controls_.extract(controls_.begin());
        cameras_.setControl(place_, next.key(), next.mapped());
    } else {
        return;
    }
    ++unanswered_;
}

void CameraHand::keep() {
    if (!keep_timer_.isActive()) return;
    keep_timer_.stop();
    emit setupChosen(QString::fromStdString(key_), QString::fromStdString(kept_));
}

void CameraHand::take(const CameraSetup& setup) {
    if (setup.place != place_) return;
    // One that comes unasked answers nothing.
    unanswered_ = std::max(0, unanswered_ - 1);
    if (setup.key != key_) {
        keep();
        key_ = setup.key;
        kept_ = setup.kept;
    }
    if (std::exchange(kept_, setup.kept) != setup.kept && !key_.empty()) keep_timer_.start();
    if (hasMore()) return send();
    if (unanswered_ == 0) emit settled(setup);
}

}  // namespace xb::app
