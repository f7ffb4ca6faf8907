// The encoders under a plan that changes: rates are obeyed, and nothing that a decoder relies on
// changes.
#include <catch2/catch.hpp>

#include <cmath>
#include <numbers>
#include <random>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavutil/frame.h>
}

#include "encoder/codecs/audio_encoder.h"
#include "encoder/codecs/video_encoder.h"
#include "encoder/congestion/soft_picture.h"
#include "encoder/packet.h"
#include "encoder/rtmp/avc.h"

using namespace xb::encoder;

namespace {

constexpr VideoFormat small{160, 96, {30, 1}};

AvPtr<AVFrame> makePicture(const VideoFormat& format, unsigned seed) {
    AvPtr<AVFrame> frame(av_frame_alloc());
    frame->format = AV_PIX_FMT_NV12;
    frame->width = format.width_px;
    frame->height = format.height_px;
    REQUIRE(av_frame_get_buffer(frame.get(), 64) == 0);
    std::minstd_rand noise(seed);
    for (int part = 0; part < 2; ++part)
        for (int i = 0; i < frame->linesize[part] * format.height_px / (part + 1); ++i)
            frame->data[part][i] = static_cast<std::uint8_t>(noise() % 200 + 20);
    return frame;
}

DeliverySettings settings() {
    DeliverySettings settings;
    settings.video = small;
    settings.video_bitrate_kbps = 2000;
    settings.preset = "ultrafast";
    return settings;
}

std::vector<std::uint8_t> headersOf(const AVCodecParameters& parameters) {
    return {parameters.extradata, parameters.extradata + parameters.extradata_size};
}

class Video {
 public:
    // In kbit/s, of what a second of noise becomes; each n-th frame is encoded.
    double encodeSecond(int frame_interval) {
        std::int64_t bytes = 0;
        for (int frame = 0; frame < 30; frame += frame_interval) {
            const AvPtr<AVFrame> picture = makePicture(small, static_cast<unsigned>(++count_));
            const std::int64_t pts = (second_ * 30 + frame) * 3000;
            REQUIRE(encoder_.encode(*picture, pts, [&](AVPacket& packet) {
                bytes += packet.size;
                keyframes_ += (packet.flags & AV_PKT_FLAG_KEY) != 0 ? 1 : 0;
            }));
        }
        ++second_;
        return static_cast<double>(bytes) * 8 / 1000;
    }

    VideoEncoder& encoder() { return encoder_; }
    int keyframes() const { return keyframes_; }

