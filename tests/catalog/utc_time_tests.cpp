// RFC 3339 times.
#include "catalog/utc_time.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;

TEST_CASE("times are read with their offset and their fraction") {
    struct Example {
        const char* text;
        std::int64_t utc_ms;
    };
    const auto example =
        GENERATE(Example{"1970-01-01T00:00:00Z", 0}, Example{"2026-11-21T12:00:00Z", 1795262400000},
                 Example{"2026-11-21t12:00:00z", 1795262400000},
                 Example{"2026-11-21T20:00:00+08:00", 1795262400000},
                 Example{"2026-11-21T09:30:00-02:30", 1795262400000},
                 Example{"2026-11-21T12:00:00.5Z", 1795262400500},
                 Example{"2026-11-21T12:00:00.123999Z", 1795262400123},
                 Example{"2026-11-21T12:00:60Z", 1795262460000},
                 Example{"2024-02-29T00:00:00Z", 1709164800000},
                 Example{"9999-12-31T23:59:59Z", 253402300799000});
    const auto time = parseRfc3339(example.text);
    REQUIRE(time);
    CHECK(time->value == example.utc_ms);
}

TEST_CASE("what is no RFC 3339 time is not read") {
    const char* text = GENERATE(
        "", "2026-11-21", "2026-11-21T12:00:00", "2026-11-21T12:00Z", "2026-13-01T00:00:00Z",
        "2026-02-29T00:00:00Z", "2026-11-21T24:00:00Z", "2026-11-21T12:60:00Z",
        "2026-11-21T12:00:61Z", "2026-11-21T12:00:00.Z", "2026-11-21T12:00:00+8:00",
        "2026-11-21T12:00:00+08:60", "2026-11-21T12:00:00Z ", "1969-12-31T23:59:59Z",
        "1970-01-01T00:00:00+01:00", "+026-11-21T12:00:00Z", "2026-11-21T12:00:00Zulu");
    INFO(text);
    CHECK_FALSE(parseRfc3339(text));
}

TEST_CASE("times are written so that they read the same") {
    CHECK(formatRfc3339({1795262400000}) == "2026-11-21T12:00:00Z");
    CHECK(formatRfc3339({1795262400007}) == "2026-11-21T12:00:00.007Z");
    CHECK(parseRfc3339(formatRfc3339({1709251199999}))->value == 1709251199999);
}
