// What is wrong with a sound: the rules by table, and what is measured of made sounds.
#include "studio/mixer/input_ear.h"
#include "tests/studio/test_sounds.h"

#include <catch2/catch.hpp>

#include <algorithm>

namespace xb::studio {
namespace {

using tests::StereoSound;

TEST_CASE("each fault of a sound has its border, and is left only clearly past it") {
    struct Row {
        SoundMeasure measured;
        SoundHealth before;
        SoundHealth after;
    };
    using H = SoundHealth;
    const float none = -1e9F;
    const std::vector<Row> rows{
        {{none, 0, none, 0}, H::Good, H::Silent},    {{-66, 0, none, 0}, H::Good, H::Silent},
        {{-62, 0, none, 0}, H::Silent, H::Silent},   {{-62, 0, none, 0}, H::Good, H::TooQuiet},
        {{-59, 0, none, 0}, H::Silent, H::TooQuiet}, {{-39, 0, none, 0}, H::Good, H::TooQuiet},
        {{-36, 0, none, 0}, H::Good, H::Good},       {{-36, 0, none, 0}, H::TooQuiet, H::TooQuiet},
        {{-33, 0, none, 0}, H::TooQuiet, H::Good},   {{0, 1, none, 0}, H::Good, H::Good},
        {{0, 2, none, 0}, H::Good, H::Clipped},      {{0, 1, none, 0}, H::Clipped, H::Clipped},
        {{-1, 0, none, 0}, H::Clipped, H::Good},     {{-20, 0, -54, 50}, H::Good, H::Hum},
        {{-20, 0, -57, 50}, H::Good, H::Good},       {{-20, 0, -57, 50}, H::Hum, H::Hum},
        {{-20, 0, -61, 50}, H::Hum, H::Good},        {{-40, 0, -54, 50}, H::TooQuiet, H::Hum}};
    for (const Row& row : rows) {
        INFO("peak " << row.measured.peak_db << ", clipped " << row.measured.clipped_count
                     << ", hum " << row.measured.hum_db);
        CHECK(judgeSound(row.measured, row.before) == row.after);
    }
}

SoundHealth heard(StereoSound sound) {
    InputEar ear;
    tests::run(ear, sound);
    return ear.health();
}

TEST_CASE("a sound is called what it is") {
    CHECK(heard(tests::silence(4)) == SoundHealth::Silent);
    CHECK(heard(tests::noise(-90, 4)) == SoundHealth::Silent);
    CHECK(heard(tests::babble(-60, 4)) == SoundHealth::TooQuiet);
    CHECK(heard(tests::babble(-25, 4)) == SoundHealth::Good);
    StereoSound clipped = tests::babble(-3, 4);
    for (float& sample : clipped.left)
        sample = std::clamp(sample * 4, -1.0F, 1.0F);
    CHECK(heard(clipped) == SoundHealth::Clipped);
}

TEST_CASE("hum of 50 and of 60 Hz is found under a voice, and none is found in the voice alone") {
    for (const double mains_hz : {50.0, 60.0}) {
        StereoSound hum =
            tests::sum(tests::sine(mains_hz, -45, 4), tests::sine(2 * mains_hz, -42, 4));
        hum = tests::sum(hum, tests::sine(3 * mains_hz, -50, 4));
        InputEar ear;
        StereoSound both = tests::sum(hum, tests::babble(-25, 4));
        tests::run(ear, both);
        INFO("hum " << ear.measure().hum_db);
        CHECK(ear.measure().mains_hz == (ear.health() == SoundHealth::Hum ? mains_hz : 0));
        StereoSound alone = hum;
        tests::run(ear, alone);
        CHECK(ear.health() == SoundHealth::Hum);
        CHECK(ear.measure().mains_hz == static_cast<int>(mains_hz));
    }
    CHECK(heard(tests::noise(-35, 4)) == SoundHealth::Good);
}

TEST_CASE("a microphone that is pretended silent gives nothing on, until it is told to speak") {
    InputEar ear;
    StereoSound voice = tests::babble(-25, 4);
    ear.pretendSilence(true);
    tests::run(ear, voice);
    CHECK(ear.health() == SoundHealth::Silent);
    CHECK(ear.blockCount() > 0);
    CHECK(std::all_of(voice.left.begin(), voice.left.end(), [](float one) { return one == 0; }));
    ear.pretendSilence(false);
    voice = tests::babble(-25, 4);
    tests::run(ear, voice);
    CHECK(ear.health() == SoundHealth::Good);
}

TEST_CASE("clipped moments are counted for good, those at the edge of full scale are not") {
    InputEar ear;
    StereoSound fine = tests::sine(1000, -0.5, 1);
    tests::run(ear, fine);
    CHECK(ear.clippedCount() == 0);
    StereoSound flat = tests::sine(1000, 6, 1);
    for (auto* side : {&flat.left, &flat.right}) {
        for (float& sample : *side)
            sample = std::clamp(sample, -1.0F, 1.0F);
    }
    tests::run(ear, flat);
    CHECK(ear.clippedCount() > 1000);
}

}  // namespace
}  // namespace xb::studio
