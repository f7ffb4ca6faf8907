// The window as people meet it: keys and presses, names for those who listen, and no word cut off.
#include "app/pages/live/bottom_bar.h"
#include "app/pages/live/live_page.h"
#include "app/pages/live/scenes_panel.h"
#include "app/pages/settings/devices_card.h"
#include "app/pages/settings/settings_page.h"
#include "app/widgets/banner.h"
#include "app/widgets/pill.h"
#include "app/widgets/product_tile.h"
#include "tests/app/desk_fixture.h"
#include "tests/app/desk_text_fit.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

#include <array>
#include <utility>

using namespace xb::app;
using xb::catalog::SkuId;
using xb::studio::SceneId;

namespace {

constexpr std::array pages{PageId::Live, PageId::Products, PageId::Orders, PageId::Sales,
                           PageId::Settings};

void press(QWidget& widget) {
    QTest::mouseClick(&widget, Qt::LeftButton);
}

}  // namespace

TEST_CASE("no word is cut off in either language, theme or state", "[desk]") {
    for (const auto language : {UiLanguage::Chinese, UiLanguage::English}) {
        for (const auto theme : {ThemeId::Light, ThemeId::Dark}) {
            DeskFixture desk(theme, language);
            for (const PageId page : pages) {
                desk.window->openPage(page);
                desk.showOffAir();
                CHECK(cutTexts(*desk.window).join("; ").toStdString() == std::string());
                press(desk.find("choose_record_only"));
                CHECK(cutTexts(*desk.window).join("; ").toStdString() == std::string());
                press(desk.find("choose_platform"));
                CHECK(cutTexts(*desk.window).join("; ").toStdString() == std::string());
                desk.showOnAir();
                CHECK(cutTexts(*desk.window).join("; ").toStdString() == std::string());
                press(desk.find("end_live"));
                CHECK(cutTexts(*desk.window).join("; ").toStdString() == std::string());
                press(desk.find("choose_rehearsal"));
            }
            CHECK(desk.window->size() == QSize(1366, 768));
        }
    }
}

TEST_CASE("every control has a name of its own for tests and one for people", "[desk]") {
    for (const auto language : {UiLanguage::Chinese, UiLanguage::English}) {
        DeskFixture desk(ThemeId::Light, language);
        desk.showOnAir();
        QStringList nameless;
        QStringList names;
        for (const QWidget* widget : desk.window->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || isPartOfControl(*widget)) continue;
            names << widget->objectName();
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool has_words = button != nullptr && !button->text().isEmpty();
            if (widget->objectName().isEmpty() ||
                (widget->accessibleName().isEmpty() && !has_words)) {
                nameless << QStringLiteral("%1 %2").arg(widget->metaObject()->className(),
                                                        widget->objectName());
            }
        }
        CHECK(nameless.join("; ").toStdString() == std::string());
        QStringList doubled = names;
        for (const QString& name : QSet<QString>(names.begin(), names.end()))
            doubled.removeOne(name);
        CHECK(doubled.join("; ").toStdString() == std::string());
        CHECK(names.size() > 20);
    }
}

TEST_CASE("the language changes without a new window", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    desk.showOnAir();
    CHECK(desk.find<QAbstractButton>("rail_orders").text() == "Orders");
    useDesk(ThemeId::Light, UiLanguage::Chinese);
    QApplication::processEvents();
    CHECK(desk.find<QAbstractButton>("rail_orders").text() == QStringLiteral("订单"));
    CHECK(desk.find<Pill>("on_air_badge").text() == QStringLiteral("直播中 00:42:17"));
    CHECK(desk.find<QLabel>("end_question").text().contains(QStringLiteral("结束直播")));
}

TEST_CASE("F1 to F3 switch scenes, and the button marks only what viewers see", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    ScenesPanel& scenes = desk.window->live().scenes();
    scenes.showMarks(SceneId::Host);
    QSignalSpy pressed(&scenes, &ScenesPanel::scenePressed);
    desk.window->activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(desk.window.get()));
    QTest::keyClick(desk.window.get(), Qt::Key_F3);
    REQUIRE(QTest::qWaitFor([&pressed] { return !pressed.isEmpty(); }));
    press(desk.find("scene_host_product"));
    REQUIRE(pressed.size() == 2);
    CHECK(pressed[0][0].value<SceneId>() == SceneId::Pause);
    CHECK(pressed[1][0].value<SceneId>() == SceneId::HostAndProduct);
    CHECK(desk.find<QAbstractButton>("scene_host").isChecked());
    scenes.showMarks(SceneId::Pause);
    CHECK(desk.find<QAbstractButton>("scene_pause").isChecked());
    CHECK_FALSE(desk.find<QAbstractButton>("scene_host").isChecked());
}

