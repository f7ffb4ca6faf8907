// A soft voice in noise, from the camera's file to the recording: as loud as listeners expect.
#include "tests/journeys/live_program.h"
#include "tests/support/clips.h"
#include "tests/support/media_probe.h"
#include "tests/support/process.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>

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

/// The file's loud and soft parts: the middle of its loudest tenth of 50 ms, and of its softest.
struct Levels {
    double speech_db = 0;
    double noise_db = 0;
};

Levels levelsOf(const std::filesystem::path& file, double begin_s) {
    constexpr size_t block = 2400;
    const Sound sound = decodeSound(file);
    std::vector<double> blocks_db;
    for (auto at = static_cast<size_t>(begin_s * 48000); at + block <= sound.samples.size();
         at += block) {
        double power = 1e-12;
        for (size_t i = at; i < at + block; ++i)
            power += double{sound.samples[i]} * sound.samples[i] / block;
        blocks_db.push_back(10 * std::log10(power));
    }
    std::sort(blocks_db.begin(), blocks_db.end());
    return {blocks_db.at(blocks_db.size() * 95 / 100), blocks_db.at(blocks_db.size() * 5 / 100)};
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

    // The noise lies at least 15 dB further below the voice than it came in.
    const Levels before = levelsOf(noisySpeechClip(), 4);
    const Levels after = levelsOf(live.recording(), 4);
    CAPTURE(before.speech_db, before.noise_db, after.speech_db, after.noise_db);
    CHECK((after.speech_db - after.noise_db) - (before.speech_db - before.noise_db) >= 15);

    const auto audio = live.report().at("audio");
    CHECK(audio.at("integrated_lufs").get<double>() == Approx(-16).margin(2.5));
    CHECK(audio.at("peak_db").get<double>() <= -2.0);
    CHECK(audio.at("clipped") == 0);
}
