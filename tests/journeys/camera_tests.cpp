// Cameras in a broadcast: what is unplugged, frozen and plugged in again never ends the program; a
// phone joins with its key.
#include "tests/journeys/live_program.h"
#include "tests/journeys/program.h"
#include "tests/support/clips.h"
#include "tests/support/media_probe.h"
#include "tests/support/rtmp_server.h"
#include "tests/support/sockets.h"
#include "tests/support/stand_in_camera.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <regex>

using namespace xb::tests;

namespace {

constexpr std::chrono::seconds limit{30};

bool waitForWords(LiveProgram& live, const std::string& words) {
    return waitUntil([&] { return live.process().errors().find(words) != std::string::npos; },
                     limit);
}

/// Nothing is missing in what was sent: the program went on through it all.
void checkWhole(const std::filesystem::path& received, double rate_hz) {
    const auto streams = probe(received);
    const StreamFacts& video = streamOf(streams, "video");
    const StreamFacts& audio = streamOf(streams, "audio");
    CHECK(static_cast<double>(video.packet_count) >= 0.9 * rate_hz * audio.duration_s);
    CHECK(audio.duration_s == Approx(video.duration_s).margin(0.5));
    CHECK(decodingErrors(received).empty());
}

/// What a person at this machine would type of the address that is printed: "rtmp" or "srt".
std::string invitationIn(const std::string& output, const std::string& scheme) {
    std::smatch found;
    const std::regex address(scheme +
                             "://[^:]+(:[0-9]+(/live/|[?]passphrase=)[a-z0-9]{12}(&pbkeylen=16)?)");
    return std::regex_search(output, found, address) ? scheme + "://127.0.0.1" + found[1].str()
                                                     : "";
}

int sendFilm(const std::string& url, const std::string& format) {
    return run({"ffmpeg", "-v", "error", "-re", "-i", flashClip().string(), "-t", "6", "-c", "copy",
                "-f", format, url},
               limit)
        .status;
}

}  // namespace

TEST_CASE("journey: a camera that goes, freezes and comes back never ends the program") {
    StandInCameras cameras;
    StandInOptions device;
    device.card = "Orchard cam";
    device.serial = "S-1";
    device.formats = {"MJPG", "YUYV", "NV12"};
    cameras.add("video0", device);
    TemporaryFolder shop;
    RtmpServer server;
    LiveOptions options;
    options.camera = "v4l2:/dev/video0,fps=15";
    options.microphone = "tone";
    options.frames_per_s = 15;
    options.destinations = {server.url("orchard")};
    options.environment = cameras.environment();
    LiveProgram live(shop.path(), options);
    live.waitUntilLive();
    cameras.remove("video0");
    CHECK(waitForWords(live, "Camera Orchard cam is gone."));
    cameras.add("video2", device);
    CHECK(waitForWords(live, "Camera Orchard cam is back after"));
    cameras.at("video2").show(StandInMode::Silent);
    CHECK(waitForWords(live, "Camera Orchard cam sends no pictures."));
    CHECK(live.isLive());
    REQUIRE(live.finish() == 0);
    const auto report = live.report();
    INFO(report.dump(1));
    const auto& camera = report.at("cameras").at(0);
    CHECK(camera.at("kind") == "v4l2");
    CHECK(camera.at("replugs") == 1);
    CHECK(camera.at("stalls") == 2);
    CHECK(camera.at("frames").get<int>() > 15);
    CHECK(camera.at("still_ms").get<int>() > 0);
    CHECK(cameras.at("video2").format() == "MJPG");
    checkWhole(live.recording(), 15);
}

TEST_CASE("journey: the devices that a stand-in shows are listed") {
    StandInCameras cameras;
    StandInOptions device;
    device.card = "Orchard cam";
    cameras.add("video5", device);
    cameras.add("video6", {.card = "Xiangbo", .is_output = true});
    const auto listed = xiangbo({"devices", "--json"}, limit, cameras.environment());
    REQUIRE(listed.status == 0);
    const auto json = nlohmann::json::parse(listed.output);
    REQUIRE(json.at("cameras").size() == 1);
    CHECK(json.at("cameras").at(0).at("spec") == "v4l2:/dev/video5");
    CHECK(json.at("cameras").at(0).at("label") == "Orchard cam");
    CHECK(json.at("virtual_cameras") ==
          nlohmann::json{{{"spec", "/dev/video6"}, {"label", "Xiangbo"}}});
    // Each is heard of the machine as --desktop-sound takes it, and as a microphone.
    for (const auto& sound : json.at("desktop_sounds")) {
        CHECK(sound.at("spec").get<std::string>().ends_with(".monitor"));
        CHECK(std::count(json.at("microphones").begin(), json.at("microphones").end(), sound) == 1);
    }
    CHECK(json.at("desktop_sounds").size() == json.at("loudspeakers").size());
}

TEST_CASE("journey: a phone is invited, comes with its key, and is heard") {
    TemporaryFolder shop;
    LiveOptions options;
    options.camera = "phone:" + std::to_string(freePort());
    options.microphone = "file";
    options.scene = "host";
    LiveProgram live(shop.path(), options);
    live.waitUntilLive();
    const std::string url = invitationIn(live.process().output(), "rtmp");
    REQUIRE_FALSE(url.empty());
    CHECK(live.process().errors().find(url.substr(url.rfind('/') + 1)) == std::string::npos);
    CHECK(sendFilm(url, "flv") == 0);
    CHECK(waitForWords(live, "sends no pictures"));
    const std::string srt = invitationIn(live.process().output(), "srt");
    REQUIRE_FALSE(srt.empty());
    CHECK(sendFilm(srt, "mpegts") == 0);
    CHECK(waitForWords(live, "is back after"));
    REQUIRE(live.finish() == 0);
    const auto report = live.report();
    INFO(report.dump(1));
    CHECK(report.at("cameras").at(0).at("kind") == "phone");
    CHECK(report.at("cameras").at(0).at("connections") == 2);
    CHECK(report.at("cameras").at(0).at("frames").get<int>() > 180);
    CHECK(report.dump().find(url.substr(url.rfind('/') + 1)) == std::string::npos);
    checkWhole(live.recording(), 30);
    float loudest = 0;
    for (const float sample : decodeSound(live.recording()).samples)
        loudest = std::max(loudest, std::abs(sample));
    CHECK(loudest > 0.2F);
}
