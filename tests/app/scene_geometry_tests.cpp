// Frames of items, what a hand does to them, and where they come to rest.
#include "app/pages/scenes/frame_drag.h"
#include "app/pages/scenes/item_frame.h"
#include "app/pages/scenes/new_items.h"
#include "app/pages/scenes/snapping.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace xb::app;
using namespace xb::studio;

namespace {

constexpr CanvasPixels canvas{720, 1280};

SceneItem boxed(double x, double y, double width, double height) {
    SceneItem item;
    item.source = ImageFile{"/a.png"};
    item.transform.bounds = Bounds::Fit;
    item.transform.x_px = x;
    item.transform.y_px = y;
    item.transform.width_px = width;
    item.transform.height_px = height;
    return item;
}

bool isAt(QPointF a, QPointF b) {
    return std::hypot(a.x() - b.x(), a.y() - b.y()) < 0.01;
}

ItemFrame frame(double x, double y, double width, double height, double degrees = 0) {
    return {{x, y}, {width, height}, degrees};
}

Dragged pull(const ItemFrame& start, Grip grip, QPointF by, DragRules rules = {true, false, 0}) {
    const QPointF from = gripPoint(start, grip, 30);
    return drag(start, grip, from, from + by, snapLines(canvas, {}), rules);
}

}  // namespace

TEST_CASE("a box of every alignment and angle has a frame, and its frame gives the box back") {
    for (int alignment = 0; alignment < 9; ++alignment) {
        for (const double degrees : {0.0, 30.0, -135.0}) {
            SceneItem item = boxed(200, 300, 120, 80);
            item.transform.alignment = static_cast<Alignment>(alignment);
            item.transform.rotation_degrees = degrees;
            const auto made = frameOf(item, canvas);
            REQUIRE(made);
            CHECK(made->size == QSizeF(120, 80));
            const ItemTransform back = movedTo(*made, item, canvas);
            CHECK(std::abs(back.x_px - 200) < 0.01);
            CHECK(std::abs(back.y_px - 300) < 0.01);
            CHECK(back.width_px == 120);
            CHECK(back.rotation_degrees == degrees);
        }
    }
}

TEST_CASE("what turns, turns around the point by which it is placed") {
    SceneItem item = boxed(100, 100, 40, 20);
    CHECK(isAt(frameOf(item, canvas)->centre, {120, 110}));
    item.transform.rotation_degrees = 90;
    CHECK(isAt(frameOf(item, canvas)->centre, {90, 120}));
    item.transform.alignment = Alignment::Centre;
    CHECK(isAt(frameOf(item, canvas)->centre, {100, 100}));
}

TEST_CASE(
    "a sheet is as large as the canvas, scaled, cut and mirrored; other sizes are not known") {
    SceneItem sheet;
    sheet.source = SharedSource{std::string(ticker_key)};
    CHECK(frameOf(sheet, canvas)->bounds() == QRectF(0, 0, 720, 1280));
    sheet.transform.scale_x = -0.5;
    sheet.transform.scale_y = 0.5;
    sheet.transform.crop.top_px = 80;
    sheet.transform.x_px = 360;
    const auto mirrored = frameOf(sheet, canvas);
    REQUIRE(mirrored);
    CHECK(mirrored->bounds() == QRectF(0, 0, 360, 600));
    ItemFrame wider = *mirrored;
    wider.size.setWidth(720);
    wider.centre.setX(360);
    const ItemTransform place = movedTo(wider, sheet, canvas);
    CHECK(place.scale_x == -1);
    CHECK(place.scale_y == 0.5);
    CHECK(place.x_px == 720);

    SceneItem text;
    text.source = TextLabel{};
    CHECK_FALSE(frameOf(text, canvas));
    SceneItem music = boxed(0, 0, 10, 10);
    music.source = MusicFile{};
    CHECK_FALSE(frameOf(music, canvas));
    SceneItem camera;
    camera.source = SharedSource{std::string(camera_key)};
    CHECK_FALSE(isSheet(camera));
}

TEST_CASE("a press finds corner, edge, knob, body or nothing") {
    const ItemFrame start = frame(200, 200, 100, 60);
    CHECK(gripAt(start, {151, 171}, 10, 20) == Grip::TopLeft);
    CHECK(gripAt(start, {251, 229}, 10, 20) == Grip::BottomRight);
    CHECK(gripAt(start, {200, 231}, 10, 20) == Grip::Bottom);
    CHECK(gripAt(start, {200, 190}, 5, 20) == Grip::Turn);
    CHECK(gripAt(start, {225, 205}, 10, 20) == Grip::Body);
    CHECK_FALSE(gripAt(start, {300, 200}, 10, 20));
    const ItemFrame turned = frame(200, 200, 100, 60, 90);
    CHECK(gripAt(turned, {230, 150}, 5, 20) == Grip::TopLeft);
    CHECK_FALSE(gripAt(turned, {245, 200}, 5, 20));
}

