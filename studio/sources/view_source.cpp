// Another source seen through one of its own.
#include "studio/sources/view_source.h"

#include "studio/sources/source_types.h"

#include <obs.h>

#include <cstdint>
#include <cstring>
#include <memory>

namespace xb::studio {
namespace {

constexpr const char* target_key = "target";

struct View {
    obs_source_t* self;
    ObsPtr<obs_source> target;
};

obs_source_t* targetOf(void* self) {
    return static_cast<View*>(self)->target.get();
}

// The settings carry the target's address for as long as the source is being made.
void* createView(obs_data_t* settings, obs_source_t* self) {
    const auto address = static_cast<std::uintptr_t>(obs_data_get_int(settings, target_key));
    // NOLINTNEXTLINE(performance-no-int-to-ptr): libobs' settings carry numbers, not pointers
    auto view = std::make_unique<View>(View{self, share(reinterpret_cast<obs_source_t*>(address))});
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
    info.get_width = [](void* self) { return obs_source_get_width(targetOf(self)); };
    info.get_height = [](void* self) { return obs_source_get_height(targetOf(self)); };
    info.video_render = [](void* self, gs_effect_t*) { obs_source_video_render(targetOf(self)); };
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

}  // namespace xb::studio
