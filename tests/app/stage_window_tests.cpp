// The teleprompter: what it says, how large, and its keys.
#include "app/pages/live/stage_window.h"
#include "app/widgets/elided_label.h"
#include "app/widgets/fitted_text.h"
#include "tests/app/desk_application.h"
#include "tests/app/desk_text_fit.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

#include <utility>

using namespace xb::app;

namespace {

StageView someView(UiLanguage language) {
    const bool is_chinese = language == UiLanguage::Chinese;
    StageView view;
    view.title = is_chinese ? "沃柑 5kg 礼盒" : "Fertile orange 5 kg box";
    view.points = is_chinese
                      ? QStringList{"皮薄，手一剥就开，不脏手", "昨天才下树，没打蜡",
                                    "5 公斤 39 块 9，坏果包赔"}
                      : QStringList{"Thin skin, peels by hand", "Picked yesterday, never waxed",
                                    "5 kg for 39.90, bad fruit replaced"};
    view.price = "¥34.90";
    view.stock = is_chinese ? "余 188" : "188 left";
    view.is_stock_low = true;
    view.next = is_chinese ? "象州香米 10kg" : "Fragrant rice 10 kg";
    view.item_time = {Tone::Good, is_chinese ? "还剩 4 分钟" : "4 min left", {}};
    view.air_time = "00:42:17";
    view.clock = "20:42";
    view.orders = is_chinese ? QStringList{"王** · 沃柑 5kg ×2", "陈** · 沃柑 5kg ×1"}
                             : QStringList{"W*** · Orange 5 kg ×2", "C*** · Orange 5 kg ×1"};
    return view;
}

}  // namespace

TEST_CASE("the teleprompter says what is explained, what is left and who bought", "[desk]") {
    useDesk(ThemeId::Dark, UiLanguage::English);
    StageWindow stage(deskTheme());
    stage.resize(1366, 768);
    stage.show();
    CHECK(stage.findChild<ElidedLabel*>("stage_title")->fullText() == "Nothing is being explained");
    stage.show(someView(UiLanguage::English));
    CHECK(stage.findChild<ElidedLabel*>("stage_title")->fullText() == "Fertile orange 5 kg box");
    CHECK(stage.findChild<QLabel*>("stage_stock")->text() == "188 left");
    CHECK(stage.findChild<QLabel*>("stage_item_time")->text() == "4 min left");
    CHECK(stage.findChild<ElidedLabel*>("stage_next")->fullText() == "Next: Fragrant rice 10 kg");
    CHECK(stage.accessibleDescription().contains("Picked yesterday"));
    CHECK(stage.findChild<FittedText*>("stage_points")->text().count('\n') == 2);
}

TEST_CASE("talking points are as large as they fit, and made smaller and larger by keys",
          "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    StageWindow stage(deskTheme());
    stage.resize(1366, 768);
    stage.show();
    stage.show(someView(UiLanguage::English));
    QApplication::processEvents();
    auto& points = *stage.findChild<FittedText*>("stage_points");
    const int three_points_px = points.fontPx();
    CHECK(three_points_px >= 60);
    StageView long_view = someView(UiLanguage::English);
    for (int i = 0; i < 5; ++i)
        long_view.points << "One more thing that is to be said about this harvest of ours";
    stage.show(long_view);
    CHECK(points.fontPx() < three_points_px);
    CHECK(points.fontPx() > FittedText::least_px);
    stage.show(someView(UiLanguage::English));
    CHECK(points.fontPx() == three_points_px);
    QTest::keyClick(&stage, Qt::Key_Minus);
    CHECK(points.fontPx() == three_points_px - 8);
    QTest::keyClick(&stage, Qt::Key_Plus);
    CHECK(points.fontPx() == three_points_px);
}

TEST_CASE("keys lead on and back, and close the teleprompter", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    StageWindow stage(deskTheme());
    QSignalSpy next(&stage, &StageWindow::nextPressed);
    QSignalSpy back(&stage, &StageWindow::backPressed);
    QSignalSpy shown(&stage, &StageWindow::shownChanged);
    stage.show();
    for (const Qt::Key key : {Qt::Key_PageDown, Qt::Key_Right, Qt::Key_Space})
        QTest::keyClick(&stage, key);
    for (const Qt::Key key : {Qt::Key_PageUp, Qt::Key_Left})
        QTest::keyClick(&stage, key);
    CHECK(next.size() == 3);
    CHECK(back.size() == 2);
    QSignalSpy other(&stage, &StageWindow::otherKeyPressed);
    QTest::keyClick(&stage, Qt::Key_M, Qt::ControlModifier);
    REQUIRE(other.size() == 1);
    CHECK(other[0][0].value<QKeyCombination>() == QKeyCombination(Qt::CTRL, Qt::Key_M));
    QTest::keyClick(&stage, Qt::Key_F11);
    CHECK(stage.isFullScreen());
    QTest::keyClick(&stage, Qt::Key_F11);
    CHECK_FALSE(stage.isFullScreen());
    QTest::keyClick(&stage, Qt::Key_Escape);
    CHECK_FALSE(stage.isVisible());
    REQUIRE(shown.size() >= 2);
    CHECK(shown.first()[0].toBool());
    CHECK_FALSE(shown.last()[0].toBool());
}

TEST_CASE("a key that is held down leads on once, not through the whole run sheet", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    StageWindow stage(deskTheme());
    QSignalSpy next(&stage, &StageWindow::nextPressed);
    QSignalSpy back(&stage, &StageWindow::backPressed);
    stage.show();
    const auto hold = [&stage](Qt::Key key) {
        QTest::keyPress(&stage, key);
        for (int i = 0; i < 5; ++i) {
            QKeyEvent again(QEvent::KeyPress, key, Qt::NoModifier, {}, true);
            QApplication::sendEvent(&stage, &again);
        }
        QTest::keyRelease(&stage, key);
    };
    hold(Qt::Key_PageDown);
    hold(Qt::Key_Left);
    CHECK(next.size() == 1);
    CHECK(back.size() == 1);
}

TEST_CASE("no word of the teleprompter is cut off, at any size and in both languages", "[desk]") {
    for (const auto language : {UiLanguage::Chinese, UiLanguage::English}) {
        useDesk(ThemeId::Dark, language);
        StageWindow stage(deskTheme());
        stage.show();
        stage.show(someView(language));
        for (const QSize size : {QSize(1000, 640), QSize(1366, 768), QSize(1920, 1080)}) {
            stage.resize(size);
            QApplication::processEvents();
            CHECK(cutTexts(stage).join("; ").toStdString() == std::string());
        }
    }
}

// Not a check: writes pictures to the folder XB_DESK_SHOTS, to be looked at.
TEST_CASE("pictures of the teleprompter", "[.shots]") {
    const QString folder = QString::fromLocal8Bit(qgetenv("XB_DESK_SHOTS"));
    REQUIRE_FALSE(folder.isEmpty());
    for (const auto& [language, name] :
         {std::pair(UiLanguage::Chinese, "zh"), std::pair(UiLanguage::English, "en")}) {
        for (const auto& [theme, theme_name] :
             {std::pair(ThemeId::Light, "light"), std::pair(ThemeId::Dark, "dark")}) {
            useDesk(theme, language);
            StageWindow stage(deskTheme());
            stage.resize(1366, 768);
            stage.show();
            stage.show(someView(language));
            QApplication::processEvents();
            stage.grab().save(QStringLiteral("%1/stage_%2_%3.png").arg(folder, name, theme_name));
        }
    }
}
