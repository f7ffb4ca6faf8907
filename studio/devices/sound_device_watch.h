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

    // Nothing before the first answer, and between a server's going and the next one's first
    // answer; one that was looked for in vain for two seconds offers none. "default" is there as
    // long as any source is.
    std::optional<bool> hasPulseSource(const std::string& name) const;
    // How often a server that had answered has gone, if only for a moment: what was opened on it is
    // dead, though the next one may offer sources of the same names.
    int serverLosses() const { return server_losses_; }

 private:
    void run(const std::stop_token& stop);
    // Until the server goes; whether it has answered.
    bool follow(const std::stop_token& stop);
    void keep(std::vector<std::string> names);

    mutable std::mutex mutex_;
    std::vector<std::string> names_;  // guarded by mutex_
    std::atomic<bool> is_answered_ = false;
    std::atomic<int> server_losses_ = 0;
    std::jthread thread_;  // last
};

}  // namespace xb::studio
