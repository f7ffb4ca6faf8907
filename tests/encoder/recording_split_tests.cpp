// A recording in several files loses nothing where one ends and the next begins.
#include "tests/encoder/recording_fixture.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

using namespace xb::encoder;
using namespace xb::encoder::test;
using namespace std::chrono_literals;
using xb::tests::TemporaryFolder;
using xb::tests::writeFile;

namespace {

struct Sum {
    std::size_t video = 0;
    std::size_t audio = 0;
    int decoded = 0;
    int errors = 0;
    double video_s = 0;
};

Sum sumOf(const std::vector<std::string>& files) {
    Sum sum;
    for (const std::string& file : files) {
        const Probed part = probe(file);
        REQUIRE(part.is_readable);
        CHECK(part.video.packets.front().is_keyframe);
        CHECK(part.video.packets.front().pts_s == Approx(0).margin(0.001));
        CHECK(part.audio.packets.front().pts_s < 0.022);
        sum.video += part.video.packets.size();
        sum.audio += part.audio.packets.size();
        sum.decoded += part.decoded_frames;
        sum.errors += part.decode_errors;
        sum.video_s += lastPts(part.video) + 1.0 / 30;
    }
    return sum;
}

}  // namespace

TEST_CASE("splits lose no picture and no sound") {
    const TemporaryFolder folder;
    const std::string extension = GENERATE(".mp4", ".mkv");
    const bool is_finished = GENERATE(false, true);
    RecordingOptions options;
    SECTION("by time") {
        options.split.time = 3s;
    }
    SECTION("by size") {
        options.split.bytes = 30'000;
    }
    if (is_finished) options.finisher = std::make_shared<RecordingFinisher>(LogSink());
    ClipPlan plan;
    plan.seconds = 9;
    plan.flash_at_s = 4.5;
    // Somebody's file of that name is not touched.
    writeFile(folder / ("a-2" + extension), "kept");
    const auto delivery = openFor(plan);
    const auto whole = folder / ("whole" + extension);
    REQUIRE(delivery->addRecording(folder / ("a" + extension), options));
    REQUIRE(delivery->addRecording(whole));
    play(*delivery, plan);
    delivery->finish(20s);
    if (is_finished) REQUIRE(options.finisher->wait(20s));
    const auto files = delivery->statistics().outputs.at(0).recording->files;
    REQUIRE(files.size() >= 2);
    CHECK(files[0] == (folder / ("a" + extension)).string());
    CHECK(files[1] == (folder / ("a-3" + extension)).string());
    CHECK(xb::tests::readFile(folder / ("a-2" + extension)) == "kept");

    const Sum sum = sumOf(files);
    const Probed uncut = probe(whole.string());
    CHECK(sum.video == 270);
    CHECK(sum.decoded == 270);
    CHECK(sum.errors == 0);
    CHECK(sum.audio == uncut.audio.packets.size());
    CHECK(sum.video_s == Approx(9).margin(0.01));
}

TEST_CASE("picture and sound stay together in every part") {
    const TemporaryFolder folder;
    const std::string extension = GENERATE(".mp4", ".mkv");
    const bool is_finished = GENERATE(false, true);
    RecordingOptions options;
    options.split.time = 2s;
    if (is_finished) options.finisher = std::make_shared<RecordingFinisher>(LogSink());
    ClipPlan plan;
    plan.seconds = 6;
    plan.flash_at_s = 5;
    recordTo(folder / ("a" + extension), plan, options);
    const Probed last = probe((folder / ("a-3" + extension)).string());
    REQUIRE(last.flash_s);
    REQUIRE(last.beep_s);
    CHECK(std::fabs(*last.flash_s - 1) < 0.002);
    CHECK(std::fabs(*last.beep_s - 1) < 0.005);
}
