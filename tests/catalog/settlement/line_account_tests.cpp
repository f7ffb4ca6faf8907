// What a line is worth, by hand and in any order of its steps.
#include "catalog/settlement/line_account.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

using namespace xb::catalog;

namespace {

LineAccount account(std::int64_t goods_fen, std::int64_t shipping_fen, std::int64_t commission_bp) {
    return LineAccount({{{goods_fen}, {shipping_fen}}, commission_bp, 8000, Money{goods_fen / 2}},
                       0, {});
}

}  // namespace

TEST_CASE("an order's discount and shipping are shared out to the fen") {
    const auto shares = lineShares({{3990}, {1580}, {990}}, {500}, {800});
    CHECK(shares[0].goods.fen == 3686);
    CHECK(shares[1].goods.fen == 1460);
    CHECK(shares[2].goods.fen == 914);
    CHECK(shares[0].shipping.fen + shares[1].shipping.fen + shares[2].shipping.fen == 800);
    CHECK(shares[0].goods.fen + shares[1].goods.fen + shares[2].goods.fen == 6560 - 500);
}

TEST_CASE("a discount greater than the goods is taken off the shipping") {
    const auto shares = lineShares({{300}, {100}}, {500}, {200});
    CHECK(shares[0].goods.fen == 0);
    CHECK(shares[1].goods.fen == 0);
    CHECK(shares[0].shipping.fen == 75);
    CHECK(shares[1].shipping.fen == 25);
}

TEST_CASE("a refund goes to the lines that it names, and what is left over all") {
    const std::vector<LineShare> lines{{{1000}, {0}}, {{500}, {0}}};
    const auto shares =
        refundShares(lines, {{1, {}, {300}, {{1, Money{300}}}}, {2, {}, {600}, {{1, Money{400}}}}});
    CHECK(shares[0] == std::vector<Money>{{0}, {300}});
    // Only 200 are left of the second line: the rest of what it names goes to the first.
    CHECK(shares[1] == std::vector<Money>{{400}, {200}});
}

TEST_CASE("first share and rest are the whole, less commission") {
    auto line = account(3990, 0, 800);
    const auto first = line.settlePart();
    CHECK(first.gross.fen == 3192);
    CHECK(first.commission.fen == 255);  // 80 % of 319
    const auto rest = line.settlePart();
    CHECK(rest.gross.fen == 798);
    CHECK(rest.commission.fen == 64);
    CHECK((first.amount() + rest.amount()).fen == 3990 - 319);
    CHECK((*first.gain + *rest.gain).fen == 3990 - 319 - 1995);
}

TEST_CASE("a refund takes off its commission too, and a whole one leaves nothing") {
    auto line = account(1000, 200, 1000);
    line.settlePart();
    line.settlePart();
    const auto half = line.count({500});
    CHECK(half.gross.fen == -500);
    CHECK(half.commission.fen == -50);
    const auto all = line.count({700});
    CHECK(all.gross.fen == -700);
    CHECK(all.commission.fen == -50);
}

TEST_CASE("whatever the order of parts and refunds, they add up to the same fen") {
    std::mt19937 random(5);
    for (int round = 0; round < 500; ++round) {
        const std::int64_t goods = random() % 10'000;
        const std::int64_t shipping = random() % 500;
        const std::int64_t rate = random() % 10'001;
        std::vector<std::int64_t> steps{-1, -1};  // -1: a part
        std::int64_t left = goods + shipping;
        for (int i = 0; i < 3; ++i) {
            const std::int64_t refund = random() % (left + 1);
            left -= refund;
            steps.push_back(refund);
        }
        std::optional<std::int64_t> outcome;
        for (int shuffle = 0; shuffle < 4; ++shuffle) {
            std::shuffle(steps.begin(), steps.end(), random);
            auto line = account(goods, shipping, rate);
            std::int64_t sum = 0;
            for (const std::int64_t step : steps) {
                sum += (step < 0 ? line.settlePart() : line.count({step})).amount().fen;
            }
            if (!outcome) outcome = sum;
            REQUIRE(sum == *outcome);
        }
    }
}
