// From scene to scene: transitions, studio mode, undo, and another collection.
#include "studio/scenes/glide_scene.h"
#include "studio/scenes/scene_layouts.h"
#include "studio/scenes/source_pool.h"
#include "tests/studio/scene_fixture.h"
#include "tests/support/clips.h"
#include "tests/support/process.h"
#include "tests/support/test_machine.h"

#include <catch2/catch.hpp>
#include <obs.h>

#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace xb::studio {
namespace {

using namespace tests::scenes;
using namespace std::chrono_literals;
using tests::Picture;

// A scene with nothing but the camera, right below.
SceneId addCorner(Studio& studio) {
    SceneItem camera = inBox(studio.item(SceneId::Host, "camera"), 180, 320, 180, 320);
    camera.id = {};
    const auto done = studio.book().edit(PutScene{{{}, "corner", SceneVoice::Heard, {camera}}, {}});
    REQUIRE(done.has_value());
    return done->scene;
}

bool isCorner(const Picture& p) {
    return p.lumaAt(20, 100) < 18 && isGrey(p, 190, 330) && isBlue(p, 350, 330);
}

bool isHost(const Picture& p) {
    return isGrey(p, 20, 100) && isBlue(p, 340, 100);
}

TEST_CASE("slide and swipe move the picture aside, and end on the next scene") {
    Studio studio;
    const SceneId corner = addCorner(studio);
    for (const TransitionKind kind : {TransitionKind::Slide, TransitionKind::Swipe}) {
        Transition transition{kind, 500ms};
        transition.direction = Direction::Left;
        REQUIRE(studio.book().switchTo(corner, transition).has_value());
        // On the way the old scene's last bar is seen left of where it was.
        CHECK(studio.sees([](const Picture& p) { return isBlue(p, 200, 100); }));
        CHECK(studio.sees(isCorner));
        studio.cutTo(SceneId::Host);
        CHECK(studio.sees(isHost));
    }
}

// 1 s with transparency: an opaque red picture between 0.3 and 0.7 s.
std::filesystem::path stingerClip() {
    const auto clip = tests::mediaFolder() / "stinger.mov";
    if (std::filesystem::exists(clip)) return clip;
    const auto part = tests::mediaFolder() / (std::to_string(getpid()) + ".stinger.mov");
    tests::runOrThrow({"ffmpeg", "-nostdin", "-y", "-loglevel", "error", "-f", "lavfi", "-i",
                       "color=c=0xC83250:s=360x640:r=30:d=1,format=argb,"
                       "geq=r='r(X,Y)':g='g(X,Y)':b='b(X,Y)':a='255*between(T,0.3,0.7)'",
                       "-c:v", "qtrle", part},
                      60s);
    std::filesystem::rename(part, clip);
    return clip;
}

TEST_CASE("a stinger covers the picture while the scene changes under it; a missing one fades") {
    Studio studio;
    const SceneId corner = addCorner(studio);
    Transition transition{TransitionKind::Stinger, 1000ms};
    transition.stinger = stingerClip();
    transition.stinger_cut = 500ms;
    studio.book().prepare(transition);
    REQUIRE(studio.book().switchTo(corner, transition).has_value());
    CHECK(studio.sees(
        [](const Picture& p) { return p.redAt(180, 100) > 180 && p.redAt(20, 600) > 180; }));
    CHECK(studio.sees(isCorner));
    transition.stinger = "/no such clip";
    REQUIRE(studio.book().switchTo(SceneId::Host, transition).has_value());
    CHECK(studio.sees(isHost));
}

TEST_CASE("a stinger that nobody prepared is played whole, too") {
    Studio studio;
    const SceneId corner = addCorner(studio);
    Transition transition{TransitionKind::Stinger, 1000ms};
    transition.stinger = stingerClip();
    transition.stinger_cut = 500ms;
    REQUIRE(studio.book().switchTo(corner, transition).has_value());
    CHECK(studio.sees(
        [](const Picture& p) { return p.redAt(180, 100) > 180 && p.redAt(20, 600) > 180; }));
    CHECK(studio.sees(isCorner));
}

TEST_CASE("in a move the camera travels from its place in one scene to that in the next") {
    Studio studio;
    const SceneId corner = addCorner(studio);
    REQUIRE(studio.sees(isHost));
    REQUIRE(studio.book().switchTo(corner, Transition{TransitionKind::Move, 1200ms}).has_value());
    // Half way its corner is neither here nor there.
    CHECK(studio.sees([](const Picture& p) {
        return !isGrey(p, 20, 60) && isGrey(p, 120, 240) && isBlue(p, 350, 240);
    }));
    CHECK(studio.sees(isCorner));
    // The scene itself is on now: an edit of it is seen.
    SceneItem camera = studio.item(corner, "camera");
    studio.put(corner, inBox(camera, 0, 0, 180, 320));
    CHECK(studio.sees([](const Picture& p) { return isGrey(p, 10, 10) && isBlue(p, 170, 10); }));
    // Another switch on the way ends it.
    REQUIRE(studio.book().switchTo(SceneId::Host, Transition{TransitionKind::Move, 5000ms}));
    studio.cutTo(SceneId::Host);
    CHECK(studio.sees(isHost));
}

TEST_CASE("in a move the music of the scene goes on") {
    Studio studio;
    SceneItem music;
    music.name = "music";
    music.source = MusicFile{tests::flashClip()};
    Scene from;
    music.id = {901};
    from.items = {music};
    Scene to;
    music.id = {902};
    to.items = {music};
    SourcePool pool({width, height});
    const GlideScene glide(from, to, {width, height}, pool);
    int count = 0;
    obs_scene_enum_items(
        obs_scene_from_source(glide.source()),
        [](obs_scene_t*, obs_sceneitem_t* item, void* counted) {
            const auto flags = obs_source_get_output_flags(obs_sceneitem_get_source(item));
            if ((flags & OBS_SOURCE_AUDIO) != 0) ++*static_cast<int*>(counted);
            return true;
        },
        &count);
    CHECK(count == 2);
}

TEST_CASE("in a move a group keeps its filters and its opacity") {
    Studio studio;
    SceneItem group;
    group.id = {901};
    group.name = "group";
    group.source = Group{};
    group.filters = {{Beauty{0.5}, true}};
    group.opacity = 0.5;
    SceneItem child;
    child.id = {902};
    child.name = "ground";
    child.source = PlainColour{};
    group.children = {child};
    Scene from;
    from.items = {group};
    Scene to = from;
    SourcePool pool({width, height});
    const GlideScene glide(from, to, {width, height}, pool);
    std::size_t count = 0;
    obs_scene_enum_items(
        obs_scene_from_source(glide.source()),
        [](obs_scene_t*, obs_sceneitem_t* item, void* counted) {
            *static_cast<std::size_t*>(counted) +=
                obs_source_filter_count(obs_sceneitem_get_source(item));
            return true;
        },
        &count);
    CHECK(count == 2);
}

TEST_CASE("in studio mode edits of the scene on the program wait until it is taken") {
    Studio studio;
    REQUIRE(studio.sees(isHost));
    REQUIRE(studio.book().setPreview(SceneId::Host).has_value());
    SceneItem camera = studio.item(SceneId::Host, "camera");
    studio.put(SceneId::Host, inBox(camera, 180, 320, 180, 320));
    REQUIRE(studio.sink.waitForPictures(10, limit));
    CHECK(isHost(studio.sink.newest()));
    REQUIRE(studio.book().take(Transition{TransitionKind::Cut}).has_value());
    CHECK(studio.sees(
        [](const Picture& p) { return isBackdrop(p, 20, 100) && isGrey(p, 190, 330); }));

    // Another scene is prepared, taken, and what was on becomes the preview.
    REQUIRE(studio.book().setPreview(SceneId::HostAndProduct).has_value());
    CHECK(studio.book().current() == SceneId::Host);
    CHECK(studio.book().previewSource() != nullptr);
    REQUIRE(studio.book().take(Transition{TransitionKind::Cut}).has_value());
    CHECK(studio.sees(isHost));
    CHECK(studio.book().current() == SceneId::HostAndProduct);
    CHECK(studio.book().preview() == SceneId::Host);

    // Without studio mode nothing waits any longer.
    camera = studio.item(SceneId::HostAndProduct, "camera");
    studio.put(SceneId::HostAndProduct, inBox(camera, 180, 320, 180, 320));
    REQUIRE(studio.book().setPreview({}).has_value());
    CHECK(studio.sees([](const Picture& p) { return isBackdrop(p, 20, 100); }));
    CHECK(studio.book().previewSource() == nullptr);
}

TEST_CASE("an edit is taken back and done again on the program") {
    Studio studio;
    SceneItem camera = studio.item(SceneId::Host, "camera");
    for (const double x : {60.0, 120.0, 180.0}) {
        const auto moved = inBox(camera, x, 320, 180, 320);
        REQUIRE(studio.book().edit(PutItem{SceneId::Host, moved, {}, {}}, Gesture{1}).has_value());
    }
    REQUIRE(studio.book().edit(RemoveItem{SceneId::Host, camera.id}, {}).has_value());
    CHECK(studio.sees([](const Picture& p) { return isBackdrop(p, 190, 330); }));
    CHECK(studio.book().undo().value());
    CHECK(studio.sees(
        [](const Picture& p) { return isGrey(p, 190, 330) && isBackdrop(p, 20, 100); }));
    CHECK(studio.book().undo().value());
    CHECK(studio.sees(isHost));
    CHECK_FALSE(studio.book().undo().value());
    CHECK(studio.book().redo().value());
    CHECK(studio.sees(
        [](const Picture& p) { return isGrey(p, 190, 330) && isBackdrop(p, 20, 100); }));
}

TEST_CASE("another collection takes over, and a damaged one changes nothing") {
    Studio studio;
    SceneCollection other = builtInScenes({720, 1280});
    for (SceneItem& item : other.scenes[0].items)
        if (item.name == "camera") item = inBox(item, 360, 640, 360, 640);
    other.scenes.resize(2);
    studio.cutTo(SceneId::Pause);
    SceneCollection damaged = other;
    damaged.scenes[1].id = damaged.scenes[0].id;
    const auto refused = studio.book().use(damaged);
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == ErrorCode::CollectionDamaged);
    CHECK(studio.book().current() == SceneId::Pause);
    REQUIRE(studio.book().use(other).has_value());
    // The pause is no more: the first scene is on, fitted to this canvas.
    CHECK(studio.book().current() == SceneId::Host);
    CHECK(studio.book().collection().canvas == CanvasPixels{width, height});
    CHECK(studio.sees(
        [](const Picture& p) { return isBackdrop(p, 20, 100) && isGrey(p, 190, 330); }));
    CHECK_FALSE(studio.book().switchTo(SceneId::Pause, {}).has_value());
    // Scenes as they come for another shape are as they come for this one.
    REQUIRE(studio.book().use(builtInScenes({1280, 720})).has_value());
    CHECK(studio.book().collection() == builtInScenes({width, height}));
}

}  // namespace
}  // namespace xb::studio
