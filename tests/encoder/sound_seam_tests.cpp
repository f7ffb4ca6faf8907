// Blocks of sound that follow a clock that is still finding out.
#include "encoder/receive/sound_seam.h"

#include <catch2/catch.hpp>

using namespace std::chrono_literals;

namespace xb::encoder {
namespace {

// 20 ms.
constexpr int block = 960;

TEST_CASE("sound seam: blocks that are on time join without a gap") {
    SoundSeam seam;
    CHECK(seam.join(1000ms, block).begin == 1000ms);
    const SoundSeam::Step next = seam.join(1024ms, block);
    CHECK(next.begin == 1020ms);
    CHECK(next.skipped_samples == 0);
    CHECK(next.silent_samples == 0);
}

TEST_CASE("sound seam: what is due earlier than it can be played is cut") {
    SoundSeam seam;
    (void)seam.join(1000ms, block);
    const SoundSeam::Step next = seam.join(1005ms, block);
    CHECK(next.skipped_samples == 720);
    CHECK(next.begin == 1020ms);
    CHECK(seam.join(1025ms, block).begin == 1025ms);
}

TEST_CASE("sound seam: a block that is due before the last one's end goes whole, and so on") {
    SoundSeam seam;
    (void)seam.join(1000ms, block);
    CHECK(seam.join(960ms, block).skipped_samples == block);
    const SoundSeam::Step next = seam.join(980ms, block);
    CHECK(next.skipped_samples == block);
    CHECK(seam.join(1000ms, block).skipped_samples == block);
    CHECK(seam.join(1020ms, block).skipped_samples == 0);
}

TEST_CASE("sound seam: before what is due later comes silence") {
    SoundSeam seam;
    (void)seam.join(1000ms, block);
    const SoundSeam::Step next = seam.join(1030ms, block);
    CHECK(next.silent_samples == 480);
    CHECK(next.begin == 1030ms);
}

TEST_CASE("sound seam: after a real gap the player starts anew") {
    SoundSeam seam;
    (void)seam.join(1000ms, block);
    const SoundSeam::Step next = seam.join(3000ms, block);
    CHECK(next.silent_samples == 0);
    CHECK(next.begin == 3000ms);
}

}  // namespace
}  // namespace xb::encoder
