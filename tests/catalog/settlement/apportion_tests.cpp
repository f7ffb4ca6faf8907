// Rounding rules, by table and at random.
#include "catalog/settlement/apportion.h"

#include <catch2/catch.hpp>

#include <numeric>
#include <random>

using xb::catalog::apportion;
using xb::catalog::shareOf;

TEST_CASE("a share is rounded to the nearest fen, halves to the even one") {
    CHECK(shareOf(100, 8000) == 80);
    CHECK(shareOf(1, 8000) == 1);
    CHECK(shareOf(1, 5000) == 0);
    CHECK(shareOf(3, 5000) == 2);
    CHECK(shareOf(5, 5000) == 2);
    CHECK(shareOf(7, 5000) == 4);
    CHECK(shareOf(999, 650) == 65);
    CHECK(shareOf(-3, 5000) == -2);
    CHECK(shareOf(0, 10'000) == 0);
    CHECK(shareOf(1'000'000'000'000, 9'999) == 999'900'000'000);
}

TEST_CASE("what does not divide goes to the largest remainders, the earlier first") {
    CHECK(apportion(100, {1, 1, 1}) == std::vector<std::int64_t>{34, 33, 33});
    CHECK(apportion(10, {70, 20, 10}) == std::vector<std::int64_t>{7, 2, 1});
    CHECK(apportion(1, {10, 30, 30}) == std::vector<std::int64_t>{0, 1, 0});
    CHECK(apportion(5, {0, 0}) == std::vector<std::int64_t>{3, 2});
    CHECK(apportion(0, {5, 5}) == std::vector<std::int64_t>{0, 0});
    CHECK(apportion(7, {}).empty());
}

TEST_CASE("parts add up to the whole, and none exceeds its weight") {
    std::mt19937_64 random(11);
    for (int round = 0; round < 2000; ++round) {
        std::vector<std::int64_t> weights(1 + random() % 9);
        for (auto& weight : weights) {
            weight = static_cast<std::int64_t>(random() % 1'000'000'000'000);
        }
        const auto sum = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
        const auto total =
            static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(sum + 1));
        const auto parts = apportion(total, weights);
        REQUIRE(std::accumulate(parts.begin(), parts.end(), std::int64_t{0}) == total);
        for (std::size_t i = 0; i < parts.size(); ++i) {
            REQUIRE(parts[i] <= weights[i]);
            REQUIRE(parts[i] >= 0);
        }
    }
}
