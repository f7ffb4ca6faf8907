#include "app/pages/live/uplink_history.h"

#include <algorithm>

namespace xb::app {

namespace {

using encoder::DestinationState;

bool isMeant(const DestinationSnapshot& one) {
    return !one.is_recording && one.state != DestinationState::Paused &&
           one.state != DestinationState::Ended;
}

int meantCount(const LiveSnapshot& snapshot) {
    const auto& all = snapshot.destinations;
    return static_cast<int>(std::count_if(all.begin(), all.end(), isMeant));
}

std::int64_t sentBytes(const LiveSnapshot& snapshot) {
    std::int64_t bytes = 0;
    for (const DestinationSnapshot& one : snapshot.destinations)
        if (!one.is_recording) bytes += one.bytes;
    return bytes;
}

}  // namespace

void UplinkHistory::add(const LiveSnapshot& snapshot, int asked_kbps, TimePoint now) {
    const int meant_count = meantCount(snapshot);
    if (snapshot.state == LiveState::Starting) parts_.clear();
    if (!isOnAir(snapshot.state) || meant_count == 0) {
        before_.reset();
        return;
    }
    const std::int64_t bytes = sentBytes(snapshot);
    if (!before_ || bytes < before_->bytes) {
        before_ = Sent{now, bytes};
        return;
    }
    const auto taken = std::chrono::duration_cast<std::chrono::milliseconds>(now - before_->at);
    if (taken < part_length) return;
    const std::int64_t sent = bytes - before_->bytes;
    parts_.push_back(
        {static_cast<int>(sent * 8 / taken.count()), asked_kbps * meant_count, sent == 0});
    if (parts_.size() > most_parts) parts_.pop_front();
    before_ = Sent{now, bytes};
}

}  // namespace xb::app
