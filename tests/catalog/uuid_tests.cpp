// UUIDv7: its layout, and that it only grows.
#include "catalog/uuid.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

#include <set>
#include <thread>

using namespace xb::catalog;

TEST_CASE("a UUIDv7 carries the time, the version and the variant") {
    xb::tests::FakeClock clock;
    const Uuid uuid = uuidV7Source(clock.source())();
    std::int64_t time_ms = 0;
    for (std::size_t i = 0; i < 6; ++i) {
        time_ms = time_ms << 8 | uuid.bytes[i];
    }
    CHECK(time_ms == clock.now().value);
    CHECK(uuid.bytes[6] >> 4 == 7);
    CHECK(uuid.bytes[8] >> 6 == 2);
}

TEST_CASE("every UUIDv7 is greater than the one before, whatever the clock does") {
    xb::tests::FakeClock clock;
    const auto next = uuidV7Source(clock.source());
    Uuid last = next();
    for (int i = 0; i < 20'000; ++i) {
        if (i == 10'000) clock.advanceMs(-60'000);
        const Uuid uuid = next();
        REQUIRE(last < uuid);
        last = uuid;
    }
}

TEST_CASE("UUIDs made by several threads at once are all different") {
    xb::tests::FakeClock clock;
    const auto next = uuidV7Source(clock.source());
    std::array<std::vector<Uuid>, 4> made;
    std::vector<std::thread> threads;
    for (auto& uuids : made) {
        threads.emplace_back([&uuids, &next] {
            for (int i = 0; i < 500; ++i)
                uuids.push_back(next());
        });
    }
    for (auto& thread : threads)
        thread.join();
    std::set<Uuid> all;
    for (const auto& uuids : made)
        all.insert(uuids.begin(), uuids.end());
    CHECK(all.size() == 2000);
}

TEST_CASE("a UUID is written with hyphens and read back") {
    const Uuid uuid{{0x01, 0x9a, 0x00, 0xff, 1, 2, 0x70, 3, 0x80, 4, 5, 6, 7, 8, 9, 0xab}};
    CHECK(formatUuid(uuid) == "019a00ff-0102-7003-8004-0506070809ab");
    CHECK(parseUuid("019A00FF-0102-7003-8004-0506070809AB") == uuid);
    CHECK_FALSE(parseUuid("019a00ff01027003800405060708090ab"));
    CHECK_FALSE(parseUuid("019a00ff-0102-7003-8004-0506070809ag"));
    CHECK_FALSE(parseUuid("019a00ff-0102-70-3-8004-0506070809ab"));
}