TEST_CASE("a product is explained by its button and by Enter, once it is not already", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    QSignalSpy pressed(&desk.window->live(), &LivePage::featurePressed);
    auto& list = desk.find<QListView>("shelf_list");
    const auto& tile = *qobject_cast<ProductTile*>(list.itemDelegate());
    const QModelIndex second = list.model()->index(1, 0);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {},
                      tile.buttonPlace(list.visualRect(second)).center());
    REQUIRE(pressed.size() == 1);
    CHECK(pressed[0][0].value<SkuId>() == SkuId{2});
    list.setCurrentIndex(list.model()->index(2, 0));
    QTest::keyClick(&list, Qt::Key_Return);
    REQUIRE(pressed.size() == 2);
    CHECK(pressed[1][0].value<SkuId>() == SkuId{3});
    desk.products.setFeatured(SkuId{3});
    QTest::keyClick(&list, Qt::Key_Return);
    CHECK(pressed.size() == 2);
}

TEST_CASE("the shelf keeps what matches the words typed", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    QTest::keyClicks(&desk.find("shelf_search"), "KIWI");
    CHECK(desk.find<QListView>("shelf_list").model()->rowCount() == 1);
    CHECK(desk.find<QLabel>("shelf_count").text() == "1 product");
    QTest::keyClicks(&desk.find("shelf_search"), " nothing such");
    CHECK(desk.find<QLabel>("shelf_nothing").isVisible());
}

TEST_CASE("End asks before it ends, and keeping on goes back", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    QSignalSpy ended(&desk.window->bottomBar(), &BottomBar::endConfirmed);
    desk.showOnAir();
    press(desk.find("end_live"));
    CHECK(ended.isEmpty());
    CHECK(desk.find("end_question").isVisible());
    CHECK(desk.find("end_keep_going").hasFocus());
    press(desk.find("end_keep_going"));
    CHECK_FALSE(desk.find("end_question").isVisible());
    CHECK(desk.find("destination_1").isVisible());
    press(desk.find("end_live"));
    press(desk.find("end_confirm"));
    CHECK(ended.size() == 1);
}

TEST_CASE("a rehearsal is told for what it is, on the button and while it runs", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    CHECK(desk.find<QPushButton>("go_live").text() == "Rehearse");
    press(desk.find("choose_platform"));
    CHECK(desk.find<QPushButton>("go_live").text() == "Go live");
    desk.showOnAir();
    desk.showRehearsal();
    CHECK(desk.find("on_air_badge").accessibleName().startsWith("Rehearsal"));
    CHECK(desk.find("total_orders").accessibleName().startsWith("Pretend: "));
    press(desk.find("end_live"));
    CHECK(desk.find<QLabel>("end_question").text().startsWith("End the rehearsal now?"));
    const auto row = desk.live_orders.index(0, 0);
    CHECK(row.data(Qt::AccessibleTextRole).toString().startsWith("Pretend order: "));
}

TEST_CASE("recording is a choice, but for what is only recorded", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    BottomBar& bar = desk.window->bottomBar();
    bar.setRecords(false);
    CHECK_FALSE(bar.records());
    press(desk.find("choose_platform"));
    CHECK_FALSE(bar.records());
    press(desk.find("record_switch"));
    CHECK(bar.records());
    bar.setRecords(false);
    press(desk.find("choose_record_only"));
    CHECK(bar.choice().aim().kind == BroadcastKind::RecordOnly);
    CHECK(desk.find<QPushButton>("go_live").text() == "Start recording");
    CHECK_FALSE(desk.find("record_switch").isEnabled());
    CHECK(desk.find<QAbstractButton>("record_switch").isChecked());
    press(desk.find("choose_platform"));
    CHECK(desk.find("record_switch").isEnabled());
    CHECK_FALSE(desk.find<QAbstractButton>("record_switch").isChecked());
    QSignalSpy pressed(&bar, &BottomBar::goLivePressed);
    press(desk.find("go_live"));
    CHECK(pressed.size() == 1);
}

TEST_CASE("the bottom bar stays on every page while on air", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    press(desk.find("rail_settings"));
    CHECK_FALSE(desk.window->bottomBar().isVisible());
    desk.showOnAir();
    CHECK(desk.find("end_live").isVisible());
    CHECK_FALSE(desk.find("set_canvas").isEnabled());
    CHECK(desk.find("settings_hint").isVisible());
    desk.showOffAir();
    CHECK(desk.find("set_canvas").isEnabled());
}

TEST_CASE("a problem stands above the page and goes when it is understood", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    CHECK_FALSE(desk.window->banner().isVisible());
    desk.window->banner().tell(Tone::Bad, "The disk is full. The broadcast goes on.");
    CHECK(desk.window->banner().isVisible());
    CHECK(desk.find<QLabel>("banner_words").text().contains("goes on"));
    const QString in_light = desk.find<QLabel>("banner_words").styleSheet();
    useDesk(ThemeId::Dark, UiLanguage::English);
    QApplication::processEvents();
    CHECK(desk.find<QLabel>("banner_words").styleSheet() != in_light);
    press(desk.find("banner_close"));
    CHECK_FALSE(desk.window->banner().isVisible());
}