 private:
    VideoEncoder encoder_ = std::move(*VideoEncoder::open(settings()));
    int count_ = 0;
    int keyframes_ = 0;
    std::int64_t second_ = 0;
};

// Encodes a tone, changes the rate now and then, and decodes what comes out.
struct Sound {
    void append(int frames) {
        for (int i = 0; i < frames; ++i) {
            std::vector<float> samples(1024);
            for (float& sample : samples)
                sample = static_cast<float>(0.5 *
                                            std::sin(2 * std::numbers::pi * 440 * at++ / 48'000.0));
            const std::array<const float*, 2> planes{samples.data(), samples.data()};
            REQUIRE(encoder.append(planes.data(), 0, 1024, [this](AVPacket& packet) {
                pts.push_back(packet.pts);
                bytes += packet.size;
                decode(packet);
            }));
        }
    }

    void decode(const AVPacket& packet) {
        if (decoder == nullptr) {
            const AVCodec* aac = avcodec_find_decoder(AV_CODEC_ID_AAC);
            decoder.reset(avcodec_alloc_context3(aac));
            const auto parameters = encoder.parameters();
            REQUIRE(avcodec_parameters_to_context(decoder.get(), parameters.get()) == 0);
            REQUIRE(avcodec_open2(decoder.get(), aac, nullptr) == 0);
        }
        REQUIRE(avcodec_send_packet(decoder.get(), &packet) == 0);
        const AvPtr<AVFrame> frame(av_frame_alloc());
        while (avcodec_receive_frame(decoder.get(), frame.get()) == 0) {
            const auto* plane = reinterpret_cast<const float*>(frame->extended_data[0]);
            heard.insert(heard.end(), plane, plane + frame->nb_samples);
        }
    }

    AudioEncoder encoder = std::move(*AudioEncoder::open(settings()));
    AvPtr<AVCodecContext> decoder;
    double at = 0;  // samples
    std::int64_t bytes = 0;
    std::vector<std::int64_t> pts;
    std::vector<float> heard;
};

}  // namespace

TEST_CASE("x264 obeys a new rate without a keyframe and without new parameter sets") {
    Video video;
    const auto before = headersOf(*video.encoder().parameters());
    CHECK(video.encodeSecond(1) == Approx(2000).margin(700));
    const int keyframes = video.keyframes();
    video.encoder().setRate(300, 1);
    (void)video.encodeSecond(1);
    CHECK(video.keyframes() == keyframes);
    video.encoder().forceKeyframe();
    CHECK(video.encodeSecond(1) == Approx(300).margin(120));
    CHECK(video.keyframes() == keyframes + 1);
    // Half the frames at the same rate in all.
    video.encoder().setRate(300, 2);
    (void)video.encodeSecond(2);
    CHECK(video.encodeSecond(2) == Approx(300).margin(150));
    CHECK(headersOf(*video.encoder().parameters()) == before);
}

TEST_CASE("AAC goes on at another rate without a seam") {
    Sound sound;
    const auto before = headersOf(*sound.encoder.parameters());
    sound.append(40);
    const std::int64_t rich = sound.bytes;
    for (const int kbps : {96, 64, 48, 32, 24, 16}) {
        REQUIRE(sound.encoder.setBitrate(kbps));
        CHECK(sound.encoder.bitrateKbps() == kbps);
        sound.append(40);
    }
    sound.bytes = 0;
    sound.append(40);
    CHECK(sound.bytes < rich / 2);
    CHECK(headersOf(*sound.encoder.parameters()) == before);
    for (std::size_t i = 1; i < sound.pts.size(); ++i)
        REQUIRE(sound.pts[i] == sound.pts[i - 1] + 1024);
    // A tone has no place where it falls silent or jumps.
    float quietest = 1;
    for (std::size_t i = 4096; i + 4096 < sound.heard.size(); i += 256) {
        float peak = 0;
        for (std::size_t j = i; j < i + 256; ++j)
            peak = std::max(peak, std::abs(sound.heard[j]));
        quietest = std::min(quietest, peak);
    }
    CHECK(quietest > 0.35F);
}

TEST_CASE("a softer picture keeps its size and its brightness, and loses its noise") {
    const AvPtr<AVFrame> picture = makePicture(small, 1);
    SoftPicture soft(small);
    const auto measure = [](const AVFrame& frame, int part) {
        double sum = 0;
        double change = 0;
        const int height = frame.height / (part + 1);
        for (int y = 0; y < height; ++y)
            for (int x = 2; x < frame.width; ++x) {
                const std::uint8_t* at = frame.data[part] + y * frame.linesize[part] + x;
                sum += *at;
                change += std::abs(*at - *(at - 2));
            }
        return std::pair(sum / height / (frame.width - 2), change / height / (frame.width - 2));
    };
    for (const int divisor : {2, 4})
        for (const int part : {0, 1}) {
            AVFrame& softer = soft.soften(*picture, divisor);
            CHECK(softer.width == picture->width);
            CHECK(softer.height == picture->height);
            const auto [level, change] = measure(*picture, part);
            const auto [soft_level, soft_change] = measure(softer, part);
            CHECK(soft_level == Approx(level).margin(3));
            CHECK(soft_change < change / 1.8 / divisor * 2);
        }
}

TEST_CASE("what a decoder needs is the same for every preset that the governor takes") {
    DeliverySettings full;
    full.video = GENERATE(values<VideoFormat>(
        {{360, 640, {30, 1}}, {720, 1280, {30, 1}}, {1920, 1080, {60'000, 1001}}}));
    if (GENERATE(false, true)) full.constant_quality = 21;
    const auto configurationOf = [](const DeliverySettings& settings) {
        const OpenedCodec opened = openSystemCodec(EncoderChoice::X264, settings);
        REQUIRE(opened);
        const AvPtr<AVCodecParameters> parameters = (*opened)->parameters();
        return rtmp::avcConfiguration(
            {parameters->extradata, static_cast<std::size_t>(parameters->extradata_size)});
    };
    DeliverySettings less = full;
    less.preset = "superfast";
    const rtmp::Bytes needed = configurationOf(full);
    CHECK_FALSE(needed.empty());
    CHECK(configurationOf(less) == needed);
    less.preset = "ultrafast";
    CHECK(configurationOf(less) != needed);
}
