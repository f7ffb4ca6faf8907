// The teleprompter on a second screen in front of the host: it goes there, comes back when that
// screen is unplugged, and goes there again.
#include "tests/journeys/real_desk.h"
#include "tests/journeys/two_monitors.h"

#include <QApplication>
#include <QScreen>

using namespace xb::app;

namespace {

bool comes(const std::function<bool()>& is_there) {
    return QTest::qWaitFor(is_there, RealDesk::patient_ms);
}

QWidget& stageWindow() {
    for (QWidget* window : QApplication::topLevelWidgets())
        if (window->objectName() == "stage_window") return *window;
    throw std::runtime_error("no teleprompter");
}

QScreen* named(const char* name) {
    for (QScreen* screen : QGuiApplication::screens())
        if (screen->name() == name) return screen;
    return nullptr;
}

// What is really seen on that screen.
int pixelsOn(QScreen& screen, const QColor& color) {
    const QImage shot = screen.grabWindow(0).toImage();
    int count = 0;
    for (int y = 0; y < shot.height(); ++y) {
        for (int x = 0; x < shot.width(); ++x)
            if (shot.pixelColor(x, y) == color) ++count;
    }
    return count;
}

}  // namespace

TEST_CASE("the teleprompter goes to the second screen and leaves it when it is unplugged",
          "[journey]") {
    RealDesk room;
    xb::tests::TwoMonitors monitors;
    REQUIRE(comes([] { return named("right") != nullptr; }));
    REQUIRE(room.desk->window().screen() == named("left"));

    room.press("prompter");
    QWidget& stage = stageWindow();
    REQUIRE(comes([&] { return stage.geometry() == named("right")->geometry(); }));
    CHECK(stage.isFullScreen());
    REQUIRE(comes([] { return pixelsOn(*named("right"), lightTheme().harvest_text) > 200; }));
    CHECK(room.pixelsOf(lightTheme().harvest_fill) > 200);

    monitors.unplug();
    REQUIRE(comes([] { return named("right") == nullptr; }));
    REQUIRE(comes([&] { return !stage.isFullScreen(); }));
    CHECK(stage.isVisible());
    CHECK(comes([&] { return named("left")->geometry().contains(stage.geometry()); }));

    monitors.plugIn();
    REQUIRE(comes([] { return named("right") != nullptr; }));
    CHECK(comes([&] { return stage.geometry() == named("right")->geometry(); }));
    CHECK(stage.isFullScreen());

    room.press("prompter");
    CHECK_FALSE(stage.isVisible());
}
