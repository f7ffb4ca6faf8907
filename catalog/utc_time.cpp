// RFC 3339 by hand: fixed columns, proleptic Gregorian days.
#include "catalog/utc_time.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace xb::catalog {
namespace {

constexpr std::int64_t ms_per_day = 86'400'000;

// Takes exactly `width` digits off the front.
std::optional<int> takeNumber(std::string_view& text, std::size_t width) {
    if (text.size() < width) return std::nullopt;
    int number = 0;
    for (std::size_t i = 0; i < width; ++i) {
        if (text[i] < '0' || text[i] > '9') return std::nullopt;
        number = number * 10 + (text[i] - '0');
    }
    text.remove_prefix(width);
    return number;
}

bool takeOneOf(std::string_view& text, std::string_view allowed) {
    if (text.empty() || allowed.find(text.front()) == std::string_view::npos) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<std::int64_t> takeDateMs(std::string_view& text) {
    const auto year = takeNumber(text, 4);
    if (!year || !takeOneOf(text, "-")) return std::nullopt;
    const auto month = takeNumber(text, 2);
    if (!month || !takeOneOf(text, "-")) return std::nullopt;
    const auto day = takeNumber(text, 2);
    if (!day || *year < 1970) return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year{*year},
                                           std::chrono::month{static_cast<unsigned>(*month)},
                                           std::chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) return std::nullopt;
    return std::chrono::sys_days{date}.time_since_epoch().count() * ms_per_day;
}

// Digits after the decimal point: any number of them, of which three count.
std::optional<std::int64_t> takeFractionMs(std::string_view& text) {
    if (!takeOneOf(text, ".")) return 0;
    std::int64_t fraction_ms = 0;
    int digits = 0;
    while (!text.empty() && text.front() >= '0' && text.front() <= '9') {
        if (digits < 3) fraction_ms = fraction_ms * 10 + (text.front() - '0');
        ++digits;
        text.remove_prefix(1);
    }
    if (digits == 0) return std::nullopt;
    for (; digits < 3; ++digits) {
        fraction_ms *= 10;
    }
    return fraction_ms;
}

std::optional<std::int64_t> takeTimeMs(std::string_view& text) {
    const auto hour = takeNumber(text, 2);
    if (!hour || *hour > 23 || !takeOneOf(text, ":")) return std::nullopt;
    const auto minute = takeNumber(text, 2);
    if (!minute || *minute > 59 || !takeOneOf(text, ":")) return std::nullopt;
    const auto second = takeNumber(text, 2);
    if (!second || *second > 60) return std::nullopt;
    const auto fraction_ms = takeFractionMs(text);
    if (!fraction_ms) return std::nullopt;
    return ((*hour * 60 + *minute) * 60 + *second) * std::int64_t{1000} + *fraction_ms;
}

std::optional<std::int64_t> takeOffsetMs(std::string_view& text) {
    if (takeOneOf(text, "Zz")) return 0;
    const bool is_behind = !text.empty() && text.front() == '-';
    if (!takeOneOf(text, "+-")) return std::nullopt;
    const auto hour = takeNumber(text, 2);
    if (!hour || *hour > 23 || !takeOneOf(text, ":")) return std::nullopt;
    const auto minute = takeNumber(text, 2);
    if (!minute || *minute > 59) return std::nullopt;
    const std::int64_t offset_ms = (*hour * 60 + *minute) * std::int64_t{60'000};
    return is_behind ? -offset_ms : offset_ms;
}

}  // namespace

Clock systemClock() {
    return [] {
        const auto now = std::chrono::system_clock::now().time_since_epoch();
        return UtcMs{std::chrono::duration_cast<std::chrono::milliseconds>(now).count()};
    };
}

std::optional<UtcMs> parseRfc3339(std::string_view text) {
    const auto date_ms = takeDateMs(text);
    if (!date_ms || !takeOneOf(text, "Tt ")) return std::nullopt;
    const auto time_ms = takeTimeMs(text);
    if (!time_ms) return std::nullopt;
    const auto offset_ms = takeOffsetMs(text);
    if (!offset_ms || !text.empty()) return std::nullopt;
    const UtcMs time{*date_ms + *time_ms - *offset_ms};
    if (time.value < 0) return std::nullopt;
    return time;
}

std::string formatRfc3339(UtcMs time) {
    using namespace std::chrono;
    const sys_time<milliseconds> instant{milliseconds{time.value}};
    const auto day = floor<days>(instant);
    const year_month_day date{day};
    const hh_mm_ss<milliseconds> clock{instant - day};
    std::array<char, 64> text{};
    const int year = static_cast<int>(date.year());
    const auto month = static_cast<unsigned>(date.month());
    const auto day_of_month = static_cast<unsigned>(date.day());
    const auto hour = static_cast<int>(clock.hours().count());
    const auto minute = static_cast<int>(clock.minutes().count());
    const auto second = static_cast<int>(clock.seconds().count());
    const auto fraction_ms = static_cast<int>(clock.subseconds().count());
    int length = std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d", year,
                               month, day_of_month, hour, minute, second);
    std::string formatted(text.data(), static_cast<std::size_t>(length));
    if (fraction_ms != 0) {
        length = std::snprintf(text.data(), text.size(), ".%03d", fraction_ms);
        formatted.append(text.data(), static_cast<std::size_t>(length));
    }
    return formatted + 'Z';
}

}  // namespace xb::catalog
