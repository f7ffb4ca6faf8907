// A shop that cannot be opened: damaged, of a newer program, in use, in a place that takes no
// files.
#include "tests/journeys/live_program.h"
#include "tests/journeys/program.h"

#include <catch2/catch.hpp>

using namespace xb::tests;

namespace {

Finished openShop(const std::filesystem::path& shop, const std::string& option = "--demo") {
    return xiangbo({"live", "--data", shop, option, "--canvas", "360x640", "--fps", "15", "--for",
                    "1", "--record", shop.string() + ".mp4"});
}

void checkFails(const Finished& finished, const std::string& names) {
    INFO(finished.errors);
    CHECK(finished.status == 1);
    CHECK(linesOf(finished.errors).size() == 1);
    CHECK(finished.errors.find(names) != std::string::npos);
}

}  // namespace

TEST_CASE("journey: a damaged database is called damaged and left as it is") {
    TemporaryFolder folder;
    const std::filesystem::path shop = folder / "shop";
    std::filesystem::create_directory(shop);
    const std::string garbage(8192, '?');
    writeFile(shop / "studio.db", garbage);
    checkFails(openShop(shop), "studio.db");
    CHECK(readFile(shop / "studio.db") == garbage);
    CHECK(xiangbo({"products", "list", "--data", shop}).status == 1);
}

TEST_CASE("journey: the database of a newer program is not touched") {
    TemporaryFolder folder;
    const std::filesystem::path shop = folder / "shop";
    REQUIRE(openShop(shop).status == 0);
    query(shop, "PRAGMA user_version = 9999");
    checkFails(openShop(shop), "9999");
    CHECK(linesOf(query(shop, "PRAGMA user_version")) == std::vector<std::string>{"9999"});
}

TEST_CASE("journey: a shop that another program holds says who holds it") {
    TemporaryFolder folder;
    const std::filesystem::path shop = folder / "shop";
    LiveOptions options;
    options.frames_per_s = 15;
    LiveProgram first(shop, options);
    first.waitUntilLive();
    checkFails(openShop(shop), std::to_string(first.process().id()));

    INFO("listing only reads, so it works meanwhile");
    CHECK(listProducts(shop).size() >= 6);
    CHECK(first.isLive());
    CHECK(first.finish() == 0);
}

TEST_CASE("journey: a shop's folder that cannot be made is named") {
    TemporaryFolder folder;
    writeFile(folder / "file", "a file, not a folder");
    checkFails(openShop(folder / "file" / "shop"), (folder / "file").string());
    CHECK(xiangbo({"orders", "list", "--data", folder / "nothing-here"}).status == 1);
}
