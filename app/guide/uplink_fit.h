// The picture that a line can carry.
#pragma once

#include "studio/canvas.h"

namespace xb::app {

// What a line carries upwards, and to how many it has to carry the picture.
struct Uplink {
    int kbps = 0;  // 0: not known
    int destination_count = 1;
};

// The data rate that such a picture is sent with; over a slow line less, so that there is room for
// the sound and for a bad moment. Pure.
int videoBitrateFor(const studio::CanvasSettings& canvas, const Uplink& uplink = {});

// What the smallest picture and its sound take of a line to so many destinations. Pure.
int leastLineKbps(int destination_count);

// `held` by the machine, or a smaller one of the same shape where the line leaves less than half of
// the data that it takes to look well: a small picture is then clearer than a large one. Pure.
studio::CanvasSettings canvasOver(const Uplink& uplink, const studio::CanvasSettings& held);

}  // namespace xb::app
