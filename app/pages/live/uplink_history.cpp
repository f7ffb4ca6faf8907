#include "app/pages/live/uplink_history.h"

namespace xb::app {

namespace {

using encoder::DestinationState;

bool isMeant(const DestinationSnapshot& one) {
    return !one.is_recording && one.state != DestinationState::Paused &&
           one.state != DestinationState::Ended;
}

// Of all that are meant to be sent to; 0: nobody is.
int askedKbps(const LiveSnapshot& snapshot, const AskedRates& asked) {
    int all_kbps = 0;
    for (const DestinationSnapshot& one : snapshot.destinations) {
        if (isMeant(one)) all_kbps += one.is_second_canvas ? asked.second_kbps : asked.first_kbps;
    }
    return all_kbps;
}

std::int64_t sentBytes(const LiveSnapshot& snapshot) {
    std::int64_t bytes = 0;
    for (const DestinationSnapshot& one : snapshot.destinations)
        if (!one.is_recording) bytes += one.bytes;
    return bytes;
}

}  // namespace

void UplinkHistory::add(const LiveSnapshot& snapshot, const AskedRates& asked, TimePoint now) {
    const int asked_kbps = askedKbps(snapshot, asked);
    if (snapshot.state == LiveState::Starting) parts_.clear();
    if (!isOnAir(snapshot.state) || asked_kbps == 0) {
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
    parts_.push_back({static_cast<int>(sent * 8 / taken.count()), asked_kbps, sent == 0});
    if (parts_.size() > most_parts) parts_.pop_front();
    before_ = Sent{now, bytes};
}

}  // namespace xb::app
