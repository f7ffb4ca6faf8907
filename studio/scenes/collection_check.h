// Whether a collection can be shown, and how one that was made for another canvas is fitted. Pure.
#pragma once

#include "studio/scenes/scene.h"

#include <optional>
#include <string>

namespace xb::studio {

// What stands against it, in technical words; nothing if it is whole: scenes and items with numbers
// and names of their own, figures that can be drawn, not more than libobs can hold.
std::optional<std::string> whatIsWrong(const SceneCollection& collection);

// Moves and scales everything with the canvas, each direction by its own share.
SceneCollection fittedTo(CanvasPixels canvas, SceneCollection collection);

}  // namespace xb::studio
