// Makes the plan for the encoders from how the links stand.
#pragma once

#include "encoder/congestion/encode_plan.h"
#include "encoder/congestion/link_meter.h"
#include "encoder/congestion/quality_ladder.h"
#include "encoder/congestion/rate_law.h"
#include "encoder/outputs/link_sample.h"

#include <chrono>
#include <optional>
#include <span>
#include <vector>

namespace xb::encoder {

// What the steering has done so far.
struct SteeringCounters {
    int bitrate_changes = 0;
    int level_changes = 0;
};

// Follows the slowest of the network destinations that may steer. Frames are left out only for one
// that is alone on the encode and tells how its link stands: others (a recording above all) get
// every frame, and the slowest of several takes three quarters of the best one's rate away at the
// most. One whose link has carried nothing for seconds steers the others no more until it does.
//
// Pure: time comes in with the views. One thread at a time.
class CongestionController {
 public:
    using Time = std::chrono::steady_clock::time_point;

    explicit CongestionController(const FullQuality& full);

    // `views`: every output that takes packets of this encode.
    const EncodePlan& update(std::span<const LinkView> views, Time now);

    [[nodiscard]] const EncodePlan& plan() const noexcept { return plan_; }
    [[nodiscard]] const SteeringCounters& counters() const noexcept { return counters_; }
    // The destination that the plan is for; none: it is the full one.
    [[nodiscard]] std::optional<OutputId> slowest() const noexcept { return slowest_; }

 private:
    struct Destination {
        OutputId id;
        int connection = 0;
        LinkMeter meter;
        RateLaw law;
        bool is_steering = false;
    };

    Destination& destinationOf(const LinkView& view);
    void look(const LinkView& view, Time now);
    struct Verdict {
        double kbps = 0;
        bool holds_frames = false;
        bool may_leave_out = false;  // pictures of the program
    };
    [[nodiscard]] std::optional<Verdict> judge();
    void adopt(EncodePlan next, Time now);
    [[nodiscard]] bool isWorthTelling(int kbps, Time now) const noexcept;

    const FullQuality full_;
    const RateLimits limits_;
    QualityLadder ladder_;
    std::vector<Destination> destinations_;
    int companion_count_ = 0;  // outputs that take the same packets and may not suffer
    EncodePlan plan_;
    Time told_at_;
    SteeringCounters counters_;
    std::optional<OutputId> slowest_;
    bool has_steered_ = false;
};

}  // namespace xb::encoder
