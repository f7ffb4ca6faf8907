// Days, hours and months as the shop's clock on the wall shows them.
#include "catalog/sales/shop_zone.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;

namespace {

UtcMs at(const char* text) {
    return parseRfc3339(text).value();
}

}  // namespace

TEST_CASE("a day begins at the zone's midnight") {
    const auto shanghai = *ShopZone::named("Asia/Shanghai");
    CHECK(formatDay(shanghai.dayOf(at("2026-11-21T15:59:59.999Z"))) == "2026-11-21");
    CHECK(formatDay(shanghai.dayOf(at("2026-11-21T16:00:00Z"))) == "2026-11-22");
    CHECK(shanghai.startOf(dayOf(2026, 11, 22)) == at("2026-11-21T16:00:00Z"));
    CHECK(shanghai.hourOf(at("2026-11-21T16:00:00Z")) == dayOf(2026, 11, 22).value * 24);
}

TEST_CASE("every day of a zone with summer time begins when the one before it ends") {
    const auto zone = *ShopZone::named(GENERATE("America/New_York", "America/Sao_Paulo"));
    for (ShopDay day = dayOf(2016, 1, 1); day < dayOf(2020, 1, 1); ++day.value) {
        INFO(formatDay(day));
        const UtcMs start = zone.startOf(day);
        CHECK(zone.dayOf(start) == day);
        CHECK(zone.dayOf({start.value - 1}).value == day.value - 1);
    }
}

TEST_CASE("months are counted from the calendar") {
    CHECK(monthOf(dayOf(2026, 1, 31)) + 1 == monthOf(dayOf(2026, 2, 1)));
    CHECK(monthOf(dayOf(2025, 12, 31)) + 1 == monthOf(dayOf(2026, 1, 1)));
    CHECK(firstDayOf(monthOf(dayOf(2028, 2, 29))) == dayOf(2028, 2, 1));
    CHECK(parseDay("2026-11-21") == dayOf(2026, 11, 21));
    CHECK_FALSE(parseDay("2026-02-30"));
    CHECK_FALSE(parseDay("2026-11-2"));
}

TEST_CASE("a zone that nobody knows is refused") {
    CHECK(ShopZone::named("Asia/Sicun").error().code == ErrorCode::FieldWrong);
}
