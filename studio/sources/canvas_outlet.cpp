// A picture of its own size beside the program.
#include "studio/sources/canvas_outlet.h"

#include "studio/sources/canvas_size.h"
#include "studio/sources/source_types.h"

#include <obs.h>

#include <graphics/vec4.h>

#include <cstdint>
#include <memory>
#include <mutex>
#include <utility>

namespace xb::studio {
namespace {

constexpr const char* width_key = "width";
constexpr const char* height_key = "height";
constexpr float depth = 100;

}  // namespace

// Shared by the outlet's owner and libobs' threads.
class CanvasOutlet::Body {
 public:
    Body(obs_source_t* self, obs_data_t* settings)
        : self_(self),
          size_{static_cast<std::uint32_t>(obs_data_get_int(settings, width_key)),
                static_cast<std::uint32_t>(obs_data_get_int(settings, height_key))} {}

    const CanvasSize& size() const { return size_; }
    obs_source_t* self() const { return self_; }

    // Only what hangs on something active runs.
    void show(obs_source_t* source) {
        if (source) obs_source_add_active_child(self_, source);
        ObsPtr<obs_source> before;
        {
            const std::lock_guard lock(mutex_);
            before = std::exchange(shown_, source ? share(source) : nullptr);
        }
        if (before) obs_source_remove_active_child(self_, before.get());
    }

    ObsPtr<obs_source> shown() const {
        const std::lock_guard lock(mutex_);
        return shown_ ? share(shown_.get()) : nullptr;
    }

    // Graphics thread.
    void render() {
        const ObsPtr<obs_source> source = shown();
        if (!source) return;
        if (!target_) target_.reset(gs_texrender_create(GS_BGRA, GS_ZS_NONE));
        gs_texrender_reset(target_.get());
        if (!gs_texrender_begin(target_.get(), size_.width_px, size_.height_px)) return;
        const vec4 nothing{};
        gs_clear(GS_CLEAR_COLOR, &nothing, 1, 0);
        gs_ortho(0, static_cast<float>(size_.width_px), 0, static_cast<float>(size_.height_px),
                 -depth, depth);
        obs_source_video_render(source.get());
        gs_texrender_end(target_.get());
    }

    gs_texture_t* drawn() const {
        return target_ ? gs_texrender_get_texture(target_.get()) : nullptr;
    }

 private:
    obs_source_t* self_;
    const CanvasSize size_;
    mutable std::mutex mutex_;
    ObsPtr<obs_source> shown_;          // guarded by mutex_
    ObsPtr<gs_texture_render> target_;  // the graphics thread's own
};

CanvasOutlet::CanvasOutlet(CanvasPixels size) {
    const ObsPtr<obs_data> settings(obs_data_create());
    obs_data_set_int(settings.get(), width_key, size.width);
    obs_data_set_int(settings.get(), height_key, size.height);
    source_.reset(obs_source_create_private(canvas_outlet_id, "second canvas", settings.get()));
    obs_set_output_source(canvas_outlet_channel, source_.get());
}

CanvasOutlet::~CanvasOutlet() {
    show(nullptr);
    obs_set_output_source(canvas_outlet_channel, nullptr);
}

CanvasOutlet::Body& CanvasOutlet::body() const {
    return *static_cast<Body*>(obs_obj_get_data(source_.get()));
}

void CanvasOutlet::show(obs_source* source) {
    body().show(source);
}

gs_texture* CanvasOutlet::drawn() const {
    return body().drawn();
}

obs_source_info canvasOutletInfo() {
    using Body = CanvasOutlet::Body;
    obs_source_info info{};
    info.id = canvas_outlet_id;
    info.type = OBS_SOURCE_TYPE_INPUT;
    info.output_flags = OBS_SOURCE_VIDEO | OBS_SOURCE_CUSTOM_DRAW | OBS_SOURCE_SRGB;
    info.get_name = [](void*) { return "Second canvas"; };
    info.create = [](obs_data_t* settings, obs_source_t* self) -> void* {
        return std::make_unique<Body>(self, settings).release();
    };
    info.destroy = [](void* self) { std::unique_ptr<Body>(static_cast<Body*>(self)); };
    info.get_width = [](void* self) { return static_cast<Body*>(self)->size().width_px; };
    info.get_height = [](void* self) { return static_cast<Body*>(self)->size().height_px; };
    info.video_render = [](void* self, gs_effect_t*) { static_cast<Body*>(self)->render(); };
    info.enum_active_sources = [](void* self, obs_source_enum_proc_t each, void* context) {
        if (const ObsPtr<obs_source> shown = static_cast<Body*>(self)->shown())
            each(static_cast<Body*>(self)->self(), shown.get(), context);
    };
    return info;
}

}  // namespace xb::studio
