// A steady quiet tone, for trying out sound without a microphone.
#include "studio/sources/tone_source.h"

#include "studio/sources/source_types.h"

#include <obs.h>

#include <util/platform.h>
#include <util/threading.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <memory>
#include <numbers>
#include <stop_token>
#include <thread>

namespace xb::studio {
namespace {

constexpr std::uint32_t sample_rate_hz = 48000;
constexpr std::uint32_t block_samples = 480;
constexpr std::uint64_t block_ns = 10'000'000;
constexpr double frequency_hz = 440.0;
constexpr double amplitude = 0.1;  // -20 dBFS

// A thread of its own makes a block every 10 ms until the source is destroyed.
class Tone {
 public:
    explicit Tone(obs_source_t* source) : source_(source) {}

 private:
    void run(const std::stop_token& stop) {
        os_set_thread_name("xb: tone");
        for (std::uint64_t time_ns = os_gettime_ns(); !stop.stop_requested(); time_ns += block_ns) {
            fill();
            obs_source_audio block{};
            block.data[0] = reinterpret_cast<const std::uint8_t*>(samples_.data());
            block.frames = block_samples;
            block.speakers = SPEAKERS_MONO;
            block.format = AUDIO_FORMAT_FLOAT;
            block.samples_per_sec = sample_rate_hz;
            block.timestamp = time_ns;
            obs_source_output_audio(source_, &block);
            os_sleepto_ns(time_ns + block_ns);
        }
    }

    void fill() {
        constexpr double step = 2.0 * std::numbers::pi * frequency_hz / sample_rate_hz;
        for (float& sample : samples_) {
            sample = static_cast<float>(amplitude * std::sin(phase_));
            phase_ = std::fmod(phase_ + step, 2.0 * std::numbers::pi);
        }
    }

    obs_source_t* source_;
    double phase_ = 0;
    std::array<float, block_samples> samples_{};
    std::jthread thread_{[this](const std::stop_token& stop) { run(stop); }};
};

}  // namespace

obs_source_info toneSourceInfo() {
    obs_source_info info{};
    info.id = tone_source_id;
    info.type = OBS_SOURCE_TYPE_INPUT;
    info.output_flags = OBS_SOURCE_AUDIO;
    info.get_name = [](void*) { return "Tone"; };
    info.create = [](obs_data_t*, obs_source_t* source) -> void* {
        return std::make_unique<Tone>(source).release();
    };
    info.destroy = [](void* self) { std::unique_ptr<Tone>(static_cast<Tone*>(self)); };
    return info;
}

}  // namespace xb::studio
