// The guide's question what the line carries: asked, measured, and what picture follows.
#include "app/guide/check_step.h"
#include "app/guide/uplink_fit.h"
#include "tests/app/desk_application.h"
#include "tests/app/desk_text_fit.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

using namespace xb::app;
namespace studio = xb::studio;
using Kind = UplinkFinding::Kind;

namespace {

struct Check {
    Check(ThemeId theme, UiLanguage language) {
        useDesk(theme, language);
        step = std::make_unique<CheckStep>(deskTheme());
        step->resize(820, 520);
        step->showConnecting();
        step->show();
        QApplication::processEvents();
    }
    QPushButton& button() const { return *step->findChild<QPushButton*>("guide_measure_uplink"); }
    QComboBox& choice() const { return *step->findChild<QComboBox*>("guide_uplink"); }
    QString words() const { return step->findChild<QLabel*>("guide_uplink_words")->text(); }

    std::unique_ptr<CheckStep> step;
};

}  // namespace

TEST_CASE("the line is measured when the person asks for it, at a server that is named",
          "[guide]") {
    const Check check(ThemeId::Light, UiLanguage::English);
    CHECK_FALSE(check.button().isVisible());
    check.step->offerMeasuring("speed.example");
    CHECK(check.words().contains("random bytes go to speed.example"));
    QSignalSpy asked(check.step.get(), &CheckStep::uplinkMeasureAsked);
    QTest::mouseClick(&check.button(), Qt::LeftButton);
    CHECK(asked.size() == 1);
    check.step->showMeasuringUplink();
    CHECK(check.button().text() == "Measuring…");
    QTest::mouseClick(&check.button(), Qt::LeftButton);
    CHECK(asked.size() == 1);
    CHECK(check.step->uplinkKbps() == 0);

    check.step->showUplink({Kind::Measured, 1830, "speed.example"});
    check.step->showSent({540, 960, 1200, 428});
    CHECK(check.button().text() == "Measure it");
    CHECK(check.step->uplinkKbps() == 1830);
    CHECK(check.choice().currentText() == "1.8 Mbit/s, as measured");
    CHECK(check.words().contains("carries 1.8 Mbit/s upwards"));
    CHECK(check.words().contains("540×960 at 1200 kbit/s"));

    // What was measured once stays, also when it is not measured again.
    check.step->showUplink({Kind::NotReached, 0, "speed.example"});
    CHECK(check.step->uplinkKbps() == 1830);
}

TEST_CASE("a line that carries less than the smallest picture is told of as such", "[guide]") {
    const Check check(ThemeId::Light, UiLanguage::English);
    check.step->offerMeasuring("speed.example");
    check.step->showUplink({Kind::Measured, 320, "speed.example"});
    check.step->showSent({360, 640, 300, leastLineKbps(1)});
    CHECK(check.words().contains("carries only 0.32 Mbit/s"));
    check.step->showUplink({Kind::Measured, 430, "speed.example"});
    CHECK(check.words().contains("carries 0.43 Mbit/s"));
    // The person knows better, and more is sent than was measured: that line holds a picture still.
    check.step->showSent({720, 1280, 2500, leastLineKbps(1)});
    CHECK(check.words().contains("carries 0.43 Mbit/s"));
    CHECK(leastLineKbps(2) == 856);
}

TEST_CASE("what the person said stays where nothing could be measured", "[guide]") {
    const Check check(ThemeId::Light, UiLanguage::English);
    check.step->offerMeasuring("speed.example");
    check.choice().setCurrentIndex(check.choice().findData(2000));
    for (const Kind kind : {Kind::NotReached, Kind::Refuses, Kind::TooSlow}) {
        check.step->showUplink({kind, 0, "speed.example"});
        CHECK(check.step->uplinkKbps() == 2000);
        CHECK(check.words().contains("speed.example"));
    }
    check.step->offerMeasuring({});
    CHECK_FALSE(check.button().isVisible());
}

TEST_CASE("a smaller picture is sent at a lower rate", "[guide]") {
    CHECK(videoBitrateFor({720, 1280, {30, 1}}) == 2500);
    CHECK(videoBitrateFor({540, 960, {30, 1}}) == 1600);
    CHECK(videoBitrateFor({360, 640, {30, 1}}) == 900);
    CHECK(videoBitrateFor({360, 640, {15, 1}}) == 600);
    CHECK(videoBitrateFor({1080, 1920, {30, 1}}) == 4500);
    // A line of 900 kbit/s, and one that two servers share.
    CHECK(videoBitrateFor({720, 1280, {30, 1}}, {900, 1}) == 500);
    CHECK(videoBitrateFor({720, 1280, {30, 1}}, {4000, 2}) == 1350);
    CHECK(videoBitrateFor({720, 1280, {30, 1}}, {10'000, 1}) == 2500);
    CHECK(videoBitrateFor({720, 1280, {30, 1}}, {200, 1}) == 300);
}

TEST_CASE("a slow line gets a smaller picture of the same shape", "[guide]") {
    const studio::CanvasSettings upright{720, 1280, {30, 1}};
    const auto over = [](int kbps, const studio::CanvasSettings& held) {
        const studio::CanvasSettings canvas = canvasOver({kbps, 1}, held);
        return std::pair(canvas.width_px, canvas.height_px);
    };
    CHECK(over(0, upright) == std::pair(720, 1280));
    CHECK(over(4'000, upright) == std::pair(720, 1280));
    CHECK(over(1'500, upright) == std::pair(540, 960));
    CHECK(over(900, upright) == std::pair(360, 640));
    CHECK(over(100, upright) == std::pair(360, 640));
    CHECK(over(900, {1280, 720, {30, 1}}) == std::pair(640, 360));
    CHECK(over(100, {360, 640, {15, 1}}) == std::pair(360, 640));
    // Two share it.
    CHECK(canvasOver({2'000, 2}, upright).width_px == 360);
}

TEST_CASE("no word about the line is cut off, in either language and theme", "[guide]") {
    for (const auto language : {UiLanguage::Chinese, UiLanguage::English}) {
        for (const auto theme : {ThemeId::Light, ThemeId::Dark}) {
            const Check check(theme, language);
            const auto look = [&check] {
                QApplication::processEvents();
                CHECK(cutTexts(*check.step).join("; ").toStdString() == std::string());
            };
            check.step->offerMeasuring("speed.cloudflare.com");
            look();
            check.step->showMeasuringUplink();
            look();
            check.step->showSent({720, 1280, 2500, 428});
            for (const Kind kind :
                 {Kind::Measured, Kind::NotReached, Kind::Refuses, Kind::TooSlow}) {
                check.step->showUplink(
                    {kind, kind == Kind::Measured ? 12'345 : 0, "speed.cloudflare.com"});
                look();
            }
        }
    }
}
