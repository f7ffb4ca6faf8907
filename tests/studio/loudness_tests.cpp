// Loudness as the standard's own test tones say, and the automatic level that follows it.
#include "studio/mixer/ducking.h"
#include "studio/mixer/loudness_meter.h"
#include "studio/mixer/voice_level.h"
#include "tests/studio/test_sounds.h"

#include <catch2/catch.hpp>

#include <cmath>

namespace xb::studio {
namespace {

using tests::StereoSound;

// EBU Tech 3341, cases 1 to 3: a stereo sine of 1 kHz; the peak in dBFS is the loudness in LUFS.
TEST_CASE("a stereo sine of 1 kHz is as loud in LUFS as its peak in dBFS") {
    CHECK(tests::integratedLufs(tests::sine(1000, -23, 20)) == Approx(-23).margin(0.1));
    CHECK(tests::integratedLufs(tests::sine(1000, -33, 20)) == Approx(-33).margin(0.1));
    StereoSound steps = tests::joined(tests::sine(1000, -36, 10), tests::sine(1000, -23, 60));
    steps = tests::joined(steps, tests::sine(1000, -36, 10));
    CHECK(tests::integratedLufs(steps) == Approx(-23).margin(0.1));
}

TEST_CASE("loudness of a moment forgets, the integrated one leaves pauses out") {
    LoudnessMeter meter;
    StereoSound sound = tests::joined(tests::sine(1000, -20, 4), tests::silence(4));
    const std::array<float*, 2> planes{sound.left.data(), sound.right.data()};
    meter.add(planes, static_cast<int>(sound.size()));
    CHECK(std::isinf(meter.loudness().momentary_lufs));
    CHECK(meter.loudness().short_term_lufs < -70);
    CHECK(meter.loudness().integrated_lufs == Approx(-20).margin(0.3));
    meter.restart();
    CHECK(std::isinf(meter.loudness().integrated_lufs));
}

StereoSound leveled(StereoSound sound) {
    VoiceLevel level(nullptr);
    tests::run(level, sound);
    return sound;
}

TEST_CASE("a voice too quiet or too loud is brought to -16 LUFS within two seconds") {
    for (const double rms_db : {-36.0, -30.0, -20.0, -8.0}) {
        const StereoSound heard = leveled(tests::babble(rms_db, 12));
        INFO("rms " << rms_db);
        CHECK(tests::integratedLufs(heard, 2) == Approx(-16).margin(1.5));
    }
}

TEST_CASE("once found, the level of a voice moves by less than a decibel: nothing pumps") {
    VoiceLevel level(nullptr);
    StereoSound opening = tests::babble(-33, 6);
    tests::run(level, opening);
    const double found_db = level.gainDb();
    CHECK(found_db > 10);
    StereoSound second = tests::babble(-33, 1);
    for (int i = 0; i < 10; ++i) {
        StereoSound again = second;
        tests::run(level, again);
        CHECK(level.gainDb() == Approx(found_db).margin(1.0));
    }
}

TEST_CASE("the level rests in pauses, and never raises what is steady") {
    VoiceLevel level(nullptr);
    StereoSound voice = tests::babble(-33, 6);
    tests::run(level, voice);
    const double found_db = level.gainDb();
    StereoSound room = tests::noise(-50, 20);
    tests::run(level, room);
    CHECK(level.gainDb() == Approx(found_db).margin(0.1));

    VoiceLevel fan(nullptr);
    StereoSound steady = tests::noise(-40, 10);
    tests::run(fan, steady);
    CHECK(fan.gainDb() == Approx(0).margin(0.01));
    VoiceLevel tone(nullptr);
    StereoSound beep = tests::joined(tests::silence(1), tests::sine(440, -20, 8));
    tests::run(tone, beep);
    CHECK(tone.gainDb() == Approx(0).margin(0.01));
}

TEST_CASE("a voice that becomes much softer for good is followed") {
    VoiceLevel level(nullptr);
    StereoSound near = tests::babble(-20, 8);
    tests::run(level, near);
    StereoSound far = tests::babble(-36, 40);
    tests::run(level, far);
    CHECK(tests::integratedLufs(far, 30) == Approx(-16).margin(2));
}

TEST_CASE("music goes down fast under a voice and comes back slowly") {
    double gain_db = duckedGainDb(0, true, 12, 0.125);
    CHECK(gain_db == Approx(-6));
    gain_db = duckedGainDb(gain_db, true, 12, 0.5);
    CHECK(gain_db == Approx(-12));
    gain_db = duckedGainDb(gain_db, false, 12, 0.5);
    CHECK(gain_db == Approx(-9));
    CHECK(duckedGainDb(gain_db, false, 12, 10) == Approx(0));
    CHECK(duckedGainDb(-12, true, 6, 10) == Approx(-6));
}

TEST_CASE("a voice is sensed over its breaths, and not for long after") {
    using std::chrono::milliseconds;
    VoiceSense sense;
    const auto now = std::chrono::steady_clock::now();
    CHECK_FALSE(sense.isSpeaking(now));
    sense.hear(now);
    CHECK(sense.isSpeaking(now + milliseconds(600)));
    CHECK_FALSE(sense.isSpeaking(now + milliseconds(800)));
}

TEST_CASE("a muted voice ducks nothing, a heard one does") {
    const auto sense = std::make_shared<VoiceSense>();
    VoiceLevel level(sense);
    level.setHeard(false);
    StereoSound voice = tests::babble(-20, 1);
    tests::run(level, voice);
    CHECK_FALSE(sense->isSpeaking(std::chrono::steady_clock::now()));
    level.setHeard(true);
    tests::run(level, voice);
    CHECK(sense->isSpeaking(std::chrono::steady_clock::now()));

    Ducking ducking(sense);
    StereoSound music = tests::sine(500, -12, 0.5);
    tests::run(ducking, music);
    CHECK(tests::rmsDb(music, 0.3, 0.5) == Approx(-12 - 3 - 12).margin(0.2));
}

}  // namespace
}  // namespace xb::studio
