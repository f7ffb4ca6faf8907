// Keys while another program has the keyboard, on a real X11 display: a second client plays the
// other program, and the keys are pressed as a keyboard does.
#include "app/pages/live/live_keys.h"
#include "app/window/global_keys.h"
#include "app/window/x11_keyboard.h"
#include "tests/app/desk_application.h"

#include <QApplication>
#include <QProcess>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>
#include <catch2/catch.hpp>

#include <xcb/xcb.h>

#include <cstdlib>
#include <functional>
#include <memory>
#include <string>

using namespace xb::app;

namespace {

constexpr int patient_ms = 30'000;

struct CloseConnection {
    void operator()(xcb_connection_t* connection) const noexcept { xcb_disconnect(connection); }
};
struct FreeEvent {
    void operator()(void* event) const noexcept { std::free(event); }
};

bool comes(const std::function<bool()>& is_there) {
    return QTest::qWaitFor(is_there, patient_ms);
}

// As xdotool takes it: "F10", "ctrl+m".
void type(const QString& keys) {
    QProcess xdotool;
    xdotool.start(QStringLiteral("xdotool"), {QStringLiteral("key"), keys});
    REQUIRE(xdotool.waitForFinished(patient_ms));
    REQUIRE(xdotool.exitCode() == 0);
}

// Another program with a window of its own, which has the keyboard.
class OtherProgram {
 public:
    OtherProgram() : connection_(xcb_connect(nullptr, nullptr)), keyboard_(connection_.get()) {
        window_ = xcb_generate_id(connection_.get());
        const std::uint32_t wanted = XCB_EVENT_MASK_KEY_PRESS | XCB_EVENT_MASK_STRUCTURE_NOTIFY;
        xcb_create_window(connection_.get(), XCB_COPY_FROM_PARENT, window_, keyboard_.rootWindow(),
                          0, 0, 200, 100, 0, XCB_WINDOW_CLASS_INPUT_OUTPUT, XCB_COPY_FROM_PARENT,
                          XCB_CW_EVENT_MASK, &wanted);
        xcb_map_window(connection_.get(), window_);
        xcb_flush(connection_.get());
        REQUIRE(comes([this] { return next(XCB_MAP_NOTIFY) != nullptr; }));
        takeKeyboard();
    }

    void takeKeyboard() {
        const auto asked = xcb_set_input_focus_checked(connection_.get(), XCB_INPUT_FOCUS_PARENT,
                                                       window_, XCB_CURRENT_TIME);
        const std::unique_ptr<xcb_generic_error_t, FreeEvent> error(
            xcb_request_check(connection_.get(), asked));
        REQUIRE_FALSE(error);
        REQUIRE(comes([] { return QGuiApplication::focusWindow() == nullptr; }));
    }
    // Its next event of this kind, others are forgotten; null: none has come.
    std::unique_ptr<xcb_generic_event_t, FreeEvent> next(int kind) {
        for (;;) {
            std::unique_ptr<xcb_generic_event_t, FreeEvent> event(
                xcb_poll_for_event(connection_.get()));
            if (!event || (event->response_type & ~0x80) == kind) return event;
        }
    }
    // The next time that this key is pressed; others are forgotten.
    bool hears(Qt::Key key) {
        const auto wanted = keyboard_.find(QKeyCombination(key));
        while (const auto event = next(XCB_KEY_PRESS)) {
            const auto* press = reinterpret_cast<const xcb_key_press_event_t*>(event.get());
            if (wanted && press->detail == wanted->keycode) return true;
        }
        return false;
    }
    X11Keyboard& keyboard() { return keyboard_; }

 private:
    std::unique_ptr<xcb_connection_t, CloseConnection> connection_;
    X11Keyboard keyboard_;
    xcb_window_t window_ = 0;
};

GlobalKeys::Keys someKeys() {
    return {{HotkeyAction::FeatureNext, QKeySequence("F10")},
            {HotkeyAction::MuteMicrophone, QKeySequence("Ctrl+M")},
            {HotkeyAction::SaveClip, QKeySequence()}};
}

}  // namespace

TEST_CASE("a key is named as X11 knows it", "[keys]") {
    CHECK(keysymOf(QKeyCombination(Qt::Key_F1)) == 0xffbeU);
    CHECK(keysymOf(QKeyCombination(Qt::Key_F12)) == 0xffc9U);
    CHECK(keysymOf(QKeyCombination(Qt::CTRL, Qt::Key_M)) == std::uint32_t{'m'});
    CHECK(keysymOf(QKeyCombination(Qt::CTRL, Qt::Key_7)) == std::uint32_t{'7'});
    CHECK(keysymOf(QKeyCombination(Qt::KeypadModifier, Qt::Key_7)) == 0xffb7U);
    CHECK(keysymOf(QKeyCombination(Qt::Key_MediaPlay)) == 0x1008ff14U);
    CHECK_FALSE(keysymOf(QKeyCombination(Qt::Key_Launch9)));
}

