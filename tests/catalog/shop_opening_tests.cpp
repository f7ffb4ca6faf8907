// Opening a shop: locked, newer, damaged, foreign, unwritable, and simply again.
#include "catalog/database/connection.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

#include <unistd.h>

#include <filesystem>
#include <fstream>

using namespace xb::catalog;
using xb::tests::codeOf;
using xb::tests::draftOf;
using xb::tests::place;
using xb::tests::ShopFixture;

namespace {

std::filesystem::path databaseOf(ShopFixture& fixture) {
    return fixture.settings().folder / "studio.db";
}

void overwrite(const std::filesystem::path& file, std::streamoff offset, const std::string& bytes) {
    std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekp(offset);
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

}  // namespace

TEST_CASE("a shop is the same after it is opened again") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 10);
    const auto placed = place(fixture.shop(), draftOf("A1", "ORANGE", 2));
    const auto id = fixture.shop().profile()->public_id;
    fixture.reopen();
    CHECK(fixture.shop().profile()->public_id == id);
    CHECK(fixture.shop().profile()->currency == "CNY");
    CHECK(fixture.stockOf(orange) == 8);
    CHECK(place(fixture.shop(), draftOf("A1", "ORANGE", 2))->public_id == placed->public_id);
}

TEST_CASE("a shop that is held says by whom, and is free again after") {
    ShopFixture fixture;
    fixture.close();
    auto settings = fixture.settings();
    settings.holder = "xiangbo live";
    auto holder = Shop::open(settings, {});
    REQUIRE(holder);
    const auto locked = Shop::open(fixture.settings(), {});
    CHECK(codeOf(locked) == ErrorCode::ShopLocked);
    CHECK(locked.error().text(0) == "xiangbo live (process " + std::to_string(::getpid()) + ")");
    holder->reset();
    fixture.reopen();
    CHECK(fixture.shop().isEmpty());
}

TEST_CASE("who only reads needs no lock, and cannot write") {
    ShopFixture fixture;
    const SkuId orange = fixture.addSku("ORANGE", 10);
    place(fixture.shop(), draftOf("A1", "ORANGE", 2));
    auto settings = fixture.settings();
    settings.access = Access::ReadOnly;
    const auto reader = Shop::open(settings, {});
    REQUIRE(reader);
    CHECK((*reader)->orders().list({}, {}, 10)->size() == 1);
    CHECK(codeOf(place(**reader, draftOf("A2", "ORANGE", 2))) == ErrorCode::ReadOnly);
    CHECK(codeOf((*reader)->stock().receive(orange, 1, "x")) == ErrorCode::ReadOnly);
    place(fixture.shop(), draftOf("A3", "ORANGE", 1));
    CHECK((*reader)->orders().list({}, {}, 10)->size() == 2);
}

TEST_CASE("there is nothing to read where no shop is, and none is made") {
    ShopFixture fixture;
    auto settings = fixture.settings();
    settings.folder = fixture.folder / "elsewhere";
    settings.access = Access::ReadOnly;
    CHECK(codeOf(Shop::open(settings, {})) == ErrorCode::NoShop);
    CHECK_FALSE(std::filesystem::exists(settings.folder));
}

TEST_CASE("a newer shop is refused, and left as it is") {
    ShopFixture fixture;
    fixture.close();
    {
        auto connection = *Connection::open(databaseOf(fixture), Connection::Mode::ReadWrite);
        connection->execute("PRAGMA user_version = 4711");
    }
    auto settings = fixture.settings();
    const auto newer = Shop::open(settings, {});
    CHECK(codeOf(newer) == ErrorCode::NewerDatabase);
    CHECK(newer.error().number(0) == 4711);
    settings.access = Access::ReadOnly;
    CHECK(codeOf(Shop::open(settings, {})) == ErrorCode::NewerDatabase);
    const auto connection = *Connection::open(databaseOf(fixture), Connection::Mode::ReadOnly);
    CHECK(connection->integer("PRAGMA user_version") == 4711);
}

TEST_CASE("a damaged database is recognised, and its bytes stay as they are") {
    ShopFixture fixture;
    for (int i = 0; i < 30; ++i)
        fixture.addSku("SKU" + std::to_string(i), 1);
    fixture.close();
    const auto database = databaseOf(fixture);
    const auto size_bytes = std::filesystem::file_size(database);
    const std::string how =
        GENERATE(std::string("header"), std::string("text"), std::string("cut off"),
                 std::string("short"), std::string("a page in the middle"));
    INFO(how);
    if (how == "header") overwrite(database, 0, "no longer SQLite");
    if (how == "text") xb::tests::writeFile(database, std::string(5000, 'x'));
    if (how == "cut off") std::filesystem::resize_file(database, size_bytes / 2);
    if (how == "short") std::filesystem::resize_file(database, 60);
    if (how == "a page in the middle") overwrite(database, 4096 * 3, std::string(4096, '\xA5'));
    const std::string before = xb::tests::readFile(database);
    const auto opened = Shop::open(fixture.settings(), {});
    CHECK(codeOf(opened) == ErrorCode::DamagedDatabase);
    CHECK(opened.error().text(0) == database.string());
    CHECK(xb::tests::readFile(database) == before);
}

TEST_CASE("another program's database is not taken over") {
    ShopFixture fixture;
    fixture.close();
    std::filesystem::remove(databaseOf(fixture));
    {
        SQLite::Database other(databaseOf(fixture).string(),
                               SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
        other.exec("CREATE TABLE theirs (id INTEGER)");
    }
    const std::string before = xb::tests::readFile(databaseOf(fixture));
    CHECK(codeOf(Shop::open(fixture.settings(), {})) == ErrorCode::NotAShop);
    CHECK(xb::tests::readFile(databaseOf(fixture)) == before);
}

TEST_CASE("a folder that cannot be made, or is a file, is told with its path") {
    ShopFixture fixture;
    auto settings = fixture.settings();
    xb::tests::writeFile(fixture.folder / "file", "");
    settings.folder = fixture.folder / "file" / "shop";
    const auto opened = Shop::open(settings, {});
    CHECK(codeOf(opened) == ErrorCode::CannotWrite);
    CHECK(opened.error().text(0) == settings.folder.string());
}

TEST_CASE("a shop without its migrations does not open") {
    ShopFixture fixture;
    fixture.close();
    auto settings = fixture.settings();
    settings.sql_folder = fixture.folder / "none";
    CHECK(codeOf(Shop::open(settings, {})) == ErrorCode::CannotRead);
}

TEST_CASE("the shop's folder is for its owner's eyes only") {
    ShopFixture fixture;
    const auto permissions = std::filesystem::status(fixture.settings().folder).permissions();
    CHECK((permissions & (std::filesystem::perms::group_all |
                          std::filesystem::perms::others_all)) == std::filesystem::perms::none);
}
