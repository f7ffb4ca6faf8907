// Draws and sounds the test clip.
#include "tests/encoder/test_media.h"

#include "tests/support/wait_until.h"

#include <array>
#include <cmath>
#include <numbers>
#include <stdexcept>
#include <thread>
#include <vector>

namespace xb::encoder::test {

namespace {

constexpr double ns_per_s = 1e9;
constexpr int sample_rate_hz = 48'000;
constexpr int block_samples = 1024;
constexpr double flash_s = 0.1;
constexpr double beep_hz = 1000;
constexpr std::uint8_t dark = 40;
constexpr std::uint8_t bright = 230;
// Frames that may wait while pushing faster than real time; the pool holds more.
constexpr int most_waiting = 6;

bool isFlash(const ClipPlan& plan, double time_s) {
    return time_s >= plan.flash_at_s - 1e-6 && time_s < plan.flash_at_s + flash_s - 1e-6;
}

class Clip {
 public:
    Clip(Delivery& delivery, const ClipPlan& plan)
        : delivery_(delivery),
          plan_(plan),
          luma_(size(plan.format.width_px) * size(plan.format.height_px)),
          chroma_(luma_.size() / 2, 128),
          next_sample_(static_cast<std::int64_t>(plan.audio_from_s * sample_rate_hz)) {}

    void run() {
        const FrameRate rate = plan_.format.frame_rate;
        const auto began = std::chrono::steady_clock::now();
        const auto frame_count =
            static_cast<int>(std::lround(plan_.seconds * rate.numerator / rate.denominator));
        for (int frame = 0; frame < frame_count; ++frame) {
            const double time_s = static_cast<double>(frame) * rate.denominator / rate.numerator;
            if (plan_.is_in_real_time) {
                tests::letTimePassUntil(began +
                                        std::chrono::duration_cast<std::chrono::nanoseconds>(
                                            std::chrono::duration<double>(time_s)));
            } else {
                hold();
            }
            soundUntil(time_s + plan_.audio_ahead_s);
            show(frame, time_s);
        }
        soundUntil(plan_.seconds);
    }

 private:
    static std::size_t size(int value) { return static_cast<std::size_t>(value); }

    void hold() {
        if (!tests::waitUntil(
                [this] { return delivery_.statistics().video_waiting < most_waiting; }))
            throw std::runtime_error("the encoder does not take frames");
    }

    void show(int frame, double time_s) {
        const auto width = size(plan_.format.width_px);
        const std::uint8_t level = isFlash(plan_, time_s) ? bright : dark;
        for (std::size_t i = 0; i < luma_.size(); ++i) {
            noise_ = noise_ * 1'664'525 + 1'013'904'223;
            const std::size_t detail =
                plan_.is_noisy ? noise_ >> 27 : (i % width + size(frame) * 3) % 16;
            luma_[i] = static_cast<std::uint8_t>(level + detail % 24);
        }
        RawVideoFrame picture;
        picture.planes[0] = luma_.data();
        picture.planes[1] = chroma_.data();
        picture.stride_bytes[0] = picture.stride_bytes[1] = plan_.format.width_px;
        picture.time = {plan_.start_ns + std::llround(time_s * ns_per_s)};
        delivery_.pushVideo(picture);
    }

    void soundUntil(double time_s) {
        const double end_s = std::min(time_s, plan_.audio_to_s);
        while (static_cast<double>(next_sample_) / sample_rate_hz < end_s)
            pushBlock();
    }

    void pushBlock() {
        std::array<float, block_samples> samples{};
        for (int i = 0; i < block_samples; ++i) {
            const double time_s = static_cast<double>(next_sample_ + i) / sample_rate_hz;
            if (isFlash(plan_, time_s)) {
                samples[size(i)] =
                    static_cast<float>(0.5 * std::sin(2 * std::numbers::pi * beep_hz * time_s));
            }
        }
        RawAudioBlock block;
        block.planes[0] = block.planes[1] = samples.data();
        block.sample_count = block_samples;
        const double time_s = static_cast<double>(next_sample_) / sample_rate_hz;
        block.time = {plan_.start_ns + std::llround(time_s * ns_per_s)};
        delivery_.pushAudio(block);
        next_sample_ += block_samples;
    }

    Delivery& delivery_;
    const ClipPlan& plan_;
    std::vector<std::uint8_t> luma_;
    std::vector<std::uint8_t> chroma_;
    std::int64_t next_sample_;
    std::uint32_t noise_ = 1;
};

}  // namespace

DeliverySettings settingsFor(const ClipPlan& plan) {
    DeliverySettings settings;
    settings.video = plan.format;
    settings.video_bitrate_kbps = 400;
    settings.preset = "ultrafast";
    // Pushed faster than time, pictures would seem to wait for a link.
    if (!plan.is_in_real_time) {
        settings.steering = LinkSteering::Off;
        settings.overload = OverloadPolicy::Endure;
    }
    return settings;
}

void play(Delivery& delivery, const ClipPlan& plan) {
    Clip(delivery, plan).run();
}

}  // namespace xb::encoder::test
