// The tools of the media journeys on each other: ffmpeg publishes the clips, nginx records them,
// and the probe finds in the recording what was in the clip.
#include "tests/support/clips.h"
#include "tests/support/media_probe.h"
#include "tests/support/process.h"
#include "tests/support/rtmp_server.h"

#include <catch2/catch.hpp>

using namespace xb::tests;

namespace {

Finished publish(const std::filesystem::path& clip, const std::string& url) {
    return run(
        {"ffmpeg", "-nostdin", "-loglevel", "error", "-i", clip, "-c", "copy", "-f", "flv", url});
}

}  // namespace

TEST_CASE("what is published to the server is recorded whole") {
    RtmpServer server;
    REQUIRE(publish(streetClip(), server.url("street")).status == 0);
    REQUIRE(server.waitForEnd("street"));

    const auto streams = probe(server.recording("street"));
    CHECK(streamOf(streams, "video").codec == "h264");
    CHECK(streamOf(streams, "video").packet_count == 360);
    CHECK(streamOf(streams, "audio").codec == "aac");
    CHECK_FALSE(streamOf(streams, "video").has_dts_going_back);
    CHECK(decodingErrors(server.recording("street")) == "");
}

TEST_CASE("the server refuses a publisher where it is told to") {
    RtmpServer server;
    publish(flashClip(), server.refusingUrl("flash"));
    CHECK(server.log().find("access forbidden by rule") != std::string::npos);
    CHECK_FALSE(server.isPublishing("flash"));
}

TEST_CASE("the flash clip flashes and beeps at the same instants") {
    const Sound sound = decodeSound(flashClip());
    const auto frames = decodeFrames(flashClip(), {0, 4, 0});
    REQUIRE(frames.size() == 120);
    for (const Picture& frame : frames) {
        const bool is_white = (frame.time_s > 0.99 && frame.time_s < 1.09) ||
                              (frame.time_s > 2.99 && frame.time_s < 3.09);
        CHECK((frame.meanLuma() > 128) == is_white);
    }
    const auto loud = [&](double time_s) {
        const auto at = static_cast<size_t>((time_s - sound.first_pts_s) * 48000);
        float peak = 0;
        for (size_t i = at; i < at + 480; ++i)
            peak = std::max(peak, std::abs(sound.samples.at(i)));
        return peak > 0.3F;
    };
    CHECK_FALSE(loud(0.97));
    CHECK(loud(1.02));
    CHECK_FALSE(loud(1.15));
    CHECK(loud(3.02));
}
