// Opens and drives one of libavcodec's encoders.
#include <algorithm>
#include <cmath>
#include <string>
#include <thread>
#include <utility>

extern "C" {
#include <libavcodec/avcodec.h>
}

#include "encoder/codecs/codec_exchange.h"
#include "encoder/codecs/codec_recipe.h"
#include "encoder/codecs/encoder_absence.h"
#include "encoder/codecs/picture_adapter.h"
#include "encoder/codecs/video_codec.h"
#include "encoder/packet.h"

namespace xb::encoder {

namespace {

// A keyframe takes half of this at the most: what it makes the frames behind it wait.
constexpr double vbv_s = 0.4;
// How much finer than those behind it, in libavcodec's terms; x264's own is 1 / 1.4.
constexpr float keyframe_share = 1 / 1.2F;
// Each thread has a slice of its own, and the work of all grows with their number: by a quarter
// from one to two. An ageing processor encodes this many pixels a second with the preset veryfast.
constexpr double pixels_per_thread = 8e6;
// More than this cut a picture into too many slices.
constexpr int most_threads = 4;

int threadsFor(const VideoFormat& video) {
    const auto processors = static_cast<int>(std::thread::hardware_concurrency());
    const double pixels_per_s = 1.0 * video.width_px * video.height_px *
                                video.frame_rate.numerator / video.frame_rate.denominator;
    const int needed = static_cast<int>(std::ceil(pixels_per_s / pixels_per_thread));
    return std::clamp(std::min(needed, processors), 1, most_threads);
}

void describePicture(AVCodecContext& codec, const VideoFormat& video, PictureShape shape) {
    codec.width = video.width_px;
    codec.height = video.height_px;
    codec.pix_fmt = shape == PictureShape::Planar ? AV_PIX_FMT_YUV420P : AV_PIX_FMT_NV12;
    codec.time_base = {1, video_clock_hz};
    codec.framerate = {video.frame_rate.numerator, video.frame_rate.denominator};
    codec.sample_aspect_ratio = {1, 1};
    codec.color_range = AVCOL_RANGE_MPEG;
    codec.color_primaries = AVCOL_PRI_BT709;
    codec.color_trc = AVCOL_TRC_BT709;
    codec.colorspace = AVCOL_SPC_BT709;
    codec.chroma_sample_location = AVCHROMA_LOC_LEFT;
}

// Rate control takes every frame for one of the nominal rate, so rates are told for that.
void describeBitrate(AVCodecContext& codec, int kbps, int frame_interval) {
    const double frame_s = frame_interval * av_q2d(av_inv_q(codec.framerate));
    const double buffer_s = std::max(vbv_s, frame_s);
    codec.bit_rate = 1000LL * kbps * frame_interval;
    codec.rc_max_rate = codec.bit_rate;
    codec.rc_buffer_size = std::max(1000, static_cast<int>(1000 * kbps * buffer_s));
}

void describeRate(AVCodecContext& codec, const DeliverySettings& settings,
                  const CodecRecipe& recipe) {
    const FrameRate& rate = settings.video.frame_rate;
    describeBitrate(codec, settings.video_bitrate_kbps, 1);
    codec.i_quant_factor = keyframe_share;
    if (settings.constant_quality && recipe.choice == EncoderChoice::X264) {
        // No link waits for it, so its keyframes may be as large as they like.
        codec.bit_rate = 0;
        codec.rc_buffer_size = 1000 * settings.video_bitrate_kbps;
        if (recipe.coding == VideoCoding::Av1) codec.rc_max_rate = codec.rc_buffer_size = 0;
    }
    codec.gop_size =
        std::max(1, (settings.gop_s * rate.numerator + rate.denominator / 2) / rate.denominator);
    codec.keyint_min = codec.gop_size;
    codec.max_b_frames = 0;
}

class LibavCodec final : public VideoCodec {
 public:
    LibavCodec(EncoderChoice choice, AvPtr<AVCodecContext> codec, AvPtr<AVPacket> packet,
               std::unique_ptr<PictureAdapter> adapter) noexcept
        : choice_(choice),
          codec_(std::move(codec)),
          packet_(std::move(packet)),
          adapter_(std::move(adapter)) {}

