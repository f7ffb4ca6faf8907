// Scenes through the real window over a real session: the running collection's own, switched at
// once, prepared and taken; and nobody is heard in a pause.
#include "app/live/live_scenes.h"
#include "app/widgets/scene_button.h"
#include "studio/scenes/scene_edit.h"
#include "tests/journeys/real_desk.h"

#include <QMenu>
#include <QPushButton>

using namespace xb::app;
using xb::studio::SceneId;

namespace {

constexpr int patient_ms = RealDesk::patient_ms;

bool comes(const std::function<bool()>& is_there) {
    return QTest::qWaitFor(is_there, patient_ms);
}

double loudness(RealDesk& room) {
    return room.application->session().snapshot().sound.program.loudness.momentary_lufs;
}

}  // namespace

TEST_CASE("scenes are switched, prepared and taken, and a pause is silent", "[journey]") {
    RealDesk room;
    LiveSession& session = room.application->session();
    LiveScenes& scenes = session.scenes();
    const auto seen = [&](SceneId scene) { return session.snapshot().scene == scene; };
    const auto isNow = [&](const char* name) { return room.find<SceneButton>(name).isChecked(); };
    REQUIRE(comes([&] { return loudness(room) > -50; }));

    room.press("scene_pause");
    REQUIRE(comes([&] { return seen(SceneId::Pause) && isNow("scene_pause"); }));
    CHECK(comes([&] { return loudness(room) < -70; }));

    room.press("studio_mode");
    REQUIRE(comes([&] { return scenes.snapshot().preview == SceneId::Pause; }));
    room.press("scene_host");
    REQUIRE(comes([&] { return room.find<SceneButton>("scene_host").isNext(); }));
    CHECK(seen(SceneId::Pause));
    room.find<QPushButton>("scene_transition").menu()->actions().first()->trigger();
    REQUIRE(comes([&] { return room.find<QPushButton>("scene_transition").text() == "Cut"; }));
    CHECK(scenes.snapshot().transition.kind == xb::studio::TransitionKind::Cut);
    CHECK(seen(SceneId::Pause));
    room.press("studio_take");
    REQUIRE(comes([&] { return seen(SceneId::Host) && isNow("scene_host"); }));
    CHECK(comes([&] { return loudness(room) > -50; }));
    CHECK(room.find<SceneButton>("scene_pause").isNext());

    const auto collection = scenes.snapshot().collection;
    xb::studio::Scene orchard = *xb::studio::findScene(*collection, SceneId::Orchard);
    orchard.name = "Aunt Wei's trees";
    scenes.edit(xb::studio::PutScene{orchard, {}});
    REQUIRE(comes([&] { return room.find<SceneButton>("scene_6").text() == "Aunt Wei's trees"; }));
    CHECK(seen(SceneId::Host));
}
