// Knows which sound devices are plugged in.
#include "studio/devices/sound_device_watch.h"

#include "studio/devices/pulse_source_watch.h"

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
        if (follow(stop)) {
            unanswered = 0;
            if (stop.stop_requested()) return;
            is_answered_ = false;
            ++server_losses_;
        }
        // A server that does not answer once has not lost its devices; one that is gone offers
        // none.
        if (++unanswered >= most_unanswered) keep({});
        std::unique_lock lock(pause);
        woken.wait_for(lock, stop, pace, [] { return false; });
    }
}

bool SoundDeviceWatch::follow(const std::stop_token& stop) {
    PulseSourceWatch watch;
    const std::stop_callback end(stop, [&watch] { watch.end(); });
    if (!watch.connect()) return false;
    bool has_answered = false;
    while (auto names = watch.next()) {
        keep(std::move(*names));
        has_answered = true;
    }
    return has_answered;
}

void SoundDeviceWatch::keep(std::vector<std::string> names) {
    const std::scoped_lock lock(mutex_);
    names_ = std::move(names);
    is_answered_ = true;
}

}  // namespace xb::studio
