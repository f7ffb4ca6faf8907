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

}  // namespace
}  // namespace xb::studio
