// What the items of a scene see of a camera, and how. Pure.
#pragma once

#include "studio/scenes/scene.h"
#include "studio/sources/frame_crop.h"
#include "studio/sources/view_source.h"

#include <optional>
#include <string_view>
#include <vector>

namespace xb::studio {

constexpr bool isCameraKey(std::string_view key) {
    return key == camera_key || key == second_camera_key;
}

// The canvas that is composed for, and the program's, whose shape the cameras' slots have.
struct Canvases {
    CanvasPixels own;
    CanvasPixels program;
};

// How an item sees its camera; none: what the slot shows is what it would see.
std::optional<CameraWindow> windowOf(const ItemTransform& place, const Canvases& canvases);

// What the items with this key see, but those that are hidden; in groups too.
std::vector<PictureNeed> needsOf(const std::vector<SceneItem>& items, std::string_view key,
                                 const Canvases& canvases);

}  // namespace xb::studio
