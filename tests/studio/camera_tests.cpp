// Cameras: what they show, and how they fail.
#include "studio/engine.h"
#include "studio/program_tap.h"
#include "studio/show.h"
#include "tests/studio/camera_clips.h"
#include "tests/studio/recording_sink.h"
#include "tests/studio/test_engine.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>

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
const MicrophoneSpec no_microphone{};

Picture programOf(Engine& engine) {
    RecordingSink sink(width, height);
    const ProgramTap tap(engine, sink);
    REQUIRE(sink.waitForPictures(5, limit));
    return sink.newest();
}

void checkColour(const Picture& picture, int x, int y, const tests::Rgb& colour) {
    const tests::Yuv expected = tests::expectedOf(colour);
    INFO("at " << x << ", " << y);
    CHECK(std::abs(picture.lumaAt(x, y) - expected.luma) <= 3);
    CHECK(std::abs(picture.blueAt(x, y) - expected.blue) <= 3);
    CHECK(std::abs(picture.redAt(x, y) - expected.red) <= 3);
}

TEST_CASE("a camera that is pretended unplugged is gone for all to see, and then is back") {
    KeptLog log;
    const auto engine = startTestEngine(log);
    const auto show = Show::create(*engine, {Camera::Pattern, {}}, no_microphone);
    REQUIRE(show.has_value());
    CameraDeck& cameras = (*show)->cameras();
    const auto isTold = [&cameras](CameraEvent::Kind kind) {
        return tests::waitUntil(
            [&] {
                const auto events = cameras.look();
                return std::any_of(events.begin(), events.end(),
                                   [kind](const CameraEvent& one) { return one.kind == kind; });
            },
            limit);
    };
    const auto isOf = [&cameras](CameraHealth health) {
        return tests::waitUntil([&] { return cameras.statistics().at(0).health == health; }, limit);
    };
    REQUIRE(isOf(CameraHealth::Good));
    cameras.pretendUnplugged(CameraPlace::First, true);
    CHECK(isOf(CameraHealth::Silent));
    CHECK(isTold(CameraEvent::Kind::Unplugged));
    cameras.pretendUnplugged(CameraPlace::First, false);
    CHECK(isOf(CameraHealth::Good));
    CHECK(isTold(CameraEvent::Kind::Back));
    CHECK(cameras.look().empty());
}

TEST_CASE("a file camera fills the canvas from its middle, in its own colours") {
    const char* matrix = GENERATE("bt709", "smpte170m");
    const char* range = GENERATE("tv", "pc");
    INFO(matrix << " " << range);
    KeptLog log;
    const auto engine = startTestEngine(log);
    const CameraSpec camera{Camera::File, tests::colourClip(matrix, range).string()};
    const auto show = Show::create(*engine, camera, no_microphone);
    REQUIRE(show.has_value());
    const Picture picture = programOf(*engine);
    // 640x360 on 360x640: 202 columns of the middle are seen, which the coloured box of 240 covers.
    for (const int x : {4, width / 2, width - 4}) {
        checkColour(picture, x, height / 4, tests::clip_middle_top);
        checkColour(picture, x, height * 3 / 4, tests::clip_middle_bottom);
    }
}

TEST_CASE("the test pattern moves from picture to picture, in true colours") {
    KeptLog log;
    const auto engine = startTestEngine(log);
    const auto show = Show::create(*engine, {Camera::Pattern, {}}, no_microphone);
    REQUIRE(show.has_value());
    RecordingSink sink(width, height);
    Picture before;
    int alike = 0;
    sink.onPicture([&](const Picture& picture) {
        if (!before.luma.empty() && picture.distanceTo(before) < 0.05) ++alike;
        before = picture;
    });
    {
        const ProgramTap tap(*engine, sink);
        REQUIRE(sink.waitForPictures(40, limit));
    }
    CHECK(alike <= 2);
    checkColour(before, width / 14, 20, {191, 191, 191});
    checkColour(before, width * 3 / 14, 20, {191, 191, 0});
    checkColour(before, width * 11 / 14, 20, {191, 0, 0});
    checkColour(before, width * 13 / 14, 20, {0, 0, 191});
}

