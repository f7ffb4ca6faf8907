#include "app/live/live_cameras.h"

#include "app/errors/error_text.h"
#include "app/live/camera_words.h"
#include "studio/scenes/scene_pictures.h"
#include "studio/show.h"

#include <chrono>
#include <utility>

namespace xb::app {
namespace {

constexpr std::chrono::milliseconds look_pace{100};

}  // namespace

LiveCameras::LiveCameras() : look_timer_(this) {
    qRegisterMetaType<xb::app::CameraSetup>();
    look_timer_.setInterval(look_pace);
    connect(&look_timer_, &QTimer::timeout, this, &LiveCameras::look);
}

void LiveCameras::post(studio::CameraPlace place, Command command) {
    QMetaObject::invokeMethod(
        this,
        [this, place, command = std::move(command)] {
            CameraSetup setup;
            if (show_ != nullptr) {
                command(*show_);
                setup = setupOf(show_->cameras(), place);
            }
            setup.place = place;
            emit described(setup);
        },
        Qt::QueuedConnection);
}

void LiveCameras::describe(studio::CameraPlace place) {
    post(place, [](studio::Show&) {});
}

void LiveCameras::setView(studio::CameraPlace place, const studio::CameraView& view) {
    post(place, [place, view](studio::Show& show) { show.cameras().setView(place, view); });
}

void LiveCameras::setControl(studio::CameraPlace place, const std::string& name, int value) {
    post(place, [place, name, value](studio::Show& show) {
        (void)show.cameras().setControl(place, name, value);
    });
}

void LiveCameras::resetControls(studio::CameraPlace place) {
    post(place, [place](studio::Show& show) { show.cameras().resetControls(place); });
}

void LiveCameras::setMode(studio::CameraPlace place, const studio::CameraMode& mode) {
    post(place, [this, place, mode](studio::Show& show) {
        studio::CameraSpec wanted = show.cameras().spec(place);
        if (wanted.mode == mode || wanted.kind != studio::CameraSpec::Kind::V4l2) return;
        const studio::CameraMode before = std::exchange(wanted.mode, mode);
        begin(show, place, wanted);
        tried_[place] = {mode, before};
    });
}

// Its pictures are not waited for: whoever is on air needs this thread.
void LiveCameras::begin(studio::Show& show, studio::CameraPlace place, studio::CameraSpec wanted) {
    // Its number may be another one since.
    if (const std::string identity = show.cameras().identity(place); !identity.empty())
        wanted.address = identity;
    if (auto done = show.beginCamera(wanted, place); !done)
        emit changed(errorText(done.error()), false);
}

// A mode in which a camera gives no picture is given up for the one before.
void LiveCameras::giveUpMode(studio::CameraPlace place) {
    const auto tried = tried_.find(place);
    if (tried == tried_.end()) return;
    const TriedMode mode = tried->second;
    tried_.erase(tried);
    studio::CameraSpec wanted = show_->cameras().spec(place);
    if (!(wanted.mode == mode.mode) || wanted.kind != studio::CameraSpec::Kind::V4l2) return;
    wanted.mode = mode.before;
    begin(*show_, place, wanted);
    CameraSetup setup = setupOf(show_->cameras(), place);
    setup.place = place;
    emit described(setup);
}

void LiveCameras::watch(std::optional<studio::CameraPlace> place) {
    QMetaObject::invokeMethod(
        this,
        [this, place] {
            watched_ = place;
            takePictures();
        },
        Qt::QueuedConnection);
}

studio::ScenePicturePtr LiveCameras::picture() const {
    const std::scoped_lock lock(mutex_);
    return board_ ? board_->now().camera : nullptr;
}

// A place that was empty has a camera by now, or none any more.
void LiveCameras::takePictures() {
    if (show_ == nullptr) return;
    show_->pictures().watchCamera(watched_ ? show_->cameras().source(*watched_) : nullptr);
}

void LiveCameras::use(studio::Show* show) {
    show_ = show;
    tried_.clear();
    {
        const std::scoped_lock lock(mutex_);
        board_ = show_ != nullptr ? show_->pictures().board() : nullptr;
    }
    takePictures();
    if (show_ != nullptr) {
        look_timer_.start();
    } else {
        look_timer_.stop();
    }
}

void LiveCameras::look() {
    using Kind = studio::CameraEvent::Kind;
    const auto events = show_->cameras().look();
    const bool is_mute = !events.empty() && isCameraMute(show_->mixer().figures());
    for (const studio::CameraEvent& event : events) {
        const bool is_well = event.kind == Kind::Back || event.kind == Kind::Arrived;
        emit changed(cameraSentence(event, is_mute), is_well);
        if (event.kind == Kind::NoPicture) giveUpMode(event.place);
    }
    takePictures();
}

}  // namespace xb::app
