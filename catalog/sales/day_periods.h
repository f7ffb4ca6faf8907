// A range of days as the sums that cost least to read: years, months and days, added or taken away.
#pragma once

#include "catalog/sales/sales_figures.h"

#include <cstdint>
#include <vector>

namespace xb::catalog {

struct Period {
    enum class Length : std::uint8_t { Day, Month, Year };

    Length length = Length::Day;
    std::int64_t first = 0;  // a day, a month as monthOf counts it, or a year; both ends included
    std::int64_t last = 0;
    bool is_taken_away = false;

    friend bool operator==(const Period&, const Period&) = default;
};

// Pure. Added up, each day of the range is counted once and no other at all. More than half a year
// is the year less the rest of it, and a month likewise.
std::vector<Period> periodsOf(DayRange days);

ShopDay firstDayOfYear(ShopDay day);
ShopDay lastDayOfYear(ShopDay day);

}  // namespace xb::catalog
