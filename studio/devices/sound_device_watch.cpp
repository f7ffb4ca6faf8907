// Knows which sound devices are plugged in.
#include "studio/devices/sound_device_watch.h"

#include "studio/devices/pulse_devices.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <utility>

namespace xb::studio {
namespace {

constexpr std::chrono::milliseconds pace{1000};

}  // namespace

SoundDeviceWatch::SoundDeviceWatch()
    : thread_([this](const std::stop_token& stop) { run(stop); }) {}

std::optional<bool> SoundDeviceWatch::hasPulseSource(const std::string& name) const {
    if (!is_answered_) return std::nullopt;
    const std::scoped_lock lock(mutex_);
    if (name == "default") return !names_.empty();
    return std::find(names_.begin(), names_.end(), name) != names_.end();
}

void SoundDeviceWatch::run(const std::stop_token& stop) {
    std::mutex pause;
    std::condition_variable_any woken;
    while (!stop.stop_requested()) {
        std::vector<std::string> names;
        // A server that does not answer offers nothing.
        for (PulseSource& source : listPulseSources().value_or(std::vector<PulseSource>{}))
            names.push_back(std::move(source.name));
        {
            const std::scoped_lock lock(mutex_);
            names_ = std::move(names);
        }
        is_answered_ = true;
        std::unique_lock lock(pause);
        woken.wait_for(lock, stop, pace, [] { return false; });
    }
}

}  // namespace xb::studio
