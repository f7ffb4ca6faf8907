// Photos under the name of their content.
#include "catalog/products/photo_store.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;
using xb::tests::codeOf;

TEST_CASE("a photo is kept under the hash of its bytes, once") {
    xb::tests::TemporaryFolder folder;
    std::filesystem::create_directory(folder / "photos");
    xb::tests::writeFile(folder / "one.png", "abc");
    xb::tests::writeFile(folder / "two.png", "abc");
    const PhotoStore photos(folder / "photos");
    const auto name = photos.add(folder / "one.png");
    CHECK(name == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad.png");
    CHECK(photos.add(folder / "two.png") == name);
    CHECK(xb::tests::readFile(photos.pathOf(*name)) == "abc");
    CHECK(std::distance(std::filesystem::directory_iterator(folder / "photos"), {}) == 1);
    CHECK(photos.pathOf("").empty());
}

TEST_CASE("a photo that is not there, or cannot be written, is an error with its path") {
    xb::tests::TemporaryFolder folder;
    xb::tests::writeFile(folder / "one.png", "abc");
    const PhotoStore photos(folder / "no such folder");
    CHECK(codeOf(photos.add(folder / "none.png")) == ErrorCode::CannotRead);
    CHECK(codeOf(photos.add(folder / "one.png")) == ErrorCode::CannotWrite);
}

TEST_CASE("one picture has one name, whatever its file is called") {
    xb::tests::TemporaryFolder folder;
    std::filesystem::create_directory(folder / "photos");
    xb::tests::writeFile(folder / "one.JPG", "\xff\xd8\xff picture");
    xb::tests::writeFile(folder / "two.jpeg", "\xff\xd8\xff picture");
    const PhotoStore photos(folder / "photos");
    const auto name = photos.add(folder / "one.JPG");
    CHECK(name->ends_with(".jpg"));
    CHECK(photos.add(folder / "two.jpeg") == name);
    CHECK(photos.addBytes("abc", "/../PNG")->ends_with(".png"));
}

TEST_CASE("photos that nothing shows are set aside, kept for a while, and come back if needed") {
    xb::tests::ShopFixture fixture;
    Shop& shop = fixture.shop();
    const auto shown = *shop.photos().addBytes("shown", ".png");
    const auto unused = *shop.photos().addBytes("unused", ".png");
    const auto product = fixture.addProduct("Oranges");
    REQUIRE(shop.shelfEditor().setPhotos(product, {shown}, "li"));
    const std::chrono::hours day{24};
    const std::chrono::hours none{0};
    auto& editor = shop.shelfEditor();
    CHECK(editor.sweepPhotos(shop.photos(), day, day)->set_aside == 0);  // just added
    CHECK(editor.sweepPhotos(shop.photos(), none, day)->set_aside == 1);
    CHECK(std::filesystem::exists(shop.photos().pathOf(shown)));
    CHECK_FALSE(std::filesystem::exists(shop.photos().pathOf(unused)));
    REQUIRE(shop.shelfEditor().setPhotos(product, {unused}, "li"));
    CHECK(editor.sweepPhotos(shop.photos(), day, day)->brought_back == 1);
    CHECK(std::filesystem::exists(shop.photos().pathOf(unused)));
    CHECK(editor.sweepPhotos(shop.photos(), none, day)->set_aside == 1);
    CHECK(shop.photos().addBytes("shown", ".png") == shown);  // taken back from aside
    CHECK(xb::tests::readFile(shop.photos().pathOf(shown)) == "shown");
    CHECK(editor.sweepPhotos(shop.photos(), none, day)->set_aside == 1);
    CHECK(editor.sweepPhotos(shop.photos(), none, none)->deleted == 1);
}
