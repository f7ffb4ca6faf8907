// Studio mode: what viewers see of a scene while edits of it wait.
#include "tests/studio/item_pictures.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

namespace xb::studio {
namespace {

using namespace tests::scenes;
using tests::Picture;

bool isHost(const Picture& p) {
    return isGrey(p, 20, 100) && isBlue(p, 340, 100);
}

TEST_CASE("in studio mode viewers see at once what was missing, and no edit that waits") {
    Studio studio;
    const tests::TemporaryFolder folder;
    SceneItem item = of("sign", ImageFile{folder / "late.ppm"}, 40, 300, 100);
    item.id = studio.put(SceneId::Host, item);
    REQUIRE(studio.sees(isSign));
    REQUIRE(studio.book().setPreview(SceneId::Host).has_value());
    const bool is_edited = GENERATE(false, true);
    if (is_edited) {
        const SceneItem camera = studio.item(SceneId::Host, "camera");
        studio.put(SceneId::Host, inBox(camera, 180, 320, 180, 320));
    }
    CHECK(studio.book().hasWaiting() == is_edited);

    colourFile(folder / "late.ppm", red);
    (void)studio.book().lookForMissing();
    CHECK(studio.sees([](const Picture& p) { return isColour(p, 90, 350, red) && isHost(p); }));
    CHECK(studio.book().hasWaiting() == is_edited);

    INFO("the camera is taken away");
    studio.book().lend(camera_key, nullptr);
    CHECK(studio.sees([](const Picture& p) { return isBackdrop(p, 20, 100); }));
}

// Letters that fill their line: a block of one colour.
SceneItem blockOf(const tests::Rgb& colour) {
    TextLabel label;
    label.text = "■■■";
    label.rgb = static_cast<std::uint32_t>(colour.red << 16 | colour.green << 8 | colour.blue);
    label.size_px = 60;
    SceneItem item;
    item.name = "text";
    item.source = label;
    item.transform.x_px = 30;
    item.transform.y_px = 420;
    return item;
}

int countOf(const Picture& p, const tests::Rgb& colour) {
    int count = 0;
    for (int x = 30; x < 220; ++x)
        count += isColour(p, x, 460, colour) ? 1 : 0;
    return count;
}

struct Waiting : Studio {
    // What viewers see of some pictures more.
    bool staysAs(const std::function<bool(const Picture&)>& wanted) {
        return !sink.waitForPicture([&](const Picture& p) { return !wanted(p); },
                                    std::chrono::milliseconds(300));
    }
    void takeOr(bool leaves) {
        if (leaves)
            REQUIRE(book().setPreview({}).has_value());
        else
            REQUIRE(book().take(Transition{TransitionKind::Cut}).has_value());
    }
};

TEST_CASE("in studio mode a text that is typed and a colour that is chosen wait") {
    Waiting studio;
    SceneItem text = blockOf(red);
    text.id = studio.put(SceneId::Host, text);
    SceneItem ground = of("ground", PlainColour{0xC83250}, 200, 40, 100);
    ground.id = studio.put(SceneId::Host, ground);
    const auto isRed = [](const Picture& p) {
        return countOf(p, red) > 60 && isColour(p, 250, 90, red);
    };
    const auto isGreen = [](const Picture& p) {
        return countOf(p, green) > 60 && isColour(p, 250, 90, green);
    };
    REQUIRE(studio.sees(isRed));
    REQUIRE(studio.book().setPreview(SceneId::Host).has_value());
    text.source = blockOf({0x3C, 0x5A, 0xD2}).source;
    studio.put(SceneId::Host, text);
    text.source = blockOf(green).source;
    studio.put(SceneId::Host, text);
    ground.source = PlainColour{0x28963C};
    studio.put(SceneId::Host, ground);
    CHECK(studio.staysAs(isRed));
    INFO("nor does a look at what is missing show them");
    (void)studio.book().lookForMissing();
    CHECK(studio.staysAs(isRed));
    studio.takeOr(GENERATE(false, true));
    CHECK(studio.sees(isGreen));

    INFO("without studio mode they are seen at once again");
    REQUIRE(studio.book().setPreview({}).has_value());
    text.source = blockOf(red).source;
    studio.put(SceneId::Host, text);
    CHECK(studio.sees([](const Picture& p) { return countOf(p, red) > 60; }));
}

TEST_CASE("in studio mode an opacity and a filter wait, and so does what is taken back") {
    Waiting studio;
    const tests::TemporaryFolder folder;
    SceneItem picture = of("picture", ImageFile{colourFile(folder / "red.ppm", red)}, 40, 300, 100);
    picture.id = studio.put(SceneId::Host, picture);
    SceneItem small = inBox(studio.item(SceneId::Host, "camera"), 180, 320, 180, 320);
    small.id = {};
    small.name = "small";
    ColourCorrection dark;
    dark.brightness = -0.5;
    small.filters = {{dark, true}};
    small.id = studio.put(SceneId::Host, small);
    const auto isBefore = [](const Picture& p) {
        return isColour(p, 90, 350, red) && p.lumaAt(190, 330) < 90;
    };
    const auto isAfter = [](const Picture& p) {
        return !isColour(p, 90, 350, red, 20) && isGrey(p, 190, 330);
    };
    REQUIRE(studio.sees(isBefore));
    REQUIRE(studio.book().setPreview(SceneId::Host).has_value());
    picture.opacity = 0.5;
    studio.put(SceneId::Host, picture);
    small.filters[0].is_on = false;
    studio.put(SceneId::Host, small);
    CHECK(studio.staysAs(isBefore));

    SECTION("taken") {
        studio.takeOr(GENERATE(false, true));
        CHECK(studio.sees(isAfter));
    }
    SECTION("taken back first") {
        CHECK(studio.book().undo().value());
        CHECK(studio.book().undo().value());
        CHECK(studio.staysAs(isBefore));
        studio.takeOr(GENERATE(false, true));
        CHECK(studio.staysAs(isBefore));
    }
    SECTION("removed") {
        REQUIRE(studio.book().edit(RemoveItem{SceneId::Host, picture.id}).has_value());
        (void)studio.book().lookForMissing();
        CHECK(studio.staysAs(isBefore));
        studio.takeOr(GENERATE(false, true));
        CHECK(studio.sees(isAfter));
    }
}

}  // namespace
}  // namespace xb::studio
