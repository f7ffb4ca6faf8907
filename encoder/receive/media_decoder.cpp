// Slices in parallel, never frames: those would each add a picture of delay.
#include "encoder/receive/media_decoder.h"

#include <algorithm>
#include <utility>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
}

namespace xb::encoder {

namespace {

constexpr int rate_hz = 48'000;
constexpr int thread_count = 2;
constexpr int most_sound_samples = rate_hz;
constexpr int most_silent_samples = 480;
constexpr std::array<float, most_silent_samples> silence{};

std::chrono::nanoseconds steadyNow() {
    return std::chrono::steady_clock::now().time_since_epoch();
}

bool isPlain(int format) {
    return format == AV_PIX_FMT_YUV420P || format == AV_PIX_FMT_YUVJ420P ||
           format == AV_PIX_FMT_NV12;
}

}  // namespace

// What no sink takes, mostly JPEGs in 4:2:2, as I420.
class MediaDecoder::PictureScaler {
 public:
    ~PictureScaler() { sws_freeContext(context_); }
    PictureScaler() = default;
    PictureScaler(const PictureScaler&) = delete;
    PictureScaler& operator=(const PictureScaler&) = delete;

    AvPtr<AVFrame> plain(const AVFrame& frame) {
        const bool is_full = frame.format == AV_PIX_FMT_YUVJ422P ||
                             frame.format == AV_PIX_FMT_YUVJ444P ||
                             frame.color_range == AVCOL_RANGE_JPEG;
        AvPtr<AVFrame> made(av_frame_alloc());
        made->format = is_full ? AV_PIX_FMT_YUVJ420P : AV_PIX_FMT_YUV420P;
        made->width = frame.width;
        made->height = frame.height;
        made->colorspace = frame.colorspace;
        context_ = sws_getCachedContext(context_, frame.width, frame.height,
                                        static_cast<AVPixelFormat>(frame.format), frame.width,
                                        frame.height, static_cast<AVPixelFormat>(made->format),
                                        SWS_FAST_BILINEAR, nullptr, nullptr, nullptr);
        if (context_ == nullptr || av_frame_get_buffer(made.get(), 0) < 0) return nullptr;
        sws_scale(context_, frame.data, frame.linesize, 0, frame.height, made->data,
                  made->linesize);
        return made;
    }

 private:
    SwsContext* context_ = nullptr;
};

// To what the engine mixes. Made anew when the sender changes rate or channels.
class MediaDecoder::SoundConverter {
 public:
    ~SoundConverter() { swr_free(&context_); }
    SoundConverter() = default;
    SoundConverter(const SoundConverter&) = delete;
    SoundConverter& operator=(const SoundConverter&) = delete;

    // Samples in `left` and `right`; 0 where they cannot be had.
    int convert(const AVFrame& frame) {
        if (!prepare(frame)) return 0;
        left.resize(most_sound_samples);
        right.resize(most_sound_samples);
        std::uint8_t* out[2] = {reinterpret_cast<std::uint8_t*>(left.data()),
                                reinterpret_cast<std::uint8_t*>(right.data())};
        const int count =
            swr_convert(context_, out, most_sound_samples,
                        const_cast<const std::uint8_t**>(frame.extended_data), frame.nb_samples);
        return std::max(count, 0);
    }

    std::vector<float> left;
    std::vector<float> right;

 private:
    bool prepare(const AVFrame& frame) {
        if (context_ != nullptr && frame.sample_rate == rate_ && frame.format == format_ &&
            frame.ch_layout.nb_channels == channels_)
            return true;
        swr_free(&context_);
        rate_ = frame.sample_rate;
        format_ = frame.format;
        channels_ = frame.ch_layout.nb_channels;
        AVChannelLayout stereo = AV_CHANNEL_LAYOUT_STEREO;
        AVChannelLayout given{};
        av_channel_layout_default(&given, channels_);
        const int made =
            swr_alloc_set_opts2(&context_, &stereo, AV_SAMPLE_FMT_FLTP, rate_hz, &given,
                                static_cast<AVSampleFormat>(format_), rate_, 0, nullptr);
        return made >= 0 && swr_init(context_) >= 0;
    }

