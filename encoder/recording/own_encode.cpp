// A second chain like the first.
#include "encoder/recording/own_encode.h"

#include <time.h>

#include <algorithm>
#include <cstdint>
#include <thread>
#include <utility>

extern "C" {
#include <libavutil/frame.h>
}

namespace xb::encoder {

namespace {

constexpr int own_quality = 21;
constexpr int measured_frames = 6;

// x264 told to use one thread works on this one; the others have threads of their own.
double milliseconds(VideoCoding coding) {
    timespec time{};
    ::clock_gettime(
        coding == VideoCoding::H264 ? CLOCK_THREAD_CPUTIME_ID : CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

// Something with edges that moves, as a shop does.
void draw(AVFrame& frame, int number) {
    for (int y = 0; y < frame.height; ++y)
        for (int x = 0; x < frame.width; ++x)
            frame.data[0][y * frame.linesize[0] + x] =
                static_cast<std::uint8_t>(((x + 3 * number) ^ (y + number)) * 5 + (x * y >> 5));
    for (int y = 0; y < frame.height / 2; ++y)
        std::fill_n(frame.data[1] + y * frame.linesize[1], frame.width,
                    static_cast<std::uint8_t>(128));
}

DeliverySettings ownSettings(const DeliverySettings& settings) {
    DeliverySettings own = settings;
    own.constant_quality = own_quality;
    own.video_bitrate_kbps = std::min(2 * settings.video_bitrate_kbps, 200'000);
    own.coding = settings.recording_coding;
    return own;
}

VideoStageParts partsOf(const OwnEncode::Plan& plan, const VideoEncoder& video,
                        const AudioEncoder& audio) {
    auto streams = std::make_shared<StreamParameters>();
    streams->video = video.parameters();
    streams->audio = audio.parameters();
    const DeliverySettings own = ownSettings(plan.settings);
    return {own,
            plan.opener,
            std::make_unique<Steering>(own, Steering::CollectLinks()),
            std::move(streams),
            EncodeRole::Recording,
            plan.tell,
            plan.log};
}

}  // namespace

EncodeCost measureEncodeCost(const DeliverySettings& settings, const CodecOpener& opener) {
    const FrameRate& rate = settings.video.frame_rate;
    EncodeCost cost;
    cost.frames_per_s = static_cast<double>(rate.numerator) / rate.denominator;
    cost.processor_count = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    DeliverySettings single = ownSettings(settings);
    single.thread_count = 1;
    Result<VideoEncoder> encoder = VideoEncoder::open(single, opener);
    const AvPtr<AVFrame> frame(av_frame_alloc());
    if (!encoder || frame == nullptr) return cost;
    frame->format = AV_PIX_FMT_NV12;
    frame->width = settings.video.width_px;
    frame->height = settings.video.height_px;
    if (av_frame_get_buffer(frame.get(), 0) < 0) return cost;
    double spent_ms = 0;
    for (int number = 0; number < measured_frames; ++number) {
        if (av_frame_make_writable(frame.get()) < 0) return cost;
        draw(*frame, number);
        const double began_ms = milliseconds(single.coding);
        const std::int64_t pts = std::int64_t{number} * video_clock_hz / 30;
        if (!encoder->encode(*frame, pts, [](AVPacket&) {})) return cost;
        spent_ms += milliseconds(single.coding) - began_ms;
    }
    cost.ms_per_frame = spent_ms / measured_frames;
    return cost;
}

Result<std::unique_ptr<OwnEncode>> OwnEncode::open(const Plan& plan) {
    const DeliverySettings own = ownSettings(plan.settings);
    Result<VideoEncoder> video = VideoEncoder::open(own, plan.opener);
    if (!video) return tl::unexpected(video.error());
    Result<AudioEncoder> audio = AudioEncoder::open(own);
    if (!audio) return tl::unexpected(audio.error());
    return std::make_unique<OwnEncode>(plan, std::move(*video), std::move(*audio));
}

OwnEncode::OwnEncode(const Plan& plan, VideoEncoder video, AudioEncoder audio)
    : raw_queue_(*plan.pool),
      parts_(partsOf(plan, video, audio)),
      encode_thread_(raw_queue_, std::move(video), std::move(audio), std::move(parts_), pool_,
                     [this, emit = plan.emit](const PacketRef& packet) {
                         fan_out_.push(packet);
                         emit(packet);
                     }) {}

void OwnEncode::start(OutputPlan plan) {
    plan.streams = streams();
    plan.pool = pool_;
    plan.keyframe_request = encode_thread_.keyframeRequest();
    fan_out_.add(Output::start(std::move(plan)));
}

}  // namespace xb::encoder
