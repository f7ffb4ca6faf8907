// The sources, scenes and overlays of one broadcast.
#include "studio/show.h"

#include "encoder/redact.h"
#include "studio/engine.h"
#include "studio/scenes/overlay_set.h"
#include "studio/scenes/scene_book.h"
#include "studio/scenes/scene_pictures.h"
#include "studio/second_canvas.h"
#include "studio/sources/camera_input.h"

#include <obs.h>

#include <utility>

namespace xb::studio {
namespace {

// Opened by the mixer; the rest is silence, or the camera's own sound.
bool isDevice(const MicrophoneSpec& microphone) {
    return microphone.kind != MicrophoneSpec::Kind::None &&
           microphone.kind != MicrophoneSpec::Kind::File;
}

InputSpec inputOf(const MicrophoneSpec& microphone) {
    return {InputKind::Microphone, microphone, {}, MusicLoop::Repeat};
}

// For the mixer's list: an address on the network may hold a password.
std::string nameOf(const CameraSpec& camera) {
    return camera.kind == CameraSpec::Kind::Url ? encoder::redactUrl(camera.address)
                                                : camera.address;
}

}  // namespace

Result<std::unique_ptr<Show>> Show::create(Engine& engine, const CameraSpec& camera,
                                           const MicrophoneSpec& microphone,
                                           const std::optional<CanvasSettings>& second_canvas) {
    std::unique_ptr<Show> show(new Show(engine));
    auto overlays = OverlaySet::create(engine.canvas());
    if (!overlays) return tl::make_unexpected(overlays.error());
    show->overlays_ = std::move(*overlays);
    show->overlays_->lendTo(*show->scenes_);
    if (second_canvas) {
        if (auto done = show->addCanvas(*second_canvas, engine.canvas().frame_rate); !done)
            return tl::make_unexpected(done.error());
    }
    show->cameras_ = std::make_unique<CameraDeck>(show->overlays_->cameraStill().source());
    if (auto done = show->setCamera(camera); !done) return tl::make_unexpected(done.error());
    if (auto done = show->setMicrophone(microphone); !done)
        return tl::make_unexpected(done.error());
    if (auto done = show->scenes_->putOnAir(SceneId::Host); !done)
        return tl::make_unexpected(done.error());
    if (show->second_) {
        if (auto done = show->second_->putOnAir(); !done) return tl::make_unexpected(done.error());
    }
    show->pictures_ = std::make_unique<ScenePictures>(show->scenes_->collection().canvas,
                                                      picturePace(engine.isSoftwareRenderer()),
                                                      std::make_shared<PictureBoard>());
    return show;
}

Result<void> Show::addCanvas(const CanvasSettings& canvas, encoder::FrameRate rate) {
    const CanvasSettings wanted{canvas.width_px, canvas.height_px, rate};
    if (!isUsable(wanted)) return badCanvas(wanted);
    auto second = SecondCanvas::create(wanted, *scenes_);
    if (!second) return tl::make_unexpected(second.error());
    second_ = std::move(*second);
    overlays_->mirrorTo(&second_->overlays());
    return {};
}

Show::Show(Engine& engine)
    : mixer_(std::make_unique<Mixer>(engine.programSound())),
      scenes_(std::make_unique<SceneBook>(engine.canvas())) {
    scenes_->setVoiceSense(engine.programSound().voiceSense());
}

Show::~Show() {
    mixer_.reset();
    pictures_.reset();
    if (overlays_) overlays_->mirrorTo(nullptr);
    second_.reset();
    scenes_.reset();
    cameras_.reset();
    overlays_.reset();
    // Devices are closed when this returns: the next show may open them.
    obs_wait_for_destroy_queue();
}

Result<void> Show::setCamera(const CameraSpec& camera, CameraPlace place) {
    owner_.check();
    if (auto done = cameras_->set(place, camera); !done) return done;
    showCamera(place);
    return {};
}

void Show::awaitCamera(const CameraSpec& camera, CameraPlace place) {
    owner_.check();
    cameras_->await(place, camera);
    showCamera(place);
}

Result<void> Show::beginCamera(const CameraSpec& camera, CameraPlace place) {
    owner_.check();
    if (auto done = cameras_->begin(place, camera); !done) return done;
    showCamera(place);
    return {};
}

void Show::showCamera(CameraPlace place) {
    const bool is_first = place == CameraPlace::First;
    const std::string_view key = is_first ? camera_key : second_camera_key;
    scenes_->lend(key, cameras_->source(place));
    if (second_) second_->lend(key, cameras_->source(place));
    if (is_first) hearCamera();
}

Result<void> Show::setMicrophone(const MicrophoneSpec& microphone) {
    owner_.check();
    if (microphone.kind == MicrophoneSpec::Kind::File) {
        if (auto done = cameras_->input(CameraPlace::First).checkSound(); !done) return done;
    }
    InputId opened;
    if (isDevice(microphone)) {
        const auto added = mixer_->add(inputOf(microphone), mixer_->microphoneSettings());
        if (!added) return tl::make_unexpected(added.error());
        opened = *added;
    }
    mixer_->setMicrophone(opened);
    microphone_ = microphone;
    hearCamera();
    return {};
}

void Show::awaitMicrophone(const MicrophoneSpec& microphone) {
    owner_.check();
    microphone_ = microphone;
    mixer_->setMicrophone(
        isDevice(microphone) ? mixer_->addMissing(inputOf(microphone), mixer_->microphoneSettings())
                             : InputId{});
    hearCamera();
}

void Show::hearCamera() {
    const CameraInput& camera = cameras_->input(CameraPlace::First);
    const bool is_microphone = microphone_.kind == MicrophoneSpec::Kind::File;
    const bool is_heard = is_microphone && hasOwnSound(camera.spec().kind) && camera.source();
    cameras_->setHeard(CameraPlace::First, is_heard);
    if (is_heard) {
        mixer_->setMicrophone(
            mixer_->adopt(nameOf(camera.spec()), camera.source(), mixer_->microphoneSettings()));
    } else if (is_microphone) {
        mixer_->setMicrophone({});
    }
}

void Show::switchTo(SceneId scene, std::chrono::milliseconds fade) {
    owner_.check();
    Transition transition;
    transition.kind = fade.count() > 0 ? TransitionKind::Fade : TransitionKind::Cut;
    transition.duration = fade;
    (void)scenes_->switchTo(scene, transition);
    const Scene* seen = findScene(scenes_->collection(), scenes_->current());
    mixer_->setMicrophonesHeard(!seen || seen->voice == SceneVoice::Heard);
}

SceneId Show::current() const {
    return scenes_->current();
}

OverlaySet& Show::overlays() {
    return *overlays_;
}

}  // namespace xb::studio
