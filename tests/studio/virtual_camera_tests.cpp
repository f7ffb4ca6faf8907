// The program as camera and microphone of this machine, with a stand-in for v4l2loopback and a real
// PulseAudio.
#include "studio/devices/pulse_devices.h"
#include "studio/engine.h"
#include "studio/outputs/packed_picture.h"
#include "studio/outputs/virtual_microphone.h"
#include "studio/outputs/virtual_outputs.h"
#include "studio/program_tap.h"
#include "studio/show.h"
#include "tests/studio/recording_sink.h"
#include "tests/studio/test_engine.h"
#include "tests/support/process.h"
#include "tests/support/stand_in_camera.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <string>

namespace xb::studio {
namespace {

using namespace std::chrono_literals;

constexpr auto limit = 20s;
constexpr std::size_t width = tests::test_width_px;
constexpr std::size_t height = tests::test_height_px;

TEST_CASE("virtual camera: a frame is packed without gaps, as NV12 and as YUYV") {
    const std::array<std::uint8_t, 12> luma{1, 2, 3, 4, 0, 0, 5, 6, 7, 8, 0, 0};
    const std::array<std::uint8_t, 6> colours{11, 12, 13, 14, 0, 0};
    const encoder::RawVideoFrame frame{{luma.data(), colours.data()}, {6, 6}, {}};
    std::vector<std::uint8_t> packed;
    packPicture(frame, 4, 2, PictureForm::Nv12, packed);
    CHECK(packed == std::vector<std::uint8_t>{1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14});
    packPicture(frame, 4, 2, PictureForm::Yuyv, packed);
    CHECK(packed ==
          std::vector<std::uint8_t>{1, 11, 2, 12, 3, 13, 4, 14, 5, 11, 6, 12, 7, 13, 8, 14});
}

TEST_CASE("virtual camera: other programs see the program in its own size, 9:16 too") {
    const std::string format = GENERATE("NV12", "YUYV");
    INFO(format);
    tests::StandInCameras devices;
    tests::StandInOptions options;
    options.formats = {format};
    options.is_output = true;
    auto& device = devices.add("video7", options);
    tests::KeptLog log;
    const auto engine = tests::startTestEngine(log);
    const auto show = Show::create(*engine, {CameraSpec::Kind::Pattern, {}}, {});
    REQUIRE(show.has_value());
    const auto outputs = VirtualOutputs::open(*engine, "/dev/video7");
    REQUIRE(outputs.has_value());
    REQUIRE(tests::waitUntil([&] { return device.state().frame_count > 10; }, limit));
    CHECK(device.format() == format);
    CHECK(device.state().width_px == width);
    CHECK(device.state().height_px == height);
    const std::string picture = tests::readFile(device.writtenPicture());
    REQUIRE(picture.size() == width * height * (format == "NV12" ? 3 : 4) / 2);
    // The pattern's first bar is grey, its last is blue.
    const std::size_t step = format == "NV12" ? 1 : 2;
    const auto luma_at = [&](std::size_t x, std::size_t y) {
        return static_cast<int>(static_cast<unsigned char>(picture[(y * width + x) * step]));
    };
    CHECK(luma_at(20, 100) > 150);
    CHECK(luma_at(width - 20, 100) < 60);
    device.unplug();
    CHECK(tests::waitUntil([&] { return (*outputs)->statistics().camera.has_failed; }, limit));
    tests::RecordingSink sink(width, height);
    const ProgramTap tap(*engine, sink);
    CHECK(sink.waitForPictures(5, limit));
    // It comes back, and so do the pictures.
    device.plug();
    const std::uint32_t count = device.state().frame_count;
    CHECK(tests::waitUntil([&] { return device.state().frame_count > count + 5; }, limit));
    CHECK_FALSE((*outputs)->statistics().camera.has_failed);
}

TEST_CASE("virtual camera: it shows the second canvas where that is asked for, in its size") {
    tests::StandInCameras devices;
    tests::StandInOptions options;
    options.is_output = true;
    const auto& device = devices.add("video7", options);
    tests::KeptLog log;
    const auto engine = tests::startTestEngine(log);
    const CanvasSettings wide{640, 360, engine->canvas().frame_rate};
    const auto show = Show::create(*engine, {CameraSpec::Kind::Pattern, {}}, {}, wide);
    REQUIRE(show.has_value());
    const auto outputs = VirtualOutputs::open(*engine, "/dev/video7", (*show)->secondCanvas());
    REQUIRE(outputs.has_value());
    REQUIRE(tests::waitUntil([&] { return device.state().frame_count > 10; }, limit));
    CHECK(device.state().width_px == 640);
    CHECK(device.state().height_px == 360);
}

TEST_CASE("virtual camera: a camera is no output, and what is not there is named") {
    tests::StandInCameras devices;
    devices.add("video0");
    for (const char* device : {"/dev/video0", "/dev/video9"}) {
        const auto opened = VirtualCamera::open(device, {});
        REQUIRE_FALSE(opened.has_value());
        CHECK(opened.error().code == ErrorCode::UnknownOutput);
        CHECK(opened.error().arguments.at(0) == device);
    }
}

TEST_CASE("virtual microphone: what is said in the program can be heard as a microphone") {
    tests::KeptLog log;
    const auto engine = tests::startTestEngine(log);
    {
        VirtualMicrophone microphone;
        REQUIRE(microphone.isThere());
        const auto sources = listPulseSources();
        REQUIRE(sources.has_value());
        CHECK(std::any_of(sources->begin(), sources->end(), [](const PulseSource& one) {
            return one.name == virtual_microphone_name && !one.is_monitor;
        }));
        const auto show =
            Show::create(*engine, {}, {MicrophoneSpec::Kind::Pulse, virtual_microphone_name});
        REQUIRE(show.has_value());
        // Half a second of a square wave at a time, until it is heard.
        std::vector<float> wave(1024);
        for (std::size_t i = 0; i < wave.size(); ++i)
            wave[i] = i / 50 % 2 == 0 ? 0.5F : -0.5F;
        const encoder::RawAudioBlock block{{wave.data(), wave.data()}, 1024, {}};
        tests::RecordingSink sink(width, height);
        const ProgramTap tap(*engine, sink);
        CHECK(tests::waitUntil(
            [&] {
                for (int i = 0; i < 24; ++i)
                    microphone.put(block);
                return sink.waitForSound(
                    [](const tests::SoundBlock& heard) { return tests::peakOf(heard) > 0.2F; },
                    500ms);
            },
            limit));
    }
    const auto left = listPulseSources();
    REQUIRE(left.has_value());
    CHECK(std::none_of(left->begin(), left->end(),
                       [](const PulseSource& one) { return one.name == virtual_microphone_name; }));
}

TEST_CASE("virtual microphone: a sound server that forgets it is told of it again") {
    if (std::getenv("PULSE_SERVER") == nullptr) return;
    const VirtualMicrophone microphone;
    REQUIRE(microphone.isThere());
    const auto isThere = [] {
        const auto sources = listPulseSources().value_or(std::vector<PulseSource>{});
        return std::any_of(sources.begin(), sources.end(), [](const PulseSource& one) {
            return one.name == virtual_microphone_name;
        });
    };
    REQUIRE(isThere());
    REQUIRE(tests::run({"pactl", "unload-module", "module-remap-source"}).status == 0);
    CHECK_FALSE(isThere());
    std::istringstream modules(tests::run({"pactl", "list", "short", "modules"}).output);
    std::string line;
    while (std::getline(modules, line) && line.find("sink_name=xiangbo ") == std::string::npos) {
    }
    const std::string module = line.substr(0, line.find('\t'));
    REQUIRE(tests::run({"pactl", "unload-module", module}).status == 0);
    CHECK(tests::waitUntil(isThere, limit));
}

TEST_CASE("virtual microphone: what a program that was killed left in the server is used again") {
    if (std::getenv("PULSE_SERVER") == nullptr) return;
    // Beyond what a process number may be: nobody has it.
    REQUIRE(tests::run({"pactl", "load-module", "module-null-sink",
                        "sink_name=xiangbo rate=48000 channels=2 "
                        "sink_properties='device.description=Xiangbo xiangbo.pid=4194305'"})
                .status == 0);
    const auto sinks = [] {
        const std::string modules = tests::run({"pactl", "list", "short", "modules"}).output;
        int count = 0;
        for (std::size_t at = 0; (at = modules.find("sink_name=xiangbo ", at)) != std::string::npos;
             ++at)
            ++count;
        return count;
    };
    {
        const VirtualMicrophone microphone;
        CHECK(microphone.isThere());
        CHECK(sinks() == 1);
    }
    CHECK(sinks() == 0);
}

TEST_CASE("virtual microphone: a sound server that starts late is told of it") {
    if (std::getenv("PULSE_SERVER") == nullptr) return;
    const std::string server = std::getenv("PULSE_SERVER");
    const tests::TemporaryFolder folder;
    const std::string late = folder / "native";
    setenv("PULSE_SERVER", ("unix:" + late).c_str(), 1);
    {
        const VirtualMicrophone microphone;
        CHECK_FALSE(microphone.isThere());
        // Where that server will be, another is by then.
        std::filesystem::create_symlink(server.substr(server.find('/')), late);
        CHECK(tests::waitUntil([&] { return microphone.isThere(); }, limit));
    }
    setenv("PULSE_SERVER", server.c_str(), 1);
}

}  // namespace
}  // namespace xb::studio
