// Scenes through the real window over a real session: the running collection's own, switched at
// once, prepared and taken; and nobody is heard in a pause.
#include "app/live/live_scenes.h"
#include "app/pages/live/next_view.h"
#include "app/widgets/scene_button.h"
#include "catalog/shop.h"
#include "studio/scenes/scene_edit.h"
#include "tests/journeys/real_desk.h"

#include <QMenu>
#include <QPushButton>

#include <algorithm>
#include <filesystem>
#include <string>
#include <variant>

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

    // A product is explained: its scene waits for Take like any other.
    const auto skus = room.application->shop().products().listSkus(std::nullopt, 1);
    REQUIRE(skus);
    session.feature(skus->front().id);
    REQUIRE(comes([&] { return !room.find("featured_clear").isHidden(); }));
    CHECK(seen(SceneId::Host));
    CHECK(scenes.snapshot().preview == SceneId::Pause);

    const auto collection = scenes.snapshot().collection;
    xb::studio::Scene orchard = *xb::studio::findScene(*collection, SceneId::Orchard);
    orchard.name = "Aunt Wei's trees";
    scenes.edit(xb::studio::PutScene{orchard, {}});
    REQUIRE(comes([&] { return room.find<SceneButton>("scene_6").text() == "Aunt Wei's trees"; }));
    CHECK(seen(SceneId::Host));
}

TEST_CASE("a scene is marked as long as its picture is missing, and no longer", "[journey]") {
    RealDesk room;
    LiveScenes& scenes = room.application->session().scenes();
    const auto isLacking = [&] {
        const QString said = room.find<SceneButton>("scene_7").accessibleName();
        return said.contains("something is missing");
    };
    REQUIRE(comes([&] { return scenes.snapshot().collection != nullptr && isLacking(); }));
    const auto collection = scenes.snapshot().collection;
    const auto* scene = xb::studio::findScene(*collection, SceneId::PictureOrVideo);
    const auto found = std::find_if(scene->items.begin(), scene->items.end(), [](const auto& item) {
        return std::holds_alternative<xb::studio::ImageFile>(item.source);
    });
    REQUIRE(found != scene->items.end());
    const auto file = room.folder / "chosen.ppm";
    const auto write = [&] { xb::tests::writeFile(file, "P6 1 1 255\n" + std::string(3, '\x7f')); };
    write();
    xb::studio::SceneItem chosen = *found;
    chosen.source = xb::studio::ImageFile{file};
    scenes.edit(xb::studio::PutItem{scene->id, chosen, {}, {}});
    CHECK(comes([&] { return !isLacking(); }));
    std::filesystem::remove(file);
    CHECK(comes(isLacking));
    write();
    CHECK(comes([&] { return !isLacking(); }));
}

TEST_CASE("scene buttons show what the scenes look like, and studio mode what comes next",
          "[journey]") {
    RealDesk room;
    LiveScenes& scenes = room.application->session().scenes();
    const auto pictureOf = [&](const char* name) { return room.find<SceneButton>(name).picture(); };
    REQUIRE(comes(
        [&] { return !pictureOf("scene_host").isNull() && !pictureOf("scene_pause").isNull(); }));
    CHECK(pictureOf("scene_host").size() == QSize(108, 192));
    // The cards of a pause are painted a moment after the stage has opened.
    CHECK(comes([&] { return pictureOf("scene_host") != pictureOf("scene_pause"); }));

    auto& next = room.find<NextView>("next_view");
    CHECK_FALSE(next.isVisible());
    room.press("studio_mode");
    room.press("scene_pause");
    REQUIRE(comes([&] { return next.isVisible() && !next.picture().isNull(); }));
    CHECK(comes([&] { return next.accessibleName() == "Next: Pause"; }));
    CHECK(next.picture().size() == QSize(270, 480));

    // The scene that is worked on is the large picture.
    room.press("scene_edit");
    CHECK(comes([&] { return !next.isVisible() && !scenes.pictures().close; }));
    room.press("scene_edit_done");
    CHECK(comes([&] { return next.isVisible(); }));

    // Nothing is drawn for a page that nobody sees.
    room.press("rail_products");
    CHECK(comes([&] { return scenes.pictures().scenes.empty() && !scenes.pictures().close; }));
    room.press("rail_live");
    CHECK(comes([&] { return scenes.pictures().scenes.size() == 8; }));
}
