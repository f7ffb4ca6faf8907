// Which part of a camera's frame is seen when it fills one canvas or two.
#include "studio/sources/frame_crop.h"

#include <algorithm>
#include <cmath>

namespace xb::studio {
namespace {

std::uint32_t even(std::uint64_t value) {
    return static_cast<std::uint32_t>(value & ~1ULL);
}

}  // namespace

FrameCrop cropToShape(const FrameSize& frame, const FrameSize& canvas) {
    FrameCrop crop{0, 0, frame.width, frame.height};
    const std::uint64_t frame_shape = std::uint64_t{frame.width} * canvas.height;
    const std::uint64_t canvas_shape = std::uint64_t{canvas.width} * frame.height;
    if (frame_shape > canvas_shape)
        crop.width = std::max(even(canvas_shape / canvas.height), 2U);
    else if (frame_shape < canvas_shape)
        crop.height = std::max(even(frame_shape / canvas.width), 2U);
    crop.left = even((frame.width - std::min(crop.width, frame.width)) / 2);
    crop.top = even((frame.height - std::min(crop.height, frame.height)) / 2);
    return crop;
}

FrameCrop cropToShape(const FrameSize& frame, const CropMargins& margins, const FrameSize& canvas) {
    const auto part = [](std::uint32_t side, int share) {
        return even(std::uint64_t{side} * static_cast<std::uint64_t>(share) / 1000);
    };
    const std::uint32_t left = part(frame.width, margins.left);
    const std::uint32_t top = part(frame.height, margins.top);
    const FrameSize rest{frame.width - left - part(frame.width, margins.right),
                         frame.height - top - part(frame.height, margins.bottom)};
    FrameCrop crop = cropToShape(rest, canvas);
    crop.left += left;
    crop.top += top;
    return crop;
}

FrameSize fittedSize(const FrameCrop& crop, const FrameSize& canvas) {
    if (crop.width > canvas.width) return canvas;
    return {crop.width, crop.height};
}

FrameFit fitFor(const FrameSize& frame, const CropMargins& margins, const FrameSize& canvas,
                const std::optional<FrameSize>& second) {
    const FrameCrop one = cropToShape(frame, margins, canvas);
    if (!second) return {one, fittedSize(one, canvas)};
    const FrameCrop other = cropToShape(frame, margins, *second);
    FrameFit fit;
    fit.crop.left = std::min(one.left, other.left);
    fit.crop.top = std::min(one.top, other.top);
    // Both lie in the same middle.
    fit.crop.width = std::max(one.width, other.width);
    fit.crop.height = std::max(one.height, other.height);
    // Both have their canvas' shape: the widths say how much smaller each is shown.
    const double scale = std::min(1.0, std::max(static_cast<double>(canvas.width) / one.width,
                                                static_cast<double>(second->width) / other.width));
    const auto scaled = [scale](std::uint32_t side) {
        return std::max(even(static_cast<std::uint64_t>(std::lround(side * scale))), 2U);
    };
    fit.size = {scaled(fit.crop.width), scaled(fit.crop.height)};
    return fit;
}

}  // namespace xb::studio
