// Dates as they are written in China, by shop programs abroad, and by spreadsheets.
#include "catalog/exchange/cell_text.h"

#include <array>
#include <charconv>
#include <chrono>
#include <ctime>

namespace xb::catalog {
namespace {

constexpr std::int64_t ms_per_day = 86'400'000;

// Takes numbers and what stands between them off the front of a text.
class Taker {
 public:
    explicit Taker(std::string_view text) : text_(text) {}

    std::optional<int> number(std::size_t most_digits) {
        int value = 0;
        std::size_t count = 0;
        while (count < most_digits && count < text_.size() && isDigit(text_[count])) {
            value = value * 10 + (text_[count] - '0');
            ++count;
        }
        if (count == 0) return std::nullopt;
        text_.remove_prefix(count);
        return value;
    }
    bool word(std::string_view wanted) {
        if (!text_.starts_with(wanted)) return false;
        text_.remove_prefix(wanted.size());
        return true;
    }
    bool oneOf(std::initializer_list<std::string_view> words) {
        for (const std::string_view wanted : words) {
            if (word(wanted)) return true;
        }
        return false;
    }
    void blanks() {
        while (word(" ")) {
        }
    }
    // Digits behind the point, of which three count.
    int fractionMs() {
        int value = 0;
        int digits = 0;
        while (!text_.empty() && isDigit(text_.front())) {
            if (digits < 3) value = value * 10 + (text_.front() - '0');
            ++digits;
            text_.remove_prefix(1);
        }
        for (; digits < 3; ++digits) {
            value *= 10;
        }
        return value;
    }
    bool isAtEnd() const { return text_.empty(); }

 private:
    static bool isDigit(char character) { return character >= '0' && character <= '9'; }

    std::string_view text_;
};

std::optional<std::int64_t> takeDay(Taker& taker) {
    const auto year = taker.number(4);
    if (!year || *year < 1970 || !taker.oneOf({"-", "/", ".", "年"})) return std::nullopt;
    const auto month = taker.number(2);
    if (!month || !taker.oneOf({"-", "/", ".", "月"})) return std::nullopt;
    const auto day = taker.number(2);
    taker.word("日");
    if (!day) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) return std::nullopt;
    return std::chrono::sys_days{date}.time_since_epoch().count();
}

// None where no time of day is written, which is midnight.
std::optional<std::int64_t> takeClock(Taker& taker) {
    const auto hour = taker.number(2);
    if (!hour || *hour > 23 || !taker.oneOf({":", "时"})) return std::nullopt;
    const auto minute = taker.number(2);
    if (!minute || *minute > 59) return std::nullopt;
    int second = 0;
    int fraction_ms = 0;
    if (taker.oneOf({":", "分"})) {
        second = taker.number(2).value_or(0);
        if (second > 60) return std::nullopt;
        if (taker.word(".")) fraction_ms = taker.fractionMs();
    }
    taker.word("秒");
    return ((*hour * 60 + *minute) * 60 + second) * std::int64_t{1000} + fraction_ms;
}

// "Z", "UTC", "+0800", "+08:00"; minutes east of Greenwich.
std::optional<int> takeOffset(Taker& taker) {
    if (taker.oneOf({"Z", "UTC", "GMT"}) && taker.isAtEnd()) return 0;
    const bool is_behind = taker.word("-");
    if (!is_behind && !taker.word("+")) return std::nullopt;
    const auto hour = taker.number(2);
    taker.word(":");
    const auto minute = taker.number(2);
    if (!hour || *hour > 14 || !minute || *minute > 59) return std::nullopt;
    return (is_behind ? -1 : 1) * (*hour * 60 + *minute);
}

// Days since the end of 1899, as spreadsheets count: 46347.5. Only what lies between 1970 and 2200,
// so that no other number is taken for a date.
std::optional<std::int64_t> serialDayMs(std::string_view text) {
    constexpr std::int64_t day_of_1970 = 25'569;
    constexpr std::int64_t day_of_2200 = 109'574;
    constexpr std::int64_t ms_per_second = 1000;
    std::int64_t day = 0;
    const char* const end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, day);
    const bool is_in_range = day >= day_of_1970 && day < day_of_2200;
    if (parsed.ec != std::errc() || !is_in_range) return std::nullopt;
    if (parsed.ptr != end && *parsed.ptr != '.') return std::nullopt;
    // A share of a day, not money: a double is exact to far less than the half second that counts.
    double share = 0;
    const auto rest = std::from_chars(parsed.ptr, end, share);
    if (parsed.ptr != end && (rest.ec != std::errc() || rest.ptr != end)) return std::nullopt;
    const auto second = static_cast<std::int64_t>(share * 86'400 + 0.5);
    return (day - day_of_1970) * ms_per_day + second * ms_per_second;
}

std::optional<UtcMs> checked(UtcMs time) {
    if (time.value < 0) return std::nullopt;
    return time;
}

}  // namespace

ShopTime machineTime() {
    return [](std::int64_t local_ms) {
        const std::time_t wall_s = local_ms / 1000;
        std::tm parts{};
        gmtime_r(&wall_s, &parts);
        parts.tm_isdst = -1;
        return UtcMs{static_cast<std::int64_t>(std::mktime(&parts)) * 1000 + local_ms % 1000};
    };
}

std::optional<UtcMs> parseTime(std::string_view cell, const ShopTime& shop_time) {
    const std::string text = halfWidth(bareText(cell));
    if (const auto serial_ms = serialDayMs(text)) return checked(shop_time(*serial_ms));
    Taker taker(text);
    const auto day = takeDay(taker);
    if (!day) return std::nullopt;
    std::int64_t local_ms = *day * ms_per_day;
    const bool has_clock = taker.oneOf({"T", " "});
    taker.blanks();
    if (has_clock && !taker.isAtEnd()) {
        const auto clock_ms = takeClock(taker);
        if (!clock_ms) return std::nullopt;
        local_ms += *clock_ms;
    }
    taker.blanks();
    if (taker.isAtEnd()) return checked(shop_time(local_ms));
    const auto offset_minutes = takeOffset(taker);
    if (!offset_minutes || !taker.isAtEnd()) return std::nullopt;
    return checked({local_ms - *offset_minutes * std::int64_t{60'000}});
}

}  // namespace xb::catalog
