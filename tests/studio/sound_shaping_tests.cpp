// What the limiter and the low cut do to known sounds.
#include "studio/mixer/balance.h"
#include "studio/mixer/decibel.h"
#include "studio/mixer/equaliser.h"
#include "studio/mixer/expander.h"
#include "studio/mixer/low_cut.h"
#include "studio/mixer/peak_limiter.h"
#include "tests/studio/test_sounds.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <limits>

namespace xb::studio {
namespace {

using tests::StereoSound;

TEST_CASE("nothing passes the limiter's ceiling") {
    PeakLimiter limiter(-2);
    StereoSound loud = tests::sum(tests::noise(-3, 2), tests::sine(80, 3, 2));
    loud.left[20'000] = 40;
    tests::run(limiter, loud);
    CHECK(tests::peak(loud) <= static_cast<float>(factorOfDb(-2)) + 1e-6F);
    CHECK(tests::rmsDb(loud, 0.1, 2) > -14);
}

TEST_CASE("what stays under the ceiling leaves the limiter unchanged, 240 samples later") {
    PeakLimiter limiter(-2);
    const StereoSound before = tests::noise(-20, 1);
    StereoSound after = before;
    tests::run(limiter, after);
    for (std::size_t i = 0; i + PeakLimiter::delay_samples < before.size(); i += 97)
        REQUIRE(after.left[i + PeakLimiter::delay_samples] == Approx(before.left[i]).margin(1e-6));
    CHECK(after.left[100] == 0);
}

TEST_CASE("one peak lowers the limiter for a moment only, and no broken sample stays in it") {
    PeakLimiter limiter(-2);
    StereoSound sound = tests::sine(300, -20, 2);
    sound.left[24'000] = 4;
    sound.left[30'000] = std::numeric_limits<float>::quiet_NaN();
    sound.right[30'000] = std::numeric_limits<float>::infinity();
    tests::run(limiter, sound);
    CHECK(tests::rmsDb(sound, 0.1, 0.4) == Approx(-23).margin(0.1));
    CHECK(tests::rmsDb(sound, 1.2, 2) == Approx(-23).margin(0.1));
}

TEST_CASE("between words the expander turns noise down, and leaves the words as they are") {
    Expander expander;
    expander.setDepth(18);
    // A word every 300 ms and a pause of half a second every two.
    const StereoSound before = tests::sum(tests::babble(-18, 10), tests::noise(-38, 10));
    StereoSound after = before;
    tests::run(expander, after);
    CHECK(tests::rmsDb(before, 7.9, 7.99) == Approx(-38).margin(0.5));
    CHECK(tests::rmsDb(after, 7.9, 7.99) == Approx(-56).margin(1.5));
    CHECK(tests::rmsDb(after, 6.05, 6.15) == Approx(tests::rmsDb(before, 6.05, 6.15)).margin(0.2));
    // The first word after a pause, at 8.1 s, is whole from its beginning on, 10 ms later.
    CHECK(tests::rmsDb(after, 8.11, 8.16) == Approx(tests::rmsDb(before, 8.1, 8.15)).margin(0.2));
    CHECK(tests::rmsDb(after, 8.11, 8.12) == Approx(tests::rmsDb(before, 8.1, 8.11)).margin(0.5));
}

TEST_CASE("what the expander heard before it was switched off is not heard after") {
    Expander expander;
    expander.setDepth(18);
    StereoSound loud = tests::noise(-20, 1);
    tests::run(expander, loud);
    expander.setDepth(0);
    expander.setDepth(18);
    StereoSound quiet = tests::silence(1);
    tests::run(expander, quiet);
    CHECK(tests::peak(quiet) == 0);
}

TEST_CASE("what suppression leaves of the noise is turned down, though it falls silent at times") {
    Expander expander;
    expander.setDepth(18);
    StereoSound rest = tests::noise(-50, 10);
    for (std::size_t i = 0; i < rest.size(); ++i)
        if (i % 12'000 < 2'000) rest.left[i] = rest.right[i] = 0;
    const StereoSound before = tests::sum(tests::babble(-18, 10), rest);
    StereoSound after = before;
    tests::run(expander, after);
    CHECK(tests::rmsDb(after, 7.9, 7.99) < -66);
    CHECK(tests::rmsDb(after, 6.05, 6.15) == Approx(tests::rmsDb(before, 6.05, 6.15)).margin(0.2));
}

TEST_CASE("the expander changes nothing at depth 0, nor what is surely a voice") {
    Expander expander;
    StereoSound off = tests::noise(-38, 5);
    tests::run(expander, off);
    CHECK(tests::rmsDb(off, 4, 5) == Approx(-38).margin(0.5));
    expander.setDepth(18);
    StereoSound steady = tests::sine(300, -15, 6);
    tests::run(expander, steady);
    CHECK(tests::rmsDb(steady, 5, 6) == Approx(-18).margin(0.1));
}

double lowCutGainDb(double corner_hz, double hz) {
    LowCut cut;
    cut.setCorner(corner_hz);
    StereoSound sound = tests::sine(hz, -20, 1);
    tests::run(cut, sound);
    return tests::rmsDb(sound, 0.5, 1) + 23;
}

TEST_CASE("the low cut takes 24 dB an octave below its corner and leaves the voice alone") {
    CHECK(lowCutGainDb(120, 120) == Approx(-3).margin(0.2));
    CHECK(lowCutGainDb(120, 60) == Approx(-24).margin(0.7));
    CHECK(lowCutGainDb(120, 30) < -45);
    CHECK(lowCutGainDb(120, 400) == Approx(0).margin(0.1));
    CHECK(lowCutGainDb(120, 5000) == Approx(0).margin(0.1));
    CHECK(lowCutGainDb(0, 20) == Approx(0).margin(0.1));
}

double equaliserGainDb(const EqualiserSettings& settings, double hz) {
    Equaliser equaliser;
    equaliser.set(settings);
    StereoSound sound = tests::sine(hz, -30, 0.5);
    tests::run(equaliser, sound);
    return tests::rmsDb(sound, 0.25, 0.5) + 33;
}

TEST_CASE("each band of the equaliser moves its own part of the spectrum and no other") {
    struct Row {
        EqualiserSettings settings;
        double low_db, mid_db, high_db;
    };
    const std::vector<Row> rows{{{0, 0, 0}, 0, 0, 0},      {{12, 0, 0}, 12, 0, 0},
                                {{-12, 0, 0}, -12, 0, 0},  {{0, 9, 0}, 0, 9, 0},
                                {{0, -9, 0}, 0, -9, 0},    {{0, 0, 12}, 0, 0, 12},
                                {{-6, 3, -12}, -6, 3, -12}};
    for (const Row& row : rows) {
        INFO(row.settings.low_db << ", " << row.settings.mid_db << ", " << row.settings.high_db);
        CHECK(equaliserGainDb(row.settings, 40) == Approx(row.low_db).margin(0.5));
        CHECK(equaliserGainDb(row.settings, 1500) == Approx(row.mid_db).margin(0.9));
        CHECK(equaliserGainDb(row.settings, 16'000) == Approx(row.high_db).margin(0.9));
    }
}

TEST_CASE("a cut of the lows raises nothing anywhere") {
    for (double hz = 40; hz < 20'000; hz *= 1.4) {
        INFO(hz << " Hz");
        const double gain_db = equaliserGainDb({-12, 0, 0}, hz);
        CHECK(gain_db < 0.1);
        CHECK(gain_db > -12.1);
    }
}

TEST_CASE("balance leaves the middle alone and empties one side at its end") {
    Balance balance;
    StereoSound sound = tests::sine(500, -6, 0.5);
    tests::run(balance, sound);
    CHECK(tests::rmsDb(sound, 0.1, 0.5) == Approx(-9).margin(0.1));
    balance.set(1);
    tests::run(balance, sound);
    CHECK(tests::rmsDb(sound, 0.1, 0.5) < -150);
    std::swap(sound.left, sound.right);
    CHECK(tests::rmsDb(sound, 0.1, 0.5) == Approx(-9).margin(0.1));
}

}  // namespace
}  // namespace xb::studio
