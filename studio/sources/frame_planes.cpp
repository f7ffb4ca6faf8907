// Where a cropped picture begins in each plane of a raw frame.
#include "studio/sources/frame_planes.h"

#include <obs.h>

#include <optional>

namespace xb::studio {
namespace {

// Of one format: bytes a pixel in the first plane; the chroma planes after it, how many pixels one
// of their samples spans, and how many bytes it takes.
struct PlaneLayout {
    std::uint32_t luma_bytes;
    std::size_t chroma_planes;
    std::uint32_t span_x;
    std::uint32_t span_y;
    std::uint32_t chroma_bytes;
};

std::optional<PlaneLayout> layoutOf(video_format format) {
    switch (format) {
        case VIDEO_FORMAT_I420:
            return PlaneLayout{1, 2, 2, 2, 1};
        case VIDEO_FORMAT_NV12:
            return PlaneLayout{1, 1, 2, 2, 2};
        case VIDEO_FORMAT_I422:
            return PlaneLayout{1, 2, 2, 1, 1};
        case VIDEO_FORMAT_I444:
            return PlaneLayout{1, 2, 1, 1, 1};
        case VIDEO_FORMAT_YUY2:
        case VIDEO_FORMAT_UYVY:
        case VIDEO_FORMAT_YVYU:
            return PlaneLayout{2, 0, 1, 1, 0};
        case VIDEO_FORMAT_BGRX:
            return PlaneLayout{4, 0, 1, 1, 0};
        case VIDEO_FORMAT_BGR3:
            return PlaneLayout{3, 0, 1, 1, 0};
        case VIDEO_FORMAT_Y800:
            return PlaneLayout{1, 0, 1, 1, 0};
        default:
            return std::nullopt;
    }
}

}  // namespace

bool canCrop(const obs_source_frame& frame) {
    const bool is_plain = frame.trc == VIDEO_TRC_DEFAULT || frame.trc == VIDEO_TRC_SRGB;
    return is_plain && !frame.flip && layoutOf(frame.format).has_value();
}

PlanePointers croppedPlanes(const obs_source_frame& frame, const FrameCrop& crop) {
    const PlaneLayout layout = layoutOf(frame.format).value();
    const auto at = [&](std::size_t plane, std::uint32_t row, std::uint32_t byte) {
        return frame.data[plane] + std::size_t{row} * frame.linesize[plane] + byte;
    };
    PlanePointers planes{};
    planes[0] = at(0, crop.top, crop.left * layout.luma_bytes);
    for (std::size_t plane = 1; plane <= layout.chroma_planes; ++plane)
        planes[plane] =
            at(plane, crop.top / layout.span_y, crop.left / layout.span_x * layout.chroma_bytes);
    return planes;
}

}  // namespace xb::studio
