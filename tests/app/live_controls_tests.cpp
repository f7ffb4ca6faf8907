// What an operator reaches for while on air, as the window offers it: sounds, clips, retry, goal,
// notice, lucky draw, and the Sound settings.
#include "app/live/sales_goal.h"
#include "app/pages/live/bottom_bar.h"
#include "app/pages/live/channel_strip.h"
#include "app/pages/live/live_page.h"
#include "app/pages/live/on_picture_panel.h"
#include "app/pages/live/picture_memory.h"
#include "app/pages/live/sound_words.h"
#include "app/pages/live/top_bar.h"
#include "app/pages/settings/settings_page.h"
#include "app/pages/settings/sound_card.h"
#include "tests/app/desk_fixture.h"
#include "tests/app/desk_text_fit.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <catch2/catch.hpp>

#include <chrono>
#include <limits>

using namespace xb::app;
namespace studio = xb::studio;

namespace {

void press(QWidget& widget) {
    QTest::mouseClick(&widget, Qt::LeftButton);
}

// The one that is shown; a dialog that was closed may not be gone yet.
template <class Widget>
Widget& shown(DeskFixture& desk, const QString& name) {
    for (auto* one : desk.window->findChildren<Widget*>(name)) {
        if (one->isVisible()) return *one;
    }
    throw std::runtime_error("not shown: " + name.toStdString());
}

}  // namespace

