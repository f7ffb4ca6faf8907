// How much work the encoder is given, from how long pictures take it.
#pragma once

#include <chrono>

namespace xb::encoder {

// `preset` counts x264's presets from the fastest, 0. `detail_divisor` 2 or 4: pictures are
// softened before they are encoded, which costs less.
struct EncodeEffort {
    int preset = 0;
    int detail_divisor = 1;
    friend bool operator==(const EncodeEffort&, const EncodeEffort&) = default;
};

struct EncodeLoad {
    std::chrono::steady_clock::time_point now;
    double busy_share = 0;  // what the last picture took, of the time from it to the next
    int waiting = 0;        // raw pictures, the last one included
};

// Does less before pictures have to be skipped: a faster preset, as fast as it must be; then less
// detail. One picture that was late changes nothing. Goes back a step at a time, when the slower
// step would have had room for twenty seconds; after a step back that did not last it waits ever
// longer. Pure: time comes in with the load. One thread at a time.
class OverloadGovernor {
 public:
    using Time = std::chrono::steady_clock::time_point;

    // `full_preset`: what is wanted while there is time. 0: there are no presets to change.
    explicit OverloadGovernor(int full_preset) noexcept;

    // After each picture.
    const EncodeEffort& update(const EncodeLoad& load) noexcept;
    // Another encoder, whose load is not known yet.
    void restart(int full_preset) noexcept;

    [[nodiscard]] const EncodeEffort& effort() const noexcept { return effort_; }
    [[nodiscard]] bool isFull() const noexcept { return effort_ == EncodeEffort{full_preset_, 1}; }
    // Over the last moments; 1: all of its time.
    [[nodiscard]] double busyShare() const noexcept { return busy_; }

 private:
    [[nodiscard]] bool isOverloaded(const EncodeLoad& load) const noexcept;
    [[nodiscard]] EncodeEffort less() const noexcept;
    [[nodiscard]] EncodeEffort more() const noexcept;
    [[nodiscard]] double predicted(const EncodeEffort& other) const noexcept;
    void change(const EncodeEffort& next, Time now) noexcept;

    int full_preset_;
    EncodeEffort effort_;
    double busy_ = 0;
    double newest_share_ = 0;
    Time last_;
    Time changed_at_;
    Time climbed_at_;
    Time tight_at_;
    Time::duration patience_;
};

}  // namespace xb::encoder
