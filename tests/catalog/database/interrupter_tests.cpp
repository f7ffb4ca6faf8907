// A statement that would never end, and somebody who wants it to.
#include "catalog/database/connection.h"
#include "catalog/database/database_error.h"
#include "catalog/database/interrupter.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>

#include <atomic>

using namespace xb::catalog;

namespace {

ErrorCode countWithoutEnd(Connection& connection) {
    try {
        connection.integer(
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n)"
            " SELECT count(*) FROM n");
        throw std::logic_error("it has counted them all");
    } catch (const SQLite::Exception&) {
        return currentDatabaseError(connection.path()).code;
    }
}

}  // namespace

TEST_CASE("what is asked to stop ends, as a closing and not as a failure, and work goes on after") {
    xb::tests::TemporaryFolder folder;
    const auto connection = *Connection::open(folder / "notes.db", Connection::Mode::ReadWrite);
    std::atomic<int> asked = 0;
    {
        const Interrupter interrupter(*connection, [&] { return ++asked >= 3; });
        CHECK(countWithoutEnd(*connection) == ErrorCode::Closing);
    }
    CHECK(asked >= 3);
    connection->execute("CREATE TABLE note (id INTEGER PRIMARY KEY) STRICT");
    CHECK(connection->integer("SELECT count(*) FROM note") == 0);
}

TEST_CASE("where nobody is to be asked nothing is interrupted") {
    xb::tests::TemporaryFolder folder;
    const auto connection = *Connection::open(folder / "notes.db", Connection::Mode::ReadWrite);
    const Interrupter interrupter(*connection, {});
    CHECK(connection->integer(
              "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 100000)"
              " SELECT count(*) FROM n") == 100'000);
}