TEST_CASE("what is laid over the picture is known again for its own broadcast alone") {
    const OnPicture shown{SalesGoal{GoalKind::Amount, 5'000'000'000}, QStringLiteral("满 99 包邮")};
    const std::string json = onPictureToJson(shown, {7});
    const auto back = onPictureFromJson(json, {7});
    REQUIRE(back);
    REQUIRE(back->goal);
    CHECK(back->goal->kind == GoalKind::Amount);
    CHECK(back->goal->target == 5'000'000'000);
    CHECK(back->notice == shown.notice);
    CHECK_FALSE(onPictureFromJson(json, {8}));
    CHECK_FALSE(onPictureFromJson("", {7}));
    CHECK_FALSE(onPictureFromJson(onPictureToJson({}, {7}), {7})->goal);
    CHECK_FALSE(onPictureFromJson(R"({"broadcast":7,"goal":{"kind":9,"target":1}})", {7})->goal);
    CHECK_FALSE(onPictureFromJson(R"({"broadcast":7,"goal":{"kind":0,"target":0}})", {7})->goal);
}

TEST_CASE("a sound is muted by a press, and made louder by a key", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    desk.showOnAir();
    ChannelStrip& microphone = desk.window->live().microphone();
    QSignalSpy muted(&microphone, &ChannelStrip::mutePressed);
    QSignalSpy moved(&microphone, &ChannelStrip::volumeMoved);
    auto& mute = desk.find<QPushButton>("microphone_mute");
    press(mute);
    REQUIRE(muted.size() == 1);
    CHECK(muted[0][0].toBool());
    microphone.show({-18, -9, 0, true, Tone::Warn, "Nobody hears you"});
    CHECK(mute.text() == "Muted");
    CHECK(mute.accessibleName() == "Microphone: muted, press to be heard");
    press(mute);
    REQUIRE(muted.size() == 2);
    CHECK_FALSE(muted[1][0].toBool());
    auto& volume = desk.find<QSlider>("microphone_volume");
    volume.setFocus();
    QTest::keyClick(&volume, Qt::Key_Right);
    REQUIRE(moved.size() == 1);
    CHECK(moved[0][0].toFloat() == Approx(1));
    microphone.show({-18, -9, -6, false, Tone::Good, "Sound is fine"});
    CHECK(volume.value() == -6);
    CHECK(moved.size() == 1);
}

TEST_CASE("the lowest place of the slider is silence") {
    CHECK(sliderPlace(-std::numeric_limits<float>::infinity()) == ChannelStrip::lowest_db);
    CHECK(sliderPlace(ChannelStrip::silent_db) == ChannelStrip::lowest_db);
    CHECK(sliderPlace(26) == ChannelStrip::highest_db);
    CHECK(volumeAt(ChannelStrip::lowest_db) == ChannelStrip::silent_db);
    CHECK(volumeAt(-3) == -3);
}

TEST_CASE("a preset is chosen where the microphone is, and known again by its filters", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    desk.showOnAir();
    QSignalSpy chosen(&desk.window->live(), &LivePage::presetChosen);
    auto& button = desk.find<QPushButton>("microphone_preset");
    for (const studio::SoundPreset preset : all_presets)
        CHECK(presetOf(studio::filtersOf(preset)) == preset);
    button.menu()->actions()[2]->trigger();
    REQUIRE(chosen.size() == 1);
    CHECK(chosen[0][0].value<studio::SoundPreset>() == studio::SoundPreset::Market);
    desk.window->live().showPreset(studio::filtersOf(studio::SoundPreset::Wind));
    CHECK(button.text() == "Outdoors");
    studio::SoundFilters own;
    own.low_cut_hz = 321;
    desk.window->live().showPreset(own);
    CHECK(button.text() == "Own");
}

TEST_CASE("the last seconds are kept as a clip only while on air", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    CHECK_FALSE(desk.find("clip").isVisible());
    desk.showOnAir();
    QSignalSpy pressed(&desk.window->topBar(), &TopBar::clipPressed);
    auto& clip = desk.find<QPushButton>("clip");
    REQUIRE(clip.isVisible());
    CHECK(clip.menu()->actions()[1]->text() == "The last 30 seconds");
    clip.menu()->actions()[1]->trigger();
    REQUIRE(pressed.size() == 1);
    CHECK(pressed[0][0].value<std::chrono::seconds>() == std::chrono::seconds(30));
    desk.window->topBar().showClips(true, true, 0.42);
    CHECK(clip.text() == "Cutting… 42 %");
}

TEST_CASE("a recording is begun and stopped by a button that says which", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    BottomBar& bar = desk.window->bottomBar();
    QSignalSpy pressed(&bar, &BottomBar::recordPressed);
    auto& button = desk.find<QPushButton>("record_now");
    CHECK_FALSE(button.isVisible());
    desk.showOnAir();
    REQUIRE(button.isVisible());
    CHECK(button.text() == "Stop recording");
    CHECK(button.accessibleDescription().contains("Everything else goes on."));
    CHECK(button.accessibleDescription().contains("3.1 GB"));
    press(button);
    REQUIRE(pressed.size() == 1);
    CHECK_FALSE(pressed[0][0].toBool());
    // Not twice, before something has come of it.
    press(button);
    CHECK(pressed.size() == 1);
    bar.showRecording({false, 0, std::chrono::hours(26), true});
    CHECK(button.text() == "Start recording");
    press(button);
    REQUIRE(pressed.size() == 2);
    CHECK(pressed[1][0].toBool());
    bar.showRecording({true, 100, std::chrono::hours(26), true, true});
    CHECK_FALSE(button.isEnabled());
    CHECK(button.toolTip().startsWith("It goes nowhere but into the recording: press End"));
}

TEST_CASE("a destination in trouble has a button of its own to try again", "[desk]") {
    using xb::encoder::DestinationState;
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    desk.showOnAir();
    CHECK_FALSE(desk.find("retry_1").isVisible());
    BottomBar& bar = desk.window->bottomBar();
    bar.showDestinations(
        {{7, "rtmp://push.example.com/live", DestinationState::Live, {}, 2400, false},
         {9, "rtmp://live.example.org/app", DestinationState::Refused, "The key was refused.", 0,
          false}});
    CHECK_FALSE(desk.find("retry_1").isVisible());
    QSignalSpy pressed(&bar, &BottomBar::retryPressed);
    auto& retry = desk.find<QPushButton>("retry_2");
    REQUIRE(retry.isVisible());
    CHECK(retry.accessibleName() == "Try live.example.org again now");
    QApplication::processEvents();
    CHECK(cutTexts(*desk.window).join("; ").toStdString() == std::string());
    press(retry);
    REQUIRE(pressed.size() == 1);
    CHECK(pressed[0][0].toInt() == 9);
}

TEST_CASE("a goal and a notice are shown to viewers and taken off again", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    desk.showOnAir();
    OnPicturePanel& panel = desk.window->live().onPicture();
    std::vector<std::optional<SalesGoal>> goals;
    QObject::connect(&panel, &OnPicturePanel::goalChosen,
                     [&](const std::optional<SalesGoal>& goal) { goals.push_back(goal); });
    press(desk.find("picture_goal"));
    press(shown<QPushButton>(desk, "goal_kind_2"));
    shown<QSpinBox>(desk, "goal_target").setValue(5000);
    press(shown<QPushButton>(desk, "goal_show"));
    REQUIRE(goals.size() == 1);
    REQUIRE(goals[0]);
    CHECK(goals[0]->kind == GoalKind::Amount);
    CHECK(goals[0]->target == 500'000);
    panel.showGoal(goals[0]);
    CHECK(desk.find("picture_goal").accessibleName() == "Goal on the picture: ¥5,000.00");
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    press(desk.find("picture_goal"));
    press(shown<QPushButton>(desk, "goal_remove"));
    REQUIRE(goals.size() == 2);
    CHECK_FALSE(goals[1]);

    QSignalSpy notices(&panel, &OnPicturePanel::noticeChosen);
    press(desk.find("picture_notice"));
    CHECK_FALSE(shown<QPushButton>(desk, "notice_show").isEnabled());
    QTest::keyClicks(&shown<QLineEdit>(desk, "notice_text"), "Last boxes today");
    press(shown<QPushButton>(desk, "notice_show"));
    REQUIRE(notices.size() == 1);
    CHECK(notices[0][0].toString() == "Last boxes today");
}

TEST_CASE("a lucky draw is asked for twice, and only on air", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    OnPicturePanel& panel = desk.window->live().onPicture();
    CHECK_FALSE(desk.find("picture_draw").isEnabled());
    desk.showOnAir();
    QSignalSpy drawn(&panel, &OnPicturePanel::drawConfirmed);
    press(desk.find("picture_draw"));
    press(shown<QPushButton>(desk, "draw_keep"));
    CHECK(drawn.isEmpty());
    QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    press(desk.find("picture_draw"));
    press(shown<QPushButton>(desk, "draw_confirm"));
    CHECK(drawn.size() == 1);
}

TEST_CASE("the Sound settings say what was chosen, and follow the mixer", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    desk.window->openPage(PageId::Settings);
    SettingsPage& page = desk.window->settings();
    QSignalSpy changed(&page, &SettingsPage::changed);
    auto& preset = desk.find<QComboBox>("set_sound_preset");
    preset.setCurrentIndex(preset.findText("Market"));
    REQUIRE(changed.size() == 1);
    const auto sound = changed[0][0].value<Settings>().sound;
    CHECK(presetOf(sound.microphone.filters) == studio::SoundPreset::Market);
    auto& theme = desk.find<QComboBox>("set_overlay_theme");
    theme.setCurrentIndex(theme.findText("Tea jade"));
    REQUIRE(changed.size() == 2);
    const auto taken = changed[1][0].value<Settings>();
    CHECK(taken.overlay_theme == studio::overlay::Theme::Tea);
    CHECK(settingsFromJson(settingsToJson(taken)) == taken);
    changed.removeLast();
    auto& desktop = desk.find<QComboBox>("set_desktop_sound");
    desktop.setCurrentIndex(1);
    REQUIRE(changed.size() == 2);
    CHECK(changed[1][0].value<Settings>().sound.desktop == "default");
    SoundSettings elsewhere = changed[1][0].value<Settings>().sound;
    elsewhere.songs = {"a.mp3", "b.mp3"};
    elsewhere.microphone.volume_db = -6;
    page.showSound(elsewhere);
    CHECK(changed.size() == 2);
    CHECK(desk.find<QLabel>("set_songs").text() == "2 songs");
    press(desk.find("no_songs"));
    REQUIRE(changed.size() == 3);
    const auto last = changed[2][0].value<Settings>().sound;
    CHECK(last.songs.empty());
    CHECK(last.microphone.volume_db == -6);
}

TEST_CASE("the product card is set for size, QR and app, and is kept", "[desk]") {
    DeskFixture desk(ThemeId::Light, UiLanguage::English);
    desk.window->openPage(PageId::Settings);
    SettingsPage& page = desk.window->settings();
    QSignalSpy changed(&page, &SettingsPage::changed);
    const auto choose = [&](const char* name, const char* text) {
        auto& combo = desk.find<QComboBox>(name);
        combo.setCurrentIndex(combo.findText(text));
    };
    choose("set_card_size", "Medium");
    choose("set_card_qr", "To the harvest it comes from");
    choose("set_phone_app", "Kuaishou");
    REQUIRE(changed.size() == 3);
    const auto taken = changed[2][0].value<Settings>();
    CHECK(taken.card == CardSettings{studio::overlay::CardSize::Normal, CardQr::TracePage,
                                     studio::overlay::PhoneApp::Kuaishou});
    CHECK(settingsFromJson(settingsToJson(taken)) == taken);
    page.show(Settings{});
    CHECK(desk.find<QComboBox>("set_card_size").currentText() == "Large, with the QR");
    CHECK(changed.size() == 3);
}
