// What is covered and what is cut, by table.
#include "studio/scenes/scene_geometry.h"

#include <catch2/catch.hpp>

namespace xb::studio {
namespace {

constexpr CanvasPixels canvas{360, 640};

ItemTransform fill(double x, double y, double width, double height) {
    ItemTransform transform;
    transform.x_px = x;
    transform.y_px = y;
    transform.bounds = Bounds::Fill;
    transform.width_px = width;
    transform.height_px = height;
    return transform;
}

SceneItem camera(const ItemTransform& transform) {
    SceneItem item;
    item.source = SharedSource{"camera"};
    item.transform = transform;
    return item;
}

SceneItem of(ItemSource source) {
    SceneItem item;
    item.source = std::move(source);
    return item;
}

bool isOpaqueCamera(const SceneItem& item) {
    return std::holds_alternative<SharedSource>(item.source) && item.opacity >= 1 &&
           item.filters.empty();
}

TEST_CASE("only an upright box over the whole canvas covers it") {
    CHECK(coversCanvas(camera(fill(0, 0, 360, 640)), canvas));
    CHECK(coversCanvas(camera(fill(-10, -10, 400, 700)), canvas));
    CHECK_FALSE(coversCanvas(camera(fill(1, 0, 360, 640)), canvas));
    CHECK_FALSE(coversCanvas(camera(fill(0, 0, 360, 638)), canvas));
    ItemTransform middle = fill(180, 320, 360, 640);
    CHECK_FALSE(coversCanvas(camera(middle), canvas));
    middle.alignment = Alignment::Centre;
    CHECK(coversCanvas(camera(middle), canvas));
    ItemTransform turned = fill(0, 0, 360, 640);
    turned.rotation_degrees = 1;
    CHECK_FALSE(coversCanvas(camera(turned), canvas));
    ItemTransform fitted = fill(0, 0, 360, 640);
    fitted.bounds = Bounds::Fit;
    CHECK_FALSE(coversCanvas(camera(fitted), canvas));
    CHECK_FALSE(coversCanvas(camera({}), canvas));
}

TEST_CASE("silent pictures under an opaque one are not drawn, sounding ones are") {
    const SceneItem whole = camera(fill(0, 0, 360, 640));
    const std::vector<SceneItem> below{of(Backdrop{}), of(ImageFile{}), of(VideoFile{}),
                                       of(PlainColour{})};
    const auto drawnUnder = [&](const SceneItem& top) {
        auto items = below;
        items.push_back(top);
        items.push_back(of(TextLabel{}));
        return whatIsDrawn(items, canvas, isOpaqueCamera);
    };
    const std::vector<bool> covered{false, false, true, false, true, true};
    const std::vector<bool> open(6, true);
    CHECK(drawnUnder(whole) == covered);

    SceneItem faint = whole;
    faint.opacity = 0.9;
    CHECK(drawnUnder(faint) == open);
    SceneItem added = whole;
    added.blend = BlendMode::Add;
    CHECK(drawnUnder(added) == open);
    SceneItem keyed = whole;
    keyed.filters.push_back({ChromaKey{}, true});
    CHECK(drawnUnder(keyed) == open);
    CHECK(drawnUnder(camera(fill(0, 0, 180, 640))) == open);
    SceneItem hidden = whole;
    hidden.is_hidden = true;
    CHECK(drawnUnder(hidden) == std::vector<bool>{true, true, true, true, false, true});
}

TEST_CASE("what fills a smaller box is cut to its shape, from where the box says") {
    const ItemTransform square = fill(10, 10, 100, 100);
    CHECK(isCutToBox(square, canvas));
    CHECK_FALSE(isCutToBox(fill(0, 0, 360, 640), canvas));
    CHECK(cropToBox(square, {1280, 720}) == ItemCrop{280, 0, 280, 0});
    CHECK(cropToBox(square, {720, 1280}) == ItemCrop{0, 280, 0, 280});
    CHECK(cropToBox(square, {720, 720}) == ItemCrop{});
    CHECK(cropToBox(square, {0, 0}) == ItemCrop{});
    ItemTransform top = square;
    top.bounds_alignment = Alignment::Top;
    CHECK(cropToBox(top, {720, 1280}) == ItemCrop{0, 0, 0, 560});
    ItemTransform cut = square;
    cut.crop = {100, 0, 0, 0};
    CHECK(cropToBox(cut, {1280, 720}) == ItemCrop{330, 0, 230, 0});
}

}  // namespace
}  // namespace xb::studio
