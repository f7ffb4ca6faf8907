// What a picture costs this machine, and which canvas and frame rate it can hold by that.
#pragma once

#include "studio/canvas.h"

#include <QMetaType>

#include <string>

namespace xb::app {

// The canvas that is measured; a camera of 1280x720 and a product card are on it.
inline constexpr studio::CanvasSettings measured_canvas{720, 1280, {30, 1}};

struct MachineMeasure {
    std::string machine;      // as `machineName` has it: of another one it says nothing
    std::string renderer;     // the graphics driver's own name
    int processor_count = 1;  // which share the work
    double picture_ms = 0;    // of all processors: one picture, composed and encoded
    double thread_ms = 0;     // of that: what one thread has to do by itself

    bool operator==(const MachineMeasure&) const = default;
};

// The processor's name and how many there are.
std::string machineName();

// Whether a broadcast of this canvas leaves the machine room for the shop and a preview. Pure.
bool holds(const MachineMeasure& measure, const studio::CanvasSettings& canvas);

enum class CanvasShape { Upright, Wide };

// The largest of 720x1280, 540x960 and 360x640 at 30 pictures a second that the machine holds, or
// 360x640 at 15 in any case. Pure.
studio::CanvasSettings canvasFor(const MachineMeasure& measure,
                                 CanvasShape shape = CanvasShape::Upright);

}  // namespace xb::app

Q_DECLARE_METATYPE(xb::app::MachineMeasure)
