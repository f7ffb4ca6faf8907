// The engine starts and stops as often as wanted, and the tap hands over what it composes.
#include "studio/engine.h"
#include "studio/program_tap.h"
#include "studio/show.h"
#include "tests/studio/recording_sink.h"
#include "tests/studio/test_engine.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace xb::studio {
namespace {

using namespace std::chrono_literals;
using tests::KeptLog;
using tests::RecordingSink;
using tests::startTestEngine;
using Camera = CameraSpec::Kind;
using Microphone = MicrophoneSpec::Kind;

constexpr auto limit = 20s;

TEST_CASE("the engine starts and stops five times in one process, with pictures each time") {
    for (int round = 0; round < 5; ++round) {
        KeptLog log;
        const auto engine = startTestEngine(log);
        auto show = Show::create(*engine, {Camera::Pattern, {}}, {Microphone::Tone, {}});
        REQUIRE(show.has_value());
        RecordingSink sink(tests::test_width_px, tests::test_height_px);
        const ProgramTap tap(*engine, sink);
        REQUIRE(sink.waitForPictures(5, limit));
        CHECK(engine->statistics().rendered_count > 0);
        CHECK(log.contains("OpenGL"));
    }
}

TEST_CASE("a second engine is refused while one runs") {
    KeptLog log;
    const auto engine = startTestEngine(log);
    const auto second = Engine::start(tests::testEngineSettings(), nullptr);
    REQUIRE_FALSE(second.has_value());
    CHECK(second.error().code == ErrorCode::EngineRunning);
}

TEST_CASE("a canvas that libobs would change is refused by its size") {
    EngineSettings settings;
    settings.canvas.width_px = 361;
    const auto engine = Engine::start(settings, nullptr);
    REQUIRE_FALSE(engine.has_value());
    CHECK(engine.error().code == ErrorCode::BadCanvas);
    CHECK(engine.error().arguments.at(0) == "361x1280");
}

class WithoutDisplay {
 public:
    explicit WithoutDisplay(const char* instead) : before_(std::getenv("DISPLAY")) {
        if (instead)
            setenv("DISPLAY", instead, 1);
        else
            unsetenv("DISPLAY");
    }
    ~WithoutDisplay() { setenv("DISPLAY", before_.c_str(), 1); }
    WithoutDisplay(const WithoutDisplay&) = delete;
    WithoutDisplay& operator=(const WithoutDisplay&) = delete;

 private:
    std::string before_;
};

TEST_CASE("without a display the engine says so, and starts once there is one") {
    {
        const WithoutDisplay none(nullptr);
        const auto engine = Engine::start(tests::testEngineSettings(), nullptr);
        REQUIRE_FALSE(engine.has_value());
        CHECK(engine.error().code == ErrorCode::NoDisplay);
    }
    {
        const WithoutDisplay wrong(":9999");
        const auto engine = Engine::start(tests::testEngineSettings(), nullptr);
        REQUIRE_FALSE(engine.has_value());
        CHECK(engine.error().code == ErrorCode::CannotOpenDisplay);
        CHECK(engine.error().arguments.at(0) == ":9999");
    }
    KeptLog log;
    CHECK(startTestEngine(log) != nullptr);
}

TEST_CASE("pictures come one frame apart and sound without gaps, on one clock") {
    KeptLog log;
    const auto engine = startTestEngine(log);
    const auto show = Show::create(*engine, {Camera::Pattern, {}}, {Microphone::Tone, {}});
    REQUIRE(show.has_value());
    RecordingSink sink(tests::test_width_px, tests::test_height_px);
    {
        const ProgramTap tap(*engine, sink);
        REQUIRE(sink.waitForPictures(60, limit));
    }
    const auto times = sink.pictureTimes();
    for (std::size_t i = 1; i < times.size(); ++i)
        CHECK(std::llabs(times[i] - times[i - 1] - 33'333'333) < 1000);
    const auto sound = sink.sound();
    REQUIRE(sound.size() > 50);
    for (std::size_t i = 1; i < sound.size(); ++i) {
        const double length_ns = static_cast<double>(sound[i - 1].left.size()) * 1e9 / 48000;
        CHECK(std::abs(static_cast<double>(sound[i].time_ns - sound[i - 1].time_ns) - length_ns) <
              1000);
    }
    CHECK(std::llabs(sound.back().time_ns - times.back()) < 2'000'000'000);
}

TEST_CASE("nothing reaches the sink after the tap is gone") {
    KeptLog log;
    const auto engine = startTestEngine(log);
    const auto show = Show::create(*engine, {Camera::Pattern, {}}, {Microphone::Tone, {}});
    RecordingSink sink(tests::test_width_px, tests::test_height_px);
    RecordingSink other(tests::test_width_px, tests::test_height_px);
    for (int round = 0; round < 10; ++round) {
        {
            const ProgramTap tap(*engine, sink);
            REQUIRE(sink.waitForPictures(2, limit));
        }
        const std::size_t pictures = sink.pictureTimes().size();
        const std::size_t blocks = sink.sound().size();
        const ProgramTap tap(*engine, other);
        REQUIRE(other.waitForPictures(3, limit));
        CHECK(sink.pictureTimes().size() == pictures);
        CHECK(sink.sound().size() == blocks);
    }
}

}  // namespace
}  // namespace xb::studio
