// What moves on a resting card: the countdown's frames, rolling figures, the bar, the drum.
#include "studio/overlay/card_motion.h"
#include "studio/overlay/inlay_motion.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace xb::studio::overlay;
using namespace std::chrono_literals;

namespace {

const FrameTime start(1000s);
constexpr QSize pair(30, 20);

// The numbers that a countdown's quads show, in the order of its spots.
std::vector<int> clockAt(FrameTime now, FrameTime ends_at, std::size_t pair_count) {
    Inlays inlays;
    inlays.countdown = CountdownInlay{{0, 0}, pair, {}, ends_at};
    for (std::size_t spot = 0; spot < pair_count; ++spot)
        inlays.countdown->spots.emplace_back(static_cast<int>(spot) * 40, 0);
    InlayMotion motion;
    motion.take(inlays, Arrival::New);
    motion.advance(33ms, now);
    std::vector<Quad> quads;
    motion.appendTo(quads, 1, {0, 0}, 1);
    std::sort(quads.begin(), quads.end(),
              [](const Quad& one, const Quad& other) { return one.place.x() < other.place.x(); });
    std::vector<int> numbers;
    for (const Quad& quad : quads)
        numbers.push_back(quad.part.x() / pair.width() + 10 * (quad.part.y() / pair.height()));
    return numbers;
}

int shownWidth(const CardMotion& motion) {
    int width = 0;
    for (const Quad& quad : motion.quads())
        if (!quad.part.isNull() && quad.part.y() >= 100) width += quad.part.width();
    return width;
}

PictureParts barParts(double share) {
    PictureParts parts{{0, 0}, {0, 0, 300, 90}, {}};
    parts.inlays.bar = BarInlay{{0, 100, 200, 10}, {20, 70}, share};
    return parts;
}

PictureParts rollParts(std::int64_t value) {
    PictureParts parts{{0, 0}, {0, 0, 100, 40}, {}};
    parts.inlays.roll = RollInlay{{101, 0}, {10, 20}, {{60, 5}, {50, 5}, {40, 5}}, value};
    return parts;
}

// The figures whole on their spots, the lowest first; -1 for one between two.
std::vector<int> figures(const CardMotion& motion) {
    std::vector<int> shown;
    for (const Quad& quad : motion.quads()) {
        if (quad.part.x() < 101) continue;
        shown.push_back(quad.part.y() % 20 == 0 ? quad.part.y() / 20 % 10 : -1);
    }
    return shown;
}

}  // namespace

TEST_CASE("a second turns over with the first frame that reaches it, and no frame sooner") {
    const FrameTime ends_at = start + 201s;
    REQUIRE(clockAt(start, ends_at, 2) == std::vector<int>{3, 21});
    REQUIRE(clockAt(start + 1s - 1ns, ends_at, 2) == std::vector<int>{3, 21});
    REQUIRE(clockAt(start + 1s, ends_at, 2) == std::vector<int>{3, 20});
    REQUIRE(clockAt(ends_at - 60s, ends_at, 2) == std::vector<int>{1, 0});
    REQUIRE(clockAt(ends_at - 60s + 1ns, ends_at, 2) == std::vector<int>{1, 0});
    REQUIRE(clockAt(ends_at - 59s, ends_at, 2) == std::vector<int>{0, 59});
    REQUIRE(clockAt(ends_at - 1ns, ends_at, 2) == std::vector<int>{0, 1});
    REQUIRE(clockAt(ends_at, ends_at, 2) == std::vector<int>{0, 0});
    REQUIRE(clockAt(ends_at + 10s, ends_at, 2) == std::vector<int>{0, 0});
}

TEST_CASE("hours are a third pair; a clock of minutes stays below an hour") {
    REQUIRE(clockAt(start, start + 3723s, 3) == std::vector<int>{1, 2, 3});
    REQUIRE(clockAt(start, start + 3723s, 2) == std::vector<int>{59, 59});
}

TEST_CASE("a counter turns its columns one after the other, and blanks those it has not reached") {
    REQUIRE(odometer(7, 0) == Approx(7));
    REQUIRE(odometer(9.5, 1) == Approx(0.5));
    REQUIRE(odometer(99.5, 2) == Approx(0.5));
    REQUIRE(odometer(98.9, 2) == Approx(0));
    REQUIRE(odometer(120, 1) == Approx(2));

    CardMotion motion(0);
    motion.enter(1, rollParts(42), Arrival::New);
    motion.advance(33ms, start);
    REQUIRE(figures(motion) == std::vector<int>{2, 4});
    motion.enter(2, rollParts(105), Arrival::Update);
    motion.advance(33ms, start);
    REQUIRE(figures(motion) != std::vector<int>{5, 0, 1});
    for (int frame = 0; frame < 30; ++frame)
        motion.advance(33ms, start);
    REQUIRE(figures(motion) == std::vector<int>{5, 0, 1});
}

TEST_CASE("a bar glides to its new share and is one quad when full, none when empty") {
    CardMotion motion(0);
    motion.enter(1, barParts(0.5), Arrival::New);
    motion.advance(1s, start);
    REQUIRE(shownWidth(motion) == 100);
    motion.enter(2, barParts(0.25), Arrival::Update);
    motion.advance(33ms, start);
    REQUIRE(shownWidth(motion) < 100);
    REQUIRE(shownWidth(motion) > 60);
    motion.advance(3s, start);
    REQUIRE(shownWidth(motion) == 50);
    motion.enter(3, barParts(1), Arrival::New);
    motion.advance(1s, start);
    REQUIRE(motion.quads().size() == 2);
    motion.enter(4, barParts(0), Arrival::New);
    motion.advance(1s, start);
    REQUIRE(motion.quads().size() == 1);
}

TEST_CASE("the drum slows down, stops at the winner, and then tells who it is") {
    PictureParts parts{{0, 0}, {0, 0, 300, 100}, {}};
    const QRect reveal(0, 101, 300, 100);
    parts.inlays.drum = DrumInlay{{0, 202}, {260, 50}, 6, 5, {20, 40}, reveal, {0, 0}};
    CardMotion motion(0);
    motion.enter(1, parts, Arrival::New);
    int last_row = -1;
    int seen_rows = 0;
    bool is_revealed = false;
    for (int frame = 0; frame < 200 && !is_revealed; ++frame) {
        motion.advance(33ms, start);
        const QRect part = motion.quads().back().part;
        is_revealed = part == reveal;
        if (is_revealed) break;
        REQUIRE(part.size() == QSize(260, 50));
        REQUIRE(part.bottom() <= 202 + 7 * 50);
        const int row = (part.y() - 202) / 50;
        if (row != last_row) ++seen_rows;
        last_row = row;
    }
    REQUIRE(is_revealed);
    REQUIRE(last_row == 5);
    REQUIRE(seen_rows > 6);
}

TEST_CASE("a hidden card draws nothing, whatever would move on it") {
    CardMotion motion(0);
    motion.enter(1, rollParts(42), Arrival::New);
    motion.advance(1s, start);
    motion.leave();
    motion.advance(1s, start);
    REQUIRE(motion.quads().empty());
}
