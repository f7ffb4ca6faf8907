// The scenes of a show, laid out for another canvas. Pure.
#pragma once

#include "studio/scenes/scene.h"

namespace xb::studio {

// The same scenes and items by the same numbers. What still lies where the built-in scenes put it,
// but for a rounding, lies where they put it on that canvas' shape; what of it people have moved is
// moved from there by as much, and stays on the canvas; what fills the canvas, and what people have
// added, is moved and scaled with the canvas.
SceneCollection secondLayout(CanvasPixels canvas, const SceneCollection& of);

}  // namespace xb::studio
