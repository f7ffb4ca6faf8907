// How painted pictures move: pure functions of time, so that motion is tested without a picture.
#pragma once

#include "studio/overlay/painted_picture.h"

#include <QPoint>
#include <QRect>

#include <chrono>
#include <cstdint>
#include <vector>

namespace xb::studio::overlay {

using PictureId = std::uint64_t;  // larger is newer

// One picture, or a part of it, drawn 1:1 with its top left corner at `place`, in whole canvas
// pixels.
struct Quad {
    PictureId picture = 0;
    QPoint place;
    float opacity = 1;
    QRect part = {};  // null: all of it
};

enum class Arrival {
    New,    // something else than before: it moves in
    Update  // the same thing with other figures: it changes on the spot
};

// Not synchronised: its owner calls it under a lock.
class OverlayMotion {
 public:
    virtual ~OverlayMotion() = default;

    virtual void enter(PictureId picture, const PictureParts& parts, Arrival arrival) = 0;
    virtual void leave() = 0;
    // `frame_at` is the time of the frame that is drawn next, on the steady clock.
    virtual void advance(std::chrono::nanoseconds elapsed, FrameTime frame_at) = 0;
    // What to draw, back to front; a picture that is not among them is not needed any more.
    virtual const std::vector<Quad>& quads() const = 0;
};

}  // namespace xb::studio::overlay
