// CPU per frame of x264 and AAC alone, and of a delivery that encodes, records and feeds two more
// outputs, on the same frames with the same settings.
#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <exception>
#include <filesystem>
#include <thread>

extern "C" {
#include <libavcodec/packet.h>
#include <libavutil/frame.h>
}

#include "encoder/codecs/audio_encoder.h"
#include "encoder/codecs/video_encoder.h"
#include "encoder/delivery.h"
#include "encoder/libav_log.h"
#include "encoder/outputs/packet_writer.h"
#include "tests/bench/encode_clip.h"

namespace xb::encoder::bench {

namespace {

constexpr int block_samples = 1024;
constexpr int most_waiting = 6;
constexpr std::int64_t ns_per_s = 1'000'000'000;

double cpuMilliseconds() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto ms = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_usec) / 1e3;
    };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

class NullWriter final : public PacketWriter {
 public:
    Result<void> open(const StreamParameters&, IoDeadline&) override { return {}; }
    Result<void> write(const Packet&) override { return {}; }
    Result<void> close() override { return {}; }
};

std::int64_t frameTime(const EncodeClip& clip, std::size_t frame, std::int64_t units_per_s) {
    const FrameRate rate = clip.format.frame_rate;
    return static_cast<std::int64_t>(frame) * units_per_s * rate.denominator / rate.numerator;
}

// Hands over sound blocks up to the time of each frame, then the frame.
template <class ShowFrame, class SoundBlock>
void walk(const EncodeClip& clip, ShowFrame showFrame, SoundBlock soundBlock) {
    std::int64_t sounded = 0;
    for (std::size_t i = 0; i < clip.frames.size(); ++i) {
        for (; sounded + block_samples <= frameTime(clip, i + 1, 48'000); sounded += block_samples)
            soundBlock(sounded);
        showFrame(i);
    }
}

double referenceMilliseconds(const EncodeClip& clip, const DeliverySettings& settings) {
    VideoEncoder video = VideoEncoder::open(settings).value();
    AudioEncoder audio = AudioEncoder::open(settings).value();
    const auto ignore = [](AVPacket&) {};
    const double began = cpuMilliseconds();
    walk(
        clip,
        [&](std::size_t i) {
            (void)video.encode(*clip.frames[i], frameTime(clip, i, video_clock_hz), ignore);
        },
        [&](std::int64_t sample) {
            const float* planes[] = {clip.sound[0].data() + sample, clip.sound[1].data() + sample};
            (void)audio.append(planes, 0, block_samples, ignore);
        });
    (void)video.flush(ignore);
    (void)audio.flush(ignore);
    return cpuMilliseconds() - began;
}

double deliveryMilliseconds(const EncodeClip& clip, const DeliverySettings& settings,
                            const std::filesystem::path& recording) {
    const auto delivery = Delivery::open(settings, {}).value();
    (void)delivery->addRecording(recording).value();
    for (int i = 0; i < 2; ++i)
        (void)delivery->addOutput(OutputKind::Other, "null", std::make_unique<NullWriter>());
    const double began = cpuMilliseconds();
    walk(
        clip,
        [&](std::size_t i) {
            while (delivery->statistics().video_waiting >= most_waiting)
                std::this_thread::sleep_for(std::chrono::milliseconds(5));
            const AVFrame& frame = *clip.frames[i];
            delivery->pushVideo({{frame.data[0], frame.data[1]},
                                 {frame.linesize[0], frame.linesize[1]},
                                 {frameTime(clip, i, ns_per_s)}});
        },
        [&](std::int64_t sample) {
            delivery->pushAudio({{clip.sound[0].data() + sample, clip.sound[1].data() + sample},
                                 block_samples,
                                 {sample * ns_per_s / 48'000}});
        });
    delivery->finish(std::chrono::seconds(30));
    const double took = cpuMilliseconds() - began;
    if (delivery->statistics().video_encoded != static_cast<std::int64_t>(clip.frames.size()))
        throw std::runtime_error("frames were skipped");
    return took;
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

struct Arguments {
    ClipSource source;
    int bitrate_kbps = 2500;
    int rounds = 3;
    std::filesystem::path recording =
        std::filesystem::temp_directory_path() / "xiangbo_bench_encode.mp4";
};

bool parse(int count, char** words, Arguments& arguments) {
    VideoFormat& format = arguments.source.format;
    for (int i = 1; i + 1 < count; i += 2) {
        const std::string option = words[i];
        const char* value = words[i + 1];
        if (option == "--size") {
            if (std::sscanf(value, "%dx%d", &format.width_px, &format.height_px) != 2) return false;
        } else if (option == "--fps") {
            format.frame_rate.numerator = std::atoi(value);
        } else if (option == "--kbps") {
            arguments.bitrate_kbps = std::atoi(value);
        } else if (option == "--video") {
            arguments.source.nv12_file = value;
        } else if (option == "--sound") {
            arguments.source.sound_file = value;
        } else if (option == "--frames") {
            arguments.source.most_frames = std::atoi(value);
        } else if (option == "--rounds") {
            arguments.rounds = std::max(1, std::atoi(value));
        } else if (option == "--record") {
            arguments.recording = value;
        } else {
            return false;
        }
    }
    return count % 2 == 1;
}

int run(const Arguments& arguments) {
    const EncodeClip clip = loadClip(arguments.source);
    DeliverySettings settings;
    settings.video = clip.format;
    settings.video_bitrate_kbps = arguments.bitrate_kbps;
    // Both encode the same, also where the frames come faster than they can be encoded.
    settings.overload = OverloadPolicy::Endure;
    settings.steering = LinkSteering::Off;
    std::vector<double> reference_ms;
    std::vector<double> delivery_ms;
    // By turns, so that a machine that gets busy or warm is so for both.
    for (int round = 0; round < arguments.rounds; ++round) {
        reference_ms.push_back(referenceMilliseconds(clip, settings));
        delivery_ms.push_back(deliveryMilliseconds(clip, settings, arguments.recording));
    }
    std::error_code ignored;
    std::filesystem::remove(arguments.recording, ignored);
    const auto frame_count = static_cast<double>(clip.frames.size());
    const double reference = median(reference_ms) / frame_count;
    const double delivery = median(delivery_ms) / frame_count;
    std::printf(
        "{\"width_px\":%d,\"height_px\":%d,\"fps\":%d,\"kbps\":%d,\"frames\":%zu,\"rounds\":%d,"
        "\"reference_ms_per_frame\":%.3f,\"delivery_ms_per_frame\":%.3f,\"ratio\":%.3f}\n",
        clip.format.width_px, clip.format.height_px, clip.format.frame_rate.numerator,
        arguments.bitrate_kbps, clip.frames.size(), arguments.rounds, reference, delivery,
        delivery / reference);
    return 0;
}

}  // namespace

}  // namespace xb::encoder::bench

int main(int argc, char** argv) {
    using namespace xb::encoder::bench;
    const xb::encoder::LibavLog quiet({});
    Arguments arguments;
    arguments.source.format = {360, 640, {30, 1}};
    if (!parse(argc, argv, arguments)) {
        std::fprintf(stderr,
                     "usage: bench_encode [--size WxH] [--fps N] [--kbps N] [--video FILE.nv12] "
                     "[--sound FILE.f32le] [--frames N] [--rounds N] [--record FILE.mp4]\n");
        return 2;
    }
    try {
        return run(arguments);
    } catch (const std::exception& problem) {
        std::fprintf(stderr, "bench_encode: %s\n", problem.what());
        return 1;
    }
}