TEST_CASE("keys are heard while another program has the keyboard, until they are let go",
          "[keys]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    REQUIRE(GlobalKeys::arePossible());
    OtherProgram other;
    type("F10");
    REQUIRE(comes([&] { return other.hears(Qt::Key_F10); }));
    GlobalKeys keys;
    QSignalSpy pressed(&keys, &GlobalKeys::pressed);
    keys.hold(someKeys());
    CHECK(keys.refused().isEmpty());
    type("F10");
    REQUIRE(comes([&] { return pressed.size() == 1; }));
    CHECK(pressed[0][0].value<HotkeyAction>() == HotkeyAction::FeatureNext);
    type("ctrl+m");
    REQUIRE(comes([&] { return pressed.size() == 2; }));
    CHECK(pressed[1][0].value<HotkeyAction>() == HotkeyAction::MuteMicrophone);
    CHECK_FALSE(other.hears(Qt::Key_M));
    // The letter alone is the other program's, and so is every key once it is let go.
    type("m");
    REQUIRE(comes([&] { return other.hears(Qt::Key_M); }));
    keys.hold({});
    type("F10");
    REQUIRE(comes([&] { return other.hears(Qt::Key_F10); }));
    CHECK(pressed.size() == 2);
}

TEST_CASE("Num Lock and Caps Lock change nothing about a key", "[keys]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    OtherProgram other;
    GlobalKeys keys;
    QSignalSpy pressed(&keys, &GlobalKeys::pressed);
    keys.hold(someKeys());
    for (const char* lock : {"Num_Lock", "Caps_Lock"}) {
        type(lock);
        type("F10");
        CHECK(comes([&] { return pressed.size() == 1; }));
        type(lock);
        pressed.clear();
    }
}

TEST_CASE("a key that another program holds is told of, and the others work", "[keys]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    OtherProgram other;
    const auto f10 = other.keyboard().find(QKeyCombination(Qt::Key_F10));
    REQUIRE(f10);
    REQUIRE(other.keyboard().hold(*f10));
    GlobalKeys keys;
    QSignalSpy pressed(&keys, &GlobalKeys::pressed);
    keys.hold(someKeys());
    CHECK(keys.refused() == QVector<HotkeyAction>{HotkeyAction::FeatureNext});
    type("ctrl+m");
    REQUIRE(comes([&] { return pressed.size() == 1; }));
    type("F10");
    CHECK(comes([&] { return other.hears(Qt::Key_F10); }));
    CHECK(pressed.size() == 1);
    other.keyboard().letGo(*f10);
    keys.hold({});
    // The other program's last word has reached the server before ours.
    REQUIRE(comes([&] {
        keys.hold({});
        keys.hold(someKeys());
        return keys.refused().isEmpty();
    }));
}

TEST_CASE("in the program's own windows a key goes where it always went", "[keys]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    GlobalKeys keys;
    QSignalSpy pressed(&keys, &GlobalKeys::pressed);
    QWidget window;
    QShortcut shortcut(QKeySequence("F10"), &window);
    QSignalSpy activated(&shortcut, &QShortcut::activated);
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window, patient_ms));
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window, patient_ms));
    keys.hold(someKeys());
    type("F10");
    REQUIRE(comes([&] { return activated.size() == 1; }));
    CHECK(pressed.isEmpty());
    // With the keyboard elsewhere it is the other way round, and the window notices nothing.
    OtherProgram other;
    type("F10");
    REQUIRE(comes([&] { return pressed.size() == 1; }));
    CHECK(activated.size() == 1);
}

TEST_CASE("the Live page's keys reach everywhere where that was chosen, while it is open",
          "[keys]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    QWidget page;
    auto* keys = new LiveKeys(page, {}, HotkeyReach::Everywhere);
    QSignalSpy stepped(keys, &LiveKeys::featureStepPressed);
    QSignalSpy buttons(keys, &LiveKeys::buttonPressed);
    page.show();
    REQUIRE(QTest::qWaitForWindowExposed(&page, patient_ms));
    OtherProgram other;
    type("F9");
    REQUIRE(comes([&] { return stepped.size() == 1; }));
    CHECK(stepped[0][0].toInt() == -1);
    type("F3");
    REQUIRE(comes([&] { return buttons.size() == 1; }));
    CHECK(buttons[0][0].value<HotkeyAction>() == HotkeyAction::Scene3);
    page.hide();
    const auto f9 = other.keyboard().find(QKeyCombination(Qt::Key_F9));
    REQUIRE(f9);
    // What cannot be had is told where keys are chosen, though the page be closed.
    QSignalSpy refused(keys, &LiveKeys::refused);
    REQUIRE(other.keyboard().hold(*f9));
    keys->use({}, HotkeyReach::Everywhere);
    REQUIRE(refused.size() == 1);
    CHECK(refused[0][0].value<QVector<HotkeyAction>>() ==
          QVector<HotkeyAction>{HotkeyAction::FeaturePrevious});
    other.keyboard().letGo(*f9);
    other.takeKeyboard();
    type("F9");
    REQUIRE(comes([&] { return other.hears(Qt::Key_F9); }));
    page.show();
    keys->use({}, HotkeyReach::Window);
    other.takeKeyboard();
    type("F9");
    REQUIRE(comes([&] { return other.hears(Qt::Key_F9); }));
    CHECK(stepped.size() == 1);
}
