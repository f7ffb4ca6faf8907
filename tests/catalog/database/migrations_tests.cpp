// Numbered SQL files, and what is refused.
#include "catalog/database/connection.h"
#include "catalog/database/migrations.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;
using xb::tests::writeFile;

namespace {

struct Folders {
    Folders() {
        std::filesystem::create_directory(sql);
        writeFile(sql / "0001_first.sql", "CREATE TABLE one (id INTEGER PRIMARY KEY) STRICT;");
    }
    std::unique_ptr<Connection> open() {
        return *Connection::open(folder / "studio.db", Connection::Mode::ReadWrite);
    }

    xb::tests::TemporaryFolder folder;
    std::filesystem::path sql = folder / "sql";
};

}  // namespace

TEST_CASE("migrations are applied in order, and once") {
    Folders folders;
    auto connection = folders.open();
    REQUIRE(Migrations::load(folders.sql)->apply(*connection));
    CHECK(connection->integer("PRAGMA user_version") == 1);
    writeFile(folders.sql / "0002_second.sql", "ALTER TABLE one ADD COLUMN more TEXT;");
    REQUIRE(Migrations::load(folders.sql)->apply(*connection));
    REQUIRE(Migrations::load(folders.sql)->apply(*connection));
    CHECK(connection->integer("PRAGMA user_version") == 2);
}

TEST_CASE("a migration that fails leaves the database as it was before it") {
    Folders folders;
    writeFile(folders.sql / "0002_second.sql",
              "CREATE TABLE two (id INTEGER PRIMARY KEY) STRICT; INSERT INTO nowhere VALUES (1);");
    auto connection = folders.open();
    const auto applied = Migrations::load(folders.sql)->apply(*connection);
    REQUIRE_FALSE(applied);
    CHECK(applied.error().code == ErrorCode::MigrationFailed);
    CHECK(applied.error().number(0) == 2);
    CHECK(connection->integer("PRAGMA user_version") == 1);
    CHECK(connection->integer("SELECT count(*) FROM sqlite_schema WHERE name = 'two'") == 0);
    CHECK_FALSE(connection->isInTransaction());
}

TEST_CASE("a database newer than the program is refused, and says both versions") {
    Folders folders;
    auto connection = folders.open();
    const auto migrations = *Migrations::load(folders.sql);
    REQUIRE(migrations.apply(*connection));
    connection->execute("PRAGMA user_version = 9");
    const auto applied = migrations.apply(*connection);
    REQUIRE_FALSE(applied);
    CHECK(applied.error().code == ErrorCode::NewerDatabase);
    CHECK(applied.error().number(0) == 9);
    CHECK(applied.error().number(1) == 1);
    CHECK(migrations.check(*connection).error().code == ErrorCode::NewerDatabase);
}

TEST_CASE("who only reads is told that the database is older") {
    Folders folders;
    auto connection = folders.open();
    CHECK(Migrations::load(folders.sql)->check(*connection).error().code ==
          ErrorCode::OlderDatabase);
}

TEST_CASE("a folder with a gap, or without migrations, is not taken") {
    Folders folders;
    writeFile(folders.sql / "0003_third.sql", "SELECT 1;");
    CHECK(Migrations::load(folders.sql).error().code == ErrorCode::CannotRead);
    CHECK(Migrations::load(folders.folder / "none").error().code == ErrorCode::CannotRead);
}

TEST_CASE("every table of the shop is STRICT") {
    Folders folders;
    auto connection = folders.open();
    REQUIRE(Migrations::load(xb::tests::resources() / "sql")->apply(*connection));
    CHECK(connection->integer("SELECT count(*) FROM pragma_table_list WHERE type = 'table'"
                              " AND name NOT LIKE 'sqlite_%' AND strict = 0") == 0);
    CHECK(connection->integer("SELECT count(*) FROM pragma_table_list WHERE strict = 1") > 10);
}
