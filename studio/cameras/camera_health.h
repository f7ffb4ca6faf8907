// Whether a camera's picture may be shown: pure rules over the age of its frames.
#pragma once

#include "studio/cameras/frame_record.h"

#include <array>
#include <chrono>
#include <optional>

namespace xb::studio {

enum class CameraHealth {
    Waiting,  // has not given a picture yet
    Good,
    Silent,  // gives no pictures any more: unplugged, or frozen
    Stuck,   // gives the same picture over and over
    Dark,    // black: the lens is covered
};

inline constexpr std::size_t health_count = 5;

// Which troubles there can be. A picture that went through an encoder may well stand still where
// nothing moves.
enum class Watched { Nothing, Silence, Everything };

struct WatchLimits {
    std::chrono::milliseconds silent{1300};
    std::chrono::milliseconds stuck{1500};
    std::chrono::milliseconds dark{1500};
    std::chrono::milliseconds recovery{300};  // good for this long before it is shown again
};

// Without ages there has been no frame yet.
constexpr CameraHealth judge(const std::optional<FrameAges>& ages, Watched watched,
                             const WatchLimits& limits = {}) {
    if (watched == Watched::Nothing) return CameraHealth::Good;
    if (!ages) return CameraHealth::Waiting;
    if (ages->picture > limits.silent) return CameraHealth::Silent;
    if (watched != Watched::Everything) return CameraHealth::Good;
    if (ages->change > limits.stuck) return CameraHealth::Stuck;
    if (ages->light > limits.dark) return CameraHealth::Dark;
    return CameraHealth::Good;
}

constexpr bool isStill(CameraHealth health) {
    return health == CameraHealth::Silent || health == CameraHealth::Stuck;
}

// Turns what is judged from moment to moment into what is believed: trouble at once, recovery when
// it lasts. Counts each trouble once: a camera that comes back with the picture that it went with
// stands still for one time, not two.
class CameraWatch {
 public:
    CameraHealth advance(CameraHealth judged, std::chrono::nanoseconds now,
                         const WatchLimits& limits = {}) {
        if (judged != CameraHealth::Good) {
            good_since_ = no_time;
            const bool goes_on = judged == health_ || (isStill(judged) && isStill(health_));
            if (!goes_on) ++counts_.at(static_cast<std::size_t>(judged));
            return health_ = judged;
        }
        if (health_ == CameraHealth::Good || health_ == CameraHealth::Waiting)
            return health_ = CameraHealth::Good;
        if (good_since_ == no_time) good_since_ = now;
        if (now - good_since_ >= limits.recovery) health_ = CameraHealth::Good;
        return health_;
    }

    // Another camera, of which nothing is known yet; what was counted stays.
    void begin() {
        health_ = CameraHealth::Waiting;
        good_since_ = no_time;
    }

    CameraHealth health() const { return health_; }
    int count(CameraHealth trouble) const { return counts_.at(static_cast<std::size_t>(trouble)); }

 private:
    static constexpr std::chrono::nanoseconds no_time{-1};
    CameraHealth health_ = CameraHealth::Waiting;
    std::chrono::nanoseconds good_since_ = no_time;
    std::array<int, health_count> counts_{};
};

}  // namespace xb::studio
