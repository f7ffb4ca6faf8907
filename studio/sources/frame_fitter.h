// A filter for cameras: cuts, scales and converts each frame on the CPU to what is seen of it on
// the canvas.
#pragma once

#include "studio/sources/frame_crop.h"

#include <vector>

struct obs_source;
struct obs_source_info;

namespace xb::studio {

// libobs would upload the whole frame and convert it to RGB at the camera's size; that pass over
// 1280x720 is the dearest thing a software renderer does. What this hands over instead is what is
// needed of it, in the size in which it is needed; at first what fills the canvas. The camera
// counts as large as all of the frame would be where its middle fills the canvas, and what is there
// of it is drawn at its place in the middle, so that no place on a scene depends on what is needed
// elsewhere. Settings: `left`, `top`, `right`, `bottom`, thousandths of the frame that are never
// seen; `lies_on_its_side`. They may change at any time.
obs_source_info frameFitterInfo();
inline constexpr const char* frame_fitter_name = "fitter";

// Any thread. Of a camera with a fitter, upright as it is seen; none: as before.
void setPictureNeeds(obs_source* camera, const std::vector<PictureNeed>& needs);

// How much of the frame's sides is there; 1 of a camera without a fitter.
struct KeptShare {
    double across = 1;
    double down = 1;
};
// Any thread; upright as it is seen.
KeptShare keptShareOf(obs_source* camera);

}  // namespace xb::studio
