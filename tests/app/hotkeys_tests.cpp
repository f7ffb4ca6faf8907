// Which key does what: chosen, taken over, kept, and pressed on the real page.
#include "app/pages/live/live_keys.h"
#include "app/pages/live/live_page.h"
#include "app/pages/live/scenes_panel.h"
#include "app/pages/settings/hotkeys_dialog.h"
#include "app/pages/settings/settings_page.h"
#include "app/settings/settings.h"
#include "app/widgets/key_button.h"
#include "app/widgets/scene_button.h"
#include "tests/app/desk_fixture.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

#include <memory>

using namespace xb::app;
using xb::studio::SceneId;

namespace {

constexpr int patient_ms = 30'000;

QString saying(HotkeysDialog& dialog) {
    return dialog.findChild<QLabel*>("hotkeys_says")->text();
}

}  // namespace

TEST_CASE("a key belongs to one action, and only what was chosen is written", "[desk]") {
    Hotkeys hotkeys;
    CHECK(hotkeys.keyOf(HotkeyAction::Scene3) == "F3");
    CHECK(hotkeys.chosen().empty());
    hotkeys.set(HotkeyAction::Take, "F3");
    CHECK(hotkeys.keyOf(HotkeyAction::Take) == "F3");
    CHECK(hotkeys.keyOf(HotkeyAction::Scene3).empty());
    CHECK(hotkeys.chosen() == std::map<std::string, std::string>{{"scene_3", ""}, {"take", "F3"}});
    CHECK(Hotkeys::fromChosen(hotkeys.chosen()) == hotkeys);
    hotkeys.set(HotkeyAction::Take, "F12");
    hotkeys.set(HotkeyAction::Scene3, "F3");
    CHECK(hotkeys == Hotkeys{});
    CHECK_FALSE(sceneHotkey(8));
    CHECK(sceneHotkey(7) == HotkeyAction::Scene8);
}

TEST_CASE("keys survive the way through the settings, and nonsense is no key", "[desk]") {
    Settings settings;
    settings.hotkeys.set(HotkeyAction::Take, "Ctrl+T");
    settings.hotkeys.set(HotkeyAction::SaveClip, "");
    settings.hotkey_reach = HotkeyReach::Everywhere;
    const auto back = settingsFromJson(settingsToJson(settings));
    REQUIRE(back);
    CHECK(back->hotkeys == settings.hotkeys);
    CHECK(back->hotkey_reach == HotkeyReach::Everywhere);
    const auto odd = settingsFromJson(
        R"({"hotkeys":{"take":"Ctrl+Nonsense","scene_1":7,"unknown":"F3","scene_2":"F1"}})");
    REQUIRE(odd);
    CHECK(odd->hotkeys.keyOf(HotkeyAction::Take) == "F12");
    CHECK(odd->hotkeys.keyOf(HotkeyAction::Scene2) == "F1");
    CHECK(odd->hotkeys.keyOf(HotkeyAction::Scene1).empty());
    CHECK(odd->hotkeys.keyOf(HotkeyAction::Scene3) == "F3");
}

TEST_CASE("letters are for typing, F keys and Ctrl are for starting something", "[desk]") {
    CHECK(isUsableHotkey(QKeyCombination(Qt::Key_F5)));
    CHECK(isUsableHotkey(QKeyCombination(Qt::CTRL, Qt::Key_T)));
    CHECK(isUsableHotkey(QKeyCombination(Qt::Key_MediaPlay)));
    CHECK_FALSE(isUsableHotkey(QKeyCombination(Qt::Key_T)));
    CHECK_FALSE(isUsableHotkey(QKeyCombination(Qt::SHIFT, Qt::Key_T)));
    CHECK_FALSE(isUsableHotkey(QKeyCombination(Qt::CTRL, Qt::Key_Z)));
    CHECK_FALSE(isUsableHotkey(QKeyCombination(Qt::Key_Return)));
    CHECK_FALSE(isUsableHotkey(QKeyCombination(Qt::CTRL, Qt::Key_Control)));
}

TEST_CASE("a key is changed by pressing it, and whoever loses it is named", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    HotkeysDialog dialog(deskTheme(), {}, HotkeyReach::Window);
    QSignalSpy changed(&dialog, &HotkeysDialog::changed);
    dialog.show();
    auto& take = *dialog.findChild<KeyButton*>("key_take");
    CHECK(take.text() == "F12");
    take.setFocus();
    QTest::mouseClick(&take, Qt::LeftButton);
    CHECK(take.isWaiting());
    QTest::keyClick(&take, Qt::Key_T);
    CHECK(take.isWaiting());
    CHECK(saying(dialog).contains("typing"));
    QTest::keyClick(&take, Qt::Key_F3);
    CHECK_FALSE(take.isWaiting());
    REQUIRE(changed.size() == 1);
    CHECK(changed[0][0].value<Hotkeys>().keyOf(HotkeyAction::Scene3).empty());
    CHECK(saying(dialog).contains("Scene 3"));
    CHECK(dialog.findChild<KeyButton*>("key_scene_3")->text() == "None");

    QTest::mouseClick(&take, Qt::LeftButton);
    QTest::keyClick(&take, Qt::Key_Escape);
    CHECK(dialog.isVisible());
    CHECK(take.text() == "F3");
    QTest::mouseClick(&take, Qt::LeftButton);
    QTest::keyClick(&take, Qt::Key_Delete);
    CHECK(take.text() == "None");
    QTest::mouseClick(dialog.findChild<QPushButton*>("hotkeys_reset"), Qt::LeftButton);
    CHECK(take.text() == "F12");
    CHECK(changed.size() == 3);
    CHECK(changed[2][0].value<Hotkeys>() == Hotkeys{});
}

