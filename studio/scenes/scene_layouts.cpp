// The scenes that every new collection begins with. Figures are shares of the canvas, in percent.
#include "studio/scenes/scene_layouts.h"

#include <initializer_list>
#include <utility>

namespace xb::studio {
namespace {

// Even, so that nothing is blurred where chroma has half the size.
int share(int whole_px, int percent) {
    return whole_px * percent / 100 / 2 * 2;
}

CanvasBox boxOf(CanvasPixels canvas, int x, int y, int width, int height) {
    return {share(canvas.width, x), share(canvas.height, y), share(canvas.width, width),
            share(canvas.height, height)};
}

CanvasBox whole(CanvasPixels canvas) {
    return {0, 0, canvas.width, canvas.height};
}

ItemTransform inBox(const CanvasBox& box, Bounds bounds) {
    ItemTransform transform;
    transform.x_px = box.x_px;
    transform.y_px = box.y_px;
    transform.bounds = bounds;
    transform.width_px = box.width_px;
    transform.height_px = box.height_px;
    return transform;
}

SceneItem item(std::string name, ItemSource source, const ItemTransform& transform = {}) {
    SceneItem made;
    made.name = std::move(name);
    made.source = std::move(source);
    made.transform = transform;
    return made;
}

SceneItem backdrop() {
    SceneItem made = item("backdrop", Backdrop{});
    made.is_locked = true;
    return made;
}

SceneItem camera(std::string_view key, const CanvasBox& box) {
    return item(std::string(key), SharedSource{std::string(key)}, inBox(box, Bounds::Fill));
}

// As large as the canvas, transparent where it draws nothing.
SceneItem overlaySheet(std::string_view key) {
    return item(std::string(key), SharedSource{std::string(key)});
}

class Builder {
 public:
    explicit Builder(CanvasPixels canvas) { collection_.canvas = canvas; }

    void scene(SceneId id, const char* name, SceneVoice voice, std::vector<SceneItem> items) {
        for (SceneItem& one : items)
            numberItems(collection_, one);
        collection_.scenes.push_back({id, name, voice, std::move(items)});
    }
    SceneCollection take() { return std::move(collection_); }

 private:
    SceneCollection collection_;
};

// What lies over every scene in which somebody speaks.
std::vector<SceneItem> spoken(std::vector<SceneItem> below, bool has_card) {
    if (has_card) below.push_back(overlaySheet(product_card_key));
    for (const std::string_view key : {brand_bar_key, sold_counter_key, goal_bar_key, notice_key,
                                       ticker_key, lower_third_key, lucky_draw_key})
        below.push_back(overlaySheet(key));
    return below;
}

}  // namespace

CanvasBox insetBox(CanvasPixels canvas) {
    switch (shapeOf(canvas)) {
        case CanvasShape::Tall:
            return boxOf(canvas, 62, 18, 32, 24);
        case CanvasShape::Wide:
            return boxOf(canvas, 77, 16, 20, 34);
        case CanvasShape::Square:
            return boxOf(canvas, 68, 16, 28, 34);
    }
    return whole(canvas);
}

CanvasBox halfBox(CanvasPixels canvas, int which) {
    CanvasBox half = whole(canvas);
    if (shapeOf(canvas) == CanvasShape::Tall) {
        half.height_px = share(canvas.height, 50);
        if (which == 1) half.y_px = half.height_px;
        if (which == 1) half.height_px = canvas.height - half.height_px;
    } else {
        half.width_px = share(canvas.width, 50);
        if (which == 1) half.x_px = half.width_px;
        if (which == 1) half.width_px = canvas.width - half.width_px;
    }
    return half;
}

CanvasBox pictureBox(CanvasPixels canvas) {
    switch (shapeOf(canvas)) {
        case CanvasShape::Tall:
            return boxOf(canvas, 0, 16, 100, 48);
        case CanvasShape::Wide:
            return boxOf(canvas, 8, 8, 84, 84);
        case CanvasShape::Square:
            return boxOf(canvas, 4, 14, 92, 62);
    }
    return whole(canvas);
}

SceneCollection builtInScenes(CanvasPixels canvas) {
    using enum SceneVoice;
    Builder build(canvas);
    const CanvasBox all = whole(canvas);
    const SceneItem host = camera(camera_key, all);
    const SceneItem inset = camera(camera_key, insetBox(canvas));
    const SceneItem other = camera(second_camera_key, all);
    build.scene(SceneId::Host, "host", Heard, spoken({backdrop(), host}, false));
    build.scene(SceneId::HostAndProduct, "host-and-product", Heard,
                spoken({backdrop(), host}, true));
    build.scene(SceneId::Pause, "pause", Silent,
                {item("music", MusicFile{}), overlaySheet(pause_card_key)});
    build.scene(SceneId::CloseUp, "close-up", Heard, spoken({backdrop(), other, inset}, true));
    build.scene(SceneId::TwoCameras, "two-cameras", Heard,
                spoken({backdrop(), camera(camera_key, halfBox(canvas, 0)),
                        camera(second_camera_key, halfBox(canvas, 1))},
                       false));
    build.scene(SceneId::Orchard, "orchard", Heard, spoken({backdrop(), other}, false));
    build.scene(SceneId::PictureOrVideo, "picture-or-video", Heard,
                spoken({backdrop(), item("picture or video", ImageFile{},
                                         inBox(pictureBox(canvas), Bounds::Fit))},
                       false));
    build.scene(SceneId::Farewell, "farewell", Silent,
                {item("music", MusicFile{}), overlaySheet(farewell_card_key)});
    return build.take();
}

}  // namespace xb::studio
