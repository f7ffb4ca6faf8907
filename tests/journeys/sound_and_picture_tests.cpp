// Sound and picture stay together: a flash and a beep of the same instant, from the camera's file
// to what the server received.
#include "tests/journeys/live_program.h"
#include "tests/support/clips.h"
#include "tests/support/media_probe.h"
#include "tests/support/rtmp_server.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

using namespace xb::tests;

namespace {

/// When it begins to be white, seconds.
std::vector<double> flashesIn(const std::filesystem::path& file) {
    std::vector<double> times;
    bool was_white = true;  // a flash that is under way at the start does not count
    for (const Picture& frame : decodeFrames(file)) {
        const bool is_white = frame.meanLuma(60, 160, 240, 240) > 110;
        if (is_white && !was_white) times.push_back(frame.time_s);
        was_white = is_white;
    }
    return times;
}

/// When it begins to be loud after half a second of silence, seconds.
std::vector<double> beepsIn(const std::filesystem::path& file) {
    const Sound sound = decodeSound(file);
    std::vector<double> times;
    size_t quiet_since = 0;
    for (size_t i = 0; i < sound.samples.size(); ++i) {
        if (std::abs(sound.samples[i]) < 0.15F) continue;
        if (i - quiet_since > 24000) {
            times.push_back(sound.first_pts_s + static_cast<double>(i) / 48000);
        }
        quiet_since = i;
    }
    return times;
}

/// Of each flash, how much later its beep is, milliseconds.
std::vector<double> offsetsIn(const std::filesystem::path& file) {
    const std::vector<double> beeps = beepsIn(file);
    std::vector<double> offsets_ms;
    for (const double flash : flashesIn(file)) {
        const auto nearest =
            std::min_element(beeps.begin(), beeps.end(), [&](double one, double other) {
                return std::abs(one - flash) < std::abs(other - flash);
            });
        if (nearest != beeps.end() && std::abs(*nearest - flash) < 0.9) {
            offsets_ms.push_back(1000 * (*nearest - flash));
        }
    }
    return offsets_ms;
}

void checkTogether(const std::filesystem::path& file) {
    const std::vector<double> offsets_ms = offsetsIn(file);
    CHECK(offsets_ms.size() >= 3);
    CAPTURE(offsets_ms);
    const auto is_together = [](double offset_ms) { return std::abs(offset_ms) <= 20; };
    CHECK(std::all_of(offsets_ms.begin(), offsets_ms.end(), is_together));
}

}  // namespace

TEST_CASE("journey: a flash and a beep of one instant come back within 20 ms of each other") {
    TemporaryFolder shop;
    RtmpServer server;
    LiveOptions options;
    options.camera = "file:" + flashClip().string();
    options.microphone = "file";
    options.scene = "host";
    options.destinations = {server.url("flash")};
    options.for_s = 9;
    LiveProgram live(shop.path(), options);
    REQUIRE(live.finish() == 0);
    REQUIRE(server.waitForEnd("flash"));

    {
        INFO("as the server received it");
        checkTogether(server.recording("flash"));
    }
    INFO("as it was recorded");
    checkTogether(live.recording());
}
