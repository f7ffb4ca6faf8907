// The pure rules of a recording: when the disk is low, when a file is split, which chapters it
// gets.
#include "encoder/recording/chapter.h"
#include "encoder/recording/disk_rule.h"
#include "encoder/recording/split_rule.h"
#include "tests/encoder/packet_fixture.h"

#include <catch2/catch.hpp>

#include <limits>

using namespace xb::encoder;
using namespace xb::encoder::test;
using namespace std::chrono_literals;

namespace {

constexpr std::int64_t gb = 1'000'000'000;

DiskVerdict judge(std::int64_t free_bytes, DiskVerdict before = DiskVerdict::Fine,
                  std::int64_t total_bytes = 500 * gb) {
    return judgeDisk({free_bytes, total_bytes}, {}, before);
}

}  // namespace

TEST_CASE("a disk warns below one limit and stops below the other") {
    CHECK(judge(100 * gb) == DiskVerdict::Fine);
    CHECK(judge(2 * gb) == DiskVerdict::Fine);
    CHECK(judge(2 * gb - 1) == DiskVerdict::Low);
    CHECK(judge(256'000'000) == DiskVerdict::Low);
    CHECK(judge(256'000'000 - 1) == DiskVerdict::Full);
    CHECK(judge(0) == DiskVerdict::Full);
}

TEST_CASE("a disk around its limit is not told of twice") {
    CHECK(judge(2 * gb + 1, DiskVerdict::Low) == DiskVerdict::Low);
    CHECK(judge(2'500'000'000, DiskVerdict::Low) == DiskVerdict::Fine);
}

TEST_CASE("a small disk is asked to keep less free") {
    CHECK(judge(gb / 4, DiskVerdict::Fine, gb) == DiskVerdict::Fine);
    CHECK(judge(gb / 10, DiskVerdict::Fine, gb) == DiskVerdict::Low);
    CHECK(judge(gb / 60, DiskVerdict::Fine, gb) == DiskVerdict::Full);
}

TEST_CASE("a recording is split before a keyframe, and never into nothing") {
    const SplitLimits hourly{10s, 0};
    CHECK(isSplitDue(key(10'000), {0, 100}, hourly));
    CHECK_FALSE(isSplitDue(key(9'999), {0, 100}, hourly));
    CHECK_FALSE(isSplitDue(delta(12'000), {0, 100}, hourly));
    CHECK_FALSE(isSplitDue(sound(12'000), {0, 100}, hourly));
    CHECK_FALSE(isSplitDue(key(10'000), {0, 0}, hourly));
    CHECK_FALSE(isSplitDue(key(12'000), {5'000'000, 100}, hourly));
    CHECK(isSplitDue(key(100), {0, 1000}, {0s, 1000}));
    CHECK_FALSE(isSplitDue(key(100), {0, 999}, {0s, 1000}));
    CHECK_FALSE(isSplitDue(key(1'000'000), {0, 1 << 30}, {}));
}

TEST_CASE("a file gets its own chapters, and the one that runs when it begins") {
    const std::vector<Chapter> all{
        {20'000, "rice"}, {0, "hello"}, {10'000, "oranges"}, {10'000, "chili"}};
    const auto titles = [&](std::int64_t begin_us, std::int64_t end_us) {
        std::string text;
        for (const Chapter& chapter : chaptersWithin(all, begin_us, end_us))
            text += std::to_string(chapter.at_us) + chapter.title + ' ';
        return text;
    };
    CHECK(titles(0, std::numeric_limits<std::int64_t>::max()) == "0hello 10000chili 20000rice ");
    CHECK(titles(12'000, 30'000) == "0chili 8000rice ");
    CHECK(titles(10'000, 20'000) == "0chili ");
    CHECK(titles(5'000, 9'000) == "0hello ");
    CHECK(chaptersWithin({}, 0, 10).empty());
}
