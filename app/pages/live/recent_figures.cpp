#include "app/pages/live/recent_figures.h"

#include "app/live/camera_words.h"

#include <algorithm>

namespace xb::app {

namespace {

constexpr std::size_t remembered_count = 10;

double shareOf(std::int64_t part, std::int64_t whole) {
    return whole > 0 && part > 0 ? static_cast<double>(part) / static_cast<double>(whole) : 0.0;
}

bool isRelieved(const std::optional<encoder::DeliveryStatistics>& delivery) {
    return delivery && (delivery->encoder.is_relieved ||
                        (delivery->recording_encoder && delivery->recording_encoder->is_relieved));
}

// None: it is as it was asked for.
std::optional<encoder::EncodePlan> steeredPlan(
    const std::optional<encoder::DeliveryStatistics>& delivery) {
    return delivery && delivery->steering.slowest ? std::optional(delivery->steering.plan)
                                                  : std::nullopt;
}

}  // namespace

RecentFigures::Counters RecentFigures::countersOf(const LiveSnapshot& snapshot) {
    Counters counters;
    counters.rendered = snapshot.picture.rendered_count;
    counters.lagged = snapshot.picture.lagged_count;
    const std::array deliveries{&snapshot.delivery, &snapshot.second_delivery};
    for (std::size_t i = 0; i < deliveries.size(); ++i) {
        if (const auto& delivery = *deliveries.at(i))
            counters.encoded.at(i) = {delivery->video_received, delivery->video_skipped};
    }
    for (const DestinationSnapshot& one : snapshot.destinations) {
        counters.dropped.emplace_back(one.id, one.dropped_frames);
    }
    return counters;
}

bool RecentFigures::isLosing(int output, std::int64_t dropped_now) const {
    const auto& before = recent_.front().dropped;
    const auto found = std::find_if(before.begin(), before.end(),
                                    [output](const auto& one) { return one.first == output; });
    return dropped_now > (found == before.end() ? 0 : found->second);
}

HealthFigures RecentFigures::add(const LiveSnapshot& snapshot, int target_kbps) {
    const Counters now = countersOf(snapshot);
    // A stage that was opened anew counts from zero again.
    if (!recent_.empty() && now.rendered < recent_.back().rendered) recent_.clear();
    recent_.push_back(now);
    if (recent_.size() > remembered_count) recent_.pop_front();
    const Counters& before = recent_.front();
    HealthFigures figures;
    figures.state = snapshot.state;
    figures.is_stage_open = snapshot.is_stage_open;
    figures.is_rehearsal = snapshot.rehearsal.has_value();
    figures.is_camera_away = std::any_of(
        snapshot.cameras.begin(), snapshot.cameras.end(), [](const studio::CameraStatistics& one) {
            const bool is_seen = one.place == studio::CameraPlace::First;
            return is_seen && one.health != studio::CameraHealth::Good &&
                   one.health != studio::CameraHealth::Waiting;
        });
    figures.is_voice_away = figures.is_camera_away && isCameraMute(snapshot.sound);
    figures.target_kbps = target_kbps;
    figures.steered = steeredPlan(snapshot.delivery);
    // The second picture's rate is its own: what is compared with the first one's is the first's.
    const auto second = steeredPlan(snapshot.second_delivery);
    if (!figures.steered && second && levelOf(*second) != encoder::PictureLevel::Full)
        figures.steered = second;
    figures.late_share = shareOf(now.lagged - before.lagged, now.rendered - before.rendered);
    for (std::size_t i = 0; i < now.encoded.size(); ++i) {
        const Encoded& last = now.encoded.at(i);
        const Encoded& first = before.encoded.at(i);
        figures.skipped_share =
            std::max(figures.skipped_share,
                     shareOf(last.skipped - first.skipped, last.received - first.received));
    }
    figures.is_encoder_relieved =
        snapshot.state == LiveState::Live &&
        (isRelieved(snapshot.delivery) || isRelieved(snapshot.second_delivery));
    figures.is_recorded = std::any_of(snapshot.destinations.begin(), snapshot.destinations.end(),
                                      [](const DestinationSnapshot& one) {
                                          return one.is_recording && !one.was_removed &&
                                                 one.state != encoder::DestinationState::Ended;
                                      });
    for (const DestinationSnapshot& one : snapshot.destinations) {
        if (one.is_recording) continue;
        figures.destinations << DestinationFigures{
            one.id,     one.name,         one.state,
            one.reason, one.bitrate_kbps, isLosing(one.id, one.dropped_frames),
            one.mark};
    }
    return figures;
}

}  // namespace xb::app
