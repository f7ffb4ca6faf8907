// Knows which sound devices are plugged in, without keeping anybody waiting for the answer.
#pragma once

#include <atomic>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace xb::studio {

// Listens to PulseAudio on a thread of its own, from construction to destruction (which may wait
// two seconds for a server that hangs); one that is away is looked for once a second. Any thread
// reads.
class SoundDeviceWatch {
 public:
    SoundDeviceWatch();

    // Nothing before the first answer. What was told last holds until the server has gone and was
    // looked for in vain for two seconds: then nothing is there. "default" is there as long as any
    // source is.
    std::optional<bool> hasPulseSource(const std::string& name) const;

 private:
    void run(const std::stop_token& stop);
    // Until the server goes; whether it has answered.
    bool follow(const std::stop_token& stop);
    void keep(std::vector<std::string> names);

    mutable std::mutex mutex_;
    std::vector<std::string> names_;  // guarded by mutex_
    std::atomic<bool> is_answered_ = false;
    std::jthread thread_;  // last
};

}  // namespace xb::studio
