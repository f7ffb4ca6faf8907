// A source whose sound comes late once does not delay the whole broadcast from then on.
#include "studio/program_tap.h"
#include "studio/show.h"
#include "studio/sources/sound_offset.h"
#include "tests/studio/late_voice.h"
#include "tests/studio/recording_sink.h"
#include "tests/studio/test_engine.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdlib>

namespace xb::studio {
namespace {

using namespace std::chrono_literals;
using tests::KeptLog;
using tests::LateVoice;
using tests::RecordingSink;
using tests::SoundBlock;

constexpr auto limit = 20s;

std::int64_t endOf(const SoundBlock& block) {
    return block.time_ns + static_cast<std::int64_t>(block.left.size()) * 1'000'000 / 48;
}

// How far sound lags behind the machine's clock: the least of the next half second, as whatever
// else runs here makes some blocks later still.
std::chrono::milliseconds lagOf(RecordingSink& sink) {
    std::int64_t least_ns = INT64_MAX;
    int seen = 0;
    REQUIRE(sink.waitForSound(
        [&](const SoundBlock& block) {
            const auto now = std::chrono::steady_clock::now().time_since_epoch();
            least_ns = std::min<std::int64_t>(least_ns, now / 1ns - endOf(block));
            return ++seen >= 24;
        },
        limit));
    return std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::nanoseconds(least_ns));
}

bool isHeard(const SoundBlock& block) {
    return tests::peakOf(block) > 0.03F;
}

TEST_CASE("sound that comes late once holds the program back by a bounded time at most") {
    KeptLog log;
    const auto engine = tests::startTestEngine(log);
    const auto show = Show::create(*engine, {CameraSpec::Kind::Pattern, {}}, {});
    REQUIRE(show.has_value());
    RecordingSink sink(tests::test_width_px, tests::test_height_px);
    const ProgramTap tap(*engine, sink);
    LateVoice voice;
    REQUIRE(sink.waitForSound(isHeard, limit));
    const auto before = lagOf(sink);
    // What it fell behind by is lost; what comes after it is heard.
    voice.fallBehind(900ms);
    REQUIRE(sink.waitForSound([](const SoundBlock& block) { return !isHeard(block); }, limit));
    REQUIRE(sink.waitForSound(isHeard, limit));
    const auto after = lagOf(sink);
    INFO("lag before " << before.count() << " ms, after " << after.count() << " ms\n"
                       << log.text());
    CHECK(after <= sound_hold_limit + 60ms);
    REQUIRE(sink.waitForSound(isHeard, limit));

    INFO("no sample is lost or said twice where the program is held back");
    const auto sound = sink.sound();
    for (std::size_t i = 1; i < sound.size(); ++i)
        REQUIRE(std::llabs(sound[i].time_ns - endOf(sound[i - 1])) < 1'000'000);
}

TEST_CASE("sound that is a little late is waited for") {
    KeptLog log;
    const auto engine = tests::startTestEngine(log);
    const auto show = Show::create(*engine, {CameraSpec::Kind::Pattern, {}}, {});
    REQUIRE(show.has_value());
    RecordingSink sink(tests::test_width_px, tests::test_height_px);
    const ProgramTap tap(*engine, sink);
    LateVoice voice;
    REQUIRE(sink.waitForSound(isHeard, limit));
    // The first time there is a gap; the program is held back from then on, so that there is none
    // the next time.
    voice.fallBehind(200ms);
    REQUIRE(sink.waitForSound([](const SoundBlock& block) { return !isHeard(block); }, limit));
    REQUIRE(sink.waitForSound(isHeard, limit));
    const std::size_t heard_before = sink.sound().size();
    voice.fallBehind(150ms);
    (void)lagOf(sink);
    const auto sound = sink.sound();
    CHECK(std::all_of(sound.begin() + static_cast<std::ptrdiff_t>(heard_before), sound.end(),
                      isHeard));
}

}  // namespace
}  // namespace xb::studio
