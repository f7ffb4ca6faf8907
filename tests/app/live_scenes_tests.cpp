// The scenes of a session that has no stage.
#include "app/live/live_scenes.h"
#include "tests/app/desk_application.h"

#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

using namespace xb::app;

TEST_CASE("an edit without a stage is answered: it was not made", "[scenes]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    LiveScenes scenes;
    QSignalSpy not_edited(&scenes, &LiveScenes::notEdited);
    QSignalSpy edited(&scenes, &LiveScenes::edited);
    scenes.edit(xb::studio::RemoveItem{xb::studio::SceneId::Host, {1}});
    REQUIRE(QTest::qWaitFor([&] { return not_edited.size() == 1; }, 20'000));
    CHECK(edited.isEmpty());
}

TEST_CASE("a transition chosen without a stage is the one that the next begins with", "[scenes]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    LiveScenes scenes;
    QSignalSpy changed(&scenes, &LiveScenes::changed);
    xb::studio::Transition slide;
    slide.kind = xb::studio::TransitionKind::Slide;
    slide.direction = xb::studio::Direction::Up;
    scenes.setTransition(slide);
    REQUIRE(QTest::qWaitFor([&] { return changed.size() == 1; }, 20'000));
    CHECK(scenes.snapshot().transition == slide);
}
