#include "app/pages/scenes/new_items.h"

#include "studio/scenes/scene_layouts.h"

#include <algorithm>
#include <utility>

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

ItemSource filesOf(NewItem kind, const std::vector<std::filesystem::path>& files) {
    const std::filesystem::path file = files.empty() ? std::filesystem::path() : files.front();
    if (kind == NewItem::Picture) return ImageFile{file};
    if (kind == NewItem::Slides) {
        Slideshow slides;
        slides.paths = files;
        return slides;
    }
    if (kind == NewItem::Music) {
        MusicFile music;
        music.path = file;
        return music;
    }
    VideoFile video;
    video.path = file;
    return video;
}

ItemSource sourceOf(NewItem kind, CanvasPixels canvas,
                    const std::vector<std::filesystem::path>& files, const std::string& words) {
    if (needsFiles(kind)) return filesOf(kind, files);
    switch (kind) {
        case NewItem::Camera:
            return SharedSource{std::string(camera_key)};
        case NewItem::SecondCamera:
            return SharedSource{std::string(second_camera_key)};
        case NewItem::Text: {
            TextLabel label;
            label.text = words;
            label.size_px = std::max(16, canvas.height / 20);
            return label;
        }
        case NewItem::Colour:
            return PlainColour{};
        case NewItem::Screen:
            return ScreenCapture{};
        case NewItem::Window:
            return WindowCapture{};
        default:
            return Backdrop{};
    }
}

ItemTransform placeOf(NewItem kind, CanvasPixels canvas) {
    switch (kind) {
        case NewItem::Camera:
        case NewItem::SecondCamera:
            return boxed(insetBox(canvas), Bounds::Fill);
        case NewItem::Text:
            return boxed(textBox(canvas), Bounds::Fit);
        case NewItem::Colour:
            return boxed(pictureBox(canvas), Bounds::Stretch);
        case NewItem::Music:
        case NewItem::Ground:
            return {};
        default:
            return boxed(pictureBox(canvas), Bounds::Fit);
    }
}

}  // namespace

SceneItem newItem(NewItem kind, CanvasPixels canvas,
                  const std::vector<std::filesystem::path>& files, const std::string& words) {
    const std::filesystem::path file = files.empty() ? std::filesystem::path() : files.front();
    SceneItem item;
    // A slideshow is no single picture.
    if (!file.empty() && kind != NewItem::Slides) item.name = file.stem().string();
    item.source = sourceOf(kind, canvas, files, words);
    item.transform = placeOf(kind, canvas);
    return item;
}

SceneItem newOverlay(std::string_view key) {
    SceneItem item;
    item.name = key;
    item.source = SharedSource{std::string(key)};
    return item;
}

SceneItem withoutNumbers(SceneItem item) {
    item.id = {};
    for (SceneItem& child : item.children)
        child = withoutNumbers(std::move(child));
    return item;
}

SceneItem copyOf(const SceneItem& item, CanvasPixels canvas) {
    SceneItem copy = withoutNumbers(item);
    copy.is_locked = false;
    copy.transform.x_px += double(canvas.width) / aside_share;
    copy.transform.y_px += double(canvas.width) / aside_share;
    return copy;
}

}  // namespace xb::app
