// What a hand cuts off an item's picture: an edge is pulled inwards and the picture stays where it
// is. Pure.
#pragma once

#include "app/pages/scenes/frame_drag.h"
#include "studio/scenes/scene.h"

namespace xb::app {

// `item` as it was when the hand took hold of its `grip`, `wanted` the frame to which it has pulled
// since, `source` the size of what it shows. Pulled outwards it gives back what was cut before, and
// no more. Something of the picture always stays. A grip that is no edge, or a source without a
// size: nothing changes.
studio::ItemTransform cutTo(const ItemFrame& wanted, Grip grip, const studio::SceneItem& item,
                            studio::CanvasPixels source, studio::CanvasPixels canvas);

}  // namespace xb::app
