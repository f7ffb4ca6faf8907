// Decodes and encodes the head, copies the tail.
#include "encoder/replay/clip_pictures.h"

#include "encoder/replay/clip_encoder.h"
#include "encoder/replay/title_picture.h"

#include <algorithm>
#include <cstring>
#include <optional>
#include <utility>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavutil/mem.h>
}

namespace xb::encoder {

namespace {

constexpr std::int64_t title_step = video_clock_hz / 30;

PictureCrop wholeOf(const AVCodecParameters& video) {
    return {0, 0, video.width, video.height};
}

AvPtr<AVCodecContext> openDecoder(const AVCodecParameters& video) {
    const AVCodec* h264 = avcodec_find_decoder(video.codec_id);
    AvPtr<AVCodecContext> decoder(h264 != nullptr ? avcodec_alloc_context3(h264) : nullptr);
    if (decoder == nullptr) return nullptr;
    avcodec_parameters_to_context(decoder.get(), &video);
    if (avcodec_open2(decoder.get(), h264, nullptr) < 0) return nullptr;
    return decoder;
}

// Shows only a part of the picture; nothing is moved.
bool cropTo(AVFrame& frame, const PictureCrop& part) {
    frame.crop_left = static_cast<std::size_t>(part.x_px);
    frame.crop_top = static_cast<std::size_t>(part.y_px);
    frame.crop_right = static_cast<std::size_t>(frame.width - part.x_px - part.width_px);
    frame.crop_bottom = static_cast<std::size_t>(frame.height - part.y_px - part.height_px);
    return av_frame_apply_cropping(&frame, AV_FRAME_CROP_UNALIGNED) >= 0;
}

// One clip's pictures while they are made.
class Maker {
 public:
    Maker(const ClipMaterial& material, const ClipRequest& request, MediaJob& job)
        : material_(material),
          request_(request),
          job_(job),
          part_(request.crop.value_or(wholeOf(*material.video))),
          copies_from_(request.crop || material.video->codec_id != AV_CODEC_ID_H264
                           ? material.end
                           : material.firstKeyframe()) {}

    Result<ClipPictures> make() {
        Result<void> made;
        if (copies_from_ > material_.first || request_.title) made = openEncoder();
        if (made && request_.title) made = encodeTitle();
        if (made && copies_from_ > material_.first) made = encodeHead();
        if (made && encoder_) made = encoder_->flush(result_.packets);
        if (!made) return tl::unexpected(made.error());
        copyTail();
        describe();
        return std::move(result_);
    }

 private:
    Result<void> openEncoder() {
        auto opened = ClipEncoder::open(*material_.video, part_.width_px, part_.height_px);
        if (!opened) return tl::unexpected(opened.error());
        encoder_.emplace(std::move(*opened));
        return {};
    }

    Result<void> encodeTitle() {
        const AvPtr<AVFrame> picture = titlePicture(*request_.title);
        if (picture == nullptr) return failure(ErrorCode::EncoderFailed, {"x264"});
        const std::int64_t wanted = request_.title->length.count() * video_clock_hz / 1000;
        for (; result_.title_ticks < wanted; result_.title_ticks += title_step) {
            const auto encoded = encoder_->encode(*picture, result_.title_ticks, result_.packets);
            if (!encoded) return encoded;
        }
        return {};
    }

    Result<void> encodeHead() {
        decoder_ = openDecoder(*material_.video);
        if (decoder_ == nullptr)
            return failure(ErrorCode::CannotRead, {request_.target.string(), "h264"});
        decoder_->pkt_timebase = {1, video_clock_hz};
        for (std::size_t i = 0; i < copies_from_; ++i) {
            if (job_.isCancelled())
                return failure(ErrorCode::Cancelled, {request_.target.string()});
            const auto taken = decode(material_.video_packets[i].get());
            if (!taken) return taken;
            job_.setDone(0.9 * static_cast<double>(i + 1) / static_cast<double>(copies_from_));
        }
        return decode(nullptr);
    }

    Result<void> decode(const AVPacket* packet) {
        (void)avcodec_send_packet(decoder_.get(), packet);
        const AvPtr<AVFrame> frame(av_frame_alloc());
        while (avcodec_receive_frame(decoder_.get(), frame.get()) >= 0) {
            const std::int64_t pts = frame->pts - material_.firstPts();
            if (pts < 0) continue;
            if (frame->format != AV_PIX_FMT_YUV420P || !cropTo(*frame, part_))
                return failure(ErrorCode::CannotRead, {request_.target.string(), "yuv420p"});
            const auto encoded =
                encoder_->encode(*frame, pts + result_.title_ticks, result_.packets);
            if (!encoded) return encoded;
        }
        return {};
    }

    void copyTail() {
        for (std::size_t i = copies_from_; i < material_.end; ++i) {
            AvPtr<AVPacket> packet(av_packet_clone(material_.video_packets[i].get()));
            packet->stream_index = 0;
            packet->pts += result_.title_ticks - material_.firstPts();
            packet->dts = packet->pts;
            result_.packets.push_back(std::move(packet));
        }
        // Each picture stands until the next; an encoder does not tell how long.
        for (std::size_t i = 0; i < result_.packets.size(); ++i) {
            const bool is_last = i + 1 == result_.packets.size();
            const std::int64_t until =
                is_last ? material_.end_pts - material_.firstPts() + result_.title_ticks
                        : result_.packets[i + 1]->pts;
            result_.packets[i]->duration = until - result_.packets[i]->pts;
        }
    }

    // One description for both kinds of pictures: all parameter sets, each under its number.
    void describe() {
        const bool has_copies = copies_from_ < material_.end;
        AvPtr<AVCodecParameters> both(avcodec_parameters_alloc());
        if (!encoder_) {
            avcodec_parameters_copy(both.get(), material_.video.get());
        } else {
            const AvPtr<AVCodecParameters> made = encoder_->parameters();
            avcodec_parameters_copy(both.get(), has_copies ? material_.video.get() : made.get());
            if (has_copies) appendExtradata(*both, *made);
        }
        both->codec_tag = 0;
        result_.parameters = std::move(both);
    }

    static void appendExtradata(AVCodecParameters& to, const AVCodecParameters& more) {
        const auto before = static_cast<std::size_t>(to.extradata_size);
        const auto added = static_cast<std::size_t>(more.extradata_size);
        auto* joined =
            static_cast<std::uint8_t*>(av_mallocz(before + added + AV_INPUT_BUFFER_PADDING_SIZE));
        if (joined == nullptr) return;
        std::memcpy(joined, to.extradata, before);
        std::memcpy(joined + before, more.extradata, added);
        av_freep(&to.extradata);
        to.extradata = joined;
        to.extradata_size = static_cast<int>(before + added);
    }

    const ClipMaterial& material_;
    const ClipRequest& request_;
    MediaJob& job_;
    const PictureCrop part_;
    const std::size_t copies_from_;
    std::optional<ClipEncoder> encoder_;
    AvPtr<AVCodecContext> decoder_;
    ClipPictures result_;
};

}  // namespace

Result<ClipPictures> makePictures(const ClipMaterial& material, const ClipRequest& request,
                                  MediaJob& job) {
    return Maker(material, request, job).make();
}

}  // namespace xb::encoder
