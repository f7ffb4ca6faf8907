// What was just on air, as a clip, while the broadcast goes on.
#include "tests/journeys/live_program.h"
#include "tests/journeys/program.h"
#include "tests/support/media_probe.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <signal.h>

#include <system_error>

using namespace xb::tests;

namespace {

std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        files.push_back(entry.path());
    return files;
}

}  // namespace

TEST_CASE("journey: a signal saves the last seconds on air as a clip") {
    const TemporaryFolder shop;
    LiveOptions options;
    options.camera = "pattern";
    options.microphone = "tone";
    options.replay_s = 5;
    LiveProgram live(shop.path(), options);
    live.waitUntilLive();
    // More than five seconds of the pattern have come: it is small.
    REQUIRE(waitUntil([&] {
        std::error_code not_yet;
        return std::filesystem::file_size(live.recording(), not_yet) > 250'000 && !not_yet;
    }));
    live.process().signal(SIGUSR1);
    REQUIRE(waitUntil([&] {
        return live.process().output().find("The replay is in") != std::string::npos ||
               !live.process().isRunning();
    }));
    CHECK(live.isLive());
    REQUIRE(live.finish() == 0);

    const auto clips = filesIn(shop / "replays");
    REQUIRE(clips.size() == 1);
    CHECK(clips[0].extension() == ".mp4");
    const auto streams = probe(clips[0]);
    const StreamFacts& video = streamOf(streams, "video");
    CHECK(video.codec == "h264");
    CHECK(video.packet_count > 20);
    CHECK(video.duration_s < 5.1);
    // There was more than the clip has.
    CHECK(streamOf(probe(live.recording()), "video").duration_s > 7);
    CHECK(streamOf(streams, "audio").duration_s == Approx(video.duration_s).margin(0.15));
    CHECK(decodingErrors(clips[0]) == "");
    CHECK(decodingErrors(live.recording()) == "");
}

TEST_CASE("journey: another program cuts a clip out of the broadcast that runs") {
    const TemporaryFolder shop;
    const TemporaryFolder clips;
    LiveOptions options;
    options.camera = "pattern";
    options.microphone = "tone";
    LiveProgram live(shop.path(), options);
    live.waitUntilLive();
    REQUIRE(waitUntil([&] {
        std::error_code not_yet;
        return std::filesystem::file_size(live.recording(), not_yet) > 100'000 && !not_yet;
    }));
    const std::string clip = clips / "clip.mp4";
    const Finished made = xiangbo({"clip", "--live", "--data", shop.path(), "--last", "2", clip});
    CHECK(made.errors == "");
    REQUIRE(made.status == 0);
    CHECK(live.isLive());
    const auto streams = probe(clip);
    const StreamFacts& video = streamOf(streams, "video");
    CHECK(video.duration_s == Approx(2).margin(0.04));
    CHECK(video.packet_count >= 58);
    CHECK(streamOf(streams, "audio").duration_s == Approx(2).margin(0.1));
    CHECK(decodingErrors(clip) == "");
    REQUIRE(live.finish() == 0);
    CHECK(decodingErrors(live.recording()) == "");

    const Finished over = xiangbo({"clip", "--live", "--data", shop.path(), clips / "no.mp4"});
    CHECK(over.status == 1);
    CHECK(linesOf(over.errors).size() == 1);
    CHECK_FALSE(std::filesystem::exists(clips / "no.mp4"));
}
