// Whole broadcasts over modelled links: what the controller makes of each, in seconds of delay, of
// picture and of gaps.
#include "tests/encoder/uplink_model.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace xb::encoder;
using namespace xb::encoder::test;

namespace {

// A mobile link as one drives through the country: mostly about a megabit, now and then nothing.
std::vector<double> driveTrace() {
    std::vector<double> kbps;
    unsigned state = 7;
    double level = 900;
    for (int second = 0; second < 90; ++second) {
        state = state * 1'103'515'245U + 12'345U;
        const double random = static_cast<double>((state >> 16) & 0x7fffU) / 0x7fff;
        level = std::clamp(level * std::exp((random - 0.5) * 0.9), 150.0, 1600.0);
        kbps.push_back(second % 31 == 30 ? 0 : level);
    }
    return kbps;
}

std::vector<double> steps(double first, int first_s, double second, int second_s, double third,
                          int third_s) {
    std::vector<double> kbps(static_cast<std::size_t>(first_s), first);
    kbps.insert(kbps.end(), static_cast<std::size_t>(second_s), second);
    kbps.insert(kbps.end(), static_cast<std::size_t>(third_s), third);
    return kbps;
}

std::vector<double> sawtooth() {
    std::vector<double> kbps;
    for (int i = 0; i < 20; ++i)
        kbps.push_back(2200 - i * 100);
    return kbps;
}

struct Bounds {
    const char* name;
    UplinkPlan plan;
    double median_s;
    double p95_s;
    double least_use;
    int most_gaps;
    int most_levels;
};

UplinkPlan over(std::vector<double> kbps) {
    UplinkPlan plan;
    plan.kbps = std::move(kbps);
    plan.sample_interval_s = 0.02;
    return plan;
}

std::vector<Bounds> allBounds() {
    UplinkPlan jittery = over({1000});
    jittery.burst_s = 0.1;
    UplinkPlan far = over({1000});
    far.round_trip_s = 0.3;
    UplinkPlan deep = over(steps(4000, 20, 800, 30, 4000, 40));
    deep.queue_bytes = 1'000'000;
    UplinkPlan longer = over({1500});
    longer.longer_path_from_s = 30;
    longer.longer_path_s = 0.06;
    UplinkPlan busy = over({5000});
    busy.pause_s = 0.3;
    return {
        {"busy machine", busy, 0.05, 0.15, 0.75, 0, 0},
        {"good", over({5000}), 0.03, 0.06, 0.98, 0, 0},
        {"step", over(steps(4000, 20, 800, 30, 4000, 40)), 0.06, 0.40, 0.90, 1, 4},
        {"flat", over({1000}), 0.12, 0.40, 0.90, 1, 4},
        {"drive", over(driveTrace()), 0.12, 0.50, 0.80, 8, 50},
        {"sawtooth", over(sawtooth()), 0.12, 0.45, 0.75, 6, 30},
        {"jittery", jittery, 0.20, 0.45, 0.80, 2, 8},
        {"far", far, 0.15, 0.50, 0.75, 5, 10},
        {"deep queue", deep, 0.06, 0.40, 0.90, 1, 4},
        {"path grown longer", longer, 0.20, 0.45, 0.90, 1, 8},
    };
}

}  // namespace

TEST_CASE("delay, use and gaps stay within bounds on every kind of link") {
    const Bounds bounds = GENERATE(from_range(allBounds()));
    for (unsigned seed = 1; seed <= 3; ++seed) {
        UplinkPlan plan = bounds.plan;
        plan.seed = seed;
        const UplinkResult result = replay(plan);
        INFO(bounds.name << ", seed " << seed << ": " << describe(result));
        CHECK(result.lag_median_s < bounds.median_s);
        CHECK(result.lag_p95_s < bounds.p95_s);
        CHECK(result.use > bounds.least_use);
        CHECK(result.gaps <= bounds.most_gaps);
        CHECK(result.level_changes <= bounds.most_levels);
        CHECK(result.audio_share > 0.97);
        // A few in a second, for all the corrections that are made.
        CHECK(result.bitrate_changes < 90 * 7);
    }
}

