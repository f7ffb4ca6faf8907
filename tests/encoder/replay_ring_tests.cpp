// What the ring keeps of the last moments.
#include "encoder/replay/make_clip.h"
#include "encoder/replay/replay_ring.h"
#include "tests/encoder/packet_fixture.h"

#include <catch2/catch.hpp>

using namespace xb::encoder;
using namespace xb::encoder::test;
using namespace std::chrono_literals;

namespace {

struct Fixture {
    // GOPs of one second, five pictures and five sounds each.
    void push(int from_s, int to_s, int size_bytes = 100) {
        for (int at_ms = from_s * 1000; at_ms < to_s * 1000; at_ms += 200) {
            ring.push(makePacket(
                *pool, at_ms % 1000 == 0 ? key(at_ms, size_bytes) : delta(at_ms, size_bytes)));
            ring.push(makePacket(*pool, sound(at_ms, size_bytes)));
        }
    }

    [[nodiscard]] std::string span() const {
        const auto packets = ring.packets();
        if (packets.empty()) return "nothing";
        CHECK(packets.front()->mark().kind == MediaKind::Video);
        CHECK(packets.front()->mark().is_keyframe);
        return std::to_string(packets.front()->mark().dts_us / 1000) + " to " +
               std::to_string(packets.back()->mark().dts_us / 1000);
    }

    std::shared_ptr<PacketPool> pool = std::make_shared<PacketPool>();
    ReplayRing ring;
};

}  // namespace

TEST_CASE("a ring keeps its length and a little more, from a keyframe on") {
    Fixture fixture;
    fixture.push(0, 2);
    CHECK(fixture.span() == "nothing");
    fixture.ring.setLimits({5s});
    fixture.push(2, 4);
    CHECK(fixture.span() == "2000 to 3800");
    fixture.push(4, 100);
    CHECK(fixture.span() == "94000 to 99800");
    CHECK(fixture.ring.packets().size() == 60);
    fixture.ring.setLimits({2s});
    fixture.push(100, 101);
    CHECK(fixture.span() == "98000 to 100800");
    fixture.ring.setLimits({0s});
    CHECK(fixture.span() == "nothing");
}

TEST_CASE("a ring begins with a keyframe, whatever comes first") {
    Fixture fixture;
    fixture.ring.setLimits({5s});
    fixture.ring.push(makePacket(*fixture.pool, sound(0)));
    fixture.ring.push(makePacket(*fixture.pool, delta(0)));
    CHECK(fixture.span() == "nothing");
}

TEST_CASE("a ring stays within its bytes, whatever its length") {
    Fixture fixture;
    fixture.ring.setLimits({3600s, 5'000});
    fixture.push(0, 60);
    std::int64_t bytes = 0;
    for (const PacketRef& packet : fixture.ring.packets())
        bytes += packet->mark().size_bytes;
    CHECK(bytes <= 5'000);
    CHECK(bytes > 3'000);
    CHECK(fixture.span() == "55000 to 59800");
    fixture.push(60, 61, 100'000);
    CHECK(fixture.span() == "nothing");
    fixture.push(61, 62);
    CHECK(fixture.span() == "61000 to 61800");
}

TEST_CASE("what was taken from a ring outlives what comes after") {
    Fixture fixture;
    fixture.ring.setLimits({1s});
    fixture.push(0, 2);
    const Replay replay{fixture.pool, nullptr, fixture.ring.packets()};
    fixture.push(2, 50);
    CHECK(replay.packets.front()->mark().dts_us == 0);
    CHECK(replay.packets.front()->av().size == 100);
}

TEST_CASE("the upright part of a picture lies around its centre, and within it") {
    const auto at = [](double centre) { return uprightPart(1280, 720, centre); };
    CHECK(at(0.5).width_px == 404);
    CHECK(at(0.5).height_px == 720);
    CHECK(at(0.5).x_px == 438);
    CHECK(at(0).x_px == 0);
    CHECK(at(1).x_px == 876);
    CHECK(at(7).x_px == 876);
    const PictureCrop upright = uprightPart(720, 1280);
    CHECK(upright.width_px == 720);
    CHECK(upright.height_px == 1280);
}
