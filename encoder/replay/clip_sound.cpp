// Decodes AAC, keeps the samples within, encodes AAC.
#include "encoder/replay/clip_sound.h"

#include "encoder/codecs/audio_encoder.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <optional>
#include <utility>

extern "C" {
#include <libavcodec/avcodec.h>
}

namespace xb::encoder {

namespace {

constexpr int rate_hz = 48'000;
constexpr std::int64_t jitter_samples = rate_hz / 200;

std::int64_t samplesAt(std::int64_t ticks) {
    return av_rescale(ticks, rate_hz, video_clock_hz);
}

AvPtr<AVCodecContext> openDecoder(const AVCodecParameters& audio) {
    const AVCodec* codec = avcodec_find_decoder(audio.codec_id);
    AvPtr<AVCodecContext> decoder(codec != nullptr ? avcodec_alloc_context3(codec) : nullptr);
    if (decoder == nullptr) return nullptr;
    avcodec_parameters_to_context(decoder.get(), &audio);
    decoder->pkt_timebase = {1, rate_hz};
    if (avcodec_open2(decoder.get(), codec, nullptr) < 0) return nullptr;
    return decoder;
}

class SoundMaker {
 public:
    SoundMaker(const ClipMaterial& material, AvPtr<AVCodecContext> decoder, AudioEncoder encoder)
        : next_(samplesAt(material.firstPts())),
          end_(samplesAt(material.end_pts)),
          channel_count_(material.audio->ch_layout.nb_channels),
          decoder_(std::move(decoder)),
          encoder_(std::move(encoder)),
          keep_([this](AVPacket& packet) {
              packet.stream_index = 1;
              result_.packets.emplace_back(av_packet_clone(&packet));
          }) {}

    Result<ClipSound> make(const ClipMaterial& material, std::int64_t title_ticks) {
        Result<void> made = encoder_.appendSilence(samplesAt(title_ticks), keep_);
        for (const auto& packet : material.audio_packets)
            if (made) made = decode(packet.get());
        if (made) made = decode(nullptr);
        if (made && end_ > next_) made = encoder_.appendSilence(end_ - next_, keep_);
        if (made) made = encoder_.flush(keep_);
        if (!made) return tl::unexpected(made.error());
        result_.parameters = encoder_.parameters();
        return std::move(result_);
    }

 private:
    Result<void> decode(const AVPacket* packet) {
        (void)avcodec_send_packet(decoder_.get(), packet);
        const AvPtr<AVFrame> frame(av_frame_alloc());
        while (avcodec_receive_frame(decoder_.get(), frame.get()) >= 0) {
            if (frame->format != AV_SAMPLE_FMT_FLTP || frame->pts == AV_NOPTS_VALUE) continue;
            if (const auto taken = take(*frame); !taken) return taken;
        }
        return {};
    }

    // Containers that count milliseconds let sound jitter: it follows on, unless there is a gap.
    std::int64_t placeOf(const AVFrame& frame) {
        const bool follows = source_end_ && std::abs(frame.pts - *source_end_) < jitter_samples;
        const std::int64_t place = follows ? *source_end_ : frame.pts;
        source_end_ = place + frame.nb_samples;
        return place;
    }

    Result<void> take(const AVFrame& frame) {
        const std::int64_t place = placeOf(frame);
        const std::int64_t skip = std::max<std::int64_t>(0, next_ - place);
        const std::int64_t count = std::min<std::int64_t>(frame.nb_samples, end_ - place) - skip;
        if (count <= 0) return {};
        Result<void> taken;
        if (place > next_) taken = encoder_.appendSilence(place - next_, keep_);
        std::array<const float*, max_channel_count> planes{};
        for (std::size_t i = 0; i < planes.size() && std::cmp_less(i, channel_count_); ++i)
            planes[i] = reinterpret_cast<const float*>(frame.extended_data[i]);
        if (taken) {
            taken = encoder_.append(planes.data(), static_cast<int>(skip), static_cast<int>(count),
                                    keep_);
        }
        next_ = place + skip + count;
        return taken;
    }

    std::int64_t next_;
    std::optional<std::int64_t> source_end_;
    const std::int64_t end_;
    const int channel_count_;
    AvPtr<AVCodecContext> decoder_;
    AudioEncoder encoder_;
    AudioEncoder::Emit keep_;
    ClipSound result_;
};

}  // namespace

Result<ClipSound> makeSound(const ClipMaterial& material, std::int64_t title_ticks) {
    const AVCodecParameters& audio = *material.audio;
    if (audio.sample_rate != rate_hz || audio.ch_layout.nb_channels > max_channel_count)
        return failure(ErrorCode::InvalidSettings, {"sample_rate"});
    AvPtr<AVCodecContext> decoder = openDecoder(audio);
    if (decoder == nullptr) return failure(ErrorCode::EncoderFailed, {"aac"});
    DeliverySettings settings;
    settings.audio.channel_count = audio.ch_layout.nb_channels;
    Result<AudioEncoder> encoder = AudioEncoder::open(settings);
    if (!encoder) return tl::unexpected(encoder.error());
    SoundMaker maker(material, std::move(decoder), std::move(*encoder));
    return maker.make(material, title_ticks);
}

}  // namespace xb::encoder