TEST_CASE("an outage is one gap, and nothing old is sent after it") {
    UplinkPlan plan = over(steps(1500, 30, 0, 20, 1500, 40));
    const UplinkResult result = replay(plan);
    INFO(describe(result));
    CHECK(result.gaps == 1);
    CHECK(result.longest_gap_s < 20.8);
    CHECK(result.lag_p95_s < 0.4);
    // What was under way when it began has to come late; what was made during it does not come.
    CHECK(result.dropped_audio > 500);
    // A second after the link's return the picture is back.
    CHECK(levelOf(result.plans[53]) <= PictureLevel::HalfRate);
}

TEST_CASE("a link that carries less than the sound gets a lower rate of it, and the newest") {
    const UplinkResult result = replay(over(steps(1500, 10, 24, 80, 24, 0)));
    INFO(describe(result));
    CHECK(result.plans.back().audio_bitrate_kbps == 16);
    CHECK(result.plans.back().mode == PictureMode::OnePerSecond);
    CHECK(result.audio_share > 0.5);
}

TEST_CASE("quality is given up and restored in order") {
    const UplinkResult result = replay(over(steps(1500, 15, 70, 40, 1500, 35)));
    INFO(describe(result));
    PictureLevel last = PictureLevel::Full;
    int climbs = 0;
    for (std::size_t second = 20; second < result.plans.size(); ++second) {
        const PictureLevel level = levelOf(result.plans[second]);
        if (second > 56) CHECK(level <= last);
        climbs += level < last ? 1 : 0;
        last = level;
    }
    CHECK(levelOf(result.plans[50]) >= PictureLevel::QuarterDetail);
    CHECK(climbs >= 1);
    CHECK(last == PictureLevel::Full);
    CHECK(result.plans.back().audio_bitrate_kbps == 128);
}

TEST_CASE("a path that becomes much longer at once is no reason to send no pictures") {
    const double longer_s = GENERATE(0.15, 0.25, 0.4);
    UplinkPlan plan = over({1500});
    plan.longer_path_from_s = 30;
    plan.longer_path_s = longer_s;
    for (plan.seed = 1; plan.seed <= 5; ++plan.seed) {
        const UplinkResult result = replay(plan);
        INFO(longer_s << " s longer, seed " << plan.seed << ": " << describe(result));
        CHECK(result.longest_gap_s < 1);
        CHECK(result.picture_share > 0.75);
        CHECK(result.rate_end_kbps > 600);
    }
}

TEST_CASE("a path that becomes longer by a moment costs neither pictures nor detail") {
    const double longer_s = GENERATE(0.06, 0.1, 0.15);
    UplinkPlan plan = over({1500});
    plan.longer_path_from_s = 30;
    plan.longer_path_s = longer_s;
    for (plan.seed = 1; plan.seed <= 5; ++plan.seed) {
        const UplinkResult result = replay(plan);
        INFO(longer_s << " s longer, seed " << plan.seed << ": " << describe(result));
        CHECK(result.gaps == 0);
        CHECK(result.level_changes == 0);
        CHECK(result.picture_share > 0.95);
        CHECK(result.use > 0.9);
        CHECK(result.rate_end_kbps > 800);
    }
}

TEST_CASE("an easy picture is no reason to believe in a faster link, nor in a slower one") {
    UplinkPlan plan = over({1500});
    plan.picture_need_kbps = 300;
    const UplinkResult result = replay(plan);
    INFO(describe(result));
    CHECK(result.level_changes == 0);
    CHECK(result.lag_p95_s < 0.05);
    CHECK(result.rate_end_kbps > 500);
    CHECK(result.rate_end_kbps <= 1500);
}
