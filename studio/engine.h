// libobs, started and stopped: graphics, sound, plugins and log of one process.
#pragma once

#include "studio/canvas.h"
#include "studio/error.h"
#include "studio/log_sink.h"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>

namespace xb::studio {

class ObsLog;
class ProgramSound;
class X11Display;

struct EngineSettings {
    CanvasSettings canvas;
};

// Counted since the engine started.
struct EngineStatistics {
    std::int64_t rendered_count = 0;  // frames composed, fresh or not
    std::int64_t lagged_count = 0;    // of them: repeated because composing took too long
    double frames_per_second = 0;
    std::chrono::nanoseconds average_render_time{0};
};

// One at a time in a process; start and stop it as often as wanted. Owner thread: the one that
// called `start`. Everything made with an engine (shows, taps, previews) is gone before the engine.
class Engine {
 public:
    // Needs an X display. Loads the needed libobs plugins by name and no others; takes about half a
    // second.
    static Result<std::unique_ptr<Engine>> start(const EngineSettings& settings, LogSink log);
    // Waits until libobs' threads have ended.
    ~Engine();
    Engine(const Engine&) = delete;
    Engine& operator=(const Engine&) = delete;

    const CanvasSettings& canvas() const { return canvas_; }
    // The graphics driver's own name.
    const std::string& renderer() const { return renderer_; }
    // The picture is composed by the CPU: every pass over it costs.
    bool isSoftwareRenderer() const;
    // What is heard, on its way to every tap.
    ProgramSound& programSound() { return *program_sound_; }
    // Any thread.
    EngineStatistics statistics() const;

 private:
    Engine(const CanvasSettings& canvas, std::unique_ptr<X11Display> display,
           std::unique_ptr<ObsLog> log);
    Result<void> startLibobs();
    Result<void> startPicture();
    Result<void> startSound();
    Result<void> loadPlugins();

    CanvasSettings canvas_;
    std::string graphics_module_;  // libobs keeps a pointer into it
    std::string renderer_;
    std::unique_ptr<X11Display> display_;
    std::unique_ptr<ObsLog> log_;
    std::unique_ptr<ProgramSound> program_sound_;
};

}  // namespace xb::studio
