// Products found by what people type, and by what they are.
#include "catalog/database/connection.h"
#include "catalog/search/product_finder.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;
using xb::tests::ShopFixture;

namespace {

using Titles = std::vector<std::string>;

Titles found(ShopFixture& fixture, const ProductFilter& filter) {
    Titles titles;
    const auto page = fixture.shop().shelfReader().find(filter, {}, 100);
    for (const ProductRow& row : page->rows)
        titles.push_back(row.product.title);
    CHECK_FALSE(page->next);
    return titles;
}

Titles found(ShopFixture& fixture, const std::string& text) {
    ProductFilter filter;
    filter.search = text;
    return found(fixture, filter);
}

ProductId addProduct(ShopFixture& fixture, ProducerId producer, const std::string& title,
                     const std::string& category) {
    ProductDraft draft;
    draft.producer = producer;
    draft.title = title;
    draft.category = category;
    return *fixture.shop().products().addProduct(draft);
}

}  // namespace

TEST_CASE("products are found by one character or more, and narrowed to what they are") {
    ShopFixture fixture;
    ProducerDraft grower;
    grower.name = "寺村合作社";
    const auto first = *fixture.shop().products().addProducer(grower);
    grower.name = "罗秀农场";
    const auto second = *fixture.shop().products().addProducer(grower);
    addProduct(fixture, first, "高山沃柑", "水果");
    const auto rice = addProduct(fixture, second, "富硒大米", "粮油");
    const auto peach = addProduct(fixture, second, "水蜜桃", "水果");
    SkuDraft sku;
    sku.code = "RICE-10KG";
    sku.spec = "bag";
    sku.price = sku.list_price = {100};
    sku.low_stock_threshold = 5;
    const SkuId id = *fixture.shop().products().addSku(rice, sku);

    CHECK(found(fixture, "桃") == Titles{"水蜜桃"});
    CHECK(found(fixture, "水") == Titles{"水蜜桃", "高山沃柑"});
    CHECK(found(fixture, "山沃柑") == Titles{"高山沃柑"});
    CHECK(found(fixture, "rice１０") == Titles{"富硒大米"});
    CHECK(found(fixture, "10") == Titles{"富硒大米"});
    CHECK(found(fixture, "罗秀") == Titles{"水蜜桃", "富硒大米"});
    CHECK(found(fixture, "柑高").empty());
    CHECK(found(fixture, "").size() == 3);

    ProductFilter filter;
    filter.category = "水果";
    CHECK(found(fixture, filter) == Titles{"水蜜桃", "高山沃柑"});
    filter.producer = second;
    CHECK(found(fixture, filter) == Titles{"水蜜桃"});
    REQUIRE(fixture.shop().products().setStatus(peach, ProductStatus::Hidden));
    filter.status = ProductStatus::Listed;
    CHECK(found(fixture, filter).empty());

    ProductFilter low;
    low.is_low_stock_only = true;
    CHECK(found(fixture, low) == Titles{"富硒大米"});
    REQUIRE(fixture.shop().stock().receive(id, 6, "test"));
    CHECK(found(fixture, low).empty());

    grower.name = "红水河农场";
    REQUIRE(fixture.shop().shelfEditor().changeProducer(second, grower, "test"));
    CHECK(found(fixture, "罗秀").empty());
    CHECK(found(fixture, "红水河") == Titles{"水蜜桃", "富硒大米"});
}

TEST_CASE("a page of products ends with the key for the next one") {
    ShopFixture fixture;
    for (int i = 0; i < 5; ++i)
        fixture.addProduct("Orange " + std::to_string(i));
    ProductFilter filter;
    filter.search = "orange";
    const auto first = fixture.shop().shelfReader().find(filter, {}, 3);
    REQUIRE(first->rows.size() == 3);
    REQUIRE(first->next);
    CHECK(first->rows[0].product.title == "Orange 4");
    const auto second = fixture.shop().shelfReader().find(filter, first->next, 3);
    REQUIRE(second->rows.size() == 2);
    CHECK(second->rows[1].product.title == "Orange 0");
    CHECK_FALSE(second->next);
}

TEST_CASE("no list of products is sorted or scanned for") {
    ShopFixture fixture;
    auto connection =
        *Connection::open(fixture.settings().folder / "studio.db", Connection::Mode::ReadOnly);
    for (const std::string_view sql : productStreamQueries()) {
        INFO(sql);
        Query plan(connection->statement("EXPLAIN QUERY PLAN " + std::string(sql)));
        int steps = 0;
        for (; plan.step(); ++steps)
            CHECK(plan.text(3).starts_with("SEARCH "));
        CHECK(steps == 1);
    }
}
