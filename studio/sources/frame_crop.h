// Which part of a camera's frame is seen when it fills one canvas or two.
#pragma once

#include "studio/cameras/camera_view.h"

#include <cstdint>
#include <optional>

namespace xb::studio {

// In pixels of the frame; left and top are even, so that chroma planes can be cut too.
struct FrameCrop {
    std::uint32_t left = 0;
    std::uint32_t top = 0;
    std::uint32_t width = 0;
    std::uint32_t height = 0;

    bool operator==(const FrameCrop&) const = default;
};

struct FrameSize {
    std::uint32_t width = 0;
    std::uint32_t height = 0;

    bool operator==(const FrameSize&) const = default;
};

// The largest part in the frame's middle that has the canvas' shape.
FrameCrop cropToShape(const FrameSize& frame, const FrameSize& canvas);
// The same of what the margins leave of the frame.
FrameCrop cropToShape(const FrameSize& frame, const CropMargins& margins, const FrameSize& canvas);
// The crop's size, or the canvas' where that is smaller: pictures are made smaller here, never
// larger.
FrameSize fittedSize(const FrameCrop& crop, const FrameSize& canvas);

struct FrameFit {
    FrameCrop crop;
    FrameSize size;

    bool operator==(const FrameFit&) const = default;
};
// For one canvas as above. For two: what either shows, as large as the one that shows it larger
// needs it.
FrameFit fitFor(const FrameSize& frame, const CropMargins& margins, const FrameSize& canvas,
                const std::optional<FrameSize>& second);

}  // namespace xb::studio
