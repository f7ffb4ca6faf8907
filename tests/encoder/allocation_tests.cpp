// A broadcast that runs has all the memory that it needs.
#include "tests/encoder/allocation_watch.h"
#include "tests/encoder/test_media.h"
#include "tests/support/rtmp_server.h"
#include "tests/support/sockets.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <string>
#include <vector>

using namespace xb::encoder;
using namespace xb::encoder::test;
using namespace std::chrono_literals;
using xb::tests::RtmpServer;
using xb::tests::TemporaryFolder;

namespace {

void playOn(Delivery& delivery, ClipPlan& plan, double seconds) {
    plan.seconds = seconds;
    play(delivery, plan);
    plan.start_ns += std::llround(seconds * 1e9);
    plan.audio_from_s = 0;
}

}  // namespace

TEST_CASE("the watch sees what is asked of operator new, and where") {
    int busy_frames = 0;
    std::string story;
    {
        const AllocationWatch watch;
        CHECK(watch.busyFrames() == 0);
        std::vector<int> numbers(100);
        REQUIRE(numbers.data() != nullptr);
        busy_frames = watch.busyFrames();
        story = watch.story();
    }
    CHECK(busy_frames >= 1);
    CHECK_FALSE(story.empty());
}

TEST_CASE("no frame is encoded, recorded, kept and sent with memory of its own") {
    const RtmpServer server;
    const TemporaryFolder folder;
    ClipPlan plan{.is_in_real_time = true};
    const auto delivery = std::move(*Delivery::open(settingsFor(plan), {}));
    delivery->keepReplay(1s);
    REQUIRE(delivery->addNetworkOutput(server.url("steady")));
    const std::string port = std::to_string(xb::tests::freePort());
    REQUIRE(delivery->addNetworkOutput("udp://127.0.0.1:" + port));
    REQUIRE(delivery->addRecording(folder / "a.mp4"));
    REQUIRE(delivery->addRecording(folder / "b.mkv"));
    // Queues, pool and ring grow to what they need; then three seconds of ninety frames.
    playOn(*delivery, plan, 6);
    int busy_frames = 0;
    std::string story;
    {
        const AllocationWatch watch;
        playOn(*delivery, plan, 3);
        busy_frames = watch.busyFrames();
        story = watch.story();
    }
    delivery->finish(5s);
    INFO(story);
    CHECK(delivery->statistics().outputs[0].video_frames > 200);
    // The test's own clip is one; a disk is looked at once a second, a bit rate is told now and
    // then.
    CHECK(busy_frames <= 9);
}
