// Another source seen through one of its own.
#include "studio/sources/view_source.h"

#include "studio/cameras/camera_slot.h"
#include "studio/sources/source_types.h"

#include <obs.h>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <memory>
#include <mutex>
#include <optional>
#include <string_view>
#include <utility>

namespace xb::studio {
namespace {

constexpr const char* target_key = "target";

struct View {
    View(obs_source_t* own, ObsPtr<obs_source> seen) : self(own), target(std::move(seen)) {}

    obs_source_t* self;
    ObsPtr<obs_source> target;
    std::mutex mutex;
    std::optional<CameraWindow> window;  // guarded by mutex

    std::optional<CameraWindow> windowNow() {
        const std::scoped_lock lock(mutex);
        return window;
    }
};

View& viewOf(obs_source_t* source) {
    return *static_cast<View*>(obs_obj_get_data(source));
}

CanvasPixels sizeOf(obs_source_t* source) {
    return {static_cast<int>(obs_source_get_width(source)),
            static_cast<int>(obs_source_get_height(source))};
}

// Odd where the box is: what is cut then lies on whole pixels.
int likeBox(double side_px, int box_px) {
    const int side = std::max(1, static_cast<int>(std::lround(side_px)));
    return side > box_px && (side - box_px) % 2 != 0 ? side + 1 : side;
}

CanvasPixels windowSize(CanvasPixels whole, CanvasPixels box) {
    if (box.width <= 0 || box.height <= 0 || whole.width <= 0 || whole.height <= 0) return whole;
    const double scale = std::max(static_cast<double>(box.width) / whole.width,
                                  static_cast<double>(box.height) / whole.height);
    // Pictures are made smaller here, never larger.
    if (scale >= 1) return whole;
    return {likeBox(whole.width * scale, box.width), likeBox(whole.height * scale, box.height)};
}

// Of a window's picture: as the box, or what is there of so much.
CanvasPixels seenIn(CanvasPixels whole, CanvasPixels box) {
    if (box.width <= 0 || box.height <= 0) return {};
    const CanvasPixels size = windowSize(whole, box);
    const double scale = std::min({1.0, static_cast<double>(size.width) / box.width,
                                   static_cast<double>(size.height) / box.height});
    return {static_cast<int>(box.width * scale), static_cast<int>(box.height * scale)};
}

CanvasPixels sizeOf(View& view) {
    const auto window = view.windowNow();
    obs_source_t* target = view.target.get();
    return window ? windowSize(wholeSizeOf(target), window->box) : sizeOf(target);
}

void render(View& view) {
    const auto window = view.windowNow();
    obs_source_t* target = view.target.get();
    if (window)
        renderWhole(target, windowSize(wholeSizeOf(target), window->box),
                    seenIn(wholeSizeOf(target), window->box));
    else
        obs_source_video_render(target);
}

obs_source_t* targetOf(void* self) {
    return static_cast<View*>(self)->target.get();
}

// The settings carry the target's address for as long as the source is being made.
void* createView(obs_data_t* settings, obs_source_t* self) {
    const auto address = static_cast<std::uintptr_t>(obs_data_get_int(settings, target_key));
    // NOLINTNEXTLINE(performance-no-int-to-ptr): libobs' settings carry numbers, not pointers
    auto target = share(reinterpret_cast<obs_source_t*>(address));
    auto view = std::make_unique<View>(self, std::move(target));
    if (!view->target || !obs_source_add_active_child(self, view->target.get())) return nullptr;
    return view.release();
}

bool mixSound(void* self, std::uint64_t* time_ns, obs_source_audio_mix* sound, std::uint32_t mixers,
              std::size_t channels, std::size_t /*rate_hz*/) {
    obs_source_t* target = targetOf(self);
    if (obs_source_audio_pending(target)) return false;
    *time_ns = obs_source_get_audio_timestamp(target);
    if (*time_ns == 0) return false;
    obs_source_audio_mix heard{};
    obs_source_get_audio_mix(target, &heard);
    for (std::size_t mix = 0; mix < MAX_AUDIO_MIXES; ++mix) {
        if ((mixers & (1U << mix)) == 0) continue;
        for (std::size_t channel = 0; channel < channels; ++channel)
            std::memcpy(sound->output[mix].data[channel], heard.output[mix].data[channel],
                        AUDIO_OUTPUT_FRAMES * sizeof(float));
    }
    return true;
}

}  // namespace

obs_source_info viewSourceInfo() {
    obs_source_info info{};
    info.id = view_source_id;
    info.type = OBS_SOURCE_TYPE_INPUT;
    info.output_flags = OBS_SOURCE_VIDEO | OBS_SOURCE_CUSTOM_DRAW | OBS_SOURCE_COMPOSITE;
    info.get_name = [](void*) { return "View"; };
    info.create = createView;
    info.destroy = [](void* self) { std::unique_ptr<View>(static_cast<View*>(self)); };
    info.get_width = [](void* self) {
        return static_cast<std::uint32_t>(sizeOf(*static_cast<View*>(self)).width);
    };
    info.get_height = [](void* self) {
        return static_cast<std::uint32_t>(sizeOf(*static_cast<View*>(self)).height);
    };
    info.video_render = [](void* self, gs_effect_t*) { render(*static_cast<View*>(self)); };
    info.audio_render = mixSound;
    info.enum_active_sources = [](void* self, obs_source_enum_proc_t each, void* to) {
        each(static_cast<View*>(self)->self, targetOf(self), to);
    };
    return info;
}

ObsPtr<obs_source> makeView(const std::string& name, obs_source* target) {
    const ObsPtr<obs_data> settings(obs_data_create());
    obs_data_set_int(settings.get(), target_key,
                     static_cast<long long>(reinterpret_cast<std::uintptr_t>(target)));
    ObsPtr<obs_source> view(
        obs_source_create_private(view_source_id, name.c_str(), settings.get()));
    obs_data_erase(settings.get(), target_key);
    return view;
}

ObsPtr<obs_source> makeWindow(const std::string& name, obs_source* slot, CameraWindow window) {
    ObsPtr<obs_source> view = makeView(name, slot);
    if (view) setWindow(view.get(), window);
    return view;
}

void setWindow(obs_source* view, CameraWindow window) {
    View& body = viewOf(view);
    const std::scoped_lock lock(body.mutex);
    body.window = window;
}

CanvasPixels ownSizeOf(obs_source* source) {
    const char* id = obs_source_get_unversioned_id(source);
    if (id == nullptr || std::string_view(id) != view_source_id) return sizeOf(source);
    View& view = viewOf(source);
    return view.windowNow() ? wholeSizeOf(view.target.get()) : sizeOf(source);
}

}  // namespace xb::studio
