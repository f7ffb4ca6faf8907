// Eight hours of an evening's clocks, without waiting for them.
#include "encoder/codecs/audio_stretch.h"
#include "encoder/codecs/audio_timeline.h"
#include "encoder/codecs/interleaver.h"
#include "tests/encoder/packet_fixture.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

using namespace xb::encoder;
using namespace xb::encoder::test;

namespace {

constexpr std::int64_t zero_ns = 987'654'321;
constexpr int rate_hz = 48'000;
constexpr int block = 1024;
constexpr double evening_s = 8 * 3600;

struct Evening {
    double clock_error_ppm = 0;
    double jitter_ms = 0;        // of timestamps, both ways
    double away_every_s = 1e9;   // the source is gone for some seconds
    double loses_every_s = 1e9;  // a single block is lost
};

struct Outcome {
    double worst_ms = 0;  // between where sound was taken and where it was put
    double last_ms = 0;
    std::int64_t steps = 0;  // that could be heard: silence put in, sound left out
    std::int64_t expected_steps = 0;
};

Outcome live(const Evening& evening) {
    AudioTimeline timeline({zero_ns}, rate_hz);
    std::minstd_rand chance(7);
    std::uniform_real_distribution<double> jitter(-evening.jitter_ms / 1000,
                                                  evening.jitter_ms / 1000);
    const double block_s = block / (rate_hz * (1 + evening.clock_error_ppm / 1e6));
    Outcome outcome;
    double next_away_s = evening.away_every_s;
    double next_loss_s = evening.loses_every_s;
    for (double taken_s = 0; taken_s < evening_s; taken_s += block_s) {
        if (taken_s > next_away_s) {
            next_away_s += evening.away_every_s;
            taken_s += 3.217;
            ++outcome.expected_steps;
        }
        if (taken_s > next_loss_s) {
            next_loss_s += evening.loses_every_s;
            taken_s += block_s;
            ++outcome.expected_steps;
        }
        (void)timeline.silenceDue({zero_ns + std::llround(taken_s * 1e9)});
        const double told_s = std::max(0.0, taken_s + (taken_s > 1 ? jitter(chance) : 0));
        const AudioPlacement placed = timeline.place({zero_ns + std::llround(told_s * 1e9)}, block);
        if (placed.silence_count > 0 || placed.skip_count > 0) ++outcome.steps;
        const double put_s =
            static_cast<double>(timeline.nextSample() - placed.keep_count - placed.stretch_count) /
            rate_hz;
        outcome.last_ms = (put_s - taken_s) * 1000;
        outcome.worst_ms = std::max(outcome.worst_ms, std::abs(outcome.last_ms));
    }
    return outcome;
}

}  // namespace

TEST_CASE(
    "eight hours of a sound card's own clock leave sound beside the picture, without a step") {
    const double ppm = GENERATE(-200.0, -37.0, 0.0, 12.0, 200.0, 500.0);
    const double jitter_ms = GENERATE(0.0, 4.0);
    const Outcome outcome = live({ppm, jitter_ms});
    CHECK(outcome.worst_ms < 5);
    CHECK(outcome.steps == 0);
}

TEST_CASE("eight hours of gaps and lost blocks leave sound beside the picture") {
    const double ppm = GENERATE(-200.0, 200.0);
    const Outcome outcome = live({ppm, 4, 600, 97});
    CHECK(outcome.worst_ms < 20);
    CHECK(outcome.steps <= outcome.expected_steps);
}

TEST_CASE("eight hours of packets leave in order of time, and none is held back") {
    const auto pool = std::make_shared<PacketPool>();
    std::int64_t newest_us = 0;
    std::int64_t sent = 0;
    bool is_in_order = true;
    Interleaver interleaver(1'500'000, [&](const PacketRef& packet) {
        is_in_order = is_in_order && packet->mark().dts_us >= newest_us;
        newest_us = packet->mark().dts_us;
        ++sent;
    });
    std::int64_t pushed = 0;
    std::int64_t sounded = 0;
    for (std::int64_t frame = 0; frame < 8 * 3600 * 15; ++frame) {
        const std::int64_t dts_us = frame * 1'000'000 / 15;
        for (; sounded * block * 1'000'000 / rate_hz < dts_us; ++sounded, ++pushed)
            interleaver.push(makePacket(
                *pool, {MediaKind::Audio, true, sounded * block * 1'000'000 / rate_hz, 1}));
        interleaver.push(makePacket(*pool, {MediaKind::Video, frame % 30 == 0, dts_us, 1}));
        ++pushed;
        REQUIRE(pushed - sent < 8);
    }
    CHECK(is_in_order);
}

TEST_CASE("a stretched tone is the same tone, and joins its neighbours") {
    const int by = GENERATE(1, -1);
    constexpr double hz = 1000;
    const auto tone = [](double sample) {
        return 0.5 * std::sin(2 * std::numbers::pi * hz * sample / rate_hz);
    };
    std::vector<float> samples(block);
    for (int i = 0; i < block; ++i)
        samples[static_cast<std::size_t>(i)] = static_cast<float>(tone(i));
    AudioStretch stretch;
    const auto& planes = stretch.stretch({samples.data(), nullptr}, block, by);
    double worst = 0;
    for (int i = 0; i < block + by; ++i)
        worst = std::max(
            worst, std::abs(planes[0][i] - tone(static_cast<double>(i) * block / (block + by))));
    CHECK(worst < 0.002);
    // The step to the next block is no larger than any other.
    CHECK(std::abs(tone(block) - planes[0][block + by - 1]) <
          0.5 * 2 * std::numbers::pi * hz / rate_hz * 1.1);
}
