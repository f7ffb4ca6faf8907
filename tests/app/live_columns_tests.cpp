// How the Live page shares its room, on large screens and on small ones.
#include "app/pages/live/live_columns.h"
#include "app/pages/live/picture_places.h"
#include "tests/app/desk_fixture.h"
#include "tests/app/desk_text_fit.h"

#include <QAbstractButton>
#include <QTest>
#include <catch2/catch.hpp>

#include <vector>

using namespace xb::app;

namespace {

constexpr QSize tall(720, 1280);
constexpr QSize wide(1280, 720);

double shapeOf(const QRect& place, int words_px = 0) {
    return 1.0 * place.width() / (place.height() - words_px);
}

}  // namespace

TEST_CASE("lists give way before the pictures do, and share one column where there is no room") {
    struct Case {
        QSize room;
        QSize canvas;
        bool has_next;
        LiveColumns columns;
    };
    const std::vector<Case> cases{
        // 1366x768, 1920x1080
        {{984, 632}, tall, false, {false, 308, 332}},
        {{984, 632}, tall, true, {false, 270, 280}},
        {{984, 632}, wide, false, {false, 308, 332}},
        {{1538, 944}, tall, false, {false, 380, 420}},
        {{1538, 944}, tall, true, {false, 353, 389}},
        {{1538, 944}, wide, false, {false, 308, 332}},
        // 1280x720, 1093x614, 911x512
        {{898, 584}, tall, false, {false, 270, 280}},
        {{720, 478}, tall, false, {true, 420, 0}},
        {{549, 376}, tall, false, {true, 338, 0}},
        {{549, 376}, tall, true, {true, 300, 0}},
        {{549, 376}, wide, false, {true, 300, 0}},
        // Wide, but too low for two lists above each other.
        {{1200, 420}, tall, false, {true, 420, 0}},
    };
    for (const Case& one : cases) {
        CAPTURE(one.room.width(), one.room.height(), one.has_next, one.canvas.width());
        CHECK(liveColumns(one.room, one.canvas, one.has_next) == one.columns);
    }
}

TEST_CASE("the prepared scene is half as large as the program, and neither loses its shape") {
    for (const QSize room : {QSize(434, 632), QSize(900, 944), QSize(240, 376), QSize(400, 300)}) {
        for (const QSize canvas : {tall, wide}) {
            CAPTURE(room.width(), room.height(), canvas.width());
            const PicturePlaces places = placePictures(room, canvas, true);
            const double shape = 1.0 * canvas.width() / canvas.height();
            CHECK(shapeOf(places.program) == Approx(shape).margin(0.02));
            CHECK(shapeOf(places.next, next_words_px) == Approx(shape).margin(0.03));
            CHECK(QRect(QPoint(0, 0), room).contains(places.program));
            CHECK(QRect(QPoint(0, 0), room).contains(places.next));
            CHECK_FALSE(places.program.intersects(places.next));
            CHECK(places.next.width() <= places.program.width());
            CHECK(places.next.width() * 2 + 4 >= places.program.width());
        }
    }
}

TEST_CASE("without a prepared scene the program has all the room") {
    CHECK(placePictures({434, 632}, tall, false) == PicturePlaces{QRect(0, 0, 434, 632), {}});
}

TEST_CASE("a wide canvas has its prepared scene below, a tall one beside it") {
    const PicturePlaces tall_places = placePictures({434, 632}, tall, true);
    CHECK(tall_places.next.left() > tall_places.program.right());
    const PicturePlaces wide_places = placePictures({434, 632}, wide, true);
    CHECK(wide_places.next.top() > wide_places.program.bottom());
}

TEST_CASE("in a small window the lists share one column, and come back side by side", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    const auto seen = [&desk](const char* list) { return desk.find(list).isVisible(); };
    CHECK_FALSE(seen("live_tabs"));
    CHECK((seen("shelf_list") && seen("live_orders_list") && seen("run_sheet")));
    desk.window->resize(911, 512);
    CHECK(desk.window->size() == QSize(911, 512));
    REQUIRE(QTest::qWaitFor([&] { return seen("live_tabs"); }));
    CHECK((seen("shelf_list") && !seen("live_orders_list") && !seen("run_sheet")));
    CHECK(QTest::qWaitFor([&] { return desk.find("rail_orders").width() == 52; }));
    CHECK(cutTexts(*desk.window).join("; ").toStdString() == std::string());
    QTest::mouseClick(&desk.find("live_tab_2"), Qt::LeftButton);
    CHECK((!seen("shelf_list") && seen("live_orders_list")));
    QTest::mouseClick(&desk.find("live_tab_3"), Qt::LeftButton);
    CHECK(seen("featured_points"));
    desk.window->resize(1366, 768);
    REQUIRE(QTest::qWaitFor([&] { return !seen("live_tabs"); }));
    CHECK((seen("shelf_list") && seen("live_orders_list") && seen("run_sheet")));
}
