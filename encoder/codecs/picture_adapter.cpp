// Splits chroma, or hands pictures to VA-API.
#include "encoder/codecs/picture_adapter.h"

#include <algorithm>
#include <cstdint>
#include <new>
#include <utility>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavutil/buffer.h>
#include <libavutil/hwcontext.h>
}

namespace xb::encoder {

namespace {

constexpr int buffer_alignment = 64;
constexpr int pictures_on_card = 8;

struct FreeBuffer {
    void operator()(AVBufferRef* buffer) const noexcept { av_buffer_unref(&buffer); }
};
using Buffer = std::unique_ptr<AVBufferRef, FreeBuffer>;

class PlanarAdapter final : public PictureAdapter {
 public:
    explicit PlanarAdapter(const VideoFormat& format) : frame_(av_frame_alloc()) {
        if (frame_ == nullptr) throw std::bad_alloc();
        frame_->format = AV_PIX_FMT_YUV420P;
        frame_->width = format.width_px;
        frame_->height = format.height_px;
        if (av_frame_get_buffer(frame_.get(), buffer_alignment) < 0) throw std::bad_alloc();
    }

    AVFrame* adapt(const AVFrame& picture) override {
        // The encoder may still hold the last one.
        if (av_frame_make_writable(frame_.get()) < 0 ||
            av_frame_copy_props(frame_.get(), &picture) < 0)
            return nullptr;
        for (int y = 0; y < picture.height; ++y)
            std::copy_n(picture.data[0] + row(y, picture.linesize[0]), picture.width,
                        frame_->data[0] + row(y, frame_->linesize[0]));
        for (int y = 0; y < picture.height / 2; ++y) {
            const std::uint8_t* both = picture.data[1] + row(y, picture.linesize[1]);
            std::uint8_t* first = frame_->data[1] + row(y, frame_->linesize[1]);
            std::uint8_t* second = frame_->data[2] + row(y, frame_->linesize[2]);
            for (int x = 0; x < picture.width / 2; ++x) {
                const std::ptrdiff_t at = 2 * static_cast<std::ptrdiff_t>(x);
                first[x] = both[at];
                second[x] = both[at + 1];
            }
        }
        return frame_.get();
    }

 private:
    static std::ptrdiff_t row(int y, int stride) { return static_cast<std::ptrdiff_t>(y) * stride; }

    AvPtr<AVFrame> frame_;
};

class UploadAdapter final : public PictureAdapter {
 public:
    explicit UploadAdapter(Buffer frames) : frames_(std::move(frames)), frame_(av_frame_alloc()) {}

    AVFrame* adapt(const AVFrame& picture) override {
        av_frame_unref(frame_.get());
        if (av_hwframe_get_buffer(frames_.get(), frame_.get(), 0) < 0 ||
            av_hwframe_transfer_data(frame_.get(), &picture, 0) < 0 ||
            av_frame_copy_props(frame_.get(), &picture) < 0)
            return nullptr;
        return frame_.get();
    }

 private:
    const Buffer frames_;
    AvPtr<AVFrame> frame_;
};

}  // namespace

std::unique_ptr<PictureAdapter> makePlanarAdapter(const VideoFormat& format) {
    return std::make_unique<PlanarAdapter>(format);
}

std::unique_ptr<PictureAdapter> makeUploadAdapter(AVCodecContext& codec) {
    AVBufferRef* found = nullptr;
    if (av_hwdevice_ctx_create(&found, AV_HWDEVICE_TYPE_VAAPI, nullptr, nullptr, 0) < 0)
        return nullptr;
    const Buffer device(found);
    Buffer frames(av_hwframe_ctx_alloc(device.get()));
    if (frames == nullptr) return nullptr;
    auto* description = reinterpret_cast<AVHWFramesContext*>(frames->data);
    description->format = AV_PIX_FMT_VAAPI;
    description->sw_format = AV_PIX_FMT_NV12;
    description->width = codec.width;
    description->height = codec.height;
    description->initial_pool_size = pictures_on_card;
    if (av_hwframe_ctx_init(frames.get()) < 0) return nullptr;
    codec.pix_fmt = AV_PIX_FMT_VAAPI;
    codec.hw_frames_ctx = av_buffer_ref(frames.get());
    return std::make_unique<UploadAdapter>(std::move(frames));
}

}  // namespace xb::encoder
