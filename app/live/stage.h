// The picture and the sound while the desk is open, on air or not: libobs, one show, one preview.
#pragma once

#include "app/live/live_settings.h"
#include "app/live/stage_devices.h"
#include "app/log.h"
#include "encoder/libav_log.h"
#include "studio/engine.h"
#include "studio/outputs/virtual_outputs.h"
#include "studio/preview_surface.h"
#include "studio/show.h"

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace xb::app {

// Owner thread: the live session's. Nothing here is drawn or decoded on that thread, but starting a
// device may take a second.
class Stage {
 public:
    struct Opened {
        std::unique_ptr<Stage> stage;
        std::vector<studio::Error>
            left_out;  // by MissingDevice::LeaveOut; a camera that is awaited is not among them
    };
    static studio::Result<Opened> open(const StageSettings& settings, const Log& log);
    ~Stage();
    Stage(const Stage&) = delete;
    Stage& operator=(const Stage&) = delete;

    const StageSettings& settings() const { return settings_; }
    studio::Engine& engine() { return *engine_; }
    studio::Show& show() { return *show_; }
    // Any thread.
    StageDevices devices() const;
    // None where none was asked for. Any thread.
    std::optional<studio::VirtualOutputStatistics> virtualOutputs() const;

    // Whether `wanted` can be had without starting libobs anew.
    bool canBecome(const StageSettings& wanted) const;
    // Changes camera, microphone and virtual camera in place; one that fails is told and the old
    // one stays. Of virtual cameras there is none then. On air no camera is waited for: one that
    // gives no picture is told of by the cameras, later.
    enum class Patience { OffAir, OnAir };
    std::vector<studio::Error> become(const StageSettings& wanted, Patience patience);

    studio::Result<void> attachPreview(unsigned long window, int width_px, int height_px);
    void resizePreview(int width_px, int height_px);
    void detachPreview();
    // In the preview's window: the scene being prepared as it is now, else the program.
    void showPrepared(bool is_wanted);

 private:
    studio::Result<void> changeCamera(const StageSettings& wanted, studio::CameraPlace place,
                                      Patience patience);
    // Why the first camera is not what was chosen.
    std::optional<studio::Error> changeCameras(const StageSettings& wanted, Patience patience,
                                               std::vector<studio::Error>& failed);
    Stage(StageSettings settings, std::unique_ptr<studio::Engine> engine,
          std::unique_ptr<studio::Show> show);
    void noteDevices(std::optional<studio::Error> camera_refused,
                     std::optional<studio::Error> microphone_refused);
    studio::Result<void> showVirtually(const std::string& device, CanvasPlace canvas);

    StageSettings settings_;
    std::unique_ptr<studio::Engine> engine_;
    // Made after libobs' own FFmpeg plugin has set its handler, so that no line reaches the
    // terminal.
    std::unique_ptr<encoder::LibavLog> libav_log_;
    std::unique_ptr<studio::Show> show_;
    mutable std::mutex mutex_;
    StageDevices devices_;                                     // under mutex_
    std::unique_ptr<studio::VirtualOutputs> virtual_outputs_;  // replaced under mutex_
    std::unique_ptr<studio::PreviewSurface> preview_;
};

}  // namespace xb::app
