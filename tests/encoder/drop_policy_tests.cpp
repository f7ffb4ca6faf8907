// What is given up first when an output cannot keep pace.
#include "encoder/outputs/drop_policy.h"
#include "tests/encoder/packet_fixture.h"

#include <catch2/catch.hpp>

using namespace xb::encoder;
using namespace xb::encoder::test;

namespace {

// 'K' keyframe, 'd' delta, 'a' sound; a small letter of what is kept, '.' of what is dropped.
std::vector<PacketMark> queueOf(const std::string& kinds) {
    std::vector<PacketMark> marks;
    int at_ms = 0;
    for (const char kind : kinds) {
        at_ms += 10;
        if (kind == 'K') marks.push_back(key(at_ms));
        if (kind == 'd') marks.push_back(delta(at_ms));
        if (kind == 'a') marks.push_back(sound(at_ms));
    }
    return marks;
}

std::string afterDrops(const std::string& kinds, const DropPlan& plan) {
    std::string result = kinds;
    for (std::size_t i = 0; i < plan.is_dropped.size(); ++i)
        if (plan.is_dropped[i]) result[i] = '.';
    return result;
}

QueueLimits atMost(std::size_t count) {
    QueueLimits limits;
    limits.packet_count = count;
    return limits;
}

}  // namespace

TEST_CASE("GOP tails go before keyframes, and keyframes before sound") {
    struct Row {
        std::string queued;
        std::size_t room;
        std::string kept;
        bool await_keyframe;
    };
    const Row row = GENERATE(values<Row>({
        {"KddaKdda", 8, "KddaKdda", false},  // fits
        {"KddaKdda", 7, "K..aKdda", false},  // the oldest tail
        {"ddaKdda", 6, "..aKdda", false},    // a tail whose keyframe has gone out already
        {"KddaKdda", 5, "K..aK..a", true},   // both tails: what follows needs a keyframe
        {"KddaKdda", 3, "...aK..a", true},   // then the older keyframe
        {"KddaKdda", 2, "...a...a", true},   // then the last one
        {"KddaKdda", 1, ".......a", true},   // sound only when no video is left
        {"adada", 4, "a.a.a", true},         // one tail without an end
        {"aaaa", 2, "..aa", false},
    }));
    const DropPlan plan = planDrops(queueOf(row.queued), atMost(row.room));
    INFO(row.queued << " into " << row.room);
    CHECK(afterDrops(row.queued, plan) == row.kept);
    CHECK(plan.await_keyframe == row.await_keyframe);
}

TEST_CASE("the first video packet after a drop is a keyframe, whatever the queue") {
    std::string kinds;
    for (int i = 0; i < 200; ++i)
        kinds += i % 31 == 0 ? "Ka" : (i % 3 == 0 ? "da" : "d");
    const std::vector<PacketMark> queued = queueOf(kinds);
    for (std::size_t room = 0; room < queued.size(); ++room) {
        const DropPlan plan = planDrops(queued, atMost(room));
        REQUIRE_FALSE(plan.is_dropped.empty());
        bool has_dropped = false;
        for (std::size_t i = 0; i < queued.size(); ++i) {
            if (queued[i].kind != MediaKind::Video) continue;
            if (!plan.is_dropped[i] && has_dropped) CHECK(queued[i].is_keyframe);
            has_dropped = plan.is_dropped[i];
        }
        CHECK(plan.await_keyframe == has_dropped);
    }
}

TEST_CASE("bytes and time are limits as well as numbers") {
    QueueLimits limits;
    limits.bytes = 650;
    CHECK(planDrops(queueOf("KddaKdda"), limits).video_count == 2);
    limits = {};
    limits.video_span_us = 40'000;
    CHECK(afterDrops("KddaKdda", planDrops(queueOf("KddaKdda"), limits)) == "...aKdda");
    limits = {};
    limits.audio_span_us = 30'000;
    const DropPlan plan = planDrops(queueOf("aaKda"), limits);
    CHECK(afterDrops("aaKda", plan) == ".a..a");
}
