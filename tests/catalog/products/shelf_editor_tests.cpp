// Changing what is on the shelf, and the lines that tell of it.
#include "catalog/database/writer.h"
#include "catalog/products/shelf_editor.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;
using xb::tests::codeOf;
using xb::tests::ShopFixture;

namespace {

// "field: old -> new", oldest first.
std::vector<std::string> auditLines(Shop& shop) {
    return *shop.writer().run<std::vector<std::string>>(
        [](WriteSession& session) -> Result<std::vector<std::string>> {
            std::vector<std::string> lines;
            Query query(session.connection.statement(
                "SELECT who || ' ' || field || ': ' || coalesce(old_value, '-') || ' -> ' ||"
                " coalesce(new_value, '-') FROM audit_line ORDER BY id"));
            while (query.step()) {
                lines.push_back(query.text(0));
            }
            return lines;
        });
}

}  // namespace

TEST_CASE("a producer is changed, and the account is shown masked") {
    ShopFixture fixture;
    Shop& shop = fixture.shop();
    const auto id = *shop.products().addProducer({"Shanwan", "Sicun", "Wei", 800, "6217001234"});
    CHECK(shop.shelfReader().producer(id)->masked_payout_account == "**** 1234");
    REQUIRE(shop.shelfEditor().changeProducer(id, {"Shanwan", "Sicun", "Wei", 650, ""}, "li"));
    REQUIRE(shop.shelfEditor().setPayoutAccount(id, "6217005678", "li"));
    CHECK(shop.shelfReader().producer(id)->commission_bp == 650);
    CHECK(shop.shelfReader().payoutAccount(id) == "6217005678");
    CHECK(auditLines(shop) ==
          std::vector<std::string>{"li commission_bp: 800 -> 650",
                                   "li payout_account: **** 1234 -> **** 5678"});
    CHECK(codeOf(shop.shelfEditor().changeProducer({99}, {"A", "", "", 0, ""}, "li")) ==
          ErrorCode::NotFound);
    CHECK(shop.shelfEditor().changeProducer(id, {"", "", "", 0, ""}, "li").error().text(0) ==
          "name");
}

TEST_CASE("a hidden producer or brand leaves the lists and stays known") {
    ShopFixture fixture;
    Shop& shop = fixture.shop();
    const auto producer = *shop.products().addProducer({"Shanwan", "Sicun", "Wei", 800, ""});
    const auto brand = *shop.products().addBrand({"Citrus", "Sweet", "#e8710a"});
    REQUIRE(shop.shelfEditor().setVisibility(producer, Visibility::Hidden, "li"));
    REQUIRE(shop.shelfEditor().setVisibility(brand, Visibility::Hidden, "li"));
    CHECK(shop.shelfReader().producers(ShowHidden::No, {}, 10)->empty());
    CHECK(shop.shelfReader().producers(ShowHidden::Yes, {}, 10)->size() == 1);
    CHECK(shop.shelfReader().brands(ShowHidden::No, {}, 10)->empty());
    CHECK(shop.shelfReader().brand(brand)->is_hidden);
    REQUIRE(shop.shelfEditor().setVisibility(brand, Visibility::Shown, "li"));
    CHECK(shop.shelfReader().brands(ShowHidden::No, {}, 10)->size() == 1);
}

TEST_CASE("a brand carries its logo and colours, and its name once") {
    ShopFixture fixture;
    Shop& shop = fixture.shop();
    const auto brand = *shop.products().addBrand({"Citrus", "Sweet", "#e8710a"});
    REQUIRE(shop.products().addBrand({"Rice", "Fragrant", ""}));
    REQUIRE(shop.shelfEditor().changeBrand(
        brand, {"Citrus", "Sweeter", "#e8710a", "#ffffff", "logo.png"}, "li"));
    const auto row = shop.shelfReader().brand(brand);
    CHECK(row->brand.second_colour == "#ffffff");
    CHECK(row->logo.filename() == "logo.png");
    CHECK(codeOf(shop.shelfEditor().changeBrand(brand, {"Rice", "", ""}, "li")) ==
          ErrorCode::AlreadyExists);
    CHECK(shop.shelfEditor().changeBrand(brand, {"Citrus", "", "red"}, "li").error().text(0) ==
          "colour");
}

