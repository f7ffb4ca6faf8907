// Voice, music and what the machine plays, each as its option says: what the viewers hear of it.
#include "tests/journeys/live_program.h"
#include "tests/support/clips.h"
#include "tests/support/media_probe.h"
#include "tests/support/process.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <complex>
#include <cstdlib>
#include <numbers>
#include <stdexcept>

using namespace xb::tests;

namespace {

constexpr double tone_hz = 3000;

/// A loudspeaker of its own, for as long as the object.
class Loudspeaker {
 public:
    explicit Loudspeaker(const std::string& name) {
        const auto loaded = run({"pactl", "load-module", "module-null-sink", "sink_name=" + name});
        if (loaded.status != 0) throw std::runtime_error("no sink: " + loaded.errors);
        module_ = loaded.output.substr(0, loaded.output.find('\n'));
    }
    ~Loudspeaker() { run({"pactl", "unload-module", module_}); }
    Loudspeaker(const Loudspeaker&) = delete;
    Loudspeaker& operator=(const Loudspeaker&) = delete;

 private:
    std::string module_;
};

std::filesystem::path toneSong(const std::filesystem::path& folder) {
    const auto song = folder / "tone.wav";
    const auto made = run({"ffmpeg", "-v", "error", "-f", "lavfi", "-i",
                           "sine=frequency=3000:sample_rate=48000:duration=30", "-ac", "2", song});
    if (made.status != 0) throw std::runtime_error(made.errors);
    return song;
}

/// What one ear hears: "FL" or "FR".
std::vector<float> earOf(const std::filesystem::path& recording, const std::string& channel) {
    const TemporaryFolder folder;
    const auto ear = folder / "ear.wav";
    const auto split = run({"ffmpeg", "-v", "error", "-i", recording, "-map", "0:a", "-af",
                            "pan=mono|c0=" + channel, ear});
    if (split.status != 0) throw std::runtime_error(split.errors);
    return decodeSound(ear).samples;
}

double decibel(double factor) {
    return 20 * std::log10(std::max(factor, 1e-6));
}

/// How loud the tone is in each tenth of a second, from 3 s on.
std::vector<double> toneLevels(const std::vector<float>& samples) {
    constexpr size_t block = 4800;
    std::vector<double> levels_db;
    for (size_t at = 3 * size_t{48000}; at + block <= samples.size(); at += block) {
        std::complex<double> sum = 0;
        for (size_t i = 0; i < block; ++i)
            sum += double{samples[at + i]} * std::polar(1.0, -2 * std::numbers::pi * tone_hz *
                                                                 static_cast<double>(i) / 48000);
        levels_db.push_back(decibel(2 * std::abs(sum) / block));
    }
    std::sort(levels_db.begin(), levels_db.end());
    return levels_db;
}

/// When the beep of the film begins, seconds.
std::vector<double> beepsIn(const std::vector<float>& samples) {
    constexpr size_t block = 480;
    std::vector<double> times;
    double quiet_until = 0;
    for (size_t at = 0; at + block <= samples.size(); at += block) {
        const double now = static_cast<double>(at) / 48000;
        const bool is_loud = std::any_of(samples.begin() + static_cast<ptrdiff_t>(at),
                                         samples.begin() + static_cast<ptrdiff_t>(at + block),
                                         [](float sample) { return std::abs(sample) > 0.02F; });
        if (is_loud && now >= quiet_until) times.push_back(now);
        if (is_loud) quiet_until = now + 0.5;
    }
    return times;
}

/// When the whole picture begins to be white, seconds.
std::vector<double> flashesIn(const std::filesystem::path& file) {
    std::vector<double> times;
    bool was_white = true;  // a flash that is under way at the start does not count
    for (const Picture& frame : decodeFrames(file)) {
        const bool is_white = frame.meanLuma(90, 120, 180, 100) > 110;
        if (is_white && !was_white) times.push_back(frame.time_s);
        was_white = is_white;
    }
    return times;
}

/// How much later the beeps come, the middle of all.
double delayOf(const std::vector<double>& beeps, const std::vector<double>& flashes) {
    std::vector<double> delays;
    for (const double flash : flashes) {
        const auto beep = std::lower_bound(beeps.begin(), beeps.end(), flash - 0.2);
        if (beep != beeps.end()) delays.push_back(*beep - flash);
    }
    if (delays.empty()) return 1e6;
    std::sort(delays.begin(), delays.end());
    return delays.at(delays.size() / 2);
}

}  // namespace

TEST_CASE("journey: voice, music and desktop sound are each heard as they were asked for") {
    if (std::getenv("PULSE_SERVER") == nullptr) return;
    const TemporaryFolder shop;
    const TemporaryFolder files;
    const Loudspeaker headphones("xb_headphones");
    LiveOptions options;
    options.camera = "file:" + flashClip().string();
    options.microphone = "file,balance=-1,sync=300";
    options.scene = "host";
    options.frames_per_s = 30;
    options.for_s = 10;
    options.songs = {toneSong(files.path())};
    // The music reaches viewers only by way of the operator's headphones.
    options.further = {"--music-sound",
                       "monitor=only,volume=-20,ducking=0",
                       "--monitor-to",
                       "pulse:xb_headphones",
                       "--desktop-sound",
                       "pulse:xb_headphones.monitor,volume=0,balance=1,"
                       "ducking=30"};
    LiveProgram live(shop.path(), options);
    REQUIRE(live.finish() == 0);
    INFO(live.process().errors());

    const std::vector<float> left = earOf(live.recording(), "FL");
    const auto beeps = beepsIn(left);
    const auto flashes = flashesIn(live.recording());
    CAPTURE(beeps, flashes);
    REQUIRE(flashes.size() >= 3);
    CHECK(delayOf(beeps, flashes) == Approx(0.3).margin(0.06));

    const auto left_db = toneLevels(left);
    const auto right_db = toneLevels(earOf(live.recording(), "FR"));
    REQUIRE(right_db.size() > 50);
    CAPTURE(left_db, right_db);
    const auto at = [](const std::vector<double>& levels, size_t percent) {
        return levels.at(levels.size() * percent / 100);
    };
    // ffmpeg's tone has -18 dBFS, and comes back but halfway between two beeps.
    CHECK(right_db.back() < -37);
    CHECK(right_db.back() > -60);
    CHECK(right_db.back() - at(left_db, 80) > 20);
    CHECK(at(right_db, 90) - at(right_db, 10) > 12);
}
