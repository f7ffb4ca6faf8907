// Microphones that are devices of their own.
#include "studio/sources/microphone_input.h"

#include "studio/devices/alsa_devices.h"
#include "studio/devices/pulse_devices.h"
#include "studio/mixer/sound_processor.h"
#include "studio/sources/sound_offset.h"
#include "studio/sources/source_types.h"

#include <obs.h>

#include <algorithm>
#include <chrono>
#include <string>

namespace xb::studio {
namespace {

ObsPtr<obs_source> makeSource(const char* id, obs_data_t* settings) {
    ObsPtr<obs_source> source(obs_source_create_private(id, "microphone", settings));
    if (source) setSoundOffset(source.get(), std::chrono::nanoseconds(0));
    return source;
}

Result<void> checkPulse(const std::string& name) {
    const auto sources = listPulseSources();
    if (!sources) return tl::make_unexpected(sources.error());
    const bool is_known =
        name == "default" || std::any_of(sources->begin(), sources->end(),
                                         [&](const PulseSource& s) { return s.name == name; });
    if (!is_known || sources->empty()) return fail(ErrorCode::UnknownMicrophone, {name});
    return {};
}

ObsPtr<obs_source> openDevice(const char* id, const std::string& name) {
    const ObsPtr<obs_data> settings(obs_data_create());
    obs_data_set_string(settings.get(), "device_id", name.c_str());
    obs_data_set_int(settings.get(), "rate", sound_rate_hz);
    return makeSource(id, settings.get());
}

}  // namespace

Result<void> checkMicrophone(const MicrophoneSpec& spec) {
    if (spec.kind == MicrophoneSpec::Kind::Pulse) return checkPulse(spec.address);
    if (spec.kind == MicrophoneSpec::Kind::Alsa && !canOpenAlsa(spec.address))
        return fail(ErrorCode::UnknownMicrophone, {spec.address});
    return {};
}

ObsPtr<obs_source> openMicrophoneSource(const MicrophoneSpec& spec) {
    switch (spec.kind) {
        case MicrophoneSpec::Kind::None:
        case MicrophoneSpec::Kind::File:
            break;
        case MicrophoneSpec::Kind::Tone:
            return makeSource(tone_source_id, nullptr);
        case MicrophoneSpec::Kind::Pulse:
            return openDevice("pulse_input_capture", spec.address);
        case MicrophoneSpec::Kind::Alsa:
            return openDevice("alsa_input_capture", spec.address);
    }
    return nullptr;
}

}  // namespace xb::studio
