// The scenes of a show, laid out for a second canvas. Pure.
#pragma once

#include "studio/scenes/scene.h"

namespace xb::studio {

// The same scenes and items by the same numbers. What still lies where the built-in scenes put it
// lies where they put it on that canvas' shape; what people have placed is moved and scaled with
// the canvas.
SceneCollection secondLayout(CanvasPixels canvas, const SceneCollection& of);

}  // namespace xb::studio
