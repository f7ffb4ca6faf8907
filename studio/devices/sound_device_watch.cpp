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
constexpr int most_unanswered = 3;

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
    int unanswered = 0;
    while (!stop.stop_requested()) {
        const auto sources = listPulseSources();
        unanswered = sources ? 0 : unanswered + 1;
        // A server that does not answer once has not lost its devices; one that is gone offers
        // none.
        if (sources || unanswered >= most_unanswered) {
            std::vector<std::string> names;
            for (const PulseSource& source : sources.value_or(std::vector<PulseSource>{}))
                names.push_back(source.name);
            const std::scoped_lock lock(mutex_);
            names_ = std::move(names);
            is_answered_ = true;
        }
        std::unique_lock lock(pause);
        woken.wait_for(lock, stop, pace, [] { return false; });
    }
}

}  // namespace xb::studio
