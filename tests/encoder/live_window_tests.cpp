// What viewers in the house get, and what they never wait for.
#include "encoder/viewer/live_window.h"

#include <catch2/catch.hpp>

using namespace xb::encoder;

namespace {

Fragment fragment(bool is_keyframe, std::int64_t start_ms, const std::string& bytes) {
    Fragment made;
    made.starts_at_keyframe = is_keyframe;
    made.start_us = start_ms * 1000;
    made.duration_us = 200'000;
    made.bytes = std::make_shared<const std::string>(bytes);
    return made;
}

// Everything that a viewer is handed until it has to wait.
std::string readOn(const LiveWindow& window, ViewerCursor& cursor) {
    std::string all;
    for (;;) {
        const ViewerPiece piece = window.next(cursor);
        if (piece.turn != ViewerTurn::Piece) return all;
        all += *piece.bytes;
    }
}

}  // namespace

TEST_CASE("a viewer gets the header, then everything from the newest keyframe on") {
    LiveWindow window;
    window.begin("H", "avc1");
    window.add(fragment(true, 0, "a"));
    window.add(fragment(false, 200, "b"));
    window.add(fragment(true, 400, "C"));
    window.add(fragment(false, 600, "d"));
    ViewerCursor cursor;
    CHECK(readOn(window, cursor) == "HCd");
    CHECK(window.next(cursor).turn == ViewerTurn::NothingYet);
    window.add(fragment(false, 800, "e"));
    CHECK(readOn(window, cursor) == "e");
}

TEST_CASE("a program that has not shown a picture yet makes its viewer wait for a keyframe") {
    LiveWindow window;
    window.begin("H", "avc1");
    window.add(fragment(false, 0, "x"));
    ViewerCursor cursor;
    CHECK(readOn(window, cursor) == "H");
    window.add(fragment(true, 200, "K"));
    CHECK(readOn(window, cursor) == "K");
}

TEST_CASE("a viewer who reads too slowly goes on at the newest keyframe") {
    LiveWindow window({20'000'000, 1'000'000, 1'000'000});
    window.begin("H", "avc1");
    window.add(fragment(true, 0, "a"));
    ViewerCursor cursor;
    CHECK(readOn(window, cursor) == "Ha");
    for (int at_ms = 200; at_ms <= 3000; at_ms += 200) {
        window.add(fragment(at_ms == 2000, at_ms, at_ms == 2000 ? "K" : "."));
    }
    CHECK(readOn(window, cursor) == "K.....");
}

TEST_CASE("what is kept is bounded in time and in bytes") {
    LiveWindow by_time({1'000'000, 1'000'000, 60'000'000});
    by_time.begin("H", "avc1");
    for (int at_ms = 0; at_ms <= 4000; at_ms += 200)
        by_time.add(fragment(true, at_ms, "."));
    CHECK(by_time.segments(100).size() == 5);

    LiveWindow by_bytes({60'000'000, 10, 60'000'000});
    by_bytes.begin("H", "avc1");
    for (int at_ms = 0; at_ms <= 4000; at_ms += 200)
        by_bytes.add(fragment(true, at_ms, "1234"));
    CHECK(by_bytes.segments(100).size() == 1);
}

TEST_CASE("another program ends the viewers of the one before") {
    LiveWindow window;
    window.begin("H", "avc1");
    window.add(fragment(true, 0, "a"));
    ViewerCursor cursor;
    readOn(window, cursor);
    window.begin("I", "avc1");
    CHECK(window.next(cursor).turn == ViewerTurn::Ended);
    ViewerCursor fresh;
    CHECK(readOn(window, fresh) == "I");
    window.end();
    CHECK(window.next(fresh).turn == ViewerTurn::Ended);
    CHECK_FALSE(window.header());
}

TEST_CASE("segments are whole, counted, and handed out while they are there") {
    LiveWindow window;
    window.begin("H", "avc1");
    for (int gop = 0; gop < 4; ++gop) {
        window.add(fragment(true, gop * 400, "K"));
        window.add(fragment(false, gop * 400 + 200, std::to_string(gop)));
    }
    const auto segments = window.segments(2);
    REQUIRE(segments.size() == 2);
    CHECK(segments[0].number + 1 == segments[1].number);
    CHECK(segments[1].duration_us == 400'000);
    const auto parts = window.segment(segments[1].number);
    REQUIRE(parts.size() == 2);
    CHECK(*parts[0] + *parts[1] == "K2");
    CHECK(window.segment(segments[1].number + 9).empty());
}

TEST_CASE("whoever listens is told of each change, and of none after leaving") {
    LiveWindow window;
    int changes = 0;
    window.onChange([&] { ++changes; });
    window.begin("H", "avc1");
    window.add(fragment(true, 0, "a"));
    window.end();
    CHECK(changes == 3);
    window.onChange({});
    window.begin("H", "avc1");
    CHECK(changes == 3);
}
