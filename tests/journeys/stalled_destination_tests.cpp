// A destination that accepts and never reads costs the others nothing.
#include "tests/journeys/live_program.h"
#include "tests/support/clips.h"
#include "tests/support/media_probe.h"
#include "tests/support/rtmp_server.h"
#include "tests/support/stalling_server.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <chrono>

using namespace xb::tests;

TEST_CASE("journey: beside a destination that never reads, server and recording lose no frame") {
    const std::chrono::seconds for_s(8);
    TemporaryFolder shop;
    RtmpServer server;
    StallingServer stalling;
    LiveOptions options;
    options.camera = "file:" + streetClip().string();
    options.microphone = "file";
    options.destinations = {stalling.url(), server.url("good")};
    LiveProgram live(shop.path(), options);
    live.waitUntilLive();
    REQUIRE(server.waitForPublisher("good"));
    const auto start = std::chrono::steady_clock::now();
    waitUntil([&] { return std::chrono::steady_clock::now() - start > for_s; }, 2 * for_s);

    const auto asked_to_end = std::chrono::steady_clock::now();
    REQUIRE(live.finish() == 0);
    CHECK(std::chrono::steady_clock::now() - asked_to_end < std::chrono::seconds(15));
    REQUIRE(server.waitForEnd("good"));
    CHECK(stalling.acceptedCount() >= 1);

    const auto report = live.report();
    INFO(report.dump(1));
    const int encoded = report.at("video").at("encoded").get<int>();
    CHECK(encoded >= 0.95 * 30 * static_cast<double>(for_s.count()));
    CHECK(streamOf(probe(server.recording("good")), "video").packet_count == encoded);
    CHECK(streamOf(probe(live.recording()), "video").packet_count == encoded);
    CHECK(live.reportedOutput(std::to_string(server.port())).at("dropped_frames") == 0);
    CHECK(live.reportedOutput("out.mp4").at("dropped_frames") == 0);
}
