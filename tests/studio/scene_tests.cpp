// Scenes and the fade between them.
#include "studio/engine.h"
#include "studio/program_tap.h"
#include "studio/show.h"
#include "tests/studio/camera_clips.h"
#include "tests/studio/overlay_application.h"
#include "tests/studio/recording_sink.h"
#include "tests/studio/test_engine.h"
#include "tests/support/clips.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <cmath>

namespace xb::studio {
namespace {

using namespace std::chrono_literals;
using tests::KeptLog;
using tests::Picture;
using tests::RecordingSink;
using tests::startTestEngine;
using Camera = CameraSpec::Kind;

constexpr auto limit = 20s;
constexpr int width = tests::test_width_px;
constexpr int height = tests::test_height_px;

// A still grey picture, so that only the switch changes anything.
CameraSpec stillCamera() {
    return {Camera::File, tests::stillClip().string()};
}

int middleLuma(const Picture& picture) {
    return picture.lumaAt(width / 2, height / 2);
}

TEST_CASE("a fade passes through mixtures of both scenes and ends on the new one") {
    KeptLog log;
    const auto engine = startTestEngine(log);
    const auto show = Show::create(*engine, stillCamera(), {});
    REQUIRE(show.has_value());
    RecordingSink sink(width, height);
    std::vector<int> seen;
    sink.onPicture([&](const Picture& picture) { seen.push_back(middleLuma(picture)); });
    {
        const ProgramTap tap(*engine, sink);
        REQUIRE(sink.waitForPictures(10, limit));
        (*show)->switchTo(SceneId::Pause, 600ms);
        CHECK((*show)->current() == SceneId::Pause);
        REQUIRE(sink.waitForPictures(40, limit));
    }
    const int host = seen.at(5);
    const int pause = seen.back();
    REQUIRE(std::abs(host - pause) > 20);
    int mixtures = 0;
    for (std::size_t i = 1; i < seen.size(); ++i) {
        CHECK(seen[i] <= seen[i - 1] + 2);  // it only ever moves towards the darker pause
        if (seen[i] < host - 5 && seen[i] > pause + 5) ++mixtures;
    }
    CHECK(mixtures >= 5);
}

TEST_CASE("without a fade the switch is a cut") {
    KeptLog log;
    const auto engine = startTestEngine(log);
    const auto show = Show::create(*engine, stillCamera(), {});
    REQUIRE(show.has_value());
    RecordingSink sink(width, height);
    std::vector<int> seen;
    sink.onPicture([&](const Picture& picture) { seen.push_back(middleLuma(picture)); });
    {
        const ProgramTap tap(*engine, sink);
        REQUIRE(sink.waitForPictures(5, limit));
        (*show)->switchTo(SceneId::Pause, 0ms);
        REQUIRE(sink.waitForPictures(15, limit));
    }
    const int host = seen.at(2);
    const int pause = seen.back();
    REQUIRE(std::abs(host - pause) > 20);
    for (const int luma : seen)
        CHECK(std::min(std::abs(luma - host), std::abs(luma - pause)) <= 3);
}

TEST_CASE("a hundred switches in a row, over running fades, end on the last") {
    tests::startPainting();
    KeptLog log;
    const auto engine = startTestEngine(log);
    const auto show = Show::create(*engine, stillCamera(), {});
    REQUIRE(show.has_value());
    RecordingSink sink(width, height);
    const ProgramTap tap(*engine, sink);
    REQUIRE(sink.waitForPictures(5, limit));
    const int host = middleLuma(sink.newest());
    for (int i = 0; i < 13; ++i)
        for (const SceneId scene : built_in_scenes)
            (*show)->switchTo(scene, std::chrono::milliseconds(i % 3 * 100));
    (*show)->switchTo(SceneId::Host, 100ms);
    REQUIRE(sink.waitForPictures(10, limit));
    CHECK(sink.waitForPicture(
        [&](const Picture& picture) { return std::abs(middleLuma(picture) - host) <= 3; }, limit));
}

TEST_CASE("shows follow each other on one engine") {
    KeptLog log;
    const auto engine = startTestEngine(log);
    for (int round = 0; round < 5; ++round) {
        const auto show = Show::create(*engine, stillCamera(), {MicrophoneSpec::Kind::Tone, {}});
        REQUIRE(show.has_value());
        RecordingSink sink(width, height);
        const ProgramTap tap(*engine, sink);
        REQUIRE(sink.waitForPictures(3, limit));
    }
}

}  // namespace
}  // namespace xb::studio
