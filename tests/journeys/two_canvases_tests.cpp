// One show on two canvases at once: upright for the phones, wide for the television.
#include "tests/journeys/live_program.h"
#include "tests/support/clips.h"
#include "tests/support/media_probe.h"
#include "tests/support/qr_reader.h"
#include "tests/support/rtmp_server.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace xb::tests;

namespace {

/// When the upper middle begins to be white, seconds.
std::vector<double> flashesIn(const std::filesystem::path& file) {
    std::vector<double> times;
    bool was_white = true;  // a flash that is under way at the start does not count
    for (const Picture& frame : decodeFrames(file)) {
        const bool is_white =
            frame.meanLuma(frame.width_px * 3 / 8, frame.height_px / 4, 90, 60) > 110;
        if (is_white && !was_white) times.push_back(frame.time_s);
        was_white = is_white;
    }
    return times;
}

void checkSize(const std::filesystem::path& file, int width_px, int height_px) {
    const auto streams = probe(file);
    CHECK(streamOf(streams, "video").width_px == width_px);
    CHECK(streamOf(streams, "video").height_px == height_px);
    CHECK(streamOf(streams, "audio").duration_s ==
          Approx(streamOf(streams, "video").duration_s).margin(0.2));
    CHECK(decodingErrors(file) == "");
}

}  // namespace

TEST_CASE("journey: one show goes out upright and wide, with the same moments and the same card") {
    TemporaryFolder shop;
    RtmpServer server;
    LiveOptions options;
    options.camera = "file:" + flashClip().string();
    options.microphone = "file";
    options.scene = "host-and-product";
    options.feature = "ORANGE-5KG";
    options.frames_per_s = 15;
    options.second_canvas = "640x360";
    options.second_destinations = {server.url("wide")};
    options.for_s = 9;
    options.further = {"--qr", "trace"};
    LiveProgram live(shop.path(), options);
    REQUIRE(live.finish() == 0);
    REQUIRE(server.waitForEnd("wide"));

    checkSize(live.recording(), 360, 640);
    checkSize(live.secondRecording(), 640, 360);
    checkSize(server.recording("wide"), 640, 360);

    const auto upright = flashesIn(live.recording());
    const auto wide = flashesIn(live.secondRecording());
    CAPTURE(upright, wide);
    CHECK(upright.size() >= 3);
    REQUIRE(upright.size() == wide.size());
    // Both count from their first picture, which may be another one by a frame or two.
    const double shift_s = wide.front() - upright.front();
    CHECK(std::abs(shift_s) <= 0.14);
    for (std::size_t i = 0; i < upright.size(); ++i)
        CHECK(wide[i] - upright[i] == Approx(shift_s).margin(0.034));

    for (const auto& file : {live.recording(), live.secondRecording()}) {
        INFO(file);
        const auto frames = decodeFrames(file, {5.0, 0.1, 0});
        REQUIRE_FALSE(frames.empty());
        const auto code = readQr(frames.front());
        REQUIRE(code);
        CHECK(code->starts_with("http://127.0.0.1:" + std::to_string(live.port()) + "/"));
        CHECK(code->ends_with("/t"));
    }

    const auto report = live.report();
    CHECK(report.at("second_canvas").at("canvas") == "640x360");
    CHECK(report.at("second_canvas").at("encoded").get<int>() > 100);
    std::map<std::string, int> outputs;
    for (const auto& output : report.at("outputs"))
        ++outputs[output.at("canvas").get<std::string>()];
    CHECK(outputs == std::map<std::string, int>{{"360x640", 1}, {"640x360", 2}});
    CHECK(live.reportedOutput("rtmp://").at("packets").get<int>() > 0);
}
