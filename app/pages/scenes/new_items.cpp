#include "app/pages/scenes/new_items.h"

#include "studio/scenes/scene_layouts.h"

#include <algorithm>

namespace xb::app {

namespace {

using namespace studio;

constexpr int text_share = 8;  // of the canvas' height
constexpr int aside_share = 30;

ItemTransform boxed(const CanvasBox& box, Bounds bounds) {
    ItemTransform place;
    place.x_px = box.x_px;
    place.y_px = box.y_px;
    place.width_px = box.width_px;
    place.height_px = box.height_px;
    place.bounds = bounds;
    return place;
}

// Across the middle, clear of what lies at the sides.
CanvasBox textBox(CanvasPixels canvas) {
    const int height = canvas.height / text_share;
    return {canvas.width / 10, (canvas.height - height) / 2, canvas.width * 8 / 10, height};
}

void giveNewNumbers(SceneItem& item) {
    item.id = {};
    for (SceneItem& child : item.children)
        giveNewNumbers(child);
}

}  // namespace

SceneItem newItem(NewItem kind, CanvasPixels canvas, const std::filesystem::path& file,
                  const std::string& words) {
    SceneItem item;
    if (!file.empty()) item.name = file.stem().string();
    switch (kind) {
        case NewItem::Camera:
        case NewItem::SecondCamera:
            item.source =
                SharedSource{std::string(kind == NewItem::Camera ? camera_key : second_camera_key)};
            item.transform = boxed(insetBox(canvas), Bounds::Fill);
            break;
        case NewItem::Picture:
            item.source = ImageFile{file};
            item.transform = boxed(pictureBox(canvas), Bounds::Fit);
            break;
        case NewItem::Video: {
            VideoFile video;
            video.path = file;
            item.source = video;
            item.transform = boxed(pictureBox(canvas), Bounds::Fit);
            break;
        }
        case NewItem::Text: {
            TextLabel label;
            label.text = words;
            label.size_px = std::max(16, canvas.height / 20);
            item.source = label;
            item.transform = boxed(textBox(canvas), Bounds::Fit);
            break;
        }
        case NewItem::Colour:
            item.source = PlainColour{};
            item.transform = boxed(pictureBox(canvas), Bounds::Stretch);
            break;
        case NewItem::Screen:
            item.source = ScreenCapture{};
            item.transform = boxed(pictureBox(canvas), Bounds::Fit);
            break;
        case NewItem::Ground:
            item.source = Backdrop{};
            break;
    }
    return item;
}

SceneItem newOverlay(std::string_view key) {
    SceneItem item;
    item.name = key;
    item.source = SharedSource{std::string(key)};
    return item;
}

SceneItem copyOf(const SceneItem& item, CanvasPixels canvas) {
    SceneItem copy = item;
    giveNewNumbers(copy);
    copy.is_locked = false;
    copy.transform.x_px += double(canvas.width) / aside_share;
    copy.transform.y_px += double(canvas.width) / aside_share;
    return copy;
}

}  // namespace xb::app
