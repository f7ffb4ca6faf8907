// New items for a scene, placed where they are seen and can be taken hold of. Pure.
#pragma once

#include "studio/scenes/scene.h"

#include <filesystem>
#include <string>

namespace xb::app {

enum class NewItem { Camera, SecondCamera, Picture, Video, Text, Colour, Screen, Ground };

// Pictures and videos show `file`, a text says `words`, a colour begins white. No number: the edit
// gives it one.
studio::SceneItem newItem(NewItem kind, studio::CanvasPixels canvas,
                          const std::filesystem::path& file = {}, const std::string& words = {});
// One of the overlays, over the whole canvas.
studio::SceneItem newOverlay(std::string_view key);
// The same once more, a little aside.
studio::SceneItem copyOf(const studio::SceneItem& item, studio::CanvasPixels canvas);

}  // namespace xb::app
