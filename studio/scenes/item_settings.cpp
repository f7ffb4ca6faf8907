// Hands an item's place and blending to libobs.
#include "studio/scenes/item_settings.h"

#include "studio/scenes/camera_sight.h"
#include "studio/scenes/scene_geometry.h"

#include <obs.h>

#include <graphics/vec2.h>

#include <array>

namespace xb::studio {
namespace {

std::uint32_t alignmentOf(Alignment alignment) {
    static constexpr std::array<std::uint32_t, 9> flags{OBS_ALIGN_TOP | OBS_ALIGN_LEFT,
                                                        OBS_ALIGN_TOP,
                                                        OBS_ALIGN_TOP | OBS_ALIGN_RIGHT,
                                                        OBS_ALIGN_LEFT,
                                                        OBS_ALIGN_CENTER,
                                                        OBS_ALIGN_RIGHT,
                                                        OBS_ALIGN_BOTTOM | OBS_ALIGN_LEFT,
                                                        OBS_ALIGN_BOTTOM,
                                                        OBS_ALIGN_BOTTOM | OBS_ALIGN_RIGHT};
    return flags.at(static_cast<std::size_t>(alignment));
}

obs_bounds_type boundsOf(Bounds bounds) {
    switch (bounds) {
        case Bounds::None:
            return OBS_BOUNDS_NONE;
        case Bounds::Stretch:
            return OBS_BOUNDS_STRETCH;
        case Bounds::Fit:
            return OBS_BOUNDS_SCALE_INNER;
        case Bounds::Fill:
            return OBS_BOUNDS_SCALE_OUTER;
    }
    return OBS_BOUNDS_NONE;
}

obs_blending_type blendOf(BlendMode mode) {
    switch (mode) {
        case BlendMode::Normal:
            return OBS_BLEND_NORMAL;
        case BlendMode::Add:
            return OBS_BLEND_ADDITIVE;
        case BlendMode::Subtract:
            return OBS_BLEND_SUBTRACT;
        case BlendMode::Screen:
            return OBS_BLEND_SCREEN;
        case BlendMode::Multiply:
            return OBS_BLEND_MULTIPLY;
        case BlendMode::Lighten:
            return OBS_BLEND_LIGHTEN;
        case BlendMode::Darken:
            return OBS_BLEND_DARKEN;
    }
    return OBS_BLEND_NORMAL;
}

// A camera's slot may draw beyond its edges, where more of the camera is seen elsewhere. In a box
// it covers the canvas; without one libobs cuts what is scaled.
obs_scale_type scalingOf(const SceneItem& value) {
    const auto* shared = std::get_if<SharedSource>(&value.source);
    const bool may_overflow =
        shared && isCameraKey(shared->key) && value.transform.bounds == Bounds::None;
    return may_overflow ? OBS_SCALE_BILINEAR : OBS_SCALE_DISABLE;
}

vec2 pair(double x, double y) {
    vec2 value{};
    vec2_set(&value, static_cast<float>(x), static_cast<float>(y));
    return value;
}

ItemCrop cropOf(obs_scene_item* item, const ItemTransform& place, CanvasPixels canvas) {
    if (!isCutToBox(place, canvas)) return place.crop;
    obs_source_t* source = obs_sceneitem_get_source(item);
    return cropToBox(place, {static_cast<int>(obs_source_get_width(source)),
                             static_cast<int>(obs_source_get_height(source))});
}

}  // namespace

void placeItem(obs_scene_item* item, const SceneItem& value, CanvasPixels canvas, bool is_drawn) {
    const ItemTransform& place = value.transform;
    obs_transform_info info{};
    info.pos = pair(place.x_px, place.y_px);
    info.rot = static_cast<float>(place.rotation_degrees);
    info.scale = pair(place.scale_x, place.scale_y);
    info.alignment = alignmentOf(place.alignment);
    info.bounds_type = boundsOf(place.bounds);
    info.bounds_alignment = alignmentOf(place.bounds_alignment);
    info.bounds = pair(place.width_px, place.height_px);
    const ItemCrop cut = cropOf(item, place, canvas);
    const obs_sceneitem_crop crop{cut.left_px, cut.top_px, cut.right_px, cut.bottom_px};
    obs_sceneitem_defer_update_begin(item);
    obs_sceneitem_set_info(item, &info);
    obs_sceneitem_set_crop(item, &crop);
    obs_sceneitem_set_blending_mode(item, blendOf(value.blend));
    obs_sceneitem_set_scale_filter(item, scalingOf(value));
    obs_sceneitem_defer_update_end(item);
    if (obs_sceneitem_visible(item) != is_drawn) obs_sceneitem_set_visible(item, is_drawn);
}

}  // namespace xb::studio
