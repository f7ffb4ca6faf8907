// Turns counters of bytes into rates and waiting times.
#include "encoder/congestion/link_meter.h"

#include "encoder/congestion/link_window.h"

#include <algorithm>
#include <utility>

namespace xb::encoder {

namespace {

using Seconds = std::chrono::duration<double>;

// A rate needs this much time and this many bytes: at a crawl a single packet would be a jump.
constexpr double least_rate_window_s = 0.15;
constexpr double rate_window_s = 0.3;
constexpr double longest_rate_window_s = 1.0;
constexpr std::int64_t rate_window_bytes = 12'000;
constexpr double standing_window_s = 0.25;
constexpr std::size_t standing_looks = 8;
constexpr std::size_t delay_looks = 3;
constexpr double blind_s = 0.05;
constexpr double path_span_s = 8;
// The system smooths its round trip, which comes to a longer path's own only after some of them.
constexpr std::chrono::seconds longest_catching_up{8};
constexpr double caught_up_share = 0.9;
constexpr double least_longer_s = 0.08;
// Sound and picture of one time leave the encoders this far apart: it is no waiting.
constexpr double interleaving_s = 0.06;
constexpr double empty_s = 0.012;
constexpr double bits_per_kbit = 1000;

double secondsBetween(LinkMeter::Time from, LinkMeter::Time to) {
    return Seconds(to - from).count();
}

double kbps(std::int64_t bytes, double seconds) {
    return seconds <= 0 ? 0 : static_cast<double>(bytes) * 8 / bits_per_kbit / seconds;
}

}  // namespace

const LinkMeter::Look& LinkMeter::look(std::size_t back) const noexcept {
    return looks_[(begin_ + count_ - 1 - back) % capacity];
}

void LinkMeter::forget() {
    begin_ = count_ = 0;
    least_path_s_ = {};
    catches_up_until_ = {};
    last_silence_s_ = 0;
    reading_ = {};
}

void LinkMeter::take(const LinkView& view, Time now) {
    if (view.connection != connection_) forget();
    connection_ = view.connection;
    const bool is_new =
        view.sample && (count_ == 0 || (view.sample->at > look(0).at &&
                                        view.sample->written_bytes >= look(0).written));
    const double queued_s = std::max(0.0, Seconds(view.oldest_waiting).count() - interleaving_s);
    if (!view.sample) {
        reading_.is_measured = false;
        reading_.delay_s = reading_.standing_s = reading_.queued_s = queued_s;
        if (queued_s < empty_s) empty_at_ = now;
        return;
    }
    if (!is_new) return;
    reading_.is_measured = true;
    reading_.queued_s = queued_s;
    add(*view.sample);
    learnPath(*view.sample);
    const double age_s = reading_.path_s > 0 ? ageOfUnacknowledged(*view.sample) : 0;
    // Our own queue waits for the link only where the link is full; else for a slow machine.
    const bool is_full = view.sample->unacknowledged_bytes > windowBytes(reading_) / 2;
    const double delay_s = std::max(0.0, age_s - reading_.path_s) + (is_full ? queued_s : 0);
    looks_[(begin_ + count_ - 1) % capacity].delay_s = delay_s;
    if (delay_s < empty_s) empty_at_ = view.sample->at;
    measureRates();
    measureDelay(view.sample->at);
    measureExpectation(*view.sample);
}

void LinkMeter::add(const LinkSample& sample) {
    const std::int64_t acknowledged = sample.written_bytes - sample.unacknowledged_bytes;
    const bool is_first = count_ == 0;
    const double gap_s = is_first ? 0 : secondsBetween(look(0).at, sample.at);
    // While we did not look, nobody knows; a machine that is busy is no link that is.
    if (gap_s > blind_s)
        progressed_at_ += std::chrono::duration_cast<Time::duration>(Seconds(gap_s - blind_s));
    const bool has_arrived = !is_first && acknowledged > look(0).acknowledged;
    if (is_first) empty_at_ = sample.at;
    if (count_ == capacity) {
        begin_ = (begin_ + 1) % capacity;
        --count_;
    }
    looks_[(begin_ + count_) % capacity] = {sample.at, sample.written_bytes, acknowledged, 0};
    ++count_;
    if (has_arrived) noteArrival();
    if (is_first || has_arrived || sample.unacknowledged_bytes == 0) progressed_at_ = sample.at;
    reading_.stalled_s = secondsBetween(progressed_at_, sample.at);
}

void LinkMeter::learnPath(const LinkSample& sample) {
    const double round_trip_s = Seconds(sample.round_trip).count();
    if (round_trip_s <= 0) return;
    auto& [least, last_least] = least_path_s_;
    if (catches_up_until_ != Time() && round_trip_s < caught_up_share * reading_.path_s &&
        sample.at < catches_up_until_)
        return;
    catches_up_until_ = Time();
    if (least == 0) {
        span_began_ = sample.at;
        least = last_least = round_trip_s;
    } else if (secondsBetween(span_began_, sample.at) > path_span_s) {
        span_began_ = sample.at;
        last_least = std::exchange(least, round_trip_s);
    }
    least = std::min(least, round_trip_s);
    reading_.path_s = std::min(least, last_least);
}

// At the most: since the last look at which it had not been handed over yet.
double LinkMeter::ageOfNewestArrival() const noexcept {
    std::size_t back = 1;
    while (back + 1 < count_ && look(back).written >= look(0).acknowledged)
        ++back;
    return secondsBetween(look(back).at, look(0).at);
}

// A link that is silent and then delivers, twice for the same time, and hands over nothing in
// between that is younger than that, has a path of that length, which more would have to be under
// way for. A queue is never silent, and what comes after an outage becomes younger.
void LinkMeter::noteArrival() {
    const double age_s = ageOfNewestArrival();
    const double silence_s = secondsBetween(progressed_at_, look(0).at);
    youngest_s_ = std::min(youngest_s_, age_s);
    if (catches_up_until_ != Time() && age_s < reading_.path_s) {
        for (double& least_s : least_path_s_)
            least_s = std::min(least_s, age_s);
        reading_.path_s = age_s;
    }
    if (reading_.path_s <= 0 || silence_s < reading_.path_s + least_longer_s) return;
    const bool was_silent_before = last_silence_s_ > reading_.path_s + least_longer_s;
    if (was_silent_before && youngest_s_ > reading_.path_s + least_longer_s)
        growPath(youngest_s_ - reading_.path_s);
    last_silence_s_ = silence_s;
    youngest_s_ = age_s;
}

// When the oldest byte that has not arrived was handed over, between two looks.
double LinkMeter::ageOfUnacknowledged(const LinkSample& sample) const {
    const std::int64_t acknowledged = look(0).acknowledged;
    if (acknowledged >= look(0).written) return 0;
    for (std::size_t back = 1; back < count_; ++back) {
        const Look& before = look(back);
        if (before.written > acknowledged) continue;
        const Look& after = look(back - 1);
        const double share = static_cast<double>(acknowledged - before.written) /
                             static_cast<double>(after.written - before.written);
        const double gap_s = secondsBetween(before.at, after.at);
        const double busy_s = std::min(gap_s, blind_s);
        return secondsBetween(after.at, sample.at) + busy_s * (1 - share);
    }
    return secondsBetween(look(count_ - 1).at, sample.at);
}

void LinkMeter::measureRates() {
    const Look& newest = look(0);
    for (std::size_t back = 1; back < count_; ++back) {
        const Look& oldest = look(back);
        const double window_s = secondsBetween(oldest.at, newest.at);
        const std::int64_t arrived = newest.acknowledged - oldest.acknowledged;
        reading_.delivered_kbps = kbps(arrived, window_s);
        reading_.offered_kbps = kbps(newest.written - oldest.written, window_s);
        if (window_s >= longest_rate_window_s) return;
        if (window_s >= std::max(rate_window_s, reading_.path_s) && arrived >= rate_window_bytes)
            return;
        // What the link did while there was nothing to do tells nothing.
        if (window_s >= std::max(least_rate_window_s, reading_.path_s) && oldest.at <= empty_at_)
            return;
    }
}

// Where a link has just become narrow, this knows it before anything has waited for long.
void LinkMeter::measureExpectation(const LinkSample& sample) {
    reading_.expected_s = reading_.delay_s;
    for (std::size_t back = 1; back < count_; ++back) {
        const Look& oldest = look(back);
        const double window_s = secondsBetween(oldest.at, sample.at);
        if (window_s < std::max(least_rate_window_s, reading_.path_s)) continue;
        const double rate = kbps(look(0).acknowledged - oldest.acknowledged, window_s);
        const double waiting_kbit = static_cast<double>(sample.unacknowledged_bytes) * 8 / 1000;
        const double leaving_s = waiting_kbit / std::max(1.0, rate) - reading_.path_s;
        reading_.expected_s = std::max(reading_.delay_s, leaving_s);
        return;
    }
}

// One look may have come at a bad moment; several in a row have not.
void LinkMeter::measureDelay(Time now) {
    double least_s = look(0).delay_s;
    reading_.delay_s = least_s;
    for (std::size_t back = 1; back < count_; ++back) {
        const bool is_recent = secondsBetween(look(back).at, now) <= standing_window_s;
        if (!is_recent && back >= standing_looks) break;
        least_s = std::min(least_s, look(back).delay_s);
        if (back < delay_looks) reading_.delay_s = least_s;
    }
    reading_.standing_s = least_s;
}

void LinkMeter::growPath(double by_s) noexcept {
    for (double& least_s : least_path_s_)
        least_s += by_s;
    reading_.path_s += by_s;
    if (count_ > 0) catches_up_until_ = look(0).at + longest_catching_up;
}

void LinkMeter::acceptPath() noexcept {
    growPath(reading_.standing_s);
    reading_.delay_s = std::max(0.0, reading_.delay_s - reading_.standing_s);
    reading_.standing_s = 0;
}

double LinkMeter::busyFor(Time now) const noexcept {
    return secondsBetween(empty_at_, now);
}

}  // namespace xb::encoder
