// Readers: several at once, none of which can write.
#include "catalog/database/reader_pool.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <thread>

using namespace xb::catalog;

TEST_CASE("more readers than connections all get their turn") {
    xb::tests::ShopFixture fixture;
    ReaderPool readers(fixture.settings().folder / "studio.db", 2);
    std::atomic<int> answered = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 6; ++i) {
        threads.emplace_back([&] {
            for (int n = 0; n < 20; ++n) {
                const auto one = readers.read([](Connection& connection) -> Result<std::int64_t> {
                    return connection.integer("SELECT count(*) FROM shop");
                });
                if (one && *one == 1) ++answered;
            }
        });
    }
    for (auto& thread : threads)
        thread.join();
    CHECK(answered == 120);
}

TEST_CASE("a reader cannot write, and what throws gives its connection back") {
    xb::tests::ShopFixture fixture;
    ReaderPool readers(fixture.settings().folder / "studio.db", 1);
    for (int i = 0; i < 3; ++i) {
        const auto written = readers.read([](Connection& connection) -> Result<void> {
            connection.execute("DELETE FROM shop");
            return {};
        });
        REQUIRE_FALSE(written);
        CHECK(written.error().code == ErrorCode::CannotWrite);
    }
}
