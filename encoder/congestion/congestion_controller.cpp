// One law for each destination, one ladder for all.
#include "encoder/congestion/congestion_controller.h"

#include <algorithm>
#include <cmath>

namespace xb::encoder {

namespace {

// A destination that is dead is no reason to make the others worse.
constexpr double given_up_s = 4;
constexpr double least_share_of_best = 0.25;
// Smaller changes are not worth telling the encoder.
constexpr double small_change = 0.03;
constexpr double large_change = 0.10;
constexpr std::chrono::milliseconds telling_interval{400};
constexpr double header_kbps = 16;
constexpr double first_share = 0.4;
constexpr double usual_first_kbps = 700;

RateLimits limitsFor(const FullQuality& full) {
    RateLimits limits;
    limits.most_kbps = full.video_bitrate_kbps + full.audio_bitrate_kbps + header_kbps;
    limits.first_kbps = std::max(usual_first_kbps, first_share * limits.most_kbps);
    return limits;
}

EncodePlan fullPlan(const FullQuality& full) {
    EncodePlan plan;
    plan.video_bitrate_kbps = full.video_bitrate_kbps;
    plan.audio_bitrate_kbps = full.audio_bitrate_kbps;
    return plan;
}

bool isOnItsWay(const LinkView& view) {
    return view.kind == OutputKind::Network && view.may_steer && isTrying(view.state);
}

}  // namespace

CongestionController::CongestionController(const FullQuality& full)
    : full_(full), limits_(limitsFor(full)), ladder_(full), plan_(fullPlan(full)) {}

CongestionController::Destination& CongestionController::destinationOf(const LinkView& view) {
    const auto found = std::ranges::find(destinations_, view.id, &Destination::id);
    if (found != destinations_.end()) return *found;
    destinations_.push_back({view.id, view.connection, {}, RateLaw(limits_)});
    return destinations_.back();
}

void CongestionController::look(const LinkView& view, Time now) {
    Destination& destination = destinationOf(view);
    destination.is_steering =
        view.kind == OutputKind::Network && view.may_steer && isDelivering(view.state);
    if (!destination.is_steering) return;
    destination.meter.take(view, now);
    destination.law.update(destination.meter, now);
}

std::optional<CongestionController::Verdict> CongestionController::judge() {
    const Destination* slowest = nullptr;
    double best_kbps = 0;
    int count = 0;
    for (const Destination& destination : destinations_) {
        if (!destination.is_steering) continue;
        ++count;
        best_kbps = std::max(best_kbps, destination.law.kbps());
    }
    const bool is_alone = count == 1 && companion_count_ == 0;
    for (const Destination& destination : destinations_) {
        if (!destination.is_steering) continue;
        if (!is_alone && destination.meter.reading().stalled_s > given_up_s) continue;
        if (slowest == nullptr || destination.law.kbps() < slowest->law.kbps())
            slowest = &destination;
    }
    slowest_ = slowest == nullptr ? std::nullopt : std::optional(slowest->id);
    if (slowest == nullptr) return std::nullopt;
    const bool is_measured = slowest->meter.reading().is_measured;
    if (is_alone && is_measured)
        return Verdict{slowest->law.kbps(), slowest->law.holdsFrames(), true};
    const double least_kbps = std::max(least_share_of_best * (count > 1 ? best_kbps : 0),
                                       ladder_.floorKbps() + full_.audio_bitrate_kbps);
    return Verdict{std::max(slowest->law.kbps(), least_kbps), false, false};
}

const EncodePlan& CongestionController::update(std::span<const LinkView> views, Time now) {
    for (Destination& destination : destinations_)
        destination.is_steering = false;
    companion_count_ = 0;
    for (const LinkView& view : views) {
        look(view, now);
        const bool suffers = view.kind == OutputKind::Recording ||
                             (view.kind == OutputKind::Network && !view.may_steer);
        if (suffers && isDelivering(view.state)) ++companion_count_;
    }
    if (const std::optional<Verdict> verdict = judge()) {
        EncodePlan next = ladder_.plan(verdict->kbps, now);
        if (!verdict->may_leave_out) {
            next.frame_interval = 1;
            next.mode = PictureMode::Normal;
        }
        next.hold_frames = verdict->holds_frames;
        adopt(next, now);
        has_steered_ = true;
    } else if (!has_steered_ && companion_count_ == 0 && std::ranges::any_of(views, isOnItsWay)) {
        // The first pictures are for a link that nothing is known of.
        EncodePlan next = fullPlan(full_);
        next.video_bitrate_kbps =
            std::min(full_.video_bitrate_kbps, static_cast<int>(limits_.first_kbps));
        adopt(next, now);
    } else {
        // Held back for a link that is no more; the next one begins with a picture.
        plan_.hold_frames = false;
    }
    return plan_;
}

void CongestionController::adopt(EncodePlan next, Time now) {
    const bool is_same_level = levelOf(next) == levelOf(plan_);
    if (is_same_level && !isWorthTelling(next.video_bitrate_kbps, now))
        next.video_bitrate_kbps = plan_.video_bitrate_kbps;
    if (next.video_bitrate_kbps != plan_.video_bitrate_kbps) {
        ++counters_.bitrate_changes;
        told_at_ = now;
    }
    if (!is_same_level) ++counters_.level_changes;
    plan_ = next;
}

// Falls at once; what is left of the way, and rises, once in a while.
bool CongestionController::isWorthTelling(int kbps, Time now) const noexcept {
    const double change = static_cast<double>(kbps) / plan_.video_bitrate_kbps - 1;
    if (change < -large_change || change > 2 * large_change) return true;
    return now - told_at_ > telling_interval &&
           (std::abs(change) > small_change || kbps == full_.video_bitrate_kbps);
}

}  // namespace xb::encoder
