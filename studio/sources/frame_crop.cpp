// Which part of a camera's frame is seen, and how large.
#include "studio/sources/frame_crop.h"

#include <algorithm>
#include <cmath>

namespace xb::studio {
namespace {

std::uint32_t even(std::uint64_t value) {
    return static_cast<std::uint32_t>(value & ~1ULL);
}

FrameCrop restOf(const FrameSize& frame, const CropMargins& margins) {
    const auto part = [](std::uint32_t side, int share) {
        return even(std::uint64_t{side} * static_cast<std::uint64_t>(share) / 1000);
    };
    const std::uint32_t left = part(frame.width, margins.left);
    const std::uint32_t top = part(frame.height, margins.top);
    return {left, top, frame.width - left - part(frame.width, margins.right),
            frame.height - top - part(frame.height, margins.bottom)};
}

FrameCrop seenBy(const FrameSize& frame, const CropMargins& margins, const PictureNeed& need) {
    return need.sight == PictureNeed::Sight::Middle ? cropToShape(frame, margins, need.box)
                                                    : restOf(frame, margins);
}

double scaleOf(const PictureNeed& need, const FrameCrop& crop) {
    const double across = static_cast<double>(need.box.width) / crop.width;
    const double down = static_cast<double>(need.box.height) / crop.height;
    switch (need.sight) {
        case PictureNeed::Sight::Middle:
            return across;
        case PictureNeed::Sight::Fitted:
            return std::min(across, down);
        case PictureNeed::Sight::Filling:
            break;
    }
    return std::max(across, down);
}

FrameCrop joined(const FrameCrop& one, const FrameCrop& other) {
    return {std::min(one.left, other.left), std::min(one.top, other.top),
            std::max(one.width, other.width), std::max(one.height, other.height)};
}

FrameSize scaled(const FrameCrop& crop, double scale) {
    const auto side = [scale](std::uint32_t side_px) {
        return std::max(
            even(static_cast<std::uint64_t>(std::lround(side_px * std::min(scale, 1.0)))), 2U);
    };
    return {side(crop.width), side(crop.height)};
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
    const FrameCrop rest = restOf(frame, margins);
    FrameCrop crop = cropToShape({rest.width, rest.height}, canvas);
    crop.left += rest.left;
    crop.top += rest.top;
    return crop;
}

FrameSize fittedSize(const FrameCrop& crop, const FrameSize& canvas) {
    if (crop.width > canvas.width) return canvas;
    return {crop.width, crop.height};
}

FrameFit fitFor(const FrameSize& frame, const CropMargins& margins,
                const std::vector<PictureNeed>& needs) {
    FrameFit fit;
    double scale = 0;
    for (const PictureNeed& need : needs) {
        const FrameCrop crop = seenBy(frame, margins, need);
        const double wanted = scaleOf(need, crop);
        // All lie in the same middle.
        const FrameCrop both = fit.crop.width == 0 ? crop : joined(fit.crop, crop);
        // A size that is known is kept to the pixel.
        if (wanted >= scale && both == crop && need.sight == PictureNeed::Sight::Middle)
            fit.size = fittedSize(crop, need.box);
        else if (wanted > scale || both != fit.crop)
            fit.size = scaled(both, std::max(scale, wanted));
        fit.crop = both;
        scale = std::max(scale, wanted);
    }
    return fit;
}

WholeFrame wholeOf(const FrameSize& frame, const CropMargins& margins, const FrameSize& canvas) {
    const FrameCrop rest = restOf(frame, margins);
    const FrameCrop middle = cropToShape(frame, margins, canvas);
    const FrameSize shown = fittedSize(middle, canvas);
    WholeFrame whole;
    whole.own = {rest.width, rest.height};
    whole.across = static_cast<double>(shown.width) / middle.width;
    whole.down = static_cast<double>(shown.height) / middle.height;
    whole.size = {static_cast<std::uint32_t>(std::lround(rest.width * whole.across)),
                  static_cast<std::uint32_t>(std::lround(rest.height * whole.down))};
    return whole;
}

}  // namespace xb::studio
