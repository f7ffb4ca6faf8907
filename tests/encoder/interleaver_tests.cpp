// One order of time for both kinds.
#include "encoder/codecs/interleaver.h"
#include "tests/encoder/packet_fixture.h"

#include <catch2/catch.hpp>

using namespace xb::encoder;
using namespace xb::encoder::test;

TEST_CASE("sound does not wait for pictures that are left out") {
    PacketPool pool;
    std::vector<int> emitted;
    Interleaver interleaver(1'500'000, [&](const PacketRef& packet) {
        emitted.push_back(static_cast<int>(packet->mark().dts_us / 1000));
    });
    interleaver.push(makePacket(pool, key(0)));
    interleaver.push(makePacket(pool, sound(5)));
    interleaver.push(makePacket(pool, sound(26)));
    CHECK(emitted == std::vector<int>{0});
    interleaver.skipVideo(20'000);
    CHECK(emitted == std::vector<int>{0, 5});
    interleaver.skipVideo(40'000);
    interleaver.push(makePacket(pool, delta(66)));
    CHECK(emitted == std::vector<int>{0, 5, 26});
}

TEST_CASE("packets leave in order of time, and a kind that stays away is not waited for long") {
    PacketPool pool;
    std::vector<std::int64_t> left_ms;
    Interleaver interleaver(1'000'000, [&](const PacketRef& packet) {
        left_ms.push_back(packet->mark().dts_us / 1000);
    });
    const auto push = [&](const PacketMark& mark) { interleaver.push(makePacket(pool, mark)); };
    SECTION("both flow") {
        for (const PacketMark& mark :
             {key(0), delta(33), sound(0), sound(21), sound(42), delta(66)})
            push(mark);
        CHECK(left_ms == std::vector<std::int64_t>{0, 0, 21, 33, 42});
        interleaver.flush();
        CHECK(left_ms.back() == 66);
    }
    SECTION("no sound comes") {
        for (int i = 0; i < 40; ++i)
            push(delta(i * 100));
        CHECK(left_ms.size() == 29);
        interleaver.flush();
        CHECK(left_ms.size() == 40);
    }
    SECTION("the first picture takes long") {
        for (int i = 0; i < 200; ++i)
            push(sound(i * 21));
        CHECK(left_ms.empty());
        push(key(0));
        CHECK(left_ms.size() > 150);
        CHECK(left_ms.front() == 0);
    }
}
