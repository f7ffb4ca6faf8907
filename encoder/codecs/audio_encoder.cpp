// Sets up AAC through libavcodec and fills its frames.
#include "encoder/codecs/audio_encoder.h"

#include <algorithm>

extern "C" {
#include <libavcodec/avcodec.h>
}

#include "encoder/codecs/codec_exchange.h"

namespace xb::encoder {

namespace {

float* samplesOf(AVFrame& frame, int channel) {
    return reinterpret_cast<float*>(frame.extended_data[channel]);
}

AvPtr<AVFrame> makeFrame(const AVCodecContext& codec) {
    AvPtr<AVFrame> frame(av_frame_alloc());
    if (frame == nullptr) return nullptr;
    frame->format = codec.sample_fmt;
    frame->sample_rate = codec.sample_rate;
    frame->nb_samples = codec.frame_size;
    if (av_channel_layout_copy(&frame->ch_layout, &codec.ch_layout) < 0) return nullptr;
    if (av_frame_get_buffer(frame.get(), 0) < 0) return nullptr;
    return frame;
}

AvPtr<AVCodecContext> openCodec(const DeliverySettings& settings) {
    const AVCodec* aac = avcodec_find_encoder_by_name("aac");
    AvPtr<AVCodecContext> codec(aac != nullptr ? avcodec_alloc_context3(aac) : nullptr);
    if (codec == nullptr) return nullptr;
    codec->sample_fmt = AV_SAMPLE_FMT_FLTP;
    codec->sample_rate = settings.audio.sample_rate_hz;
    codec->time_base = {1, settings.audio.sample_rate_hz};
    codec->bit_rate = 1000LL * settings.audio_bitrate_kbps;
    codec->profile = FF_PROFILE_AAC_LOW;
    codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    av_channel_layout_default(&codec->ch_layout, settings.audio.channel_count);
    if (avcodec_open2(codec.get(), aac, nullptr) < 0) return nullptr;
    return codec;
}

bool isSameStream(const AVCodecContext& one, const AVCodecContext& other) {
    return one.frame_size == other.frame_size && one.extradata_size == other.extradata_size &&
           std::equal(one.extradata, one.extradata + one.extradata_size, other.extradata);
}

}  // namespace

AudioEncoder::AudioEncoder(const DeliverySettings& settings, AvPtr<AVCodecContext> codec,
                           AvPtr<AVFrame> frame, AvPtr<AVPacket> packet) noexcept
    : settings_(settings),
      codec_(std::move(codec)),
      frame_(std::move(frame)),
      packet_(std::move(packet)) {}

Result<AudioEncoder> AudioEncoder::open(const DeliverySettings& settings) {
    AvPtr<AVCodecContext> codec = openCodec(settings);
    AvPtr<AVPacket> packet(av_packet_alloc());
    if (codec == nullptr || packet == nullptr) return failure(ErrorCode::EncoderFailed, {"aac"});
    AvPtr<AVFrame> frame = makeFrame(*codec);
    if (frame == nullptr) return failure(ErrorCode::EncoderFailed, {"aac"});
    AudioEncoder encoder(settings, std::move(codec), std::move(frame), std::move(packet));
    for (PastFrame& past : encoder.past_)
        for (std::vector<float>& plane : past.planes)
            plane.resize(static_cast<std::size_t>(encoder.codec_->frame_size));
    return encoder;
}

bool AudioEncoder::setBitrate(int bitrate_kbps) {
    DeliverySettings settings = settings_;
    settings.audio_bitrate_kbps = bitrate_kbps;
    AvPtr<AVCodecContext> codec = openCodec(settings);
    if (codec == nullptr || !isSameStream(*codec, *codec_)) return false;
    // With frames that have been heard already, so that its first own packet overlaps as it should;
    // what it says of them has been sent.
    const Emit discard = [](AVPacket&) {};
    const bool has_past = next_pts_ >= 2LL * codec_->frame_size;
    for (std::size_t i = 0; has_past && i < past_.size(); ++i) {
        AvPtr<AVFrame> frame = makeFrame(*codec);
        if (frame == nullptr) return false;
        for (int channel = 0; channel < codec->ch_layout.nb_channels; ++channel)
            std::ranges::copy(past_[i].planes[static_cast<std::size_t>(channel)],
                              samplesOf(*frame, channel));
        frame->pts = past_[i].pts;
        if (exchange(*codec, frame.get(), *packet_, discard) < 0) return false;
    }
    codec_ = std::move(codec);
    settings_ = settings;
    return true;
}

void AudioEncoder::remember() {
    std::swap(past_[0], past_[1]);
    past_[1].pts = next_pts_;
    for (int channel = 0; channel < codec_->ch_layout.nb_channels; ++channel)
        std::copy_n(samplesOf(*frame_, channel), codec_->frame_size,
                    past_[1].planes[static_cast<std::size_t>(channel)].begin());
}

Result<void> AudioEncoder::append(const float* const* planes, int skip, int count,
                                  const Emit& emit) {
    while (count > 0) {
        const Result<int> taken = fill(planes, skip, count, emit);
        if (!taken) return tl::unexpected(taken.error());
        skip += *taken;
        count -= *taken;
    }
    return {};
}

Result<void> AudioEncoder::appendSilence(std::int64_t count, const Emit& emit) {
    while (count > 0) {
        const int piece = static_cast<int>(std::min<std::int64_t>(count, codec_->frame_size));
        const Result<int> taken = fill(nullptr, 0, piece, emit);
        if (!taken) return tl::unexpected(taken.error());
        count -= *taken;
    }
    return {};
}

Result<int> AudioEncoder::fill(const float* const* planes, int skip, int count, const Emit& emit) {
    // The encoder keeps a share of frames that it looks ahead into, so the buffer may be its own
    // now.
    if (filled_ == 0 && av_frame_make_writable(frame_.get()) < 0)
        return failure(ErrorCode::EncoderFailed, {"aac"});
    const int taken = std::min(count, codec_->frame_size - filled_);
    for (int channel = 0; channel < codec_->ch_layout.nb_channels; ++channel) {
        float* target = samplesOf(*frame_, channel) + filled_;
        if (planes == nullptr) {
            std::fill_n(target, taken, 0.0F);
        } else {
            std::copy_n(planes[channel] + skip, taken, target);
        }
    }
    filled_ += taken;
    if (filled_ < codec_->frame_size) return taken;
    const Result<void> sent = send(frame_.get(), emit);
    if (!sent) return tl::unexpected(sent.error());
    return taken;
}

Result<void> AudioEncoder::send(AVFrame* frame, const Emit& emit) {
    if (frame != nullptr) {
        frame->nb_samples = filled_;
        frame->pts = next_pts_;
        remember();
        next_pts_ += filled_;
        filled_ = 0;
    }
    if (exchange(*codec_, frame, *packet_, emit) < 0)
        return failure(ErrorCode::EncoderFailed, {"aac"});
    return {};
}

Result<void> AudioEncoder::flush(const Emit& emit) {
    if (filled_ > 0) {
        if (const Result<void> sent = send(frame_.get(), emit); !sent) return sent;
    }
    return send(nullptr, emit);
}

AvPtr<AVCodecParameters> AudioEncoder::parameters() const {
    AvPtr<AVCodecParameters> parameters(avcodec_parameters_alloc());
    avcodec_parameters_from_context(parameters.get(), codec_.get());
    return parameters;
}

}  // namespace xb::encoder
