// What Alt and a pulled edge cut off an item's picture: what stays does not move.
#include "app/pages/scenes/edge_cut.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace xb::app;
using namespace xb::studio;

namespace {

constexpr CanvasPixels canvas{720, 1280};
constexpr CanvasPixels source{400, 200};

SceneItem boxed(Bounds bounds, double x, double y, double width, double height) {
    SceneItem item;
    item.source = ImageFile{"/a.png"};
    item.transform.bounds = bounds;
    item.transform.x_px = x;
    item.transform.y_px = y;
    item.transform.width_px = width;
    item.transform.height_px = height;
    return item;
}

ItemTransform pulled(const SceneItem& item, Grip grip, QPointF by) {
    const ItemFrame start = *frameOf(item, canvas);
    const QPointF from = gripPoint(start, grip, 30);
    const Dragged now = drag(start, grip, from, from + by, {}, {false, false, 0});
    return cutTo(now.frame, grip, item, source, canvas);
}

QRectF boxOf(SceneItem item, const ItemTransform& place) {
    item.transform = place;
    return frameOf(item, canvas)->bounds();
}

bool isNear(const QRectF& one, const QRectF& other) {
    return std::abs(one.left() - other.left()) < 0.01 && std::abs(one.top() - other.top()) < 0.01 &&
           std::abs(one.right() - other.right()) < 0.01 &&
           std::abs(one.bottom() - other.bottom()) < 0.01;
}

}  // namespace

TEST_CASE("a pulled edge cuts as many pixels of the source as it passes over") {
    // Half as large as its source.
    const SceneItem item = boxed(Bounds::Stretch, 100, 100, 200, 100);
    const ItemTransform left = pulled(item, Grip::Left, {30, 0});
    CHECK(left.crop == ItemCrop{60, 0, 0, 0});
    CHECK(isNear(boxOf(item, left), QRectF(130, 100, 170, 100)));
    const ItemTransform corner = pulled(item, Grip::BottomRight, {-50, -10});
    CHECK(corner.crop == ItemCrop{0, 0, 100, 20});
    CHECK(isNear(boxOf(item, corner), QRectF(100, 100, 150, 90)));
    CHECK(pulled(item, Grip::Body, {30, 0}) == item.transform);
}

TEST_CASE("pulled outwards an edge gives back what was cut, and no more") {
    SceneItem item = boxed(Bounds::Stretch, 100, 100, 200, 100);
    item.transform = pulled(item, Grip::Top, {0, 40});
    REQUIRE(item.transform.crop == ItemCrop{0, 80, 0, 0});
    const ItemTransform back = pulled(item, Grip::Top, {0, -500});
    CHECK(back.crop == ItemCrop{});
    CHECK(isNear(boxOf(item, back), QRectF(100, 100, 200, 100)));
    // As little as a hand can take hold of again.
    CHECK(pulled(item, Grip::Left, {5000, 0}).crop.left_px == source.width - 2 * 8);
}

TEST_CASE("what fits is cut where it is seen, what fills keeps what its box had cut already") {
    // Seen from 150 to 250 of the box' height.
    const SceneItem fits = boxed(Bounds::Fit, 0, 100, 200, 200);
    const ItemTransform margin = pulled(fits, Grip::Bottom, {0, -40});
    CHECK(margin.crop == ItemCrop{});
    CHECK(isNear(boxOf(fits, margin), QRectF(0, 150, 200, 100)));
    const ItemTransform cut = pulled(fits, Grip::Bottom, {0, -70});
    CHECK(cut.crop == ItemCrop{0, 0, 0, 40});
    CHECK(isNear(boxOf(fits, cut), QRectF(0, 150, 200, 80)));

    const SceneItem fills = boxed(Bounds::Fill, 0, 0, 100, 100);
    const ItemTransform narrower = pulled(fills, Grip::Right, {-20, 0});
    CHECK(narrower.crop == ItemCrop{100, 0, 140, 0});
    CHECK(isNear(boxOf(fills, narrower), QRectF(0, 0, 80, 100)));
    const ItemTransform wider = pulled(fills, Grip::Right, {30, 0});
    CHECK(wider.crop == ItemCrop{100, 0, 40, 0});
}

TEST_CASE("what is turned or mirrored is cut at the edge that is pulled") {
    SceneItem turned = boxed(Bounds::Stretch, 300, 300, 200, 100);
    turned.transform.rotation_degrees = 90;
    const ItemFrame before = *frameOf(turned, canvas);
    const ItemTransform cut = pulled(turned, Grip::Right, {0, -50});
    CHECK(cut.crop == ItemCrop{0, 0, 100, 0});
    turned.transform = cut;
    const ItemFrame after = *frameOf(turned, canvas);
    // The left edge, which lies on top, has stayed.
    const QPointF left_before = before.toCanvas({-100, 0});
    const QPointF left_after = after.toCanvas({-75, 0});
    CHECK(std::hypot(left_before.x() - left_after.x(), left_before.y() - left_after.y()) < 0.01);

    SceneItem sheet;
    sheet.source = SharedSource{std::string(ticker_key)};
    sheet.transform.scale_x = -0.5;
    sheet.transform.x_px = 360;
    const ItemFrame start = *frameOf(sheet, canvas);
    ItemFrame wanted = start;
    wanted.size.setWidth(start.size.width() - 60);
    wanted.centre.rx() += 30;
    const ItemTransform mirrored = cutTo(wanted, Grip::Left, sheet, canvas, canvas);
    CHECK(mirrored.crop == ItemCrop{0, 0, 120, 0});
    CHECK(mirrored.scale_x == -0.5);
    CHECK(isNear(boxOf(sheet, mirrored), QRectF(60, 0, 300, 1280)));
}

TEST_CASE("a source without a size is not cut") {
    const SceneItem item = boxed(Bounds::Stretch, 100, 100, 200, 100);
    ItemFrame wanted = *frameOf(item, canvas);
    wanted.size.setWidth(50);
    CHECK(cutTo(wanted, Grip::Right, item, {}, canvas) == item.transform);
}
