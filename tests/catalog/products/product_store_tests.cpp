// The shelf.
#include "catalog/products/product_store.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;
using xb::tests::codeOf;
using xb::tests::ShopFixture;

namespace {

SkuDraft skuDraft(const std::string& code) {
    SkuDraft sku;
    sku.code = code;
    sku.price = {100};
    sku.list_price = {100};
    return sku;
}

}  // namespace

TEST_CASE("a SKU on the shelf shows its product, producer and brand") {
    ShopFixture fixture;
    auto& products = fixture.shop().products();
    const auto brand = products.addBrand({"Xiangzhou Citrus", "Sweet hills", "#e8710a"});
    const auto producer = products.addProducer({"Shanwan", "Sicun", "Wei", 800, ""});
    ProductDraft product;
    product.producer = *producer;
    product.brand = *brand;
    product.title = "Fertile oranges from Xiangzhou";
    product.short_title = "Oranges";
    product.talking_points = {"Picked today", "14 Brix"};
    product.photos = {"abc.png"};
    const auto id = products.addProduct(product);
    REQUIRE(id);
    REQUIRE(products.addSku(*id, skuDraft("ORANGE")));
    const auto row = products.findSku("ORANGE");
    REQUIRE(row);
    CHECK(row->short_title == "Oranges");
    CHECK(row->producer_name == "Shanwan");
    CHECK(row->village == "Sicun");
    CHECK(row->brand_name == "Xiangzhou Citrus");
    CHECK(row->brand_slogan == "Sweet hills");
    CHECK(row->talking_points == std::vector<std::string>{"Picked today", "14 Brix"});
    CHECK(row->photo.filename() == "abc.png");
    CHECK(row->stock == 0);
    CHECK(products.findSku(row->id)->code == "ORANGE");
}

TEST_CASE("the shelf is listed page by page") {
    ShopFixture fixture;
    for (const char* code : {"A", "B", "C"})
        fixture.addSku(code, 1);
    auto& products = fixture.shop().products();
    const auto first = products.listSkus({}, 2);
    REQUIRE(first->size() == 2);
    CHECK(first->at(0).code == "A");
    const auto second = products.listSkus(first->back().id, 2);
    REQUIRE(second->size() == 1);
    CHECK(second->at(0).code == "C");
}

TEST_CASE("a price is changed, but never to one below zero or above the list price") {
    ShopFixture fixture;
    const SkuId sku = fixture.addSku("ORANGE", 1);
    auto& products = fixture.shop().products();
    REQUIRE(products.setPrice(sku, {900}, {1500}));
    CHECK(products.findSku("ORANGE")->price.fen == 900);
    CHECK(products.setPrice(sku, {-1}, {1500}).error().text(0) == "price_fen");
    CHECK(products.setPrice(sku, {900}, {899}).error().text(0) == "list_price_fen");
    CHECK(codeOf(products.setPrice({99}, {1}, {1})) == ErrorCode::NotFound);
}

TEST_CASE("goods that are wrong or there already are refused") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 1);
    auto& products = fixture.shop().products();
    const ProductId product = products.findSku("ORANGE")->product;
    CHECK(codeOf(products.addSku(product, skuDraft("ORANGE"))) == ErrorCode::AlreadyExists);
    CHECK(products.addSku(product, skuDraft("")).error().text(0) == "code");
    CHECK(codeOf(products.addSku({99}, skuDraft("PEAR"))) == ErrorCode::NotFound);
    CHECK(codeOf(products.addProducer({})) == ErrorCode::FieldWrong);
    ProductDraft orphan;
    orphan.title = "Nobody's";
    orphan.producer = {99};
    CHECK(codeOf(products.addProduct(orphan)) == ErrorCode::NotFound);
    CHECK(codeOf(products.findSku("PEAR")) == ErrorCode::UnknownSku);
    CHECK(codeOf(products.findSku(SkuId{99})) == ErrorCode::NotFound);
    CHECK(codeOf(products.setStatus({99}, ProductStatus::Hidden)) == ErrorCode::NotFound);
}
