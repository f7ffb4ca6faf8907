// Offsets come from the machine's time zone database; days are counted by plain division.
#include "catalog/sales/shop_zone.h"

#include "catalog/database/connection.h"

#include <date/tz.h>

#include <array>
#include <chrono>
#include <cstdio>

namespace xb::catalog {
namespace {

constexpr std::int64_t hour_ms = 3'600'000;
constexpr std::int64_t day_ms = 24 * hour_ms;
constexpr std::int64_t china_offset_ms = 8 * hour_ms;

constexpr std::int64_t floorDivide(std::int64_t value, std::int64_t by) {
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

const date::time_zone* find(const std::string& name) {
    try {
        return date::locate_zone(name);
    } catch (const std::exception&) {
        return nullptr;
    }
}

std::int64_t toMs(date::sys_seconds time) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(time.time_since_epoch()).count();
}

date::year_month_day calendar(ShopDay day) {
    return date::year_month_day(date::sys_days(date::days(day.value)));
}

}  // namespace

std::string formatDay(ShopDay day) {
    const auto date = calendar(day);
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

std::optional<ShopDay> parseDay(std::string_view text) {
    if (text.size() != 10) return std::nullopt;
    const auto time = parseRfc3339(std::string(text) + "T00:00:00Z");
    if (!time) return std::nullopt;
    return ShopDay{floorDivide(time->value, day_ms)};
}

ShopDay dayOf(int year, int month, int day) {
    const date::sys_days days = date::year(year) / month / day;
    return {days.time_since_epoch().count()};
}

std::int64_t monthOf(ShopDay day) {
    const auto date = calendar(day);
    return std::int64_t{static_cast<int>(date.year())} * 12 + static_cast<unsigned>(date.month()) -
           1;
}

ShopDay firstDayOf(std::int64_t month) {
    return dayOf(static_cast<int>(month / 12), static_cast<int>(month % 12) + 1, 1);
}

Result<ShopZone> ShopZone::named(const std::string& name) {
    ShopZone zone;
    zone.zone_ = find(name);
    if (zone.zone_ == nullptr) return failure(ErrorCode::FieldWrong, {"time_zone"});
    return zone;
}

ShopZone ShopZone::of(Connection& connection) {
    Query query(connection.statement("SELECT time_zone FROM shop WHERE id = 1"));
    ShopZone zone;
    if (query.step()) zone.zone_ = find(query.text(0));
    return zone;
}

std::int64_t ShopZone::offsetMs(UtcMs time) const {
    if (zone_ == nullptr) return china_offset_ms;
    if (time.value < from_ms_ || time.value >= to_ms_) {
        const std::chrono::seconds seconds(floorDivide(time.value, 1000));
        const auto info =
            static_cast<const date::time_zone*>(zone_)->get_info(date::sys_seconds(seconds));
        from_ms_ = toMs(info.begin);
        to_ms_ = toMs(info.end);
        offset_ms_ = std::chrono::duration_cast<std::chrono::milliseconds>(info.offset).count();
    }
    return offset_ms_;
}

std::int64_t ShopZone::hourOf(UtcMs time) const {
    return floorDivide(time.value + offsetMs(time), hour_ms);
}

ShopDay ShopZone::dayOf(UtcMs time) const {
    return {floorDivide(time.value + offsetMs(time), day_ms)};
}

// A day begins where the hour says so; where a clock change skips midnight, an hour later.
UtcMs ShopZone::startOf(ShopDay day) const {
    const std::int64_t local = day.value * day_ms;
    const UtcMs guess{local - offsetMs({local})};
    const UtcMs start{local - offsetMs(guess)};
    return dayOf(start) < day ? UtcMs{start.value + hour_ms} : start;
}

}  // namespace xb::catalog
