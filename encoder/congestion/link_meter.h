// What the samples of one link say about it: what it carries, and how long things wait for it.
#pragma once

#include "encoder/outputs/link_sample.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace xb::encoder {

// All in seconds and kbit/s; `is_measured` false: the writer tells nothing of its link, and only
// the waiting in our own queue is known.
struct LinkReading {
    bool is_measured = false;
    double delivered_kbps = 0;  // acknowledged, over the last third of a second or so
    double offered_kbps = 0;    // handed over, likewise
    double delay_s = 0;         // of what would be encoded now, beyond the path's own time
    double standing_s = 0;      // the least of that over the last quarter of a second
    double queued_s = 0;        // what of the delay is in our own queue
    double expected_s = 0;      // the same, were the link to stay as it has been this very moment
    double stalled_s = 0;       // for how long nothing has arrived, though something is under way
    double path_s = 0;          // the round trip with empty queues
};

// Pure but for the times in its samples. One thread at a time.
class LinkMeter {
 public:
    using Time = std::chrono::steady_clock::time_point;

    // A new connection forgets what was known of the last one.
    void take(const LinkView& view, Time now);

    // What seems to wait now is the path itself, which has become longer.
    void acceptPath() noexcept;

    [[nodiscard]] const LinkReading& reading() const noexcept { return reading_; }
    // For how long the queues have not been seen empty.
    [[nodiscard]] double busyFor(Time now) const noexcept;

 private:
    struct Look {
        Time at;
        std::int64_t written = 0;
        std::int64_t acknowledged = 0;
        double delay_s = 0;
    };
    static constexpr std::size_t capacity = 256;

    void forget();
    void add(const LinkSample& sample);
    void learnPath(const LinkSample& sample);
    void noteArrival();
    [[nodiscard]] double ageOfNewestArrival() const noexcept;
    void growPath(double by_s) noexcept;
    [[nodiscard]] double ageOfUnacknowledged(const LinkSample& sample) const;
    void measureRates();
    void measureExpectation(const LinkSample& sample);
    void measureDelay(Time now);
    // `back` 0 is the newest.
    [[nodiscard]] const Look& look(std::size_t back) const noexcept;

    std::array<Look, capacity> looks_;
    std::size_t begin_ = 0;
    std::size_t count_ = 0;
    int connection_ = -1;
    // The least round trip of this and of the last span of time, so that a longer path is learnt.
    std::array<double, 2> least_path_s_{};
    Time span_began_;
    Time catches_up_until_;      // a path was accepted that the samples do not tell of yet
    double last_silence_s_ = 0;  // of the link, longer than its path and with something under way
    double youngest_s_ = 0;      // the least age of what has arrived since then
    Time progressed_at_;
    Time empty_at_;
    LinkReading reading_;
};

}  // namespace xb::encoder
