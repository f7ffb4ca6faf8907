// What the operator alone hears, over a real sound server: loud there, silent in the program.
#include "studio/engine.h"
#include "studio/mixer/mixer.h"
#include "studio/outputs/operator_speaker.h"
#include "studio/program_tap.h"
#include "studio/show.h"
#include "tests/studio/recording_sink.h"
#include "tests/studio/test_engine.h"
#include "tests/support/process.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <numbers>
#include <thread>

namespace xb::studio {
namespace {

using namespace std::chrono_literals;

constexpr int rate_hz = 48'000;

bool hasPulse() {
    if (std::getenv("PULSE_SERVER")) return true;
    WARN("no PulseAudio here");
    return false;
}

ShortSound tone(double length_s) {
    ShortSound sound;
    sound.rate_hz = rate_hz;
    for (int i = 0; i < static_cast<int>(length_s * rate_hz); ++i) {
        const double turns = 500.0 * i / rate_hz;
        sound.samples.push_back(
            static_cast<std::int16_t>(8000 * std::sin(2 * std::numbers::pi * turns)));
    }
    return sound;
}

// A loudspeaker without a box, and what is heard of it.
class Loudspeaker {
 public:
    explicit Loudspeaker(const std::string& name)
        : module_(load(name)),
          ear_({{"parec", "--raw", "--device=" + name + ".monitor", "--format=s16le",
                 "--rate=48000", "--channels=1", "--latency-msec=20"},
                {},
                {}}) {
        REQUIRE(hearsOn(1));
    }
    ~Loudspeaker() { tests::run({"pactl", "unload-module", module_}); }

    int peak() const {
        const auto samples = heard();
        int peak = 0;
        for (const std::int16_t sample : samples)
            peak = std::max(peak, std::abs(static_cast<int>(sample)));
        return peak;
    }
    // Whether as many samples more come in.
    bool hearsOn(std::size_t more) const {
        const std::size_t before = heard().size();
        return tests::waitUntil([&] { return heard().size() >= before + more; });
    }

 private:
    static std::string load(const std::string& name) {
        const auto loaded =
            tests::run({"pactl", "load-module", "module-null-sink", "sink_name=" + name});
        REQUIRE(loaded.status == 0);
        return loaded.output.substr(0, loaded.output.find('\n'));
    }
    std::vector<std::int16_t> heard() const {
        const std::string bytes = ear_.output();
        std::vector<std::int16_t> samples(bytes.size() / 2);
        std::copy_n(bytes.data(), samples.size() * 2, reinterpret_cast<char*>(samples.data()));
        return samples;
    }

    const std::string module_;
    tests::Process ear_;
};

}  // namespace

TEST_CASE(
    "the operator hears it, and the program that takes another loudspeaker's sound does not") {
    if (!hasPulse()) return;
    const Loudspeaker ears("xb_ears");
    const Loudspeaker air("xb_air");
    tests::KeptLog log;
    const auto engine = tests::startTestEngine(log);
    const auto show = std::move(*Show::create(*engine, {}, {}));
    REQUIRE(show->mixer().add({InputKind::Desktop,
                               {MicrophoneSpec::Kind::Pulse, "xb_air.monitor"},
                               {},
                               MusicLoop::Repeat},
                              musicSettings()));
    tests::RecordingSink sink(tests::test_width_px, tests::test_height_px);
    const ProgramTap tap(*engine, sink);
    const SpeakerChoice choice{"xb_ears", {"xb_air.monitor"}};
    const auto heard = playToOperator(tone(0.3), choice, {});
    REQUIRE(heard);
    CHECK(*heard == Hearing::Heard);
    CHECK(tests::waitUntil([&] { return ears.peak() > 7000; }));
    CHECK(sink.waitForPictures(10, 20s));
    const auto sound = sink.sound();
    CHECK(std::all_of(sound.begin(), sound.end(),
                      [](const auto& block) { return tests::peakOf(block) < 0.001F; }));
    CHECK(air.peak() == 0);
}

TEST_CASE("nothing is played on a loudspeaker that viewers hear") {
    if (!hasPulse()) return;
    const Loudspeaker air("xb_air");
    const auto kept = playToOperator(tone(0.3), {"xb_air", {"other", "xb_air.monitor"}}, {});
    REQUIRE(kept);
    CHECK(*kept == Hearing::KeptOut);
    CHECK(air.hearsOn(rate_hz));
    CHECK(air.peak() == 0);
}

TEST_CASE("the loudspeaker that the machine uses is known by its monitor too") {
    if (!hasPulse()) return;
    CHECK(*playToOperator(tone(0.01), {{}, {default_monitor}}, {}) == Hearing::KeptOut);
    CHECK(*playToOperator(tone(0.01), {{}, {"other.monitor"}}, {}) == Hearing::Heard);
}

TEST_CASE("a sound is an event to the server, and ends as soon as it is stopped") {
    if (!hasPulse()) return;
    const Loudspeaker ears("xb_ears");
    std::stop_source stop;
    std::thread player([&] {
        const auto heard = playToOperator(tone(300), {"xb_ears", {}}, stop.get_token());
        CHECK(heard);
    });
    CHECK(tests::waitUntil([&] {
        const auto listed = tests::run({"pactl", "list", "sink-inputs"});
        return listed.output.find("media.role = \"event\"") != std::string::npos;
    }));
    CHECK(tests::waitUntil([&] { return ears.peak() > 7000; }));
    stop.request_stop();
    player.join();
}

TEST_CASE("a loudspeaker that is not there, and a server that is not, are told apart") {
    if (!hasPulse()) return;
    const auto missing = playToOperator(tone(0.01), {"xb_nowhere", {}}, {});
    REQUIRE_FALSE(missing);
    CHECK(missing.error().code == ErrorCode::UnknownLoudspeaker);
    CHECK(missing.error().arguments == std::vector<std::string>{"xb_nowhere"});
    const std::string server = std::getenv("PULSE_SERVER");
    setenv("PULSE_SERVER", "unix:/nowhere/native", 1);
    const auto silent = playToOperator(tone(0.01), {}, {});
    setenv("PULSE_SERVER", server.c_str(), 1);
    REQUIRE_FALSE(silent);
    CHECK(silent.error().code == ErrorCode::SoundServerUnreachable);
}

}  // namespace xb::studio
