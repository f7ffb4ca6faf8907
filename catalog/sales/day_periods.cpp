// Whole years first; what is left of a year or a month as itself, or as the whole less the rest.
#include "catalog/sales/day_periods.h"

#include <algorithm>

namespace xb::catalog {
namespace {

using Length = Period::Length;

constexpr std::int64_t months_a_year = 12;
// A month's sums are about as many rows as those of so many days.
constexpr std::int64_t days_as_long_to_read = 10;

class PeriodCut {
 public:
    std::vector<Period> of(DayRange days) {
        const std::int64_t first_year = yearOf(days.from);
        const std::int64_t last_year = yearOf(days.through);
        for (std::int64_t year = first_year; year <= last_year; ++year) {
            addYear(year, {std::max(days.from, firstOfYear(year)),
                           std::min(days.through, {firstOfYear(year + 1).value - 1})});
        }
        return std::move(periods_);
    }

 private:
    static std::int64_t yearOf(ShopDay day) { return monthOf(day) / months_a_year; }
    static ShopDay firstOfYear(std::int64_t year) { return firstDayOf(year * months_a_year); }
    static std::int64_t lengthOf(DayRange days) {
        return std::max<std::int64_t>(days.through.value - days.from.value + 1, 0);
    }

    // `part` lies within the year, and is not empty.
    void addYear(std::int64_t year, DayRange part) {
        const DayRange before{firstOfYear(year), {part.from.value - 1}};
        const DayRange after{{part.through.value + 1}, {firstOfYear(year + 1).value - 1}};
        const std::int64_t outside = lengthOf(before) + lengthOf(after);
        constexpr std::int64_t a_month = 30;
        if (outside + a_month >= lengthOf(part)) return addMonths(part, false);
        add({Length::Year, year, year, false});
        addMonths(before, true);
        addMonths(after, true);
    }

    void addMonths(DayRange days, bool is_taken_away) {
        for (std::int64_t month = monthOf(days.from); lengthOf(days) > 0; ++month) {
            const ShopDay last = std::min(days.through, {firstDayOf(month + 1).value - 1});
            addMonth(month, {days.from, last}, is_taken_away);
            days.from = {last.value + 1};
        }
    }

    void addMonth(std::int64_t month, DayRange part, bool is_taken_away) {
        const DayRange before{firstDayOf(month), {part.from.value - 1}};
        const DayRange after{{part.through.value + 1}, {firstDayOf(month + 1).value - 1}};
        const std::int64_t outside = lengthOf(before) + lengthOf(after);
        if (outside > 0 && outside + days_as_long_to_read >= lengthOf(part)) {
            return addDays(part, is_taken_away);
        }
        add({Length::Month, month, month, is_taken_away});
        addDays(before, !is_taken_away);
        addDays(after, !is_taken_away);
    }

    void addDays(DayRange days, bool is_taken_away) {
        if (lengthOf(days) == 0) return;
        add({Length::Day, days.from.value, days.through.value, is_taken_away});
    }

    // Neighbours of one kind are one range.
    void add(const Period& period) {
        const bool continues = !periods_.empty() && periods_.back().length == period.length &&
                               periods_.back().is_taken_away == period.is_taken_away &&
                               periods_.back().last + 1 == period.first;
        if (continues) {
            periods_.back().last = period.last;
        } else {
            periods_.push_back(period);
        }
    }

    std::vector<Period> periods_;
};

}  // namespace

std::vector<Period> periodsOf(DayRange days) {
    if (days.through < days.from) return {};
    return PeriodCut().of(days);
}

ShopDay firstDayOfYear(ShopDay day) {
    return firstDayOf(monthOf(day) / months_a_year * months_a_year);
}

ShopDay lastDayOfYear(ShopDay day) {
    return {firstDayOf((monthOf(day) / months_a_year + 1) * months_a_year).value - 1};
}

}  // namespace xb::catalog
