// The sources, scenes and overlays of one broadcast.
#pragma once

#include "studio/cameras/camera_deck.h"
#include "studio/canvas.h"
#include "studio/devices/device_spec.h"
#include "studio/error.h"
#include "studio/mixer/mixer.h"
#include "studio/owner_thread.h"
#include "studio/scenes/scene_id.h"

#include <chrono>
#include <memory>
#include <optional>

namespace xb::studio {

class Engine;
class OverlaySet;
class SceneBook;
class ScenePictures;
class SecondCanvas;

// Owner thread: the one that called `create`; the functions that open a device wait for its first
// picture or sound, at most some seconds. In the scenes Pause and Farewell nobody is heard.
class Show {
 public:
    // Puts the scene Host on the program. The camera is scaled to fill the canvas; what is too wide
    // or too high is cut. With a second canvas the same is composed for that one too.
    static Result<std::unique_ptr<Show>> create(
        Engine& engine, const CameraSpec& camera, const MicrophoneSpec& microphone,
        const std::optional<CanvasSettings>& second_canvas = {});
    // Takes the program off the air and releases every source.
    ~Show();
    Show(const Show&) = delete;
    Show& operator=(const Show&) = delete;

    // On failure the camera or microphone that was there stays. A camera that is not a file leaves
    // the microphone `File` silent.
    Result<void> setCamera(const CameraSpec& camera, CameraPlace place = CameraPlace::First);
    // As `setCamera`, but returns at once: the still stands in for a device that is not plugged in,
    // or gives no picture yet, until it does.
    void awaitCamera(const CameraSpec& camera, CameraPlace place = CameraPlace::First);
    // As `setCamera`, on air: does not wait for a device's first picture, see CameraDeck::begin.
    Result<void> beginCamera(const CameraSpec& camera, CameraPlace place = CameraPlace::First);
    Result<void> setMicrophone(const MicrophoneSpec& microphone);
    // As `setMicrophone`, but one that is not plugged in is silent until it is.
    void awaitMicrophone(const MicrophoneSpec& microphone);

    // Looks after the cameras; `statistics` of it may be called from any thread.
    CameraDeck& cameras() { return *cameras_; }
    const CameraDeck& cameras() const { return *cameras_; }

    // Returns at once. A zero `fade` is a cut; a switch during a fade ends that one first. A scene
    // that does not exist changes nothing.
    void switchTo(SceneId scene, std::chrono::milliseconds fade);
    SceneId current() const;
    // What is on the scenes and how they follow each other.
    SceneBook& scenes() { return *scenes_; }

    // They live as long as the show, and keep what they show from scene to scene.
    OverlaySet& overlays();
    // Null without one. Whatever taps it goes first.
    const SecondCanvas* secondCanvas() const { return second_.get(); }

    // Of the scenes, for whoever asks them to be watched.
    ScenePictures& pictures() { return *pictures_; }

    // Everything that is heard.
    Mixer& mixer() { return *mixer_; }
    const Mixer& mixer() const { return *mixer_; }
    // Any thread; -infinity without a microphone.
    AudioLevel microphoneLevel() const { return mixer_->microphoneLevel(); }

 private:
    explicit Show(Engine& engine);
    Result<void> addCanvas(const CanvasSettings& canvas, encoder::FrameRate rate);
    void showCamera(CameraPlace place);
    void hearCamera();

    OwnerThread owner_;
    MicrophoneSpec microphone_;
    std::unique_ptr<Mixer> mixer_;
    std::unique_ptr<OverlaySet> overlays_;
    std::unique_ptr<CameraDeck> cameras_;
    std::unique_ptr<SceneBook> scenes_;
    std::unique_ptr<SecondCanvas> second_;
    std::unique_ptr<ScenePictures> pictures_;
};

}  // namespace xb::studio
