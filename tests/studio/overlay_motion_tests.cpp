// Motion without pictures: what is drawn where, frame by frame.
#include "studio/overlay/card_motion.h"
#include "studio/overlay/ticker_motion.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>

using namespace xb::studio::overlay;
using namespace std::chrono_literals;

namespace {

constexpr int pitch_px = 34;
constexpr auto frame = 33ms;
const QPoint newest_row{12, 400};

void advanceFor(OverlayMotion& motion, std::chrono::milliseconds time) {
    for (auto passed = 0ms; passed < time; passed += frame)
        motion.advance(frame, {});
}

std::optional<Quad> quadOf(const OverlayMotion& motion, PictureId picture) {
    const auto& quads = motion.quads();
    const auto found = std::find_if(quads.begin(), quads.end(),
                                    [&](const Quad& quad) { return quad.picture == picture; });
    return found == quads.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

TEST_CASE("a pushed order is seen at once and rests in the lowest row") {
    TickerMotion motion(pitch_px, 20);
    motion.enter(1, {newest_row}, Arrival::New);
    REQUIRE(quadOf(motion, 1)->opacity > 0.3F);
    advanceFor(motion, 500ms);
    REQUIRE(quadOf(motion, 1)->place == newest_row);
    REQUIRE(quadOf(motion, 1)->opacity == Approx(1));
}

TEST_CASE("the newest three orders stand above each other and older ones go") {
    TickerMotion motion(pitch_px, 20);
    for (PictureId order = 1; order <= 5; ++order) {
        motion.enter(order, {newest_row}, Arrival::New);
        advanceFor(motion, 1000ms);
    }
    REQUIRE(motion.quads().size() == 3);
    REQUIRE(quadOf(motion, 5)->place == newest_row);
    REQUIRE(quadOf(motion, 4)->place == newest_row - QPoint(0, pitch_px));
    REQUIRE(quadOf(motion, 3)->place == newest_row - QPoint(0, 2 * pitch_px));
    REQUIRE(quadOf(motion, 5)->opacity > quadOf(motion, 4)->opacity);
    REQUIRE(quadOf(motion, 4)->opacity > quadOf(motion, 3)->opacity);
}

TEST_CASE("the ticker never jumps: no pill moves more than half a row in a frame") {
    TickerMotion motion(pitch_px, 0);
    motion.enter(1, {newest_row}, Arrival::New);
    advanceFor(motion, 500ms);
    for (PictureId order = 2; order < 40; ++order) {
        motion.enter(order, {newest_row}, Arrival::New);
        for (int step = 0; step < 4; ++step) {
            const std::vector<Quad> before = motion.quads();
            motion.advance(frame, {});
            for (const Quad& quad : before) {
                if (const auto after = quadOf(motion, quad.picture)) {
                    const int moved = quad.place.y() - after->place.y();
                    REQUIRE(moved >= 0);
                    REQUIRE(moved <= pitch_px / 2);
                }
            }
        }
    }
}

TEST_CASE("the ticker holds a bounded number of pills however many come") {
    TickerMotion motion(pitch_px, 20);
    for (PictureId order = 1; order <= 1000; ++order) {
        motion.enter(order, {newest_row}, Arrival::New);
        if (order % 3 == 0) motion.advance(frame, {});
        REQUIRE(motion.quads().size() <= 6);
    }
    REQUIRE(quadOf(motion, 1000));
    advanceFor(motion, 2000ms);
    REQUIRE(motion.quads().size() == 3);
}

TEST_CASE("orders leave the ticker when they are no news any more, and when it is cleared") {
    TickerMotion motion(pitch_px, 20, {3, 2000ms});
    motion.enter(1, {newest_row}, Arrival::New);
    advanceFor(motion, 1900ms);
    REQUIRE(motion.quads().size() == 1);
    advanceFor(motion, 500ms);
    REQUIRE(motion.quads().empty());
    motion.enter(2, {newest_row}, Arrival::New);
    motion.leave();
    advanceFor(motion, 500ms);
    REQUIRE(motion.quads().empty());
}

TEST_CASE("a card rises in, rests, and fades out") {
    CardMotion motion(40);
    REQUIRE(motion.quads().empty());
    motion.enter(1, {QPoint(24, 900)}, Arrival::New);
    REQUIRE(quadOf(motion, 1)->place == QPoint(24, 940));
    advanceFor(motion, 400ms);
    REQUIRE(quadOf(motion, 1)->place == QPoint(24, 900));
    REQUIRE(quadOf(motion, 1)->opacity == Approx(1));
    motion.leave();
    motion.advance(frame, {});
    REQUIRE(quadOf(motion, 1)->opacity < 1);
    advanceFor(motion, 300ms);
    REQUIRE(motion.quads().empty());
}

TEST_CASE("an update changes the card on the spot, another product covers it") {
    CardMotion motion(40);
    motion.enter(1, {QPoint(24, 900)}, Arrival::New);
    advanceFor(motion, 400ms);
    motion.enter(2, {QPoint(24, 900)}, Arrival::Update);
    REQUIRE(motion.quads().size() == 1);
    REQUIRE(quadOf(motion, 2)->opacity == Approx(1));
    motion.enter(3, {QPoint(24, 900)}, Arrival::New);
    REQUIRE(motion.quads().size() == 2);
    REQUIRE(quadOf(motion, 2)->opacity == Approx(1));
    REQUIRE(quadOf(motion, 3)->opacity < 0.5F);
    motion.enter(4, {QPoint(24, 900)}, Arrival::New);
    REQUIRE(motion.quads().size() == 2);
    advanceFor(motion, 400ms);
    REQUIRE(motion.quads().size() == 1);
    REQUIRE(quadOf(motion, 4));
}

TEST_CASE("a card that is called back while it leaves comes in again") {
    CardMotion motion(40);
    motion.enter(1, {QPoint(24, 900)}, Arrival::New);
    advanceFor(motion, 400ms);
    motion.leave();
    motion.advance(frame, {});
    motion.enter(2, {QPoint(24, 900)}, Arrival::Update);
    REQUIRE(motion.quads().size() == 1);
    advanceFor(motion, 400ms);
    REQUIRE(quadOf(motion, 2)->opacity == Approx(1));
}
