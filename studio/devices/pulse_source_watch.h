// One connection to PulseAudio that tells when the server's sound sources change.
#pragma once

#include "studio/pulse_handles.h"

#include <atomic>
#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace xb::studio {

// One thread, except `end`. Never starts a server.
class PulseSourceWatch {
 public:
    PulseSourceWatch();
    ~PulseSourceWatch();
    PulseSourceWatch(const PulseSourceWatch&) = delete;
    PulseSourceWatch& operator=(const PulseSourceWatch&) = delete;

    // Waits two seconds at most. False: no server answers; then another watch has to be made.
    bool connect();
    // Waits until something has changed, and says what there is: at once the first time. Nothing:
    // the server has gone, or it was ended.
    std::optional<std::vector<std::string>> next();
    // Any thread: what waits returns, now and from now on.
    void end();

 private:
    using Clock = std::chrono::steady_clock;

    template <class Condition>
    bool runWhile(std::optional<Clock::time_point> limit, Condition condition);
    bool isConnected() const;
    std::optional<std::vector<std::string>> list();

    PulsePtr<pa_mainloop> loop_;
    PulsePtr<pa_context> context_;
    bool has_changed_ = true;
    std::atomic<bool> is_ended_ = false;
};

}  // namespace xb::studio