TEST_CASE("a product is changed as a whole, with its photos in their order") {
    ShopFixture fixture;
    Shop& shop = fixture.shop();
    const auto id = fixture.addProduct("Oranges");
    auto draft = shop.shelfReader().product(id)->product;
    draft.title = "Sweet oranges";
    draft.storage = Storage::Chilled;
    draft.shelf_life_days = 20;
    draft.photos = {"a.png", "b.png"};
    REQUIRE(shop.shelfEditor().changeProduct(id, draft, "li"));
    REQUIRE(shop.shelfEditor().setPhotos(id, {"b.png"}, "li"));
    const auto row = shop.shelfReader().product(id);
    CHECK(row->product.title == "Sweet oranges");
    CHECK(row->product.photos == std::vector<std::string>{"b.png"});
    CHECK(row->producer_name == "Grower of Oranges");
    CHECK(auditLines(shop) == std::vector<std::string>{"li title: Oranges -> Sweet oranges",
                                                       "li storage: 1 -> 2",
                                                       "li shelf_life_days: 0 -> 20",
                                                       "li photos: 0 -> 2", "li photos: 2 -> 1"});
}

TEST_CASE("a product that was sold stays with its producer, and that is said") {
    ShopFixture fixture;
    Shop& shop = fixture.shop();
    fixture.addSku("ORANGE", 10);
    const auto id = shop.products().listSkus(std::nullopt, 1)->front().product;
    const auto other = *shop.products().addProducer({"Other", "Sicun", "Wei", 800, ""});
    auto draft = shop.shelfReader().product(id)->product;
    const auto first = draft.producer;
    draft.producer = other;
    REQUIRE(shop.shelfEditor().changeProduct(id, draft, "li"));
    draft.producer = first;
    REQUIRE(shop.shelfEditor().changeProduct(id, draft, "li"));
    REQUIRE(xb::tests::place(shop, xb::tests::draftOf("A", "ORANGE", 1)));
    draft.producer = other;
    const auto refused = shop.shelfEditor().changeProduct(id, draft, "li");
    CHECK(codeOf(refused) == ErrorCode::FieldWrong);
    CHECK(refused.error().text(0) == "producer");
    CHECK(refused.error().text(1) == draft.title);
    CHECK(shop.shelfReader().product(id)->product.producer == first);
}

TEST_CASE("chilled goods without a shelf life are kept as a draft and not listed") {
    ShopFixture fixture;
    Shop& shop = fixture.shop();
    const auto id = fixture.addProduct("Milk");
    auto draft = shop.shelfReader().product(id)->product;
    draft.storage = Storage::Chilled;
    draft.status = ProductStatus::Draft;
    REQUIRE(shop.shelfEditor().changeProduct(id, draft, "li"));
    CHECK(shop.products().setStatus(id, ProductStatus::Listed).error().text(0) ==
          "shelf_life_days");
    CHECK(shop.shelfReader().product(id)->product.status == ProductStatus::Draft);
}

TEST_CASE("products are listed by producer and status, page by page") {
    ShopFixture fixture;
    Shop& shop = fixture.shop();
    const auto first = fixture.addProduct("A");
    const auto second = fixture.addProduct("B");
    REQUIRE(shop.products().setStatus(second, ProductStatus::Hidden, "li"));
    CHECK(shop.shelfReader().products({{}, {}, ProductStatus::Listed}, {}, 10)->size() == 1);
    const auto producer = shop.shelfReader().product(second)->product.producer;
    CHECK(shop.shelfReader().products({producer, {}, {}}, {}, 10)->front().id == second);
    CHECK(shop.shelfReader().products({}, first, 10)->front().id == second);
    CHECK(shop.shelfReader().products({}, second, 10)->empty());
}

