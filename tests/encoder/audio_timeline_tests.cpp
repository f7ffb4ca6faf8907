// Where sound is placed beside the picture.
#include "encoder/codecs/audio_timeline.h"

#include <catch2/catch.hpp>

using namespace xb::encoder;

namespace {

constexpr std::int64_t zero_ns = 123'456'789'012;
constexpr int rate_hz = 48'000;

MediaTime at(double seconds) {
    return {zero_ns + static_cast<std::int64_t>(seconds * 1e9 + (seconds < 0 ? -0.5 : 0.5))};
}

MediaTime atSample(std::int64_t sample) {
    return at(static_cast<double>(sample) / rate_hz);
}

}  // namespace

TEST_CASE("sound from before the first picture is cut to the sample") {
    AudioTimeline timeline({zero_ns}, rate_hz);
    AudioPlacement placed = timeline.place(atSample(-3000), 1024);
    CHECK(placed.keep_count == 0);
    placed = timeline.place(atSample(-1000), 1024);
    CHECK(placed.skip_count == 1000);
    CHECK(placed.keep_count == 24);
    CHECK(placed.silence_count == 0);
    CHECK(timeline.nextSample() == 24);
    CHECK(timeline.trimmedCount() == 2024);
}

TEST_CASE("sound that starts later is preceded by silence to the sample") {
    AudioTimeline timeline({zero_ns}, rate_hz);
    const AudioPlacement placed = timeline.place(atSample(77), 1024);
    CHECK(placed.silence_count == 77);
    CHECK(placed.keep_count == 1024);
}

TEST_CASE("rounded timestamps never add up, nor do small steps show") {
    AudioTimeline timeline({zero_ns}, rate_hz);
    std::int64_t sample = 0;
    for (int block = 0; block < 100'000; ++block) {
        const MediaTime time{atSample(sample).ns + (block % 3 - 1) * 2'000'000};
        const AudioPlacement placed = timeline.place(block == 0 ? at(0) : time, 1024);
        REQUIRE(placed.silence_count == 0);
        REQUIRE(placed.skip_count == 0);
        sample += 1024;
    }
    CHECK(timeline.nextSample() == sample);
}

TEST_CASE("a slow clock is followed, so that sound stays within the tolerance of the picture") {
    AudioTimeline timeline({zero_ns}, rate_hz);
    const double speed = GENERATE(0.9995, 1.0005);
    for (int block = 0; block < 20'000; ++block) {
        const double time_s = block * 1024.0 / rate_hz * speed;
        (void)timeline.place(at(time_s), 1024);
        const double written_s = static_cast<double>(timeline.nextSample()) / rate_hz;
        REQUIRE(written_s - time_s == Approx(1024.0 / rate_hz).margin(0.0105));
    }
}

TEST_CASE("a gap is filled and an overlap is cut") {
    AudioTimeline timeline({zero_ns}, rate_hz);
    (void)timeline.place(at(0), 48'000);
    AudioPlacement placed = timeline.place(at(1.5), 1024);
    CHECK(placed.silence_count == 24'000);
    CHECK(placed.keep_count == 1024);
    placed = timeline.place(at(1.5), 1024);
    CHECK(placed.skip_count == 1024);
    CHECK(placed.keep_count == 0);
}

TEST_CASE("a clock that leaps ahead does not make minutes of silence") {
    AudioTimeline timeline({zero_ns}, rate_hz);
    (void)timeline.place(at(0), 1024);
    CHECK(timeline.place(at(3600), 1024).silence_count == 0);
}

TEST_CASE("silence comes when sound has been away for a second of picture") {
    AudioTimeline timeline({zero_ns}, rate_hz);
    CHECK(timeline.silenceDue(at(0.99)) == 0);
    CHECK(timeline.silenceDue(at(1.25)) == 12'000);
    CHECK(timeline.silenceDue(at(1.25)) == 0);
    const AudioPlacement placed = timeline.place(at(1.5), 1024);
    CHECK(placed.silence_count == 60'000);
    CHECK(timeline.filledCount() == 72'000);
}