    SwrContext* context_ = nullptr;
    int rate_ = 0;
    int format_ = -1;
    int channels_ = 0;
};

MediaDecoder::MediaDecoder(ReceivedMediaSink& sink, PicturePacer& pacer,
                           std::chrono::nanoseconds delay, std::atomic<std::int64_t>& picture_count)
    : sink_(sink),
      pacer_(pacer),
      picture_count_(picture_count),
      clock_(delay),
      delay_(delay),
      scaler_(std::make_unique<PictureScaler>()),
      converter_(std::make_unique<SoundConverter>()) {}

MediaDecoder::~MediaDecoder() = default;

void MediaDecoder::decode(const AVStream& stream, const AVPacket& packet) {
    const bool are_pictures = stream.codecpar->codec_type == AVMEDIA_TYPE_VIDEO;
    if (!are_pictures && stream.codecpar->codec_type != AVMEDIA_TYPE_AUDIO) return;
    Track& track = are_pictures ? pictures_ : sound_;
    if (!isOpen(track, stream)) return;
    arrived_ = steadyNow();
    // What is broken on the way is left out; the next keyframe mends it.
    if (avcodec_send_packet(track.decoder.get(), &packet) < 0) return;
    const AvPtr<AVFrame> frame(av_frame_alloc());
    while (avcodec_receive_frame(track.decoder.get(), frame.get()) >= 0) {
        if (are_pictures) {
            takePicture(stream, *frame);
        } else {
            takeSound(stream, *frame);
        }
    }
}

bool MediaDecoder::isOpen(Track& track, const AVStream& stream) {
    if (track.stream_index >= 0) return track.stream_index == stream.index && track.decoder;
    const AVCodec* codec = avcodec_find_decoder(stream.codecpar->codec_id);
    AvPtr<AVCodecContext> decoder(codec != nullptr ? avcodec_alloc_context3(codec) : nullptr);
    if (!decoder) return false;
    avcodec_parameters_to_context(decoder.get(), stream.codecpar);
    decoder->pkt_timebase = stream.time_base;
    decoder->flags |= AV_CODEC_FLAG_LOW_DELAY;
    decoder->thread_type = FF_THREAD_SLICE;
    decoder->thread_count = thread_count;
    if (avcodec_open2(decoder.get(), codec, nullptr) < 0) return false;
    track.stream_index = stream.index;
    track.decoder = std::move(decoder);
    return true;
}

std::chrono::nanoseconds MediaDecoder::dueOf(const AVStream& stream, const AVFrame& frame) {
    // Cameras that send JPEG after JPEG tell no time, and what is made up for them is wrong.
    const bool has_time = frame.best_effort_timestamp != AV_NOPTS_VALUE &&
                          stream.codecpar->codec_id != AV_CODEC_ID_MJPEG;
    if (!has_time) return arrived_ + delay_;
    const std::int64_t stamp_ns =
        av_rescale_q(frame.best_effort_timestamp, stream.time_base, {1, 1'000'000'000});
    return clock_.take(std::chrono::nanoseconds(stamp_ns), arrived_);
}

void MediaDecoder::takePicture(const AVStream& stream, AVFrame& frame) {
    const std::chrono::nanoseconds due = dueOf(stream, frame);
    AvPtr<AVFrame> picture;
    if (isPlain(frame.format)) {
        picture.reset(av_frame_alloc());
        av_frame_move_ref(picture.get(), &frame);
    } else {
        picture = scaler_->plain(frame);
        av_frame_unref(&frame);
    }
    if (!picture) return;
    ++picture_count_;
    pacer_.put(std::move(picture), due);
}

void MediaDecoder::takeSound(const AVStream& stream, AVFrame& frame) {
    const std::chrono::nanoseconds due = dueOf(stream, frame);
    const int sample_count = converter_->convert(frame);
    av_frame_unref(&frame);
    if (sample_count <= 0) return;
    const SoundSeam::Step step = seam_.join(due, sample_count);
    for (int left = step.silent_samples; left > 0; left -= most_silent_samples) {
        const int count = std::min(left, most_silent_samples);
        push({silence.data(), silence.data()}, count, step.begin - SoundSeam::timeOf(left));
    }
    const int skipped = step.skipped_samples;
    if (skipped == sample_count) return;
    push({converter_->left.data() + skipped, converter_->right.data() + skipped},
         sample_count - skipped, step.begin);
}

void MediaDecoder::push(SoundPlanes planes, int sample_count, std::chrono::nanoseconds begin) {
    ReceivedSound sound;
    sound.planes[0] = planes[0];
    sound.planes[1] = planes[1];
    sound.sample_count = sample_count;
    sound.time.ns = begin.count();
    sink_.pushSound(sound);
}

}  // namespace xb::encoder
