// Findings while a farmer types, by table.
#include "catalog/products/draft_checks.h"
#include "catalog/products/gtin.h"
#include "catalog/products/product_rows.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;

namespace {

ProductDraft soundProduct() {
    ProductDraft product;
    product.title = "Oranges";
    product.photos = {"a.png"};
    return product;
}

SkuDraft soundSku() {
    SkuDraft sku;
    sku.code = "ORANGE";
    sku.price = {1000};
    sku.list_price = {1500};
    return sku;
}

}  // namespace

TEST_CASE("sound drafts have no findings") {
    CHECK(checkProduct(soundProduct()).empty());
    CHECK(checkSku(soundSku()).empty());
    CHECK(checkBrand({"Citrus", "Sweet", "#e8710a"}).empty());
    CHECK(checkProducer({"Shanwan", "", "", 800, ""}).empty());
}

TEST_CASE("an empty title is a fault, a missing photo is advice") {
    ProductDraft product;
    CHECK(checkProduct(product) ==
          Findings{{DraftField::Title, FindingKind::Empty},
                   {DraftField::Photos, FindingKind::NoPhoto, FindingWeight::Advice}});
    CHECK(refuseFaults(checkProduct(product), "row.").error().text(0) == "row.title");
    product.title = "Oranges";
    CHECK(refuseFaults(checkProduct(product)));
}

TEST_CASE("chilled goods need a shelf life once they are listed") {
    ProductDraft product = soundProduct();
    product.storage = Storage::Frozen;
    CHECK(checkProduct(product) == Findings{{DraftField::ShelfLife, FindingKind::MissingForCold}});
    product.status = ProductStatus::Draft;
    CHECK(checkProduct(product) ==
          Findings{{DraftField::ShelfLife, FindingKind::MissingForCold, FindingWeight::Advice}});
    product.shelf_life_days = 30;
    CHECK(checkProduct(product).empty());
}

TEST_CASE("a list price below the price is a fault, a farm-gate price above it advice") {
    SkuDraft sku = soundSku();
    sku.list_price = {999};
    CHECK(checkSku(sku) == Findings{{DraftField::ListPrice, FindingKind::BelowPrice}});
    sku = soundSku();
    sku.farm_gate_price = Money{1001};
    CHECK(checkSku(sku) ==
          Findings{{DraftField::FarmGatePrice, FindingKind::AbovePrice, FindingWeight::Advice}});
    sku.farm_gate_price = Money{-1};
    CHECK(checkSku(sku) == Findings{{DraftField::FarmGatePrice, FindingKind::OutOfRange}});
}

TEST_CASE("text that is broken, too long or of several lines is named") {
    ProductDraft product = soundProduct();
    product.title = "a\nb";
    product.origin = "\xff";
    product.category = std::string(300, 'x');
    product.talking_points = {"one\ntwo"};
    CHECK(checkProduct(product) == Findings{{DraftField::Title, FindingKind::NotPlain},
                                            {DraftField::Category, FindingKind::TooLong},
                                            {DraftField::Origin, FindingKind::NotPlain},
                                            {DraftField::TalkingPoints, FindingKind::NotPlain}});
}

TEST_CASE("a colour is a hash and six digits") {
    CHECK(checkBrand({"A", "", "e8710a"}) ==
          Findings{{DraftField::Colour, FindingKind::NotAColour}});
    CHECK(checkBrand({"A", "", "#e8710"}).size() == 1);
    CHECK(checkBrand({"A", "", "#E8710A"}).empty());
}

TEST_CASE("a GTIN is known by its length and check digit") {
    for (const char* right : {"96385074", "036000291452", "6901234567892", "4006381333931",
                              "00012345600012", "10614141000415"}) {
        CAPTURE(right);
        CHECK(gtinFault(right) == GtinFault::None);
    }
    CHECK(gtinFault("6901234567893") == GtinFault::CheckDigit);
    CHECK(gtinFault("690123456789") == GtinFault::CheckDigit);
    CHECK(gtinFault("6901234") == GtinFault::Length);
    CHECK(gtinFault("") == GtinFault::Length);
    CHECK(gtinFault("69012345678 2") == GtinFault::NotDigits);
    CHECK(gtin14("96385074") == "00000096385074");
    CHECK_FALSE(gtin14("96385075"));
    SkuDraft sku = soundSku();
    sku.gtin = "6901234567893";
    CHECK(checkSku(sku) == Findings{{DraftField::Gtin, FindingKind::GtinCheckDigit}});
}

TEST_CASE("every single mistyped digit of a GTIN is noticed") {
    const std::string right = "6901234567892";
    for (std::size_t at = 0; at < right.size(); ++at) {
        for (char digit = '0'; digit <= '9'; ++digit) {
            std::string typed = right;
            typed[at] = digit;
            CHECK((gtinFault(typed) == GtinFault::None) == (typed == right));
        }
    }
}

TEST_CASE("an account is shown by its end only") {
    CHECK(maskAccount("6217001234") == "**** 1234");
    CHECK(maskAccount("12345678") == "****");
    CHECK(maskAccount("").empty());
    CHECK(maskAccount("农业银行6217户") == "**** 7户");
}
