// Which part of a camera's frame is seen, and how large.
#pragma once

#include "studio/cameras/camera_view.h"

#include <cstdint>
#include <vector>

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

// One way in which a camera is seen.
struct PictureNeed {
    enum class Sight {
        Middle,   // its middle fills the box
        Fitted,   // all of it lies in the box
        Filling,  // any part of it, as large as where it fills the box
    };
    FrameSize box;  // pixels of a canvas
    Sight sight = Sight::Middle;

    bool operator==(const PictureNeed&) const = default;
};

struct FrameFit {
    FrameCrop crop;
    FrameSize size;

    bool operator==(const FrameFit&) const = default;
};
// What all the needs (at least one) see of the frame's middle, as large as the one that shows it
// largest needs it.
FrameFit fitFor(const FrameSize& frame, const CropMargins& margins,
                const std::vector<PictureNeed>& needs);

// What the margins leave of a frame, in the size in which its middle fills the canvas.
struct WholeFrame {
    FrameSize size;
    double across = 1;  // of that size to the frame's own
    double down = 1;
    FrameSize own;
};
WholeFrame wholeOf(const FrameSize& frame, const CropMargins& margins, const FrameSize& canvas);

}  // namespace xb::studio
