// The report of a broadcast: its fields are a contract.
#include "app/live/broadcast.h"
#include "app/live/report.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace xb;
using namespace xb::app;
using nlohmann::json;

namespace {

LiveReport someReport() {
    LiveReport report;
    report.picture.rendered_count = 900;
    report.picture.lagged_count = 2;
    report.delivery.video_encoded = 898;
    report.delivery.video_skipped = 1;
    report.delivery.audio_encoded = 1406;
    report.process_start = std::chrono::steady_clock::time_point(std::chrono::seconds(10));
    report.delivery.first_packet = *report.process_start + std::chrono::milliseconds(1500);
    encoder::OutputStatistics output;
    output.url_without_key = "rtmp://127.0.0.1/live/forgotten-key";
    output.state = encoder::DestinationState::Ended;
    output.bytes = 5'000'000'000;
    output.packets = 2304;
    output.dropped_frames = 3;
    output.reconnects = 1;
    report.delivery.outputs.push_back(output);
    output.kind = encoder::OutputKind::Recording;
    output.url_without_key = "/videos/a/out.mp4";
    report.delivery.outputs.push_back(output);
    report.orders.accepted = 7;
    report.orders.commit_ms_p99 = 4.5;
    report.sound = studio::ProgramLoudness{{-15, -16, -16.34}, -2.0, 0};
    report.clipped_count = 4;
    report.process = {12.5, 300.25};
    return report;
}

}  // namespace

TEST_CASE("the report holds every field of the contract") {
    const json report = json::parse(reportJson(someReport()));
    CHECK(report.at("video") ==
          json{{"rendered", 900}, {"lagged", 2}, {"encoded", 898}, {"skipped", 1}});
    CHECK(report.at("audio") ==
          json{{"encoded", 1406}, {"integrated_lufs", -16.3}, {"peak_db", -2.0}, {"clipped", 4}});
    CHECK(report.at("first_packet_ms").get<double>() == Approx(1500));
    CHECK(report.at("cpu_seconds") == 12.5);
    CHECK(report.at("peak_rss_mb") == 300.25);
    const json& output = report.at("outputs").at(0);
    CHECK(output.at("url") == "rtmp://127.0.0.1/live/***");
    CHECK(output.at("state") == "ended");
    CHECK(output.at("bytes") == 5'000'000'000);
    CHECK(output.at("packets") == 2304);
    CHECK(output.at("dropped_frames") == 3);
    CHECK(output.at("reconnects") == 1);
    CHECK(output.at("bitrate_changes") == 0);
    CHECK(report.at("outputs").at(1).at("url") == "/videos/a/out.mp4");
    CHECK(report.at("orders").at("accepted") == 7);
    CHECK(report.at("orders").at("duplicate") == 0);
    CHECK(report.at("orders").at("refused") == 0);
    CHECK(report.at("orders").at("commit_ms_p50") == 0);
    CHECK(report.at("orders").at("commit_ms_p99") == 4.5);
}

TEST_CASE("each output of the report says which canvas it shows") {
    LiveReport told = someReport();
    told.canvas = {360, 640, {30, 1}};
    CHECK(json::parse(reportJson(told)).at("second_canvas").is_null());
    told.second_canvas = {640, 360, {30, 1}};
    told.second_delivery = encoder::DeliveryStatistics{};
    told.second_delivery->video_encoded = 897;
    told.second_delivery->video_skipped = 2;
    encoder::OutputStatistics output;
    output.id = {second_outputs + 1};
    output.url_without_key = "rtmp://b/live/";
    told.delivery.outputs.push_back(output);
    const json report = json::parse(reportJson(told));
    CHECK(report.at("outputs").at(0).at("canvas") == "360x640");
    CHECK(report.at("outputs").at(2).at("canvas") == "640x360");
    CHECK(report.at("second_canvas").at("canvas") == "640x360");
    CHECK(report.at("second_canvas").at("encoded") == 897);
    CHECK(report.at("second_canvas").at("skipped") == 2);
}

TEST_CASE("a broadcast that sent nothing has no first packet") {
    LiveReport report = someReport();
    report.delivery.first_packet.reset();
    CHECK(json::parse(reportJson(report)).at("first_packet_ms").is_null());
}

TEST_CASE("the process knows since when it runs and what it used") {
    const auto start = processStart();
    REQUIRE(start);
    const auto age = std::chrono::steady_clock::now() - *start;
    CHECK(age > std::chrono::milliseconds(-20));
    CHECK(age < std::chrono::minutes(10));
    CHECK(processUse().cpu_seconds >= 0);
    CHECK(processUse().peak_rss_mb > 1);
}

TEST_CASE("a report that cannot be written says where") {
    xb::tests::TemporaryFolder folder;
    CHECK(writeReport(folder / "r.json", someReport()));
    CHECK_FALSE(std::filesystem::exists(folder / "r.json.new"));
    const auto written = writeReport(folder / "nowhere/r.json", someReport());
    REQUIRE_FALSE(written);
    CHECK(written.error().arguments.front() == (folder / "nowhere/r.json").string());
}

TEST_CASE("silence has no loudness in the report") {
    LiveReport report;
    report.sound = studio::ProgramLoudness{};
    const json audio = json::parse(reportJson(report)).at("audio");
    CHECK(audio.at("integrated_lufs").is_null());
    CHECK(audio.at("peak_db").is_null());
    CHECK(audio.at("clipped") == 0);
}
