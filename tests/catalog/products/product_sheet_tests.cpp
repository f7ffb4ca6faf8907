// A product's form, saved as one: all of it or nothing.
#include "catalog/products/product_sheet.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;
using xb::tests::codeOf;
using xb::tests::ShopFixture;

namespace {

SkuSheet skuSheet(const std::string& spec, std::int64_t price_fen) {
    SkuSheet sheet;
    sheet.sku.spec = spec;
    sheet.sku.price = sheet.sku.list_price = {price_fen};
    return sheet;
}

ProductSheet newProduct() {
    ProductSheet sheet;
    sheet.new_producer = ProducerDraft{"Aunt Wei's orchard", "Sicun", "", 800, ""};
    sheet.product.title = "Fertile orange";
    sheet.skus = {skuSheet("5 kg box", 3990), skuSheet("10 kg box", 6990)};
    sheet.skus[0].first_stock = 120;
    return sheet;
}

}  // namespace

TEST_CASE("a new product comes with its producer, its SKUs, codes of their own and first stock") {
    ShopFixture fixture;
    Shop& shop = fixture.shop();
    const auto id = shop.shelfEditor().saveProduct(newProduct(), "wei");
    REQUIRE(id);
    const auto row = shop.shelfReader().product(*id);
    REQUIRE(row);
    CHECK(row->producer_name == "Aunt Wei's orchard");
    REQUIRE(row->skus.size() == 2);
    CHECK(row->skus[0].sku.code == "P" + std::to_string(id->value) + "-1");
    CHECK(row->skus[1].sku.code == "P" + std::to_string(id->value) + "-2");
    CHECK(row->skus[0].stock == 120);
    CHECK(row->skus[1].stock == 0);
    CHECK(shop.stock().movements(row->skus[0].id, {}, 10)->front().reason ==
          MovementReason::Receive);
    fixture.checkLedger();
}

TEST_CASE("a form with one fault leaves nothing behind") {
    ShopFixture fixture;
    Shop& shop = fixture.shop();
    ProductSheet sheet = newProduct();
    sheet.skus[1].sku.list_price = {100};
    CHECK(shop.shelfEditor().saveProduct(sheet, "wei").error().text(0) == "skus[1].list_price_fen");
    sheet = newProduct();
    sheet.new_producer->name.clear();
    CHECK(shop.shelfEditor().saveProduct(sheet, "wei").error().text(0) == "producer.name");
    sheet = newProduct();
    sheet.skus.clear();
    CHECK(shop.shelfEditor().saveProduct(sheet, "wei").error().text(0) == "skus");
    fixture.addSku("TAKEN", 1);
    sheet = newProduct();
    sheet.skus[1].sku.code = "TAKEN";
    CHECK(codeOf(shop.shelfEditor().saveProduct(sheet, "wei")) == ErrorCode::AlreadyExists);
    CHECK(shop.shelfReader().products({}, {}, 10)->size() == 1);
    CHECK(shop.shelfReader().producers(ShowHidden::Yes, {}, 10)->size() == 1);
}

TEST_CASE("a form changes what it names, adds, hides, and leaves other SKUs alone") {
    ShopFixture fixture;
    Shop& shop = fixture.shop();
    const auto id = shop.shelfEditor().saveProduct(newProduct(), "wei");
    REQUIRE(id);
    const auto before = shop.shelfReader().product(*id);
    ProductSheet sheet;
    sheet.id = *id;
    sheet.product = before->product;
    sheet.product.short_title = "Orange";
    SkuSheet hidden{before->skus[0].id, before->skus[0].sku};
    hidden.is_hidden = true;
    sheet.skus = {hidden, skuSheet("20 kg box", 12000)};
    REQUIRE(shop.shelfEditor().saveProduct(sheet, "wei") == *id);
    const auto row = shop.shelfReader().product(*id);
    CHECK(row->product.short_title == "Orange");
    REQUIRE(row->skus.size() == 3);
    CHECK(row->skus[0].is_hidden);
    CHECK(row->skus[0].stock == 120);
    CHECK_FALSE(row->skus[1].is_hidden);
    CHECK(row->skus[2].sku.code == "P" + std::to_string(id->value) + "-3");
    // Named again without being hidden, it is back as the same SKU.
    sheet.skus = {{before->skus[0].id, before->skus[0].sku}};
    sheet.skus[0].sku.price = sheet.skus[0].sku.list_price = {4490};
    REQUIRE(shop.shelfEditor().saveProduct(sheet, "wei") == *id);
    const auto back = shop.shelfReader().product(*id);
    REQUIRE(back->skus.size() == 3);
    CHECK_FALSE(back->skus[0].is_hidden);
    CHECK(back->skus[0].sku.price.fen == 4490);
    CHECK(back->skus[0].stock == 120);
    const SkuId stranger = fixture.addSku("OTHER", 1);
    sheet.skus = {{stranger, before->skus[0].sku}};
    CHECK(codeOf(shop.shelfEditor().saveProduct(sheet, "wei")) == ErrorCode::NotFound);
}

TEST_CASE("a form says what is missing before it is saved") {
    ProductSheet sheet = newProduct();
    CHECK_FALSE(checkSheet(sheet).hasFault());
    CHECK(checkSheet(sheet).product ==
          Findings{{DraftField::Photos, FindingKind::NoPhoto, FindingWeight::Advice}});
    sheet.new_producer.reset();
    CHECK(checkSheet(sheet).is_producer_missing);
    sheet = newProduct();
    sheet.skus[0].first_stock = -1;
    CHECK(checkSheet(sheet).skus[0] == Findings{{DraftField::Quantity, FindingKind::OutOfRange}});
    CHECK(checkSheet(sheet).hasFault());
    sheet.skus[0].is_hidden = true;
    CHECK_FALSE(checkSheet(sheet).hasFault());
    sheet.skus.clear();
    CHECK(checkSheet(sheet).is_without_skus);
    sheet.product.status = ProductStatus::Draft;
    CHECK_FALSE(checkSheet(sheet).hasFault());
}

TEST_CASE("a form as the shop would fill it in is the same until the shop is changed") {
    ShopFixture fixture;
    Shop& shop = fixture.shop();
    const auto id = shop.shelfEditor().saveProduct(newProduct(), "wei");
    REQUIRE(id);
    const auto now = [&] { return sheetOf(*shop.shelfReader().product(*id)); };
    const ProductSheet written = now();
    REQUIRE(shop.shelfEditor().saveProduct(written, "wei"));
    REQUIRE(shop.stock().receive(*written.skus[0].id, 10, "wei"));
    CHECK(isSame(now(), written));
    ProductSheet changed = written;
    changed.product.talking_points = {"Thin skin"};
    CHECK_FALSE(isSame(changed, written));
    changed = written;
    changed.skus[1].sku.price = {6500};
    CHECK_FALSE(isSame(changed, written));
    changed = written;
    changed.skus[1].is_hidden = true;
    CHECK_FALSE(isSame(changed, written));
    changed = written;
    changed.skus.pop_back();
    CHECK_FALSE(isSame(changed, written));
}
