// Ranges of days as sums, by table and at random.
#include "catalog/sales/day_periods.h"

#include <catch2/catch.hpp>

#include <map>
#include <random>

using namespace xb::catalog;

namespace {

using Length = Period::Length;

DayRange daysOf(const Period& period) {
    switch (period.length) {
        case Length::Day:
            return {{period.first}, {period.last}};
        case Length::Month:
            return {firstDayOf(period.first), {firstDayOf(period.last + 1).value - 1}};
        case Length::Year:
            return {firstDayOf(period.first * 12), {firstDayOf((period.last + 1) * 12).value - 1}};
    }
    return {};
}

// How often each day is counted.
std::map<std::int64_t, int> counted(const std::vector<Period>& periods) {
    std::map<std::int64_t, int> times;
    for (const Period& period : periods) {
        const DayRange days = daysOf(period);
        for (auto day = days.from.value; day <= days.through.value; ++day)
            times[day] += period.is_taken_away ? -1 : 1;
    }
    std::erase_if(times, [](const auto& entry) { return entry.second == 0; });
    return times;
}

}  // namespace

TEST_CASE("whole years, months and days are read as what they are") {
    const Period year{Length::Year, 2025, 2026, false};
    CHECK(periodsOf({dayOf(2025, 1, 1), dayOf(2026, 12, 31)}) == std::vector{year});
    const Period month{Length::Month, 2025 * 12 + 1, 2025 * 12 + 2, false};
    CHECK(periodsOf({dayOf(2025, 2, 1), dayOf(2025, 3, 31)}) == std::vector{month});
    const ShopDay today = dayOf(2026, 11, 28);
    const Period day{Length::Day, today.value, today.value, false};
    CHECK(periodsOf({today, today}) == std::vector{day});
    CHECK(periodsOf({today, {today.value - 1}}).empty());
}

TEST_CASE("most of a year is the year less the rest") {
    const std::vector<Period> expected{{Length::Year, 2025, 2025, false},
                                       {Length::Month, 2025 * 12, 2025 * 12, true}};
    CHECK(periodsOf({dayOf(2025, 2, 1), dayOf(2025, 12, 31)}) == expected);
    CHECK(periodsOf({dayOf(2024, 11, 29), dayOf(2025, 11, 28)}).size() <= 5);
}

TEST_CASE("each day of any range is counted once, and no other") {
    std::mt19937 random(8);
    for (int round = 0; round < 500; ++round) {
        const ShopDay from{dayOf(2023, 1, 1).value + static_cast<int>(random() % 900)};
        const ShopDay through{from.value + static_cast<int>(random() % 900)};
        const auto times = counted(periodsOf({from, through}));
        INFO(formatDay(from) << " to " << formatDay(through));
        REQUIRE(times.size() == static_cast<std::size_t>(through.value - from.value + 1));
        CHECK(times.begin()->first == from.value);
        CHECK(std::all_of(times.begin(), times.end(),
                          [](const auto& entry) { return entry.second == 1; }));
    }
}