    Result<void> encode(AVFrame& picture, const Emit& emit) override {
        const AVFrame* adapted = adapter_ != nullptr ? adapter_->adapt(picture) : &picture;
        return adapted == nullptr ? failed() : send(adapted, emit);
    }

    Result<void> flush(const Emit& emit) override { return send(nullptr, emit); }

    void setRate(int bitrate_kbps, int frame_interval) noexcept override {
        describeBitrate(*codec_, bitrate_kbps, frame_interval);
    }

    AvPtr<AVCodecParameters> parameters() const override {
        AvPtr<AVCodecParameters> parameters(avcodec_parameters_alloc());
        avcodec_parameters_from_context(parameters.get(), codec_.get());
        return parameters;
    }

 private:
    Result<void> failed() const {
        return failure(ErrorCode::EncoderFailed, {std::string(name(choice_))});
    }
    Result<void> send(const AVFrame* frame, const Emit& emit) {
        if (exchange(*codec_, frame, *packet_, emit) < 0) return failed();
        return {};
    }

    const EncoderChoice choice_;
    AvPtr<AVCodecContext> codec_;
    AvPtr<AVPacket> packet_;
    std::unique_ptr<PictureAdapter> adapter_;
};

OpenedCodec open(const CodecRecipe& recipe, const AVCodec& kind, const DeliverySettings& settings) {
    const std::string word(name(recipe.choice));
    AvPtr<AVCodecContext> codec(avcodec_alloc_context3(&kind));
    AvPtr<AVPacket> packet(av_packet_alloc());
    if (codec == nullptr || packet == nullptr) return failure(ErrorCode::EncoderFailed, {word});
    describePicture(*codec, settings.video, recipe.shape);
    describeRate(*codec, settings, recipe);
    codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER | AV_CODEC_FLAG_CLOSED_GOP;
    codec->thread_count =
        settings.thread_count > 0 ? settings.thread_count : threadsFor(settings.video);
    std::unique_ptr<PictureAdapter> adapter;
    if (recipe.shape == PictureShape::Planar) adapter = makePlanarAdapter(settings.video);
    if (recipe.shape == PictureShape::OnCard) {
        adapter = makeUploadAdapter(*codec);
        if (adapter == nullptr) return unavailable(recipe.choice, EncoderAbsence::NoDriver);
    }
    AvOptions options;
    recipe.tell(settings, options);
    if (avcodec_open2(codec.get(), &kind, options.address()) < 0) {
        if (recipe.choice == EncoderChoice::X264) return failure(ErrorCode::EncoderFailed, {word});
        return unavailable(recipe.choice, EncoderAbsence::DoesNotOpen);
    }
    // Containers and servers want to know before the first picture.
    if (codec->extradata_size == 0)
        return unavailable(recipe.choice, EncoderAbsence::DoesNotEncode);
    return std::make_unique<LibavCodec>(recipe.choice, std::move(codec), std::move(packet),
                                        std::move(adapter));
}

}  // namespace

OpenedCodec openSystemCodec(EncoderChoice choice, const DeliverySettings& settings) {
    if (const auto absence = absenceOf(choice, lookAtMachine()))
        return unavailable(choice, *absence);
    OpenedCodec last = unavailable(choice, EncoderAbsence::NotBuiltIn);
    for (const CodecRecipe& recipe : codecRecipes()) {
        if (recipe.choice != choice || recipe.coding != settings.coding) continue;
        const AVCodec* kind = avcodec_find_encoder_by_name(recipe.libav_name);
        if (kind == nullptr) continue;
        last = open(recipe, *kind, settings);
        if (last) return last;
    }
    return last;
}

}  // namespace xb::encoder
