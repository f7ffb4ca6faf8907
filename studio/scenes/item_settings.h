// Hands an item's place and blending to libobs.
#pragma once

#include "studio/scenes/scene.h"

struct obs_scene_item;

namespace xb::studio {

// Under the scene's lock or not. Cuts to the box' shape by the source's size at this moment.
void placeItem(obs_scene_item* item, const SceneItem& value, CanvasPixels canvas, bool is_drawn);

}  // namespace xb::studio
