// A recording as players find it: every frame, in time, in step with the sound, also when cut
// short.
#include <catch2/catch.hpp>

#include <cmath>
#include <filesystem>

extern "C" {
#include <libavcodec/avcodec.h>
}

#include "encoder/recording/finish_recording.h"
#include "encoder/recording/mp4_boxes.h"
#include "tests/encoder/probe.h"
#include "tests/encoder/test_media.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

using namespace xb::encoder;
using namespace xb::encoder::test;
using namespace std::chrono_literals;
using xb::tests::TemporaryFolder;
using xb::tests::waitUntil;

namespace {

std::unique_ptr<Delivery> openFor(const ClipPlan& plan) {
    auto delivery = Delivery::open(settingsFor(plan), {});
    REQUIRE(delivery);
    return std::move(*delivery);
}

Probed record(const ClipPlan& plan, const std::filesystem::path& path) {
    const auto delivery = openFor(plan);
    REQUIRE(delivery->addRecording(path));
    play(*delivery, plan);
    delivery->finish(20s);
    const DeliveryStatistics statistics = delivery->statistics();
    CHECK(statistics.video_skipped == 0);
    CHECK(statistics.outputs.at(0).state == DestinationState::Ended);
    CHECK_FALSE(statistics.outputs.at(0).last_error);
    return probe(path.string());
}

double lastPtsBefore(const ProbedStream& stream, std::int64_t file_position) {
    double last = 0;
    for (const ProbedPacket& packet : stream.packets)
        if (packet.file_position < file_position) last = packet.pts_s;
    return last;
}

}  // namespace

TEST_CASE("a recording holds every frame, with closed GOPs and its colours told") {
    const TemporaryFolder folder;
    const char* name = GENERATE("a.mp4", "a.mkv");
    ClipPlan plan;
    plan.seconds = 7;
    const Probed recording = record(plan, folder / name);
    REQUIRE(recording.is_readable);
    CHECK(recording.video.codec == "h264");
    CHECK(recording.video.width_px == 160);
    CHECK(recording.video.is_bt709_limited);
    CHECK(recording.audio.codec == "aac");
    CHECK(recording.audio.profile == FF_PROFILE_AAC_LOW);
    CHECK(recording.audio.sample_rate_hz == 48000);
    CHECK(recording.video.packets.size() == 210);
    CHECK(recording.decoded_frames == 210);
    CHECK(recording.decode_errors == 0);
    CHECK(isDtsRising(recording.video));
    CHECK(isDtsRising(recording.audio));
    const std::vector<double> distances = keyframeDistances(recording.video);
    REQUIRE(distances.size() == 3);
    for (const double distance : distances)
        CHECK(distance == Approx(2).margin(0.002));
    CHECK(recording.video.packets.front().pts_s == Approx(0).margin(0.001));
    CHECK(recording.audio.packets.front().pts_s == Approx(0).margin(0.001));
    CHECK(lastPts(recording.video) == Approx(6.967).margin(0.002));
    CHECK(lastPts(recording.audio) == Approx(6.98).margin(0.03));
    CHECK(recording.duration_s == Approx(7).margin(0.1));
}

TEST_CASE("a flash and a beep of one instant stay together") {
    const TemporaryFolder folder;
    ClipPlan plan;
    SECTION("sound runs from before the first picture") {}
    SECTION("sound is handed over late") {
        plan.audio_ahead_s = -0.3;
    }
    SECTION("sound is handed over early") {
        plan.audio_ahead_s = 0.4;
    }
    SECTION("sound starts later than the picture") {
        plan.audio_from_s = 0.3333;
    }
    SECTION("sound starts much later than the picture") {
        plan.audio_from_s = 2.2;
        plan.seconds = 4;
        plan.flash_at_s = 3;
    }
    SECTION("at a broadcast rate") {
        plan.format.frame_rate = {30000, 1001};
    }
    const Probed recording = record(plan, folder / "a.mp4");
    REQUIRE(recording.flash_s);
    REQUIRE(recording.beep_s);
    CHECK(std::fabs(*recording.flash_s - plan.flash_at_s) < 0.04);
    CHECK(std::fabs(*recording.beep_s - plan.flash_at_s) < 0.005);
}

TEST_CASE("pictures without any sound get silence beside them") {
    const TemporaryFolder folder;
    ClipPlan plan;
    plan.seconds = 4;
    SECTION("from the start") {
        plan.audio_from_s = 100;
    }
    SECTION("from the middle on") {
        plan.audio_to_s = 1;
    }
    const Probed recording = record(plan, folder / "a.mkv");
    CHECK(recording.video.packets.size() == 120);
    CHECK(isDtsRising(recording.audio));
    CHECK(lastPts(recording.audio) > 2.8);
}

