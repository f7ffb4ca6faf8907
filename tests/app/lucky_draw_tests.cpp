// The lucky draw: anyone who knows the seed draws the same, and each order is as likely as another.
#include "app/live/lucky_draw.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>

using namespace xb::app;

TEST_CASE("the same seed draws the same order, on every machine") {
    CHECK(drawOne(1, 1000) == drawOne(1, 1000));
    CHECK(drawOne(20261128, 15000) == 4017);
    CHECK(drawOne(7, 1) == 0);
}

TEST_CASE("each of ten orders wins about a tenth of ten thousand draws") {
    std::vector<int> wins(10, 0);
    for (std::uint64_t seed = 0; seed < 10'000; ++seed)
        ++wins.at(drawOne(seed, wins.size()));
    for (const int count : wins) {
        CHECK(count > 850);
        CHECK(count < 1150);
    }
}

TEST_CASE("the names that roll by are others than the winner, none twice") {
    const auto others = drawOthers(5, 100, 42, 15);
    CHECK(others.size() == 15);
    CHECK(std::set<std::size_t>(others.begin(), others.end()).size() == 15);
    CHECK(std::find(others.begin(), others.end(), 42U) == others.end());
    CHECK(drawOthers(5, 3, 0, 15).size() == 2);
    CHECK(drawOthers(5, 1, 0, 15).empty());
}

TEST_CASE("two seeds of one machine differ") {
    CHECK(drawSeed() != drawSeed());
}
