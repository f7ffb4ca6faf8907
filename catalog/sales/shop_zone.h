// The shop's time zone: which of its days, hours and months a moment falls into.
#pragma once

#include "catalog/error.h"
#include "catalog/utc_time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace xb::catalog {

class Connection;

// Counted from 1970-01-01 in the shop's zone.
struct ShopDay {
    std::int64_t value = 0;
    friend constexpr auto operator<=>(ShopDay, ShopDay) = default;
};

// "2026-11-21"
std::string formatDay(ShopDay day);
std::optional<ShopDay> parseDay(std::string_view text);
ShopDay dayOf(int year, int month, int day);
// Years since 0 times 12, and the month from 0.
std::int64_t monthOf(ShopDay day);
ShopDay firstDayOf(std::int64_t month);

// A plain value that remembers its last answer: each thread keeps its own.
class ShopZone {
 public:
    // FieldWrong("time_zone") for a name that the machine's time zone database does not know.
    static Result<ShopZone> named(const std::string& name);
    // The zone in the shop's row; where the machine does not know it, UTC+8. Throws
    // SQLite::Exception.
    static ShopZone of(Connection& connection);

    std::int64_t hourOf(UtcMs time) const;  // since 1970-01-01 00:00 in the zone
    ShopDay dayOf(UtcMs time) const;
    UtcMs startOf(ShopDay day) const;

 private:
    std::int64_t offsetMs(UtcMs time) const;

    const void* zone_ = nullptr;  // of the time zone database, which stays; none: UTC+8
    // The last answer, and from when to when it holds.
    mutable std::int64_t from_ms_ = 0;
    mutable std::int64_t to_ms_ = 0;
    mutable std::int64_t offset_ms_ = 0;
};

}  // namespace xb::catalog
