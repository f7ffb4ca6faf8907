// New items for a scene, placed where they are seen and can be taken hold of. Pure.
#pragma once

#include "studio/scenes/scene.h"

#include <filesystem>
#include <string>
#include <vector>

namespace xb::app {

enum class NewItem {
    Camera,
    SecondCamera,
    Picture,
    Slides,
    Video,
    Music,
    Text,
    Colour,
    Screen,
    Window,
    Ground
};

// What of them begins with files, chosen before the item is there.
constexpr bool needsFiles(NewItem kind) {
    using enum NewItem;
    return kind == Picture || kind == Slides || kind == Video || kind == Music;
}

// Pictures, videos and music are of the first of `files`, slides of all of them; a text says
// `words`, a colour begins white, a window is chosen later. No number: the edit gives it one.
studio::SceneItem newItem(NewItem kind, studio::CanvasPixels canvas,
                          const std::vector<std::filesystem::path>& files = {},
                          const std::string& words = {});
// One of the overlays, over the whole canvas.
studio::SceneItem newOverlay(std::string_view key);
// The same as one that is yet to be numbered, with what is in it.
studio::SceneItem withoutNumbers(studio::SceneItem item);
// The same once more, a little aside.
studio::SceneItem copyOf(const studio::SceneItem& item, studio::CanvasPixels canvas);

}  // namespace xb::app
