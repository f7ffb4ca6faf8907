// The queue between the encode thread and an output.
#include "encoder/outputs/packet_queue.h"
#include "tests/encoder/packet_fixture.h"

#include <catch2/catch.hpp>

using namespace xb::encoder;
using namespace xb::encoder::test;

namespace {

const auto at_once = std::chrono::steady_clock::time_point::min();

struct Fixture {
    explicit Fixture(const QueueLimits& limits) : queue(limits) {}

    bool push(const PacketMark& mark) { return queue.push(makePacket(pool, mark)); }

    // Times in ms of all that waits; video negative if it is no keyframe.
    std::vector<int> popAll() {
        std::vector<int> times;
        while (const PacketRef packet = queue.pop(at_once)) {
            const int at_ms = static_cast<int>(packet->mark().dts_us / 1000);
            times.push_back(packet->mark().is_keyframe ? at_ms : -at_ms);
        }
        return times;
    }

    PacketPool pool;
    PacketQueue queue;
};

}  // namespace

TEST_CASE("a queue without a reader stays bounded and keeps the sound") {
    QueueLimits limits;
    limits.packet_count = 100;
    Fixture fixture(limits);
    int sounds = 0;
    for (int frame = 0; frame < 200; ++frame) {
        fixture.push(frame % 60 == 0 ? key(frame * 33) : delta(frame * 33));
        if (frame % 5 == 0) {
            fixture.push(sound(frame * 33));
            ++sounds;
        }
    }
    const QueueCounters counters = fixture.queue.counters();
    CHECK(counters.dropped_audio == 0);
    CHECK(counters.dropped_video > 100);
    CHECK(static_cast<std::int64_t>(fixture.popAll().size()) ==
          200 + sounds - counters.dropped_video);
}

TEST_CASE("after its GOP was cut, video waits for the next keyframe") {
    QueueLimits limits;
    limits.packet_count = 3;
    Fixture fixture(limits);
    for (const PacketMark& mark : {key(1), delta(2), delta(3), delta(4), delta(5), sound(6)})
        fixture.push(mark);
    fixture.push(key(7));
    CHECK(fixture.popAll() == std::vector<int>{1, 6, 7});
    CHECK(fixture.queue.counters().dropped_video == 4);
}

TEST_CASE("the first connection gets all, a later one starts at the newest keyframe") {
    Fixture fixture({});
    for (const PacketMark& mark : {key(1), delta(2), sound(3), key(4), delta(5)})
        fixture.push(mark);
    SECTION("first") {
        CHECK(fixture.queue.beginConnection());
        CHECK(fixture.popAll() == std::vector<int>{1, -2, 3, 4, -5});
        CHECK(fixture.queue.counters().dropped_video == 0);
    }
    SECTION("later") {
        (void)fixture.queue.pop(at_once);
        CHECK(fixture.queue.beginConnection());
        CHECK(fixture.popAll() == std::vector<int>{4, -5});
        CHECK(fixture.queue.counters().dropped_video == 1);
    }
    SECTION("later, with no keyframe waiting") {
        (void)fixture.popAll();
        for (const PacketMark& mark : {delta(6), sound(7)})
            fixture.push(mark);
        CHECK_FALSE(fixture.queue.beginConnection());
        for (const PacketMark& mark : {delta(8), key(9), delta(10)})
            fixture.push(mark);
        CHECK(fixture.popAll() == std::vector<int>{9, -10});
    }
    SECTION("later, with a keyframe that is old by now") {
        (void)fixture.queue.pop(at_once);
        fixture.push(delta(300));
        CHECK_FALSE(fixture.queue.beginConnection());
        for (const PacketMark& mark : {delta(301), sound(302), key(310)})
            fixture.push(mark);
        // The output leaves out sound that comes before the first keyframe.
        CHECK(fixture.popAll() == std::vector<int>{302, 310});
    }
}

TEST_CASE(
    "a connection that begins without a keyframe says so once, with the first picture that is "
    "none") {
    Fixture fixture({});
    CHECK_FALSE(fixture.queue.beginConnection());
    SECTION("the broadcast begins with one") {
        CHECK(fixture.push(sound(1)));
        CHECK(fixture.push(key(1)));
        CHECK(fixture.push(delta(2)));
    }
    SECTION("sound came before the connection") {
        CHECK(fixture.push(sound(1)));
        CHECK_FALSE(fixture.queue.beginConnection());
        CHECK_FALSE(fixture.push(delta(2)));
    }
    SECTION("the broadcast is in the middle of a GOP") {
        CHECK_FALSE(fixture.push(delta(1)));
        CHECK(fixture.push(delta(2)));
        CHECK(fixture.push(key(3)));
        CHECK(fixture.push(delta(4)));
    }
}

TEST_CASE("a closed queue takes nothing, and gives what it had") {
    Fixture fixture({});
    fixture.push(key(1));
    CHECK_FALSE(fixture.queue.isDrained());
    fixture.queue.close();
    fixture.push(delta(2));
    CHECK_FALSE(fixture.queue.isDrained());
    CHECK(fixture.popAll() == std::vector<int>{1});
    CHECK(fixture.queue.isDrained());
    CHECK(fixture.queue.waitClosed(at_once));
}

TEST_CASE("an output that joins late starts at a keyframe and counts no loss") {
    Fixture fixture({});
    for (const PacketMark& mark : {delta(1), delta(2), key(3)})
        fixture.push(mark);
    CHECK(fixture.popAll() == std::vector<int>{3});
    CHECK(fixture.queue.counters().dropped_video == 0);
}

TEST_CASE("a paused queue keeps nothing, and starts again at a keyframe without counting a loss") {
    Fixture fixture({});
    for (const PacketMark& mark : {key(1), delta(2)})
        fixture.push(mark);
    fixture.queue.pause();
    for (const PacketMark& mark : {key(3), delta(4), sound(5)})
        fixture.push(mark);
    CHECK(fixture.popAll().empty());
    fixture.queue.resume();
    CHECK_FALSE(fixture.queue.beginConnection());
    for (const PacketMark& mark : {delta(6), key(7), delta(8)})
        fixture.push(mark);
    CHECK(fixture.popAll() == std::vector<int>{7, -8});
    CHECK(fixture.queue.counters().dropped_video == 0);
}
