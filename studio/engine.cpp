// libobs, started and stopped.
#include "studio/engine.h"

#include "studio/engine_paths.h"
#include "studio/mixer/program_sound.h"
#include "studio/obs_log.h"
#include "studio/sources/sound_offset.h"
#include "studio/sources/source_types.h"
#include "studio/srt_twin.h"
#include "studio/x11_display.h"

#include <obs-nix-platform.h>
#include <obs.h>

#include <EGL/egl.h>
#include <GL/gl.h>

#include <utility>

namespace xb::studio {
namespace {

constexpr std::uint32_t channel_count = 6;

obs_video_info videoInfo(const CanvasSettings& canvas, const std::string& graphics_module) {
    obs_video_info info{};
    info.graphics_module = graphics_module.c_str();
    info.fps_num = static_cast<std::uint32_t>(canvas.frame_rate.numerator);
    info.fps_den = static_cast<std::uint32_t>(canvas.frame_rate.denominator);
    info.base_width = info.output_width = static_cast<std::uint32_t>(canvas.width_px);
    info.base_height = info.output_height = static_cast<std::uint32_t>(canvas.height_px);
    // Measured on a software renderer too: the two small passes cost less than handing RGB out and
    // converting it there.
    info.gpu_conversion = true;
    info.output_format = VIDEO_FORMAT_NV12;
    info.colorspace = VIDEO_CS_709;
    info.range = VIDEO_RANGE_PARTIAL;
    info.scale_type = OBS_SCALE_DISABLE;
    return info;
}

std::string rendererName() {
    obs_enter_graphics();
    const GLubyte* name = glGetString(GL_RENDERER);
    std::string result = name ? reinterpret_cast<const char*>(name) : "";
    obs_leave_graphics();
    return result;
}

}  // namespace

Engine::Engine(const CanvasSettings& canvas, std::unique_ptr<X11Display> display,
               std::unique_ptr<ObsLog> log)
    : canvas_(canvas), display_(std::move(display)), log_(std::move(log)) {}

Result<std::unique_ptr<Engine>> Engine::start(const EngineSettings& settings, LogSink log) {
    const CanvasSettings& canvas = settings.canvas;
    if (!isUsable(canvas)) return badCanvas(canvas);
    if (obs_initialized()) return fail(ErrorCode::EngineRunning);
    auto display = X11Display::open();
    if (!display) return tl::make_unexpected(display.error());
    std::unique_ptr<Engine> engine(
        new Engine(canvas, std::move(*display), std::make_unique<ObsLog>(std::move(log))));
    auto started = engine->startLibobs();
    if (started) started = engine->startPicture();
    if (started) started = engine->startSound();
    if (started) started = engine->loadPlugins();
    if (!started) return tl::make_unexpected(started.error());
    return engine;
}

Engine::~Engine() {
    program_sound_.reset();
    for (std::uint32_t channel = 0; channel < channel_count; ++channel)
        obs_set_output_source(channel, nullptr);
    obs_wait_for_destroy_queue();
    obs_shutdown();
    obs_set_nix_platform_display(nullptr);
    // libobs made its context current on this thread. What EGL keeps of that would be freed twice
    // if the thread ended while the process exits.
    eglReleaseThread();
}

Result<void> Engine::startLibobs() {
    obs_set_nix_platform(OBS_NIX_PLATFORM_X11_EGL);
    obs_set_nix_platform_display(display_->get());
    // Without a folder for their settings, plugins keep none.
    if (!obs_startup("en-US", nullptr, nullptr))
        return fail(ErrorCode::EngineFailed, {"obs_startup"});
    return {};
}

Result<void> Engine::startPicture() {
    const EnginePaths paths = findEnginePaths();
    if (paths.core_data.empty()) return fail(ErrorCode::EngineFailed, {"libobs data folder"});
    if (paths.graphics_module.empty()) return fail(ErrorCode::EngineFailed, {"libobs-opengl"});
    // libobs keeps its data paths over a restart: a second one would be searched twice.
    obs_remove_data_path(paths.core_data.c_str());
    obs_add_data_path(paths.core_data.c_str());
    graphics_module_ = paths.graphics_module.string();
    obs_video_info info = videoInfo(canvas_, graphics_module_);
    const int answer = obs_reset_video(&info);
    if (answer != OBS_VIDEO_SUCCESS)
        return fail(ErrorCode::EngineFailed, {"obs_reset_video " + std::to_string(answer)});
    renderer_ = rendererName();
    return {};
}

Result<void> Engine::startSound() {
    obs_audio_info2 info{};
    info.samples_per_sec = 48000;
    info.speakers = SPEAKERS_STEREO;
    info.max_buffering_ms = static_cast<std::uint32_t>(sound_hold_limit.count());
    if (!obs_reset_audio2(&info)) return fail(ErrorCode::EngineFailed, {"obs_reset_audio"});
    program_sound_ = std::make_unique<ProgramSound>();
    return {};
}

Result<void> Engine::loadPlugins() {
    const EnginePaths paths = findEnginePaths();
    keepSrtApart();
    for (const char* name : engine_plugins) {
        const std::string file = paths.pluginFile(name).string();
        const std::string data = paths.pluginData(name).string();
        obs_module_t* module = nullptr;
        if (obs_open_module(&module, file.c_str(), data.c_str()) != MODULE_SUCCESS ||
            !obs_init_module(module))
            return fail(ErrorCode::PluginMissing, {name, file});
    }
    obs_post_load_modules();
    registerSourceTypes();
    return {};
}

bool Engine::isSoftwareRenderer() const {
    for (const char* name : {"llvmpipe", "softpipe", "swrast", "SWR"})
        if (renderer_.find(name) != std::string::npos) return true;
    return false;
}

EngineStatistics Engine::statistics() const {
    EngineStatistics now;
    now.rendered_count = obs_get_total_frames();
    now.lagged_count = obs_get_lagged_frames();
    now.frames_per_second = obs_get_active_fps();
    now.average_render_time =
        std::chrono::nanoseconds(static_cast<std::int64_t>(obs_get_average_frame_time_ns()));
    return now;
}

}  // namespace xb::studio