TEST_CASE("every change of a SKU's price leaves a line with old and new") {
    ShopFixture fixture;
    Shop& shop = fixture.shop();
    const SkuId id = fixture.addSku("ORANGE", 5);
    REQUIRE(shop.products().setPrice(id, {900}, {1500}, "li"));
    REQUIRE(shop.products().setPrice(id, {900}, {1500}, "li"));
    auto draft = shop.shelfReader().sku(id)->sku;
    draft.farm_gate_price = Money{400};
    draft.gtin = "6901234567892";
    REQUIRE(shop.shelfEditor().changeSku(id, draft, "li"));
    CHECK(shop.shelfReader().sku(id)->sku.farm_gate_price == Money{400});
    CHECK(auditLines(shop) == std::vector<std::string>{"li price_fen: 1000 -> 900",
                                                       "li gtin:  -> 6901234567892",
                                                       "li farm_gate_price_fen: - -> 400"});
    fixture.addSku("PEAR", 1);
    draft.code = "PEAR";
    CHECK(codeOf(shop.shelfEditor().changeSku(id, draft, "li")) == ErrorCode::AlreadyExists);
}

TEST_CASE("a hidden SKU shows as hidden on the shelf") {
    ShopFixture fixture;
    const SkuId id = fixture.addSku("ORANGE", 5);
    REQUIRE(fixture.shop().shelfEditor().setVisibility(id, Visibility::Hidden, "li"));
    CHECK(fixture.shop().products().findSku("ORANGE")->status == ProductStatus::Hidden);
}

TEST_CASE("a bulk edit changes prices and stock together, or nothing") {
    ShopFixture fixture;
    Shop& shop = fixture.shop();
    const SkuId first = fixture.addSku("A", 5);
    const SkuId second = fixture.addSku("B", 5);
    std::vector<SkuEdit> edits{{first, Money{800}}, {second, Money{9999}}};
    edits[0].counted_stock = 7;
    CHECK(shop.shelfEditor().editSkus(edits, "li").error().text(0) == "edits[1].list_price_fen");
    CHECK(shop.products().findSku(first)->price.fen == 1000);
    CHECK(fixture.stockOf(first) == 5);
    edits[1].price = Money{1000};
    CHECK(shop.shelfEditor().editSkus(edits, "li") == 1);
    CHECK(shop.products().findSku(first)->price.fen == 800);
    CHECK(fixture.stockOf(first) == 7);
    fixture.checkLedger();
}

TEST_CASE("a copy of a product is a draft with codes of its own, no stock and no barcode") {
    ShopFixture fixture;
    Shop& shop = fixture.shop();
    const SkuId id = fixture.addSku("ORANGE", 5);
    auto draft = shop.shelfReader().sku(id)->sku;
    draft.gtin = "6901234567892";
    REQUIRE(shop.shelfEditor().changeSku(id, draft, "li"));
    const auto product = shop.products().findSku(id)->product;
    const auto copy = shop.shelfEditor().duplicateProduct(product);
    REQUIRE(copy);
    REQUIRE(shop.shelfEditor().duplicateProduct(product));
    const auto row = shop.shelfReader().product(*copy);
    CHECK(row->product.status == ProductStatus::Draft);
    REQUIRE(row->skus.size() == 1);
    CHECK(row->skus[0].sku.code == "ORANGE-2");
    CHECK(row->skus[0].sku.gtin.empty());
    CHECK(row->skus[0].stock == 0);
    CHECK(shop.products().findSku("ORANGE-3"));
}

TEST_CASE("nothing on the shelf can be deleted, nor an audit line changed") {
    ShopFixture fixture;
    const SkuId id = fixture.addSku("ORANGE", 1);
    REQUIRE(fixture.shop().products().setPrice(id, {900}, {1500}, "li"));
    for (const char* sql : {"DELETE FROM sku", "DELETE FROM product", "DELETE FROM producer",
                            "DELETE FROM audit_line", "UPDATE audit_line SET who = 'x'"}) {
        const auto done =
            fixture.shop().writer().run<void>([sql](WriteSession& session) -> Result<void> {
                session.connection.run(sql);
                return {};
            });
        CHECK(codeOf(done) == ErrorCode::DatabaseFailed);
    }
}
