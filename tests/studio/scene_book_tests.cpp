// Scenes composed by libobs: what an edit touches, and what is seen of it.
#include "studio/scenes/composed_scene.h"
#include "studio/scenes/scene_book.h"
#include "studio/scenes/source_pool.h"
#include "tests/studio/scene_fixture.h"

#include <catch2/catch.hpp>

namespace xb::studio {
namespace {

using namespace tests::scenes;

TEST_CASE("a moved item is seen where it was put, a hidden one not at all") {
    Studio studio;
    REQUIRE(
        studio.sees([](const Picture& p) { return isGrey(p, 20, 100) && isBlue(p, 340, 100); }));
    const SceneItem camera = studio.item(SceneId::Host, "camera");
    studio.put(SceneId::Host, inBox(camera, 180, 320, 180, 320));
    CHECK(studio.sees([](const Picture& p) {
        return isBackdrop(p, 20, 100) && isBackdrop(p, 170, 500) && isGrey(p, 190, 330) &&
               isBlue(p, 350, 330);
    }));
    SceneItem hidden = camera;
    hidden.is_hidden = true;
    studio.put(SceneId::Host, hidden);
    CHECK(studio.sees([](const Picture& p) { return isBackdrop(p, 20, 100); }));
    studio.put(SceneId::Host, camera);
    CHECK(studio.sees([](const Picture& p) { return isGrey(p, 20, 100); }));
}

TEST_CASE("a picture that fills a small box is cut to it, and stays so while the box moves") {
    Studio studio;
    const SceneItem camera = studio.item(SceneId::Host, "camera");
    // A square: the middle of the pattern's height, all of its width.
    studio.put(SceneId::Host, inBox(camera, 40, 40, 200, 200));
    const auto isCutAt = [](int left, int top) {
        return [left, top](const Picture& p) {
            return isGrey(p, left + 10, top + 10) && isBlue(p, left + 190, top + 10) &&
                   isBackdrop(p, left + 100, top - 6) && isBackdrop(p, left + 100, top + 206) &&
                   isBackdrop(p, left - 6, top + 100) && isBackdrop(p, left + 206, top + 100);
        };
    };
    CHECK(studio.sees(isCutAt(40, 40)));
    studio.put(SceneId::Host, inBox(camera, 120, 300, 200, 200));
    CHECK(studio.sees(isCutAt(120, 300)));
}

TEST_CASE("an edit touches what it changes and nothing else") {
    KeptLog log;
    const auto engine = startTestEngine(log);
    SourcePool pool({width, height});
    Scene scene;
    for (int i = 1; i <= 20; ++i) {
        SceneItem item;
        item.id = {i};
        item.source = Backdrop{};
        scene.items.push_back(item);
    }
    ComposedScene composed(scene, {width, height}, pool);
    const auto touched = [&] {
        const ComposedScene::Touched now = composed.apply(scene);
        return std::array{now.added_count, now.removed_count, now.changed_count};
    };
    CHECK(touched() == std::array{0, 0, 0});
    scene.items[19].transform.x_px = 7;
    CHECK(touched() == std::array{0, 0, 1});
    std::swap(scene.items[3], scene.items[12]);
    CHECK(touched() == std::array{0, 0, 0});
    scene.items.erase(scene.items.begin());
    CHECK(touched() == std::array{0, 1, 0});
    scene.items.push_back({});
    scene.items.back().id = {21};
    scene.items.back().source = Backdrop{};
    CHECK(touched()[0] == 1);
}

TEST_CASE("a group moves its items together") {
    Studio studio;
    SceneItem group;
    group.name = "group";
    group.source = Group{};
    group.children = {studio.item(SceneId::Host, "camera")};
    group.children[0].id = {};
    group.children[0] = inBox(group.children[0], 0, 0, 180, 320);
    SceneItem hidden = studio.item(SceneId::Host, "camera");
    hidden.is_hidden = true;
    studio.put(SceneId::Host, hidden);
    const auto done = studio.book().edit(PutItem{SceneId::Host, group, {}, {}});
    REQUIRE(done.has_value());
    CHECK(studio.sees([](const Picture& p) {
        return isGrey(p, 10, 10) && isBlue(p, 170, 10) && isBackdrop(p, 190, 330);
    }));
    SceneItem moved =
        *findItem(findScene(studio.book().collection(), SceneId::Host)->items, done->item);
    moved.transform.x_px = 180;
    moved.transform.y_px = 320;
    studio.put(SceneId::Host, moved);
    CHECK(studio.sees([](const Picture& p) {
        return isGrey(p, 190, 330) && isBlue(p, 350, 330) && isBackdrop(p, 10, 10);
    }));
}

TEST_CASE("a new scene can be shown, and the one on the program is not taken away") {
    Studio studio;
    SceneItem camera = inBox(studio.item(SceneId::Host, "camera"), 0, 320, 360, 320);
    camera.id = {};
    const auto put = studio.book().edit(PutScene{{{}, "market", SceneVoice::Heard, {camera}}, {}});
    REQUIRE(put.has_value());
    REQUIRE(studio.book().switchTo(put->scene, {TransitionKind::Cut}).has_value());
    CHECK(
        studio.sees([](const Picture& p) { return p.lumaAt(20, 100) < 18 && isGrey(p, 20, 330); }));
    const auto refused = studio.book().edit(RemoveScene{put->scene});
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::SceneOnAir);
    REQUIRE(studio.book().switchTo(SceneId::Host, {TransitionKind::Cut}).has_value());
    CHECK(studio.book().edit(RemoveScene{put->scene}).has_value());
    CHECK_FALSE(studio.book().switchTo(put->scene, {}).has_value());
}

}  // namespace
}  // namespace xb::studio
