// How scenes follow each other, chosen in its dialog: what is asked for which way, and what is
// told.
#include "app/pages/live/transition_dialog.h"
#include "tests/app/desk_application.h"

#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <catch2/catch.hpp>

#include <chrono>
#include <memory>

using namespace xb::app;
namespace studio = xb::studio;
using studio::TransitionKind;

namespace {

struct Room {
    explicit Room(const studio::Transition& transition) {
        useDesk(ThemeId::Light, UiLanguage::English);
        dialog = std::make_unique<TransitionDialog>(transition);
        changed = std::make_unique<QSignalSpy>(dialog.get(), &TransitionDialog::changed);
        dialog->show();
    }
    template <class Widget>
    Widget& find(const char* name) {
        auto* found = dialog->findChild<Widget*>(name);
        REQUIRE(found != nullptr);
        return *found;
    }
    void choose(const char* name, int row) {
        auto& box = find<QComboBox>(name);
        box.setCurrentIndex(row);
        emit box.activated(row);
    }
    void chooseKind(TransitionKind kind) {
        choose("transition_kind",
               find<QComboBox>("transition_kind").findData(static_cast<int>(kind)));
    }
    studio::Transition told() { return changed->last()[0].value<studio::Transition>(); }
    bool isAsked(const char* name) { return find<QWidget>(name).isVisible(); }

    std::unique_ptr<TransitionDialog> dialog;
    std::unique_ptr<QSignalSpy> changed;
};

}  // namespace

TEST_CASE("each way asks for what it needs and nothing else", "[desk]") {
    Room room({});
    CHECK(room.isAsked("transition_length"));
    CHECK_FALSE(room.isAsked("transition_direction"));
    CHECK_FALSE(room.isAsked("transition_clip"));
    room.chooseKind(TransitionKind::Slide);
    CHECK(room.isAsked("transition_direction"));
    room.chooseKind(TransitionKind::Cut);
    CHECK_FALSE(room.isAsked("transition_length"));
    room.chooseKind(TransitionKind::Stinger);
    CHECK(room.isAsked("transition_clip"));
    CHECK(room.isAsked("transition_cut"));
    CHECK_FALSE(room.isAsked("transition_length"));
}

TEST_CASE("length and direction are told as they are set", "[desk]") {
    Room room({});
    room.find<QSpinBox>("transition_length").setValue(800);
    CHECK(room.told().duration == std::chrono::milliseconds(800));
    room.chooseKind(TransitionKind::Swipe);
    room.choose("transition_direction", 3);
    CHECK(room.told().kind == TransitionKind::Swipe);
    CHECK(room.told().direction == studio::Direction::Down);
    CHECK(room.told().duration == std::chrono::milliseconds(800));
}

TEST_CASE("a stinger is told once it has its clip", "[desk]") {
    Room room({});
    room.chooseKind(TransitionKind::Stinger);
    CHECK(room.changed->isEmpty());
    CHECK(room.find<QPushButton>("transition_clip").text() == "Choose a file…");
    studio::Transition with_clip;
    with_clip.kind = TransitionKind::Stinger;
    with_clip.stinger = "/clips/leaves.webm";
    Room other(with_clip);
    CHECK(other.find<QPushButton>("transition_clip").text() == "leaves.webm");
    other.find<QSpinBox>("transition_cut").setValue(900);
    CHECK(other.told().stinger == "/clips/leaves.webm");
    CHECK(other.told().stinger_cut == std::chrono::milliseconds(900));
}
