// Draws the program, or the scene being prepared, into a window of the desk.
#pragma once

#include "studio/error.h"
#include "studio/obs_handles.h"

#include <cstdint>
#include <memory>
#include <mutex>

namespace xb::studio {

class Engine;

struct NativeWindow {
    unsigned long x11_window = 0;
};

// Owner thread: the live session's. The window outlives the surface. The canvas keeps its shape:
// bars fill the rest.
class PreviewSurface {
 public:
    // Sizes in device pixels.
    static Result<std::unique_ptr<PreviewSurface>> create(Engine& engine, NativeWindow window,
                                                          int width_px, int height_px);
    // Waits until libobs has let go of the window.
    ~PreviewSurface();
    PreviewSurface(const PreviewSurface&) = delete;
    PreviewSurface& operator=(const PreviewSurface&) = delete;

    void resize(int width_px, int height_px);
    // From now on this scene instead of the program; null: the program again.
    void show(obs_source* scene);

 private:
    PreviewSurface(const Engine& engine, ObsPtr<obs_display> display);
    static void draw(void* self, std::uint32_t width_px, std::uint32_t height_px);
    static void pace(void* self, float seconds);

    int canvas_width_px_;
    int canvas_height_px_;
    bool is_every_second_frame_;
    std::mutex mutex_;
    ObsPtr<obs_source> scene_;     // guarded by `mutex_`
    bool is_frame_wanted_ = true;  // graphics thread only
    ObsPtr<obs_display> display_;
};

}  // namespace xb::studio
