// The main journey: real footage with speech, a product card, an RTMP server and a recording.
#include "tests/journeys/live_program.h"
#include "tests/journeys/program.h"
#include "tests/support/clips.h"
#include "tests/support/media_probe.h"
#include "tests/support/qr_reader.h"
#include "tests/support/rtmp_server.h"
#include "tests/support/test_machine.h"

#include <catch2/catch.hpp>

using namespace xb::tests;

namespace {

const std::string stream_key = "key-5f3a9c";

void checkReceived(const std::filesystem::path& received, int for_s) {
    const auto streams = probe(received);
    const StreamFacts& video = streamOf(streams, "video");
    CHECK(video.codec == "h264");
    CHECK(video.width_px == 360);
    CHECK(video.height_px == 640);
    CHECK(video.color_space == "bt709");
    CHECK_FALSE(video.has_dts_going_back);
    CHECK(video.packet_count >= 0.98 * 30 * for_s);
    CHECK(video.longest_gop_s < 2.05);
    const StreamFacts& audio = streamOf(streams, "audio");
    CHECK(audio.codec == "aac");
    CHECK(audio.profile == "LC");
    CHECK(audio.sample_rate_hz == 48000);
    CHECK_FALSE(audio.has_dts_going_back);
    CHECK(audio.duration_s == Approx(video.duration_s).margin(0.15));
    CHECK(decodingErrors(received) == "");
}

void checkSpeechIsThere(const std::filesystem::path& received) {
    double energy = 0;
    const Sound sound = decodeSound(received);
    for (const float sample : sound.samples)
        energy += static_cast<double>(sample) * sample;
    CHECK(energy / static_cast<double>(sound.samples.size()) > 1e-4);
}

void checkReport(const nlohmann::json& report, int for_s) {
    INFO(report.dump(1));
    CHECK(report.at("video").at("rendered").get<int>() >= 0.98 * 30 * for_s);
    CHECK(report.at("video").at("encoded").get<int>() >= 0.98 * 30 * for_s);
    CHECK(report.at("video").contains("lagged"));
    CHECK(report.at("video").contains("skipped"));
    CHECK(report.at("audio").at("encoded").get<int>() > 0.98 * for_s * 48000 / 1024);
    CHECK(report.at("first_packet_ms").get<double>() > 0);
    CHECK(report.at("cpu_seconds").get<double>() > 0);
    CHECK(report.at("peak_rss_mb").get<double>() > 0);
    for (const char* name :
         {"accepted", "duplicate", "refused", "commit_ms_p50", "commit_ms_p99"}) {
        CHECK(report.at("orders").contains(name));
    }
    REQUIRE(report.at("outputs").size() == 2);
    for (const auto& output : report.at("outputs")) {
        CHECK(output.at("dropped_frames") == 0);
        CHECK(output.at("reconnects") == 0);
        CHECK(output.at("bytes").get<int64_t>() > 0);
        CHECK(output.at("packets").get<int64_t>() > 0);
        CHECK(output.contains("bitrate_changes"));
        CHECK(output.contains("state"));
    }
}

}  // namespace

TEST_CASE("journey: a village goes live, and server and recording have all of it") {
    const int for_s = isLongRun() ? 30 : 12;
    TemporaryFolder shop;
    RtmpServer server;
    LiveOptions options;
    options.camera = "file:" + streetClip().string();
    options.microphone = "file";
    options.feature = "ORANGE-5KG";
    options.destinations = {server.url(stream_key)};
    options.for_s = for_s;
    LiveProgram live(shop.path(), options);
    live.waitUntilLive();

    // No process list shows the key.
    const std::string title = readFile("/proc/" + std::to_string(live.process().id()) + "/cmdline");
    CHECK(title.find(stream_key) == std::string::npos);

    REQUIRE(live.finish() == 0);
    REQUIRE(server.waitForEnd(stream_key));
    const std::filesystem::path received = server.recording(stream_key);
    checkReceived(received, for_s);
    checkSpeechIsThere(received);
    checkReport(live.report(), for_s);

    const auto recorded = probe(live.recording());
    const auto sent = probe(received);
    CHECK(streamOf(recorded, "video").duration_s ==
          Approx(streamOf(sent, "video").duration_s).margin(0.1));
    CHECK(streamOf(recorded, "video").packet_count >= streamOf(sent, "video").packet_count);
    CHECK(streamOf(recorded, "audio").duration_s ==
          Approx(streamOf(recorded, "video").duration_s).margin(0.1));
    CHECK(decodingErrors(live.recording()) == "");

    const auto frames = decodeFrames(received, {5.0, 0.05, 0});
    REQUIRE_FALSE(frames.empty());
    const auto code = readQr(frames.front());
    REQUIRE(code);
    CHECK(code->size() <= 32);
    CHECK(code->starts_with("http://127.0.0.1:" + std::to_string(live.port()) + "/"));

    // Nothing that the program wrote or said tells the key.
    CHECK(live.report().dump().find(stream_key) == std::string::npos);
    CHECK(live.process().errors().find(stream_key) == std::string::npos);
    CHECK(live.process().output().find(stream_key) == std::string::npos);
    CHECK(run({"grep", "-rlF", stream_key, shop.path()}).output.empty());
}
