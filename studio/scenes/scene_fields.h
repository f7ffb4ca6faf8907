// The fields of scenes by their names in JSON, once for writing and reading alike.
#pragma once

#include "studio/scenes/scene.h"

namespace xb::studio {

// Each calls `visit(name, field)` for every field of a value.

template <class Visit>
void eachField(Visit&& visit, SharedSource& source) {
    visit("key", source.key);
}
template <class Visit>
void eachField(Visit&& /*visit*/, Backdrop& /*source*/) {}
template <class Visit>
void eachField(Visit&& visit, ImageFile& source) {
    visit("path", source.path);
}
template <class Visit>
void eachField(Visit&& visit, Slideshow& source) {
    visit("paths", source.paths);
    visit("slide_ms", source.slide_ms);
    visit("fade_ms", source.fade_ms);
    visit("is_shuffled", source.is_shuffled);
}
template <class Visit>
void eachField(Visit&& visit, VideoFile& source) {
    visit("path", source.path);
    visit("is_looping", source.is_looping);
    visit("is_muted", source.is_muted);
    visit("starts_over", source.starts_over);
}
template <class Visit>
void eachField(Visit&& visit, MusicFile& source) {
    visit("path", source.path);
    visit("volume_db", source.volume_db);
    visit("ducking_db", source.ducking_db);
}
template <class Visit>
void eachField(Visit&& visit, TextLabel& source) {
    visit("text", source.text);
    visit("font", source.font);
    visit("size_px", source.size_px);
    visit("is_bold", source.is_bold);
    visit("rgb", source.rgb);
    visit("outline_px", source.outline_px);
    visit("outline_rgb", source.outline_rgb);
    visit("flow", source.flow);
    visit("alignment", source.alignment);
}
template <class Visit>
void eachField(Visit&& visit, ScreenCapture& source) {
    visit("screen", source.screen);
    visit("shows_pointer", source.shows_pointer);
}
template <class Visit>
void eachField(Visit&& visit, WindowCapture& source) {
    visit("title", source.title);
    visit("window_class", source.window_class);
    visit("shows_pointer", source.shows_pointer);
}
template <class Visit>
void eachField(Visit&& /*visit*/, Group& /*source*/) {}
template <class Visit>
void eachField(Visit&& visit, PlainColour& source) {
    visit("rgb", source.rgb);
}

template <class Visit>
void eachField(Visit&& visit, ChromaKey& filter) {
    visit("rgb", filter.rgb);
    visit("similarity", filter.similarity);
    visit("smoothness", filter.smoothness);
    visit("spill", filter.spill);
}
template <class Visit>
void eachField(Visit&& visit, ColourCorrection& filter) {
    visit("gamma", filter.gamma);
    visit("contrast", filter.contrast);
    visit("brightness", filter.brightness);
    visit("saturation", filter.saturation);
    visit("hue_degrees", filter.hue_degrees);
}
template <class Visit>
void eachField(Visit&& visit, ColourTable& filter) {
    visit("path", filter.path);
    visit("amount", filter.amount);
}
template <class Visit>
void eachField(Visit&& visit, Sharpen& filter) {
    visit("amount", filter.amount);
}
template <class Visit>
void eachField(Visit&& visit, CropEdges& filter) {
    visit("left_px", filter.left_px);
    visit("top_px", filter.top_px);
    visit("right_px", filter.right_px);
    visit("bottom_px", filter.bottom_px);
}
template <class Visit>
void eachField(Visit&& visit, Scroll& filter) {
    visit("x_px_per_s", filter.x_px_per_s);
    visit("y_px_per_s", filter.y_px_per_s);
}
template <class Visit>
void eachField(Visit&& visit, Mask& filter) {
    visit("path", filter.path);
    visit("by", filter.by);
}
template <class Visit>
void eachField(Visit&& visit, Beauty& filter) {
    visit("strength", filter.strength);
}

template <class Visit>
void eachField(Visit&& visit, ItemCrop& crop) {
    visit("left_px", crop.left_px);
    visit("top_px", crop.top_px);
    visit("right_px", crop.right_px);
    visit("bottom_px", crop.bottom_px);
}
template <class Visit>
void eachField(Visit&& visit, ItemTransform& transform) {
    visit("x_px", transform.x_px);
    visit("y_px", transform.y_px);
    visit("alignment", transform.alignment);
    visit("rotation_degrees", transform.rotation_degrees);
    visit("scale_x", transform.scale_x);
    visit("scale_y", transform.scale_y);
    visit("bounds", transform.bounds);
    visit("width_px", transform.width_px);
    visit("height_px", transform.height_px);
    visit("bounds_alignment", transform.bounds_alignment);
    visit("crop", transform.crop);
}
template <class Visit>
void eachField(Visit&& visit, ItemId& id) {
    visit("number", id.value);
}
template <class Visit>
void eachField(Visit&& visit, SceneId& id) {
    visit("number", id.value);
}
template <class Visit>
void eachField(Visit&& visit, CanvasPixels& canvas) {
    visit("width_px", canvas.width);
    visit("height_px", canvas.height);
}
template <class Visit>
void eachField(Visit&& visit, PictureFilter& filter) {
    visit("what", filter.what);
    visit("is_on", filter.is_on);
}
template <class Visit>
void eachField(Visit&& visit, SceneItem& item) {
    visit("id", item.id);
    visit("name", item.name);
    visit("source", item.source);
    visit("transform", item.transform);
    visit("opacity", item.opacity);
    visit("blend", item.blend);
    visit("is_locked", item.is_locked);
    visit("is_hidden", item.is_hidden);
    visit("filters", item.filters);
    visit("children", item.children);
}
template <class Visit>
void eachField(Visit&& visit, Scene& scene) {
    visit("id", scene.id);
    visit("name", scene.name);
    visit("voice", scene.voice);
    visit("items", scene.items);
}
template <class Visit>
void eachField(Visit&& visit, SceneCollection& collection) {
    visit("canvas", collection.canvas);
    visit("last_item", collection.last_item);
    visit("scenes", collection.scenes);
}

}  // namespace xb::studio
