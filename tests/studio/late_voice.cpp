// A source of sound that is on time until it is told to fall behind.
#include "tests/studio/late_voice.h"

#include "studio/sources/source_types.h"

#include <obs.h>

#include <util/platform.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace xb::tests {
namespace {

using namespace std::chrono_literals;

constexpr std::uint32_t channel = 5;
constexpr std::uint32_t rate_hz = 48000;
constexpr std::uint32_t block_samples = 480;
constexpr auto block_time = 10ms;
constexpr float amplitude = 0.05F;

}  // namespace

LateVoice::LateVoice()
    : source_(obs_source_create_private(studio::network_camera_id, "late voice", nullptr)),
      thread_([this](const std::stop_token& stop) { run(stop); }) {
    obs_set_output_source(channel, source_.get());
}

LateVoice::~LateVoice() {
    obs_set_output_source(channel, nullptr);
}

void LateVoice::run(const std::stop_token& stop) {
    std::chrono::nanoseconds time(os_gettime_ns());
    while (!stop.stop_requested()) {
        const std::chrono::nanoseconds until = time + behind_.exchange(0ms);
        os_sleepto_ns(static_cast<std::uint64_t>((until + block_time).count()));
        for (; time <= until; time += block_time)
            say(time);
    }
}

void LateVoice::say(std::chrono::nanoseconds time) {
    std::array<float, block_samples> samples{};
    for (float& sample : samples) {
        const double angle = 2 * std::numbers::pi * 440 * (sample_++ % rate_hz) / rate_hz;
        sample = amplitude * static_cast<float>(std::sin(angle));
    }
    obs_source_audio block{};
    block.data[0] = reinterpret_cast<const std::uint8_t*>(samples.data());
    block.frames = block_samples;
    block.speakers = SPEAKERS_MONO;
    block.format = AUDIO_FORMAT_FLOAT;
    block.samples_per_sec = rate_hz;
    block.timestamp = static_cast<std::uint64_t>(time.count());
    obs_source_output_audio(source_.get(), &block);
}

}  // namespace xb::tests
