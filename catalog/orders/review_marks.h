// Why an order waits for a person to look at it.
#pragma once

#include <cstdint>

namespace xb::catalog {

struct ReviewMarks {
    bool is_short = false;              // taken, and stock does not cover it
    bool is_unmatched = false;          // taken, and a SKU is not known here
    bool is_over_quota = false;         // taken, beyond a quota or a limit per buyer
    bool is_in_other_currency = false;  // its amounts are not the shop's money

    bool any() const { return is_short || is_unmatched || is_over_quota || is_in_other_currency; }
    friend bool operator==(const ReviewMarks&, const ReviewMarks&) = default;
};

// As the database keeps them.
constexpr std::int64_t reviewNumber(const ReviewMarks& marks) {
    return (marks.is_short ? 1 : 0) + (marks.is_unmatched ? 2 : 0) + (marks.is_over_quota ? 4 : 0) +
           (marks.is_in_other_currency ? 8 : 0);
}
constexpr ReviewMarks reviewMarks(std::int64_t number) {
    return {number % 2 == 1, number / 2 % 2 == 1, number / 4 % 2 == 1, number / 8 % 2 == 1};
}

}  // namespace xb::catalog
