// A processor, hung into libobs as a filter of a source.
#include "studio/mixer/sound_filter.h"

#include "studio/sources/source_types.h"

#include <obs.h>

#include <array>
#include <cstdint>
#include <utility>

namespace xb::studio {
namespace {

constexpr const char* processor_key = "processor";

// What libobs keeps as the filter's data.
struct ProcessorShare {
    std::shared_ptr<SoundProcessor> processor;
};

// The settings carry the address of the maker's pointer for as long as obs_source_create_private
// runs.
void* createShare(obs_data_t* settings, obs_source_t* /*source*/) {
    const auto address = static_cast<std::uintptr_t>(obs_data_get_int(settings, processor_key));
    // NOLINTNEXTLINE(performance-no-int-to-ptr): libobs' settings carry numbers, not pointers
    const auto* shared = reinterpret_cast<const std::shared_ptr<SoundProcessor>*>(address);
    return shared ? std::make_unique<ProcessorShare>(ProcessorShare{*shared}).release() : nullptr;
}

obs_audio_data* process(void* data, obs_audio_data* sound) {
    std::array<float*, sound_channel_count> planes{};
    for (std::size_t i = 0; i < planes.size(); ++i) {
        if (!sound->data[i]) return sound;
        planes[i] = reinterpret_cast<float*>(sound->data[i]);
    }
    static_cast<ProcessorShare*>(data)->processor->process(planes, static_cast<int>(sound->frames));
    return sound;
}

}  // namespace

obs_source_info soundFilterInfo() {
    obs_source_info info{};
    info.id = sound_filter_id;
    info.type = OBS_SOURCE_TYPE_FILTER;
    info.output_flags = OBS_SOURCE_AUDIO;
    info.get_name = [](void*) { return "Sound filter"; };
    info.create = createShare;
    info.destroy = [](void* self) {
        std::unique_ptr<ProcessorShare>(static_cast<ProcessorShare*>(self));
    };
    info.filter_audio = process;
    return info;
}

ObsPtr<obs_source> makeSoundFilter(const char* name, std::shared_ptr<SoundProcessor> processor) {
    const ObsPtr<obs_data> settings(obs_data_create());
    obs_data_set_int(settings.get(), processor_key,
                     static_cast<long long>(reinterpret_cast<std::uintptr_t>(&processor)));
    ObsPtr<obs_source> filter(obs_source_create_private(sound_filter_id, name, settings.get()));
    obs_data_erase(settings.get(), processor_key);
    return filter;
}

}  // namespace xb::studio
