// A filter for cameras: cuts, scales and converts each frame on the CPU to what is seen of it on
// the canvas.
#pragma once

struct obs_source_info;

namespace xb::studio {

// libobs would upload the whole frame and convert it to RGB at the camera's size; that pass over
// 1280x720 is the dearest thing a software renderer does. What this hands over instead has the
// canvas' shape and never more pixels than the canvas. Settings: `left`, `top`, `right`, `bottom`,
// thousandths of the frame that are never seen; `lies_on_its_side`. They may change at any time.
obs_source_info frameFitterInfo();

}  // namespace xb::studio
