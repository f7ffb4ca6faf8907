// Copies frames into buffers that are counted.
#include "encoder/codecs/raw_pool.h"

#include <algorithm>
#include <cstring>
#include <new>

extern "C" {
#include <libavutil/frame.h>
}

namespace xb::encoder {

namespace {

constexpr int buffer_alignment = 64;
constexpr std::int64_t ns_per_s = 1'000'000'000;

AvPtr<AVFrame> makeFrame(const VideoFormat& format) {
    AvPtr<AVFrame> frame(av_frame_alloc());
    if (frame == nullptr) throw std::bad_alloc();
    frame->format = AV_PIX_FMT_NV12;
    frame->width = format.width_px;
    frame->height = format.height_px;
    frame->color_range = AVCOL_RANGE_MPEG;
    frame->color_primaries = AVCOL_PRI_BT709;
    frame->color_trc = AVCOL_TRC_BT709;
    frame->colorspace = AVCOL_SPC_BT709;
    frame->chroma_location = AVCHROMA_LOC_LEFT;
    if (av_frame_get_buffer(frame.get(), buffer_alignment) < 0) throw std::bad_alloc();
    return frame;
}

void copyPlane(std::uint8_t* target, int target_stride, const std::uint8_t* source,
               int source_stride, int width_bytes, int row_count) noexcept {
    if (target_stride == source_stride) {
        std::memcpy(
            target, source,
            static_cast<std::size_t>(target_stride) * static_cast<std::size_t>(row_count - 1) +
                static_cast<std::size_t>(width_bytes));
        return;
    }
    for (int row = 0; row < row_count; ++row) {
        std::memcpy(target, source, static_cast<std::size_t>(width_bytes));
        target += target_stride;
        source += source_stride;
    }
}

}  // namespace

RawPool::RawPool(const VideoFormat& video, const AudioFormat& audio, std::size_t reader_count)
    : video_format_(video),
      audio_format_(audio),
      audio_slots_(audio_per_reader * reader_count),
      video_{{}, std::vector<int>(video_per_reader * reader_count)},
      audio_{{}, std::vector<int>(audio_per_reader * reader_count)} {
    for (std::size_t i = 0; i < video_.shares.size(); ++i) {
        video_slots_.push_back(makeFrame(video));
        video_.free.push_back(i);
    }
    for (std::size_t i = 0; i < audio_slots_.size(); ++i) {
        for (std::vector<float>& plane : audio_slots_[i].planes)
            plane.resize(audio_slot_samples);
        audio_.free.push_back(i);
    }
}

std::optional<std::size_t> RawPool::take(Shelf& shelf, int reader_count) noexcept {
    const std::lock_guard lock(mutex_);
    if (shelf.free.empty()) return std::nullopt;
    const std::size_t slot = shelf.free.back();
    shelf.free.pop_back();
    shelf.shares[slot] = reader_count;
    return slot;
}

std::optional<RawItem> RawPool::keep(const RawVideoFrame& frame, int reader_count) noexcept {
    const auto slot = take(video_, reader_count);
    if (!slot) return std::nullopt;
    AVFrame& target = *video_slots_[*slot];
    copyPlane(target.data[0], target.linesize[0], frame.planes[0], frame.stride_bytes[0],
              video_format_.width_px, video_format_.height_px);
    copyPlane(target.data[1], target.linesize[1], frame.planes[1], frame.stride_bytes[1],
              video_format_.width_px, video_format_.height_px / 2);
    return RawItem{MediaKind::Video, *slot, frame.time};
}

std::optional<RawItem> RawPool::keep(const RawAudioBlock& block, int first,
                                     int reader_count) noexcept {
    const auto slot = take(audio_, reader_count);
    if (!slot) return std::nullopt;
    AudioSlot& target = audio_slots_[*slot];
    target.sample_count = std::min(audio_slot_samples, block.sample_count - first);
    for (int channel = 0; channel < audio_format_.channel_count; ++channel) {
        const auto index = static_cast<std::size_t>(channel);
        std::copy_n(block.planes[channel] + first, target.sample_count,
                    target.planes[index].data());
    }
    const std::int64_t offset_ns = first * ns_per_s / audio_format_.sample_rate_hz;
    return RawItem{MediaKind::Audio, *slot, {block.time.ns + offset_ns}};
}

void RawPool::giveBack(const RawItem& item) noexcept {
    Shelf& shelf = item.kind == MediaKind::Video ? video_ : audio_;
    const std::lock_guard lock(mutex_);
    if (--shelf.shares[item.slot] == 0) shelf.free.push_back(item.slot);
}

}  // namespace xb::encoder
