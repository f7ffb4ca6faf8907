// A soft voice in noise, from the camera's file to the recording: as loud as listeners expect.
#include "tests/journeys/live_program.h"
#include "tests/support/clips.h"
#include "tests/support/process.h"

#include <catch2/catch.hpp>

using namespace xb::tests;

namespace {

/// What ffmpeg's own EBU R128 meter says from there on, LUFS.
double loudnessLufs(const std::filesystem::path& file, double begin_s) {
    const std::string told =
        run({"ffmpeg", "-nostdin", "-hide_banner", "-ss", std::to_string(begin_s), "-i", file,
             "-map", "0:a", "-af", "ebur128", "-f", "null", "-"})
            .errors;
    const size_t summary = told.rfind("Integrated loudness:");
    const size_t value = told.find("I:", summary);
    return std::stod(told.substr(value + 2));
}

}  // namespace

TEST_CASE("journey: speech at -35 dBFS in noise goes out at -16 LUFS") {
    const TemporaryFolder shop;
    LiveOptions options;
    options.camera = "file:" + noisySpeechClip().string();
    options.microphone = "file";
    options.sound_preset = "market";
    options.scene = "host";
    options.frames_per_s = 15;
    options.for_s = 15;
    LiveProgram live(shop.path(), options);
    REQUIRE(live.finish() == 0);

    CHECK(loudnessLufs(live.recording(), 4) == Approx(-16).margin(1.5));

    const auto audio = live.report().at("audio");
    CHECK(audio.at("integrated_lufs").get<double>() == Approx(-16).margin(2.5));
    CHECK(audio.at("peak_db").get<double>() <= -2.0);
    CHECK(audio.at("clipped") == 0);
}
