// When a file's sound is placed anew, and when it is left alone.
#include "studio/sources/sound_placement.h"

#include <catch2/catch.hpp>

namespace xb::studio {
namespace {

using namespace std::chrono_literals;

// How often the sound is to be placed anew in so many pictures, each of which is placed so.
int placedAnew(SoundPlacement& placement, std::chrono::nanoseconds behind, int pictures) {
    int count = 0;
    for (int i = 0; i < pictures; ++i) {
        if (!placement.onPicture(behind)) continue;
        ++count;
        placement.forget();
        placement.onSound();
    }
    return count;
}

void begin(SoundPlacement& placement) {
    CHECK_FALSE(placement.onPicture(5ms));
    CHECK_FALSE(placement.onPicture(5ms));
    placement.onSound();
}

TEST_CASE("sound that lies where its picture is shown is left where it lies") {
    SoundPlacement placement;
    begin(placement);
    CHECK(placedAnew(placement, 5ms, 300) == 0);
    CHECK(placedAnew(placement, 24ms, 300) == 0);
}

TEST_CASE("sound is placed anew once where its picture is shown a frame later from now on") {
    SoundPlacement placement;
    begin(placement);
    CHECK(placedAnew(placement, 38ms, 300) == 1);
    CHECK(placedAnew(placement, 5ms, 300) == 1);
}

TEST_CASE("a hiccup of the picture moves no sound") {
    SoundPlacement placement;
    begin(placement);
    for (int i = 0; i < 300; ++i)
        CHECK_FALSE(placement.onPicture(i % 60 == 0 ? 90ms : 5ms));
}

TEST_CASE("pictures of another rate than the program's move no sound") {
    SoundPlacement placement;
    begin(placement);
    for (int i = 0; i < 300; ++i)
        CHECK_FALSE(placement.onPicture(std::chrono::milliseconds(i % 5 * 7)));
}

TEST_CASE("sound that was placed while its picture began to be late is placed anew") {
    SoundPlacement placement;
    CHECK_FALSE(placement.onPicture(5ms));
    CHECK_FALSE(placement.onPicture(60ms));
    placement.onSound();
    CHECK(placedAnew(placement, 60ms, 300) == 1);
}

TEST_CASE("before any sound there is nothing to place") {
    SoundPlacement placement;
    CHECK_FALSE(placement.onPicture(5ms));
    for (int i = 0; i < 100; ++i)
        CHECK_FALSE(placement.onPicture(90ms));
}

}  // namespace
}  // namespace xb::studio