TEST_CASE("without a camera the picture is a backdrop, not black") {
    KeptLog log;
    const auto engine = startTestEngine(log);
    const auto show = Show::create(*engine, {}, no_microphone);
    REQUIRE(show.has_value());
    const Picture picture = programOf(*engine);
    CHECK(picture.lumaAt(width / 2, 4) > 40);
    CHECK(picture.lumaAt(width / 2, height - 4) > 20);
}

TEST_CASE("another camera takes over on the air; one that fails leaves the one before") {
    KeptLog log;
    const auto engine = startTestEngine(log);
    auto show = Show::create(*engine, {Camera::Pattern, {}}, no_microphone);
    REQUIRE(show.has_value());
    const CameraSpec clip{Camera::File, tests::colourClip("bt709", "tv").string()};
    RecordingSink sink(width, height);
    const ProgramTap tap(*engine, sink);
    REQUIRE((*show)->setCamera(clip).has_value());
    const tests::Yuv expected = tests::expectedOf(tests::clip_middle_top);
    const auto shows_clip = [&](const Picture& picture) {
        return std::abs(picture.lumaAt(width / 2, height / 4) - expected.luma) <= 3 &&
               std::abs(picture.redAt(width / 2, height / 4) - expected.red) <= 3;
    };
    CHECK(sink.waitForPicture(shows_clip, limit));
    const auto failed = (*show)->setCamera({Camera::File, "/no/such.mp4"});
    REQUIRE_FALSE(failed.has_value());
    REQUIRE(sink.waitForPictures(5, limit));
    CHECK(shows_clip(sink.newest()));
    REQUIRE((*show)->setCamera({Camera::None, {}}).has_value());
    CHECK(sink.waitForPicture([&](const Picture& picture) { return !shows_clip(picture); }, limit));
}

TEST_CASE("a file camera starts over when it ends") {
    KeptLog log;
    const auto engine = startTestEngine(log);
    const CameraSpec camera{Camera::File, tests::colourClip("bt709", "tv").string()};  // 1 s
    const auto show = Show::create(*engine, camera, no_microphone);
    REQUIRE(show.has_value());
    RecordingSink sink(width, height);
    const ProgramTap tap(*engine, sink);
    REQUIRE(sink.waitForPictures(75, limit));
    checkColour(sink.newest(), width / 2, height / 4, tests::clip_middle_top);
}

TEST_CASE("a camera that is not there is named, and soon") {
    KeptLog log;
    const auto engine = startTestEngine(log);
    const tests::TemporaryFolder folder;
    const std::string junk = (folder.path() / "junk.mp4").string();
    std::ofstream(junk) << std::string(5000, 'x');
    struct Wrong {
        CameraSpec camera;
        ErrorCode code;
    };
    const std::vector<Wrong> all{
        {{Camera::V4l2, "/dev/video99"}, ErrorCode::UnknownCamera},
        {{Camera::V4l2, "/dev/null"}, ErrorCode::UnknownCamera},
        {{Camera::File, "/no/such.mp4"}, ErrorCode::MediaFileMissing},
        {{Camera::File, folder.path().string()}, ErrorCode::MediaFileUnreadable},
        {{Camera::File, junk}, ErrorCode::MediaFileUnreadable}};
    for (const Wrong& wrong : all) {
        const auto begin = std::chrono::steady_clock::now();
        const auto show = Show::create(*engine, wrong.camera, no_microphone);
        INFO(wrong.camera.address);
        REQUIRE_FALSE(show.has_value());
        CHECK(show.error().code == wrong.code);
        CHECK(show.error().arguments.at(0) == wrong.camera.address);
        CHECK(std::chrono::steady_clock::now() - begin < 6s);
    }
}

}  // namespace
}  // namespace xb::studio
