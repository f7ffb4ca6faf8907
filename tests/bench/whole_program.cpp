// What one frame costs the whole program: real footage with speech, a product card, an RTMP server
// and a recording. bench_program [seconds [WxH]]; JSON on standard output.
#include "tests/journeys/live_program.h"
#include "tests/support/clips.h"
#include "tests/support/rtmp_server.h"
#include "tests/support/wait_until.h"

#include <nlohmann/json.hpp>

#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace xb::tests;
using Clock = std::chrono::steady_clock;

constexpr int frames_per_s = 30;

/// User and system time of a running process so far, from fields 14 and 15 of its stat.
double cpuSecondsOf(pid_t process) {
    const std::string text = readFile("/proc/" + std::to_string(process) + "/stat");
    std::istringstream fields(text.substr(text.rfind(')') + 2));
    std::string skipped;
    for (int field = 3; field < 14; ++field)
        fields >> skipped;
    double user = 0;
    double system = 0;
    fields >> user >> system;
    return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

void pass(std::chrono::seconds time) {
    const auto end = Clock::now() + time;
    waitUntil([&] { return Clock::now() >= end; }, 2 * time);
}

nlohmann::json measure(int seconds, const std::string& canvas, const std::string& kept_recording) {
    TemporaryFolder shop;
    RtmpServer server;
    LiveOptions options;
    options.camera = "file:" + streetClip().string();
    options.microphone = "file";
    options.canvas = canvas;
    options.frames_per_s = frames_per_s;
    options.feature = "ORANGE-5KG";
    options.destinations = {server.url("bench")};
    LiveProgram live(shop.path(), options);
    live.waitUntilLive();
    pass(std::chrono::seconds(2));  // past the first, dearer pictures

    const double cpu_before_s = cpuSecondsOf(live.process().id());
    const auto start = Clock::now();
    pass(std::chrono::seconds(seconds));
    const double cpu_s = cpuSecondsOf(live.process().id()) - cpu_before_s;
    const std::chrono::duration<double> measured = Clock::now() - start;
    if (live.finish() != 0) throw std::runtime_error(live.process().errors());

    if (!kept_recording.empty()) {
        std::filesystem::copy_file(live.recording(), kept_recording,
                                   std::filesystem::copy_options::overwrite_existing);
    }

    const nlohmann::json report = live.report();
    return {{"bench", "program"},
            {"canvas", canvas},
            {"frames", static_cast<int>(measured.count() * frames_per_s)},
            {"cpu_ms_per_frame", 1000 * cpu_s / (measured.count() * frames_per_s)},
            {"rendered", report.at("video").at("rendered")},
            {"lagged", report.at("video").at("lagged")},
            {"encoded", report.at("video").at("encoded")},
            {"skipped", report.at("video").at("skipped")},
            {"first_packet_ms", report.at("first_packet_ms")},
            {"peak_rss_mb", report.at("peak_rss_mb")},
            {"clip", streetClip().string()}};
}

}  // namespace

int main(int argc, char** argv) {
    try {
        const int seconds = argc > 1 ? std::stoi(argv[1]) : 10;
        std::puts(measure(seconds, argc > 2 ? argv[2] : "360x640", argc > 3 ? argv[3] : "")
                      .dump()
                      .c_str());
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_program: %s\n", error.what());
        return 1;
    }
}