TEST_CASE("settings say at once what was chosen", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    desk.window->openPage(PageId::Settings);
    QSignalSpy changed(&desk.window->settings(), &SettingsPage::changed);
    auto& canvas = desk.find<QComboBox>("set_canvas");
    canvas.setCurrentIndex(canvas.findData(QSize(360, 640)));
    REQUIRE(changed.size() == 1);
    CHECK(changed[0][0].value<Settings>().canvas_width_px == 360);
    desk.window->settings().devices().showDevices({{"v4l2:/dev/video0", "Orchard camera"}}, {});
    CHECK(changed.size() == 1);
    auto& camera = desk.find<QComboBox>("set_camera");
    CHECK(camera.currentData().toString() == "pattern");
    camera.setCurrentIndex(camera.findText("Orchard camera"));
    REQUIRE(changed.size() == 2);
    CHECK(changed[1][0].value<Settings>().camera == "v4l2:/dev/video0");
}

TEST_CASE("a second camera is chosen in the settings, and never the device that is the first",
          "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    desk.window->openPage(PageId::Settings);
    DevicesCard& card = desk.window->settings().devices();
    card.showDevices({{"v4l2:Orchard cam # 1", "Orchard cam", "v4l2:/dev/video0"},
                      {"v4l2:Table cam # 2", "Table cam", "v4l2:/dev/video2"}},
                     {});
    QSignalSpy changed(&desk.window->settings(), &SettingsPage::changed);
    auto& camera = desk.find<QComboBox>("set_camera");
    auto& second = desk.find<QComboBox>("set_second_camera");
    CHECK(second.currentText() == "No second camera");
    camera.setCurrentIndex(camera.findText("Orchard cam"));
    CHECK(second.findText("Orchard cam") < 0);
    second.setCurrentIndex(second.findText("Table cam"));
    REQUIRE(changed.size() == 2);
    CHECK(changed[1][0].value<Settings>().camera == "v4l2:Orchard cam # 1");
    CHECK(changed[1][0].value<Settings>().second_camera == "v4l2:Table cam # 2");
    // What becomes the first one is the second no more.
    camera.setCurrentIndex(camera.findText("Table cam"));
    REQUIRE(changed.size() == 3);
    CHECK(changed[2][0].value<Settings>().second_camera == "none");
    CHECK(second.currentText() == "No second camera");
    CHECK(second.findText("Orchard cam") > 0);
    QSignalSpy asked(&card, &DevicesCard::controlsAsked);
    QTest::mouseClick(&desk.find("second_camera_controls"), Qt::LeftButton);
    REQUIRE(asked.size() == 1);
    CHECK(asked[0][0].value<xb::studio::CameraPlace>() == xb::studio::CameraPlace::Second);
}

TEST_CASE("Tab reaches every control of the Live page and traps nowhere", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    QStringList reached;
    desk.find("go_live").setFocus();
    for (int i = 0; i < 60; ++i) {
        QWidget* now = desk.window->focusWidget();
        if (now == nullptr || reached.contains(now->objectName())) break;
        reached << now->objectName();
        QTest::keyClick(now, Qt::Key_Tab);
    }
    for (const char* name :
         {"rail_live", "shelf_search", "shelf_list", "scene_host", "scene_host_product",
          "scene_pause", "scene_8", "studio_mode", "scene_transition", "live_orders_list",
          "go_live", "choose_rehearsal"}) {
        INFO(name << " in " << reached.join(' ').toStdString());
        CHECK(reached.contains(name));
    }
}

// Not a check: writes pictures of the desk to the folder XB_DESK_SHOTS, to be looked at.
TEST_CASE("pictures of the desk", "[.shots]") {
    const QString folder = QString::fromLocal8Bit(qgetenv("XB_DESK_SHOTS"));
    REQUIRE_FALSE(folder.isEmpty());
    const QStringList names{"live", "products", "orders", "sales", "settings"};
    for (const auto& [language, language_name] :
         {std::pair(UiLanguage::Chinese, "zh"), std::pair(UiLanguage::English, "en")}) {
        for (const auto& [theme, theme_name] :
             {std::pair(ThemeId::Light, "light"), std::pair(ThemeId::Dark, "dark")}) {
            DeskFixture desk(theme, language);
            const auto shoot = [&](const QString& name) {
                QApplication::processEvents();
                desk.window->grab().save(
                    QStringLiteral("%1/%2_%3_%4.png").arg(folder, name, language_name, theme_name));
            };
            for (const PageId page : pages) {
                desk.window->openPage(page);
                desk.showOffAir();
                if (page == PageId::Live) {
                    press(desk.find("choose_platform"));
                    shoot("off_air");
                    desk.showOnAir();
                }
                shoot(names[static_cast<int>(page)]);
            }
            desk.window->openPage(PageId::Live);
            desk.showOnAir();
            press(desk.find("end_live"));
            desk.window->banner().tell(
                Tone::Bad,
                language == UiLanguage::Chinese
                    ? QStringLiteral("磁盘快满了，录像已停下并收好。直播照常，请腾出空间。")
                    : QStringLiteral("The disk is almost full: the recording was closed. "
                                     "The broadcast goes on. Make room on the disk."));
            shoot("asking");
        }
    }
}
