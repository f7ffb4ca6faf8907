// Whole scenes are made, named, moved and taken away at the desk while another one is on the
// program, and how they follow each other is set and kept.
#include "app/live/live_scenes.h"
#include "app/widgets/scene_button.h"
#include "tests/journeys/real_desk.h"

#include <QAction>
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSpinBox>

#include <algorithm>

using namespace xb::app;
using xb::studio::SceneId;
namespace studio = xb::studio;

namespace {

bool comes(const std::function<bool()>& is_there) {
    return QTest::qWaitFor(is_there, RealDesk::patient_ms);
}

QAction& offered(RealDesk& room, const QString& words) {
    QMenu& menu = *room.find<QPushButton>("scene_menu").menu();
    emit menu.aboutToShow();
    for (QAction* one : menu.actions())
        if (one->text() == words) return *one;
    FAIL("not offered: " << words.toStdString());
    return *menu.actions().first();
}

std::vector<std::string> names(RealDesk& room) {
    std::vector<std::string> all;
    for (const studio::Scene& scene :
         room.application->session().scenes().snapshot().collection->scenes)
        all.push_back(scene.name);
    return all;
}

// The panel beside the picture works on the scene of this name.
bool isEdited(RealDesk& room, const QString& name) {
    const auto labels = room.find("scene_edit_panel").findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&name](const QLabel* label) {
        return label->text() == QStringLiteral("Edit: ") + name;
    });
}

ScenesSnapshot now(RealDesk& room) {
    return room.application->session().scenes().snapshot();
}

}  // namespace

TEST_CASE("a scene of one's own is made, named, moved, copied and removed at the desk",
          "[journey]") {
    RealDesk room;
    REQUIRE(comes([&] { return room.application->session().snapshot().is_stage_open; }));
    room.press("scene_host");
    REQUIRE(comes([&] { return now(room).program == SceneId::Host; }));
    const std::size_t count_before = names(room).size();
    room.press("scene_edit");
    REQUIRE(comes([&] { return now(room).preview == SceneId::Host; }));
    REQUIRE(comes([&] { return isEdited(room, "Host"); }));
    // Viewers see it.
    CHECK_FALSE(offered(room, "Remove this scene").isEnabled());

    offered(room, "New scene").trigger();
    REQUIRE(comes([&] { return names(room).size() == count_before + 1; }));
    REQUIRE(comes([&] { return isEdited(room, "New scene"); }));
    const SceneId made = now(room).preview;
    CHECK(names(room)[1] == "New scene");
    CHECK(now(room).program == SceneId::Host);

    offered(room, "Another name…").trigger();
    REQUIRE(comes([&] { return room.desk->window().findChild<QInputDialog*>() != nullptr; }));
    auto* dialog = room.desk->window().findChild<QInputDialog*>();
    dialog->setTextValue("Orchard gate");
    dialog->accept();
    REQUIRE(comes([&] { return names(room)[1] == "Orchard gate"; }));
    REQUIRE(comes([&] { return isEdited(room, "Orchard gate"); }));
    const auto& button =
        room.find<SceneButton>(QStringLiteral("scene_%1").arg(made.value).toUtf8().constData());
    REQUIRE(comes([&] { return button.text() == "Orchard gate"; }));
    CHECK(button.shortcut() == QKeySequence("F2"));

    offered(room, "Further up").trigger();
    REQUIRE(comes([&] { return names(room)[0] == "Orchard gate"; }));
    REQUIRE(comes([&] { return button.shortcut() == QKeySequence("F1"); }));

    offered(room, "A copy of this one").trigger();
    REQUIRE(comes([&] { return names(room)[1] == "Orchard gate, copy"; }));
    REQUIRE(comes([&] { return isEdited(room, "Orchard gate, copy"); }));
    REQUIRE(comes([&] { return offered(room, "Remove this scene").isEnabled(); }));
    offered(room, "Remove this scene").trigger();
    REQUIRE(comes([&] { return names(room).size() == count_before + 1; }));
    // What is edited then is what viewers see.
    REQUIRE(comes([&] { return isEdited(room, "Host"); }));

    room.press("scene_undo");
    REQUIRE(comes([&] { return names(room).size() == count_before + 2; }));
    room.press("scene_edit_done");
    REQUIRE(comes([&] { return now(room).preview.value == 0; }));
    CHECK(now(room).program == SceneId::Host);
}

TEST_CASE("how scenes follow each other is set at the desk and kept in the settings", "[journey]") {
    RealDesk room;
    REQUIRE(comes([&] { return room.application->session().snapshot().is_stage_open; }));
    room.find<QPushButton>("scene_transition").menu()->actions().last()->trigger();
    auto& kind = room.find<QComboBox>("transition_kind");
    kind.setCurrentText("Slide");
    emit kind.activated(kind.currentIndex());
    room.find<QSpinBox>("transition_length").setValue(650);
    room.press("transition_done");
    const auto is_so = [&] {
        const studio::Transition transition = now(room).transition;
        return transition.kind == studio::TransitionKind::Slide &&
               transition.duration == std::chrono::milliseconds(650);
    };
    REQUIRE(comes(is_so));
    REQUIRE(comes([&] { return room.find<QPushButton>("scene_transition").text() == "Slide"; }));
    CHECK(room.desk->settings().transition == now(room).transition);
    // A way that is chosen in the list keeps the length.
    room.find<QPushButton>("scene_transition").menu()->actions().first()->trigger();
    REQUIRE(comes([&] { return now(room).transition.kind == studio::TransitionKind::Cut; }));
    room.find<QPushButton>("scene_transition").menu()->actions().at(2)->trigger();
    REQUIRE(comes(is_so));
}
