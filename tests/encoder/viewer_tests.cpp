// The program as viewers in the house receive it, read back by a real demuxer and decoder.
#include "encoder/viewer/live_window.h"
#include "tests/encoder/probe.h"
#include "tests/encoder/test_media.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <fstream>

using namespace xb::encoder;
using namespace xb::encoder::test;
using namespace std::chrono_literals;
using xb::tests::TemporaryFolder;
using xb::tests::waitUntil;

namespace {

struct HouseProgram {
    explicit HouseProgram(const ClipPlan& plan) {
        auto opened = Delivery::open(settingsFor(plan), {});
        REQUIRE(opened);
        delivery = std::move(*opened);
        delivery->addViewer(window);
        play(*delivery, plan);
    }

    std::shared_ptr<LiveWindow> window = std::make_shared<LiveWindow>();
    std::unique_ptr<Delivery> delivery;
};

Probed probeBytes(const TemporaryFolder& folder, const std::string& bytes) {
    const auto path = folder / "seen.mp4";
    std::ofstream(path, std::ios::binary) << bytes;
    return probe(path.string());
}

}  // namespace

TEST_CASE("HLS segments are whole GOPs that decode without a gap") {
    ClipPlan plan;
    plan.seconds = 7;
    plan.flash_at_s = 3;
    HouseProgram program(plan);
    REQUIRE(waitUntil([&] { return program.window->segments(9).size() == 3; }, 20s));
    const auto header = program.window->header();
    REQUIRE(header);
    CHECK(header->codecs.starts_with("avc1."));
    CHECK(header->codecs.size() == std::string("avc1.64001f,mp4a.40.2").size());
    std::string bytes = *header->bytes;
    for (const Segment& segment : program.window->segments(9)) {
        CHECK(segment.duration_us == 2'000'000);
        for (const SharedBytes& part : program.window->segment(segment.number))
            bytes += *part;
    }
    const TemporaryFolder folder;
    const Probed seen = probeBytes(folder, bytes);
    CHECK(seen.decoded_frames == 180);
    CHECK(seen.decode_errors == 0);
    CHECK(isDtsRising(seen.video));
    CHECK(isDtsRising(seen.audio));
    REQUIRE(seen.flash_s);
    REQUIRE(seen.beep_s);
    CHECK(*seen.flash_s == Approx(3).margin(0.04));
    CHECK(*seen.beep_s == Approx(*seen.flash_s).margin(0.04));
}

TEST_CASE("a viewer who comes in the middle has a picture with the first bytes") {
    ClipPlan plan;
    plan.seconds = 5;
    HouseProgram program(plan);
    REQUIRE(waitUntil([&] { return program.window->segments(9).size() == 2; }, 20s));
    ViewerCursor cursor;
    std::string bytes = *program.window->next(cursor).bytes;
    bytes += *program.window->next(cursor).bytes;
    const TemporaryFolder folder;
    const Probed seen = probeBytes(folder, bytes);
    REQUIRE_FALSE(seen.video.packets.empty());
    CHECK(seen.video.packets.front().is_keyframe);
    CHECK(seen.video.packets.front().pts_s == Approx(4).margin(0.01));
    CHECK(seen.decoded_frames == 6);
    CHECK(seen.decode_errors == 0);
    program.delivery->finish(10s);
    CHECK(program.window->next(cursor).turn == ViewerTurn::Ended);
}
