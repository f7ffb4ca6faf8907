// What follows from an item's place: what is cut, what is covered. Pure.
#pragma once

#include "studio/scenes/scene.h"

#include <functional>
#include <vector>

namespace xb::studio {

// The item's box reaches over the whole canvas, upright and uncut.
bool coversCanvas(const SceneItem& item, CanvasPixels canvas);

// Fills a box that is smaller than the canvas: what reaches beyond the box has to be cut.
bool isCutToBox(const ItemTransform& transform, CanvasPixels canvas);

// What to cut from a source of this size so that the rest has the shape of the item's box.
ItemCrop cropToBox(const ItemTransform& transform, CanvasPixels source);

// For each item whether drawing it changes anything: not what is hidden, and nothing silent under
// an opaque picture that covers the canvas. `is_opaque` knows the source with its filters.
std::vector<bool> whatIsDrawn(const std::vector<SceneItem>& items, CanvasPixels canvas,
                              const std::function<bool(const SceneItem&)>& is_opaque);

}  // namespace xb::studio
