// CPU of one encode with one destination, and with four of which three are in trouble, in real
// time, by turns.
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>

extern "C" {
#include <libavutil/frame.h>
}

#include "encoder/delivery.h"
#include "encoder/libav_log.h"
#include "tests/bench/encode_clip.h"
#include "tests/support/link_proxy.h"
#include "tests/support/rtmp_server.h"
#include "tests/support/stalling_server.h"
#include "tests/support/wait_until.h"

namespace xb::encoder::bench {

namespace {

constexpr int block_samples = 1024;
constexpr std::int64_t ns_per_s = 1'000'000'000;

double cpuMilliseconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto ms = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

// The troublesome servers, in a process of their own so that their work is not counted: a slow
// one, one that dies after a while, and one that never reads.
class BadServers {
 public:
    BadServers(int target_port, int slow_bytes_per_s, double life_s) {
        int ends[2] = {-1, -1};
        if (pipe(ends) != 0) throw std::runtime_error("no pipe");
        child_ = fork();
        if (child_ == 0) {
            serve(target_port, slow_bytes_per_s, life_s, ends[1]);
            _exit(0);
        }
        if (read(ends[0], ports_, sizeof ports_) != sizeof ports_)
            throw std::runtime_error("no servers");
        close(ends[0]);
        close(ends[1]);
    }
    ~BadServers() {
        kill(child_, SIGKILL);
        waitpid(child_, nullptr, 0);
    }
    BadServers(const BadServers&) = delete;
    BadServers& operator=(const BadServers&) = delete;

    [[nodiscard]] std::string url(int index) const {
        return "rtmp://127.0.0.1:" + std::to_string(ports_[index]) + "/live/bad" +
               std::to_string(index);
    }

 private:
    static void serve(int target_port, int slow_bytes_per_s, double life_s, int out) {
        tests::LinkProxy slow(target_port);
        tests::LinkProxy dying(target_port);
        const tests::StallingServer stalled;
        slow.setRate(slow_bytes_per_s);
        const int ports[3] = {slow.port(), dying.port(), stalled.port()};
        if (write(out, ports, sizeof ports) != sizeof ports) return;
        tests::letTimePassUntil(std::chrono::steady_clock::now() +
                                std::chrono::milliseconds(static_cast<int>(life_s * 1000)));
        dying.setDown(true);
        pause();
    }

    pid_t child_ = -1;
    int ports_[3] = {0, 0, 0};
};

void play(Delivery& delivery, const EncodeClip& clip) {
    const FrameRate rate = clip.format.frame_rate;
    const auto began = std::chrono::steady_clock::now();
    std::int64_t sounded = 0;
    for (std::size_t i = 0; i < clip.frames.size(); ++i) {
        const std::int64_t time_ns =
            static_cast<std::int64_t>(i) * ns_per_s * rate.denominator / rate.numerator;
        tests::letTimePassUntil(began + std::chrono::nanoseconds(time_ns));
        for (; (sounded + block_samples) * ns_per_s / 48'000 <= time_ns; sounded += block_samples)
            delivery.pushAudio({{clip.sound[0].data() + sounded, clip.sound[1].data() + sounded},
                                block_samples,
                                {sounded * ns_per_s / 48'000}});
        const AVFrame& frame = *clip.frames[i];
        delivery.pushVideo(
            {{frame.data[0], frame.data[1]}, {frame.linesize[0], frame.linesize[1]}, {time_ns}});
    }
}

// Throws where the good destination or the recording has lost a frame.
double broadcastMilliseconds(const EncodeClip& clip, const DeliverySettings& settings,
                             const tests::RtmpServer& server, const BadServers* bad) {
    const auto path = std::filesystem::temp_directory_path() / "xiangbo_bench_outputs.mp4";
    const auto delivery = Delivery::open(settings, {}).value();
    (void)delivery->addRecording(path).value();
    (void)delivery->addNetworkOutput(server.url("good")).value();
    for (int i = 0; bad != nullptr && i < 3; ++i)
        (void)delivery->addNetworkOutput(bad->url(i)).value();
    const double began = cpuMilliseconds();
    play(*delivery, clip);
    const double took = cpuMilliseconds() - began;
    delivery->finish(std::chrono::seconds(3));
    const DeliveryStatistics statistics = delivery->statistics();
    for (const std::size_t index : {0U, 1U})
        if (statistics.outputs[index].dropped_frames > 0)
            throw std::runtime_error("the good destination or the recording has lost frames");
    std::error_code ignored;
    std::filesystem::remove(path, ignored);
    return took;
}

int run(int seconds, int rounds) {
    const tests::RtmpServer server;
    const EncodeClip clip = loadClip({{720, 1280, {30, 1}}, {}, {}, 30 * seconds});
    DeliverySettings settings;
    settings.video = clip.format;
    // What is encoded is the same with one and with four, however busy the machine is.
    settings.overload = OverloadPolicy::Endure;
    settings.steering = LinkSteering::Off;
    double one = 0;
    double four = 0;
    for (int round = 0; round < rounds; ++round) {
        one += broadcastMilliseconds(clip, settings, server, nullptr);
        const BadServers bad(server.port(), 60'000, seconds / 2.0);
        four += broadcastMilliseconds(clip, settings, server, &bad);
    }
    const auto frames = static_cast<double>(clip.frames.size()) * rounds;
    std::printf(
        "{\"frames\":%zu,\"rounds\":%d,\"one_ms_per_frame\":%.3f,\"four_ms_per_frame\":%.3f,"
        "\"ratio\":%.3f}\n",
        clip.frames.size(), rounds, one / frames, four / frames, four / one);
    return 0;
}

}  // namespace

}  // namespace xb::encoder::bench

int main(int argc, char** argv) {
    std::signal(SIGPIPE, SIG_IGN);
    const xb::encoder::LibavLog quiet({});
    try {
        return xb::encoder::bench::run(argc > 1 ? std::atoi(argv[1]) : 10,
                                       argc > 2 ? std::atoi(argv[2]) : 2);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "bench_outputs: %s\n", problem.what());
        return 1;
    }
}
