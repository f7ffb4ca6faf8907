// Joins the sound of any number of sources into one.
#include "studio/mixer/sound_bus.h"

#include "studio/sources/source_types.h"

#include <obs.h>

#include <algorithm>
#include <cstdint>
#include <mutex>
#include <utility>
#include <vector>

namespace xb::studio {
namespace {

constexpr std::uint32_t bus_channel = 1;
constexpr const char* voices_key = "voices";
// Of AUDIO_OUTPUT_FRAMES, 21 ms: gone after two blocks.
constexpr float fade_per_block = 0.5F;

}  // namespace

// Written by the mixer, read by libobs' audio thread.
class BusVoices {
 public:
    void add(obs_source_t* source) {
        const std::scoped_lock lock(mutex_);
        voices_.push_back({share(source), true, 1.0F});
    }
    // Released outside the lock: libobs may destroy the source in it.
    ObsPtr<obs_source> take(obs_source_t* source) {
        const std::scoped_lock lock(mutex_);
        const auto found = find(source);
        if (found == voices_.end()) return nullptr;
        ObsPtr<obs_source> taken = std::move(found->source);
        voices_.erase(found);
        return taken;
    }
    void setHeard(obs_source_t* source, bool is_heard) {
        const std::scoped_lock lock(mutex_);
        const auto found = find(source);
        if (found != voices_.end()) found->is_heard = is_heard;
    }
    void each(obs_source_t* bus, obs_source_enum_proc_t seen, void* param) {
        const std::scoped_lock lock(mutex_);
        for (const Voice& voice : voices_)
            seen(bus, voice.source.get(), param);
    }

    // As a scene does it: everything is laid from the earliest sound that is ready.
    bool mix(std::uint64_t& time_ns, obs_source_audio_mix& mixed, std::uint32_t mixers,
             std::size_t channels, std::size_t sample_rate) {
        const std::scoped_lock lock(mutex_);
        std::uint64_t earliest_ns = 0;
        for (const Voice& voice : voices_) {
            const std::uint64_t voice_ns = timeOf(voice);
            if (voice_ns && (!earliest_ns || voice_ns < earliest_ns)) earliest_ns = voice_ns;
        }
        if (!earliest_ns) return false;
        for (Voice& voice : voices_) {
            const std::uint64_t voice_ns = timeOf(voice);
            if (!voice_ns) continue;
            const std::uint64_t late = voice_ns - earliest_ns;
            const auto skipped = static_cast<std::size_t>(late * sample_rate / 1'000'000'000);
            if (skipped < AUDIO_OUTPUT_FRAMES) lay(voice, mixed, mixers, channels, skipped);
        }
        time_ns = earliest_ns;
        return true;
    }

 private:
    struct Voice {
        ObsPtr<obs_source> source;
        bool is_heard;
        float factor;
    };

    std::vector<Voice>::iterator find(obs_source_t* source) {
        return std::find_if(voices_.begin(), voices_.end(),
                            [&](const Voice& voice) { return voice.source.get() == source; });
    }
    static std::uint64_t timeOf(const Voice& voice) {
        if (obs_source_audio_pending(voice.source.get())) return 0;
        return obs_source_get_audio_timestamp(voice.source.get());
    }
    static void lay(Voice& voice, obs_source_audio_mix& mixed, std::uint32_t mixers,
                    std::size_t channels, std::size_t skipped) {
        const float begin = voice.factor;
        voice.factor = voice.is_heard ? std::min(1.0F, begin + fade_per_block)
                                      : std::max(0.0F, begin - fade_per_block);
        if (begin == 0 && voice.factor == 0) return;
        obs_source_audio_mix sound{};
        obs_source_get_audio_mix(voice.source.get(), &sound);
        const float slope = (voice.factor - begin) / AUDIO_OUTPUT_FRAMES;
        for (std::size_t mix = 0; mix < MAX_AUDIO_MIXES; ++mix) {
            if ((mixers & (1U << mix)) == 0) continue;
            for (std::size_t channel = 0; channel < channels; ++channel) {
                const float* from = sound.output[mix].data[channel];
                float* to = mixed.output[mix].data[channel] + skipped;
                for (std::size_t i = 0; i < AUDIO_OUTPUT_FRAMES - skipped; ++i)
                    to[i] += from[i] * (begin + slope * static_cast<float>(i));
            }
        }
    }

    std::mutex mutex_;
    std::vector<Voice> voices_;
};

namespace {

// What libobs keeps as the source's data.
struct VoicesShare {
    std::shared_ptr<BusVoices> voices;
};

BusVoices& voicesOf(void* data) {
    return *static_cast<VoicesShare*>(data)->voices;
}

void* createShare(obs_data_t* settings, obs_source_t* /*source*/) {
    const auto address = static_cast<std::uintptr_t>(obs_data_get_int(settings, voices_key));
    // NOLINTNEXTLINE(performance-no-int-to-ptr): libobs' settings carry numbers, not pointers
    const auto* shared = reinterpret_cast<const std::shared_ptr<BusVoices>*>(address);
    return shared ? std::make_unique<VoicesShare>(VoicesShare{*shared}).release() : nullptr;
}

bool render(void* data, std::uint64_t* time_ns, obs_source_audio_mix* mixed, std::uint32_t mixers,
            std::size_t channels, std::size_t sample_rate) {
    return voicesOf(data).mix(*time_ns, *mixed, mixers, channels, sample_rate);
}

}  // namespace

obs_source_info soundBusInfo() {
    obs_source_info info{};
    info.id = sound_bus_id;
    info.type = OBS_SOURCE_TYPE_INPUT;
    info.output_flags = OBS_SOURCE_COMPOSITE;
    info.get_name = [](void*) { return "Sound bus"; };
    info.create = createShare;
    info.destroy = [](void* self) {
        std::unique_ptr<VoicesShare>(static_cast<VoicesShare*>(self));
    };
    info.audio_render = render;
    info.enum_active_sources = [](void* data, obs_source_enum_proc_t seen, void* param) {
        voicesOf(data).each(nullptr, seen, param);
    };
    return info;
}

SoundBus::SoundBus() : voices_(std::make_shared<BusVoices>()) {
    const ObsPtr<obs_data> settings(obs_data_create());
    obs_data_set_int(settings.get(), voices_key,
                     static_cast<long long>(reinterpret_cast<std::uintptr_t>(&voices_)));
    source_.reset(obs_source_create_private(sound_bus_id, "sound", settings.get()));
    obs_data_erase(settings.get(), voices_key);
    obs_set_output_source(bus_channel, source_.get());
}

SoundBus::~SoundBus() {
    obs_set_output_source(bus_channel, nullptr);
}

void SoundBus::add(obs_source* source) {
    // Only what hangs on something active is active itself: a device opens with this.
    obs_source_add_active_child(source_.get(), source);
    voices_->add(source);
}

void SoundBus::remove(obs_source* source) {
    const ObsPtr<obs_source> taken = voices_->take(source);
    if (taken) obs_source_remove_active_child(source_.get(), taken.get());
}

void SoundBus::setHeard(obs_source* source, bool is_heard) {
    voices_->setHeard(source, is_heard);
}

}  // namespace xb::studio
