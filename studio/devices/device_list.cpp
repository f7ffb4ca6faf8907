// The cameras and microphones of this machine.
#include "studio/devices/device_list.h"

#include "studio/devices/alsa_devices.h"
#include "studio/devices/pulse_devices.h"
#include "studio/devices/v4l2_device.h"

#include <algorithm>

namespace xb::studio {

std::vector<Device> listCameras() {
    std::vector<Device> cameras;
    for (const V4l2Device& camera : listV4l2Cameras())
        cameras.push_back({"v4l2:" + camera.device, camera.card, camera.identity});
    return cameras;
}

std::vector<Device> listMicrophones() {
    std::vector<PulseSource> pulse = listPulseSources().value_or(std::vector<PulseSource>{});
    std::stable_partition(pulse.begin(), pulse.end(),
                          [](const PulseSource& source) { return !source.is_monitor; });
    std::vector<Device> microphones;
    microphones.reserve(pulse.size());
    for (const PulseSource& source : pulse)
        microphones.push_back({"pulse:" + source.name, source.label});
    for (const AlsaDevice& device : listAlsaDevices())
        microphones.push_back({"alsa:" + device.name, device.label});
    return microphones;
}

std::vector<Device> listLoudspeakers() {
    std::vector<Device> loudspeakers;
    for (const PulseSink& sink : listPulseSinks().value_or(std::vector<PulseSink>{}))
        loudspeakers.push_back({"pulse:" + sink.name, sink.label});
    return loudspeakers;
}

std::vector<Device> listDesktopSounds() {
    std::vector<Device> sounds;
    for (const PulseSource& source : listPulseSources().value_or(std::vector<PulseSource>{}))
        if (source.is_monitor) sounds.push_back({"pulse:" + source.name, source.label});
    return sounds;
}

Result<void> checkLoudspeaker(const std::string& sink) {
    const auto sinks = listPulseSinks();
    if (!sinks) return tl::make_unexpected(sinks.error());
    const bool is_known =
        !sinks->empty() &&
        (sink == "default" || std::any_of(sinks->begin(), sinks->end(),
                                          [&](const PulseSink& one) { return one.name == sink; }));
    if (!is_known) return fail(ErrorCode::UnknownLoudspeaker, {sink});
    return {};
}

}  // namespace xb::studio
