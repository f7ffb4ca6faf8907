// When a camera that gives no picture is opened anew: pure rules.
#pragma once

#include "studio/cameras/camera_health.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <optional>

namespace xb::studio {

// One thread at a time. Times are of any steady clock.
class CameraCare {
 public:
    using Time = std::chrono::steady_clock::time_point;
    enum class Step { Nothing, Reopen };

    // `is_present` is only asked for while the camera is away.
    template <class IsPresent>
    Step advance(CameraHealth health, Time now, const IsPresent& is_present) {
        const bool is_away = health == CameraHealth::Silent || health == CameraHealth::Stuck;
        if (!is_away) {
            *this = CameraCare(replug_count_, reopen_count_);
            return Step::Nothing;
        }
        if (now < next_look_) return Step::Nothing;
        if (away_since_ == Time{}) away_since_ = now;
        next_look_ = now + (now - away_since_ < soon ? look_pace : patient_pace);
        if (!is_present()) {
            is_unplugged_ = true;
            next_try_ = now;
            return Step::Nothing;
        }
        if (is_unplugged_) {
            // libobs' plugin may find it by itself, if it comes back under its old number.
            is_unplugged_ = false;
            ++replug_count_;
            next_try_ = now + own_chance;
            return Step::Nothing;
        }
        if (next_try_ == Time{}) next_try_ = now + first_wait;
        if (now < next_try_) return Step::Nothing;
        wait_ = std::min(wait_ * 2, longest_wait);
        next_try_ = now + wait_;
        ++reopen_count_;
        return Step::Reopen;
    }

    bool isUnplugged() const { return is_unplugged_; }
    int replugCount() const { return replug_count_; }
    int reopenCount() const { return reopen_count_; }

    CameraCare() = default;

 private:
    // To look for a device wakes the others: a camera that stays away is looked for less often.
    static constexpr std::chrono::milliseconds look_pace{200};
    static constexpr std::chrono::milliseconds patient_pace{1000};
    static constexpr std::chrono::seconds soon{20};
    static constexpr std::chrono::milliseconds own_chance{800};
    static constexpr std::chrono::milliseconds first_wait{1500};
    static constexpr std::chrono::milliseconds longest_wait{20'000};

    CameraCare(int replugs, int reopens) : replug_count_(replugs), reopen_count_(reopens) {}

    Time away_since_{};
    Time next_look_{};
    Time next_try_{};
    std::chrono::milliseconds wait_{1500};
    bool is_unplugged_ = false;
    int replug_count_ = 0;
    int reopen_count_ = 0;
};

// Tells a digital picture that stands still, a price list over HDMI, from a camera that is frozen:
// a frozen one that was opened anew gives another picture, and if only its sensor's noise differs.
// A dark one may be a lens that is covered. One thread at a time.
class StillWatch {
 public:
    // When the device is opened anew, while it gives the same picture over and over.
    void noteReopened(std::int64_t frame_count, const FrameSign& last) {
        reopened_ = {frame_count, last.digest};
    }
    // From then on it may stand still: fresh frames are the picture that it went with.
    bool isStillPicture(std::int64_t frame_count, const FrameSign& last) const {
        return reopened_ && !last.is_dark && frame_count >= reopened_->frame_count + fresh_frames &&
               last.digest == reopened_->digest;
    }

 private:
    static constexpr std::int64_t fresh_frames = 10;
    struct Reopened {
        std::int64_t frame_count;
        std::uint64_t digest;
    };
    std::optional<Reopened> reopened_;
};

}  // namespace xb::studio