TEST_CASE("how far the keys reach is a choice, which this desktop may not offer", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    HotkeysDialog dialog(deskTheme(), {}, HotkeyReach::Window);
    dialog.show();
    const auto& everywhere = *dialog.findChild<QAbstractButton*>("hotkeys_everywhere");
    const auto& says = *dialog.findChild<QLabel*>("hotkeys_reach_says");
    // The display of these tests is none of X11's.
    CHECK_FALSE(everywhere.isChecked());
    CHECK_FALSE(everywhere.isEnabled());
    CHECK(says.text().contains("X11"));
}

TEST_CASE("waiting for a key is no trap: Tab goes on", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    HotkeysDialog dialog(deskTheme(), {}, HotkeyReach::Window);
    dialog.show();
    auto& first = *dialog.findChild<KeyButton*>("key_scene_1");
    first.setFocus();
    QTest::mouseClick(&first, Qt::LeftButton);
    REQUIRE(first.isWaiting());
    QTest::keyClick(&first, Qt::Key_Tab);
    CHECK_FALSE(first.isWaiting());
    CHECK(dialog.focusWidget() != &first);
}

TEST_CASE("a key that another window of the desk has no use for does its work on the page",
          "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    QWidget page;
    Hotkeys hotkeys;
    hotkeys.set(HotkeyAction::SaveClip, "Ctrl+Shift+K");
    LiveKeys keys(page, hotkeys, HotkeyReach::Window);
    QSignalSpy steps(&keys, &LiveKeys::featureStepPressed);
    QSignalSpy clips(&keys, &LiveKeys::clipPressed);
    QSignalSpy buttons(&keys, &LiveKeys::buttonPressed);
    keys.hear(QKeyCombination(Qt::Key_F10));
    CHECK(steps.isEmpty());  // the page is not shown
    page.show();
    keys.hear(QKeyCombination(Qt::Key_F10));
    keys.hear(QKeyCombination(Qt::Key_F3));
    keys.hear(QKeyCombination(Qt::CTRL, Qt::Key_K));
    keys.hear(QKeyCombination(Qt::Key_A));
    CHECK(clips.isEmpty());
    keys.hear(QKeyCombination(Qt::CTRL | Qt::SHIFT, Qt::Key_K));
    REQUIRE(steps.size() == 1);
    CHECK(steps[0][0].toInt() == 1);
    CHECK(clips.size() == 1);
    REQUIRE(buttons.size() == 1);
    CHECK(buttons[0][0].value<HotkeyAction>() == HotkeyAction::Scene3);
}

TEST_CASE("chosen keys switch scenes, and the buttons show them", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    ScenesPanel& scenes = desk.window->live().scenes();
    QSignalSpy pressed(&scenes, &ScenesPanel::scenePressed);
    Hotkeys hotkeys;
    hotkeys.set(HotkeyAction::Scene2, "Ctrl+2");
    scenes.useKeys(hotkeys);
    CHECK(desk.find<SceneButton>("scene_host_product").shortcut() == QKeySequence("Ctrl+2"));
    // The old key first: a button shows for a moment that it is pressed, one after the other.
    QTest::keyClick(desk.window.get(), Qt::Key_F2);
    QTest::keyClick(desk.window.get(), Qt::Key_2, Qt::ControlModifier);
    REQUIRE(QTest::qWaitFor([&] { return pressed.size() == 1; }, patient_ms));
    CHECK(pressed[0][0].value<SceneId>() == SceneId::HostAndProduct);
    CHECK_FALSE(QTest::qWaitFor([&] { return pressed.size() > 1; }, 0));
}

TEST_CASE("keys without a button do their work on the Live page alone", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    auto* keys = new LiveKeys(desk.window->live(), {}, HotkeyReach::Window);
    QSignalSpy stepped(keys, &LiveKeys::featureStepPressed);
    QSignalSpy muted(keys, &LiveKeys::mutePressed);
    QTest::keyClick(desk.window.get(), Qt::Key_F10);
    QTest::keyClick(desk.window.get(), Qt::Key_F9);
    QTest::keyClick(desk.window.get(), Qt::Key_M, Qt::ControlModifier);
    REQUIRE(stepped.size() == 2);
    CHECK(stepped[0][0].toInt() == 1);
    CHECK(stepped[1][0].toInt() == -1);
    CHECK(muted.size() == 1);
    desk.window->openPage(PageId::Orders);
    QTest::keyClick(desk.window.get(), Qt::Key_F10);
    CHECK(stepped.size() == 2);

    CHECK(desk.products.besideFeatured(1) == xb::catalog::SkuId{1});
    desk.products.setFeatured(xb::catalog::SkuId{1});
    CHECK(desk.products.besideFeatured(1) == xb::catalog::SkuId{2});
    CHECK_FALSE(desk.products.besideFeatured(-1));
}
