// Which picture and which sound a rate is enough for.
#pragma once

#include "encoder/congestion/encode_plan.h"
#include "encoder/media_types.h"

#include <chrono>

namespace xb::encoder {

// What is wanted while the link carries everything.
struct FullQuality {
    VideoFormat video;
    int video_bitrate_kbps = 2500;
    int audio_bitrate_kbps = 128;
};

// Goes down at once, as far as it must; comes back a step at a time, when there has been room to
// spare for a while. Pure; one thread at a time.
class QualityLadder {
 public:
    using Time = std::chrono::steady_clock::time_point;

    explicit QualityLadder(const FullQuality& full) noexcept;

    // `total_kbps` is for sound, picture and their headers. Leaves `hold_frames` alone.
    [[nodiscard]] EncodePlan plan(double total_kbps, Time now) noexcept;

    // Below this rate of the picture, in kbit/s, its frame rate is halved.
    [[nodiscard]] double floorKbps() const noexcept { return floor_kbps_; }

 private:
    // How long a better step has to have been possible before it is taken.
    struct Patience {
        Time::duration wait;
        Time tight_at;
        Time climbed_at;
        bool isOver(bool has_fallen, double room, Time now) noexcept;
    };

    [[nodiscard]] double smoothed(double total_kbps, Time now) noexcept;
    void chooseAudio(double total_kbps, Time now) noexcept;
    void chooseLevel(double video_kbps, Time now) noexcept;

    const FullQuality full_;
    const double floor_kbps_;
    double smoothed_kbps_ = 0;
    Time last_plan_;
    int audio_step_ = 0;
    PictureLevel level_ = PictureLevel::Full;
    Patience audio_patience_;
    Patience level_patience_;
};

}  // namespace xb::encoder
