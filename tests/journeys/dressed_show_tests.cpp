// How a show was asked to look and to sound from the first frame on, and how it goes to another
// scene.
#include "tests/journeys/live_program.h"
#include "tests/support/clips.h"
#include "tests/support/media_probe.h"
#include "tests/support/qr_reader.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace xb::tests;

namespace {

/// Where nothing lies on either scene: the camera's grey, and the sky of the pause.
struct Side {
    int x_px;
    double difference(const Picture& one, const Picture& other) const {
        return meanDifference(one, other, x_px, 240, 60, 80);
    }
};
constexpr Side left{0};
constexpr Side right{300};

/// Pictures on which the next scene has come in from the right, and the one before is still there.
std::vector<double> halfWay(const std::filesystem::path& recording, const Picture& before,
                            const Picture& after) {
    std::vector<double> times;
    for (const Picture& frame : decodeFrames(recording))
        if (left.difference(frame, before) < 5 && right.difference(frame, after) < 5)
            times.push_back(frame.time_s);
    return times;
}

}  // namespace

TEST_CASE("journey: a show begins dressed, and slides to its next scene by itself") {
    TemporaryFolder shop;
    LiveOptions options;
    options.camera = "file:" + stillClip().string();
    options.microphone = "tone,mute";
    options.scene = "host-and-product";
    options.feature = "ORANGE-5KG";
    options.frames_per_s = 15;
    options.for_s = 8;
    options.further = {"--card",       "strip",
                       "--notice",     "Orders before eight leave tomorrow",
                       "--transition", "slide,ms=2000,to=left",
                       "--then",       "4:pause"};
    LiveProgram live(shop.path(), options);
    REQUIRE(live.finish() == 0);
    INFO(live.process().errors());

    const auto at = [&live](double time_s) {
        return decodeFrames(live.recording(), {time_s, 0.1, 0}).at(0);
    };
    const Picture before = at(3);
    const Picture after = at(7.5);
    const double grey = before.meanLuma(0, 240, 360, 80);
    // The notice is dark and lies at the upper left.
    CHECK(before.meanLuma(30, 156, 180, 18) < grey - 8);
    // A strip leaves free what a large card takes, and has no room for a code.
    CHECK(before.meanLuma(30, 440, 300, 70) == Approx(grey).margin(3));
    CHECK(before.meanLuma(30, 545, 300, 30) > grey + 40);
    CHECK_FALSE(readQr(before));

    const auto half_way = halfWay(live.recording(), before, after);
    CAPTURE(half_way);
    REQUIRE(half_way.size() >= 10);
    CHECK(half_way.front() > 3.9);
    CHECK(half_way.back() - half_way.front() < 2);

    float loudest = 0;
    for (const float sample : decodeSound(live.recording()).samples)
        loudest = std::max(loudest, std::abs(sample));
    CHECK(loudest < 0.001F);
}