TEST_CASE("a gap in the frames stays a gap of the same length") {
    const TemporaryFolder folder;
    ClipPlan first;
    first.seconds = 1;
    ClipPlan second = first;
    second.start_ns += 3'000'000'000;
    second.audio_from_s = 0;
    const auto delivery = openFor(first);
    REQUIRE(delivery->addRecording(folder / "a.mkv"));
    play(*delivery, first);
    play(*delivery, second);
    play(*delivery, first);  // time goes back: none of these may be used
    delivery->finish(20s);
    const Probed recording = probe((folder / "a.mkv").string());
    REQUIRE(recording.video.packets.size() == 60);
    CHECK(delivery->statistics().video_skipped == 30);
    CHECK(recording.video.packets[30].pts_s == Approx(3).margin(0.002));
    CHECK(isDtsRising(recording.video));
    CHECK(isDtsRising(recording.audio));
}

TEST_CASE("a recording cut at any byte plays to near its end") {
    const TemporaryFolder folder;
    const char* name = GENERATE("a.mp4", "a.mkv");
    const double cut = GENERATE(0.5, 0.77, 0.93, 0.999);
    ClipPlan plan;
    plan.seconds = 10;
    const auto path = folder / name;
    const Probed whole = record(plan, path);
    const auto size = static_cast<double>(std::filesystem::file_size(path));
    const auto cut_at = static_cast<std::int64_t>(size * cut);
    std::filesystem::resize_file(path, static_cast<std::uintmax_t>(cut_at));
    const double expected_s = lastPtsBefore(whole.video, cut_at) - 0.6;

    const Probed recording = probe(path.string());
    REQUIRE(recording.is_readable);
    CHECK(lastPts(recording.video) > expected_s);
    CHECK(lastPts(recording.audio) > expected_s);
    CHECK(static_cast<double>(recording.decoded_frames) > expected_s * 30);
}

TEST_CASE(
    "whatever byte of the last three seconds a power cut stops at, a second is lost at most") {
    const TemporaryFolder folder;
    const char* name = GENERATE("a.mp4", "a.mkv");
    constexpr std::size_t cut_count = 40;
    ClipPlan plan;
    plan.seconds = 6;
    const auto path = folder / name;
    const Probed whole = record(plan, path);
    const std::string content = xb::tests::readFile(path);
    const auto from = std::ranges::find_if(
        whole.video.packets, [](const ProbedPacket& packet) { return packet.pts_s >= 3; });
    const std::size_t first = static_cast<std::size_t>(from->file_position);
    for (std::size_t i = 0; i < cut_count; ++i) {
        const std::size_t cut_at = first + (content.size() - first) * i / cut_count;
        xb::tests::writeFile(path, content.substr(0, cut_at));
        const double reached_s = lastPtsBefore(whole.video, static_cast<std::int64_t>(cut_at));
        INFO(name << " cut at " << cut_at << " of " << content.size());
        // FFmpeg gives up an MP4 whose last fragment's head is cut; the next start mends it. Only a
        // hand cuts there, see FragmentFile.
        if (endOfWholeBoxes(path) != 0) {
            MediaJob job;
            REQUIRE(finishRecording(path, job));
        }
        const Probed recording = probe(path.string());
        CHECK(recording.is_readable);
        CHECK(lastPts(recording.video) > reached_s - 1);
        CHECK(lastPts(recording.audio) > reached_s - 1);
        CHECK(recording.decoded_frames > (reached_s - 1) * 30);
    }
}

TEST_CASE("what was recorded is in the file while it runs") {
    const TemporaryFolder folder;
    const char* name = GENERATE("a.mp4", "a.mkv");
    ClipPlan plan;
    plan.seconds = 5;
    const auto delivery = openFor(plan);
    const auto path = folder / name;
    REQUIRE(delivery->addRecording(path));
    play(*delivery, plan);
    REQUIRE(waitUntil([&] { return delivery->statistics().outputs.at(0).video_frames >= 145; }));
    // Nothing has been closed: this is what a killed process leaves.
    const auto copy = folder / "copy";
    std::filesystem::copy_file(path, copy);
    const Probed recording = probe(copy.string());
    REQUIRE(recording.is_readable);
    CHECK(lastPts(recording.video) > 4.2);
    CHECK(lastPts(recording.audio) > 4.2);
}
