// Money: an integer of fen, in the shop's one currency.
#pragma once

#include <compare>
#include <cstdint>

namespace xb::catalog {

struct Money {
    std::int64_t fen = 0;

    friend constexpr auto operator<=>(Money, Money) = default;
    friend constexpr Money operator+(Money a, Money b) { return {a.fen + b.fen}; }
    friend constexpr Money operator-(Money a, Money b) { return {a.fen - b.fen}; }
    friend constexpr Money operator*(Money price, std::int64_t quantity) {
        return {price.fen * quantity};
    }
};

}  // namespace xb::catalog