TEST_CASE("pulling a side keeps the other one where it is") {
    const ItemFrame start = frame(200, 200, 100, 60);
    CHECK(pull(start, Grip::Right, {20, 50}).frame == frame(210, 200, 120, 60));
    CHECK(pull(start, Grip::Top, {0, -10}).frame == frame(200, 195, 100, 70));
    CHECK(pull(start, Grip::BottomRight, {10, 5}, {false, false, 0}).frame ==
          frame(205, 202.5, 110, 65));
    const Dragged shaped = pull(start, Grip::TopLeft, {-50, -30});
    CHECK(std::abs(shaped.frame.size.width() - 150) < 0.01);
    CHECK(std::abs(shaped.frame.size.height() - 90) < 0.01);
    CHECK(isAt(shaped.frame.toCanvas({75, 45}), {250, 230}));
    const ItemFrame turned = frame(200, 200, 100, 60, 90);
    const Dragged longer = pull(turned, Grip::Right, {0, 20});
    CHECK(std::abs(longer.frame.size.width() - 120) < 0.01);
    CHECK(isAt(longer.frame.toCanvas({-60, 0}), {200, 150}));
}

TEST_CASE("nothing is made so small that it cannot be taken hold of again") {
    const ItemFrame start = frame(200, 200, 100, 60);
    CHECK(pull(start, Grip::Left, {500, 0}).frame.size.width() == 8);
    const QSizeF small = pull(start, Grip::BottomRight, {-500, -500}).frame.size;
    CHECK(small.width() >= 8);
    CHECK(small.height() >= 8);
}

TEST_CASE("what is moved comes to rest at edges, middle, safe area and other items") {
    const SnapLines lines = snapLines(canvas, {frame(500, 600, 100, 100)});
    const ItemFrame start = frame(200, 400, 100, 60);
    const DragRules rules{true, true, 8};
    const auto move = [&](QPointF by) { return drag(start, Grip::Body, {0, 0}, by, lines, rules); };
    const Dragged at_left = move({-146, 0});
    CHECK(at_left.frame.bounds().left() == 0);
    CHECK(at_left.line_x == 0);
    CHECK_FALSE(at_left.line_y);
    CHECK(move({155, 0}).frame.centre.x() == 360);
    CHECK(move({295, 0}).frame.centre.x() == 500);
    const QRectF safe = safeRect(canvas);
    CHECK(safe.top() > 0);
    CHECK(std::abs(move({0, safe.top() - 370 + 5}).frame.bounds().top() - safe.top()) < 0.01);
    CHECK(move({-110, 0}).frame.centre.x() == 90);
    CHECK(drag(start, Grip::Body, {0, 0}, {-146, 0}, lines, {true, false, 8}).frame.centre.x() ==
          54);
}

TEST_CASE("a pulled edge comes to rest too, and a corner keeps its shape while it does") {
    const ItemFrame start = frame(200, 400, 100, 60);
    const DragRules rules{true, true, 8};
    const Dragged edge = pull(start, Grip::Right, {105, 0}, rules);
    CHECK(edge.frame.bounds().right() == 360);
    CHECK(edge.line_x == 360);
    const Dragged corner = pull(start, Grip::BottomRight, {106, 60}, rules);
    CHECK(std::abs(corner.frame.bounds().right() - 360) < 0.01);
    CHECK(std::abs(corner.frame.size.width() / corner.frame.size.height() - 100.0 / 60) < 0.01);
    const Dragged near_both = pull(start, Grip::BottomRight, {106, 206}, rules);
    CHECK(std::abs(near_both.frame.bounds().right() - 360) < 0.01);
    CHECK_FALSE(near_both.line_y);
    CHECK_FALSE(pull(frame(200, 400, 100, 60, 10), Grip::Right, {105, 0}, rules).line_x);
}

TEST_CASE("turning follows the hand and rests near every 45 degrees") {
    const ItemFrame start = frame(200, 200, 100, 60);
    const DragRules rules{true, true, 8};
    const auto turn = [&](QPointF to, const DragRules& by) {
        return drag(start, Grip::Turn, {200, 180}, to, {}, by).frame.degrees;
    };
    CHECK(turn({300, 200}, rules) == 90);
    CHECK(turn({200, 300}, rules) == -180);
    CHECK(turn({100, 203}, rules) == -90);
    CHECK(turn({100, 203}, {true, false, 8}) == Approx(-91.7).margin(0.05));
    CHECK(turn({250, 120}, rules) == Approx(32).margin(0.05));
}

TEST_CASE("what is added lies in a box on the canvas, and a copy lies beside it") {
    for (const NewItem kind :
         {NewItem::Camera, NewItem::SecondCamera, NewItem::Picture, NewItem::Slides, NewItem::Video,
          NewItem::Text, NewItem::Screen, NewItem::Window}) {
        const SceneItem item = newItem(kind, canvas, {"/photos/tree.png"}, "Hello");
        CHECK(item.id.value == 0);
        const auto made = frameOf(item, canvas);
        REQUIRE(made);
        CHECK(QRectF(0, 0, canvas.width, canvas.height).contains(made->bounds()));
    }
    CHECK(newItem(NewItem::Picture, canvas, {"/photos/tree.png"}).name == "tree");
    SceneItem group = newOverlay(ticker_key);
    group.id = ItemId{7};
    group.is_locked = true;
    group.source = Group{};
    group.children = {boxed(0, 0, 10, 10)};
    group.children[0].id = ItemId{8};
    const SceneItem copy = copyOf(group, canvas);
    CHECK(copy.id.value == 0);
    CHECK(copy.children[0].id.value == 0);
    CHECK_FALSE(copy.is_locked);
    CHECK(copy.transform.x_px == 24);
}
