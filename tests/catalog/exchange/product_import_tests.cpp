// Files of goods into a shop, and back out of it.
#include "catalog/exchange/product_import.h"
#include "catalog/exchange/shop_export.h"
#include "tests/catalog/exchange/table_text.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

#include <array>
#include <string>
#include <vector>

using namespace xb::catalog;
using namespace xb::tests;

namespace {

struct GoodsFixture : ShopFixture {
    Result<ImportReport> import(const std::string& bytes, ImportMode mode = ImportMode::Import) {
        writeFile(folder / "goods.csv", bytes);
        return importProducts(shop(), folder / "goods.csv", {"xiaoli", mode}, {});
    }

    /// What each row does: its line, its outcome, the reason, and the field that is wrong.
    std::vector<std::string> rowsOf(const std::string& bytes, ImportMode mode) {
        writeFile(folder / "goods.csv", bytes);
        std::vector<std::string> rows;
        ImportWatch watch;
        watch.on_note = [&rows](const RowNote& note) {
            constexpr std::array outcomes{"new", "known", "changed", "refused"};
            std::string row = std::to_string(note.line) + " " +
                              outcomes.at(static_cast<std::size_t>(note.outcome));
            if (note.reason == RowReason::StockMoved) row += " moved";
            if (note.error) row += " " + note.error->text(0);
            rows.push_back(row);
        };
        REQUIRE(importProducts(shop(), folder / "goods.csv", {"xiaoli", mode}, watch));
        return rows;
    }

    std::vector<SkuRow> shelf() { return *shop().products().listSkus(std::nullopt, 500); }
};

const std::string goods =
    "规格编码,商品标题,规格,价格,划线价,库存,农户,村,区域品牌,储存方式,净重(克),卖点\n"
    "ORANGE-5,沃柑,5kg,39.90,59,100,韦大姐,寺村,象州沃柑,常温,5000,\"甜\n多汁\"\n"
    "ORANGE-10,沃柑,10kg,69,99,50,韦大姐,寺村,象州沃柑,常温,10000,\n"
    "RICE-10,香米,10kg,55,,30,罗大哥,罗秀,,,,\n";

}  // namespace

TEST_CASE("goods are made with all that belongs to them, and again change nothing") {
    GoodsFixture fixture;
    const auto report = fixture.import(goods);
    REQUIRE(report);
    INFO((report->notes.empty() ? "" : report->notes[0].heading));
    CHECK(report->entries.accepted == 3);
    const auto shelf = fixture.shelf();
    REQUIRE(shelf.size() == 3);
    CHECK(shelf[0].product == shelf[1].product);
    CHECK(shelf[0].price.fen == 3990);
    CHECK(shelf[0].stock == 100);
    CHECK(shelf[0].brand_name == "象州沃柑");
    CHECK(shelf[0].village == "寺村");
    CHECK(shelf[0].talking_points == std::vector<std::string>{"甜", "多汁"});
    CHECK(shelf[2].list_price == shelf[2].price);
    const auto again = fixture.import(goods);
    CHECK(again->entries.known == 3);
    CHECK(again->entries.sum() == 3);
    fixture.checkLedger();
}

TEST_CASE("of a known SKU only what the file says changes, and stock is counted") {
    GoodsFixture fixture;
    REQUIRE(fixture.import(goods));
    const auto report =
        fixture.import("sku,price,stock\nORANGE-5,45,90\nORANGE-10,,\nRICE-10,55,30\n");
    CHECK(report->entries.updated == 1);
    CHECK(report->entries.known == 2);
    const auto shelf = fixture.shelf();
    CHECK(shelf[0].price.fen == 4500);
    CHECK(shelf[0].list_price.fen == 5900);
    CHECK(shelf[0].stock == 90);
    CHECK(shelf[0].spec == "5kg");
    const auto movements = *fixture.shop().stock().movements(shelf[0].id, std::nullopt, 10);
    REQUIRE(movements.size() == 2);
    CHECK(movements[0].reason == MovementReason::Count);
    CHECK(movements[0].delta == -10);
    CHECK(movements[0].who == "xiaoli");
}

TEST_CASE("stock of a file covers short orders, and the waiting list is offered the rest") {
    GoodsFixture fixture;
    REQUIRE(fixture.import(goods));
    Shop& shop = fixture.shop();
    auto draft = draftOf("1", "RICE-10", 34);
    draft.is_taken = true;
    const auto order = place(shop, draft);
    REQUIRE(order);
    REQUIRE(shop.orders().find(order->id)->review.is_short);
    WaitlistDraft waits;
    waits.sku = fixture.shelf()[2].id;
    waits.channel = "storefront";
    waits.quantity = 2;
    waits.buyer = {"wei", "王小明", "13800001234", "象州县"};
    const auto entry = shop.waitlist().join(waits);
    REQUIRE(entry);
    REQUIRE(fixture.import("sku,stock\nRICE-10,5\n")->entries.updated == 1);
    CHECK_FALSE(shop.orders().find(order->id)->review.is_short);
    CHECK(shop.waitlist().find(*entry)->state == WaitlistState::Offered);
    fixture.checkLedger();
}

TEST_CASE("goods that lack what a new SKU needs are refused alone, with their line") {
    GoodsFixture fixture;
    REQUIRE(fixture.import(goods));
    const auto report = fixture.import(
        "sku,title,price,producer,status\nNEW-1,苹果,,韦大姐,\nNEW-2,,5,韦大姐,\nNEW-3,苹果,5,,\n"
        "NEW-4,苹果,5,韦大姐,sold\n6.9E+12,苹果,5,韦大姐,\nNEW-5,苹果,5,韦大姐,draft\n");
    REQUIRE(report);
    CHECK(report->entries.refused == 5);
    CHECK(report->entries.accepted == 1);
    REQUIRE(report->notes.size() == 5);
    CHECK(fixture.shelf().size() == 4);
    CHECK(fixture.shelf().back().status == ProductStatus::Draft);
}

TEST_CASE("a preview of goods writes nothing") {
    GoodsFixture fixture;
    REQUIRE(fixture.import(goods));
    const auto preview = fixture.import(
        "sku,title,price,producer\nORANGE-5,沃柑,1,\nRICE-10,香米,55,\nNEW,苹果,5,韦大姐\nX,苹果,,"
        "\n",
        ImportMode::Preview);
    CHECK(preview->entries.updated == 1);
    CHECK(preview->entries.known == 1);
    CHECK(preview->entries.accepted == 1);
    CHECK(preview->entries.refused == 1);
    CHECK(fixture.shelf()[0].price.fen == 3990);
    CHECK(fixture.shelf().size() == 3);
}

TEST_CASE("a preview of goods promises no row that the import refuses") {
    GoodsFixture fixture;
    REQUIRE(fixture.import(goods));
    const std::string too_long(300, 'a');
    const std::string file =
        "sku,title,price,producer,storage,shelf_life_days,gtin,stock,brand\n"
        "NEW-1,苹果,5,,,,,,\n"
        "NEW-2,苹果,5,韦大姐,,,6901234567890,,\n"
        "NEW-3,冻肉,5,韦大姐,frozen,,,,\n"
        "NEW-4,苹果,99999999,韦大姐,,,,,\n"
        "NEW-5," +
        too_long +
        ",5,韦大姐,,,,,\n"
        "NEW-6,苹果,5," +
        too_long +
        ",,,,,\n"
        "NEW-7,苹果,5,韦大姐,,,,," +
        too_long +
        "\n"
        "ORANGE-10,,,,,,12345,,\n"
        "RICE-10,,,,,,,," +
        too_long +
        "\n"
        "RICE-10,,,,chilled,,,,\n";
    const std::vector<std::string> expected{"2 refused producer",
                                            "3 refused gtin",
                                            "4 refused shelf_life_days",
                                            "5 refused price_fen",
                                            "6 refused title",
                                            "7 refused name",
                                            "8 refused name",
                                            "9 refused gtin",
                                            "10 refused name",
                                            "11 refused shelf_life_days"};
    CHECK(fixture.rowsOf(file, ImportMode::Preview) == expected);
    CHECK(fixture.rowsOf(file, ImportMode::Import) == expected);
}

TEST_CASE("a row of a preview builds on those before it, as in the import") {
    GoodsFixture fixture;
    REQUIRE(fixture.import(goods));
    const std::string file =
        "sku,title,price,producer,storage,shelf_life_days,stock,brand\n"
        "NEW-1,苹果,5,韦大姐,,,9,\n"
        "NEW-1,苹果,6,韦大姐,,,7,寺村苹果\n"
        "NEW-1,,6,,,,7,寺村苹果\n"
        "NEW-2,冰梨,8,潘大叔,chilled,20,,\n"
        "NEW-3,冰梨,9,潘大叔,chilled,,,\n"
        "ORANGE-5,冰糖沃柑,,,chilled,30,,\n"
        "ORANGE-10,冰糖沃柑,,,chilled,,,\n"
        "NEW-4,冰糖沃柑,9,韦大姐,frozen,,,\n"
        "NEW-4,,9,,frozen,,,\n"
        "NEW-5,沃柑,9,韦大姐,frozen,,,\n"
        "RICE-10,,,,,,12,\n"
        "RICE-10,,,,,,12,\n";
    const std::vector<std::string> expected{
        "2 new",      "3 changed", "4 known", "5 new",      "6 new",
        "7 changed",  "8 known",   "9 new",   "10 changed", "11 refused shelf_life_days",
        "12 changed", "13 known"};
    CHECK(fixture.rowsOf(file, ImportMode::Preview) == expected);
    CHECK(fixture.shelf().size() == 3);
    CHECK(fixture.rowsOf(file, ImportMode::Import) == expected);
    fixture.checkLedger();
}

TEST_CASE("a preview knows the only producer, and that a file brings a second one") {
    GoodsFixture fixture;
    const std::string file =
        "sku,title,price,producer\nA,苹果,5,韦大姐\nB,苹果,6,\nC,梨,5,罗大哥\nD,枣,5,\n";
    const std::vector<std::string> expected{"2 new", "3 new", "4 new", "5 refused producer"};
    CHECK(fixture.rowsOf(file, ImportMode::Preview) == expected);
    CHECK(fixture.rowsOf(file, ImportMode::Import) == expected);
}

TEST_CASE("an exported file that is edited while goods are sold brings no sold stock back") {
    GoodsFixture fixture;
    REQUIRE(fixture.import(goods));
    const auto file = fixture.folder / "shelf.csv";
    REQUIRE(exportProducts(fixture.shop(), file, TableFormat::Csv, {}));
    const std::string exported = readFile(file);
    for (const char* sku : {"ORANGE-5", "ORANGE-10"})
        REQUIRE(place(fixture.shop(), draftOf(sku, sku, 20)));
    std::string edited = exported;
    edited.replace(edited.find("39.90"), 5, "45.90");  // a price of ORANGE-5
    edited.replace(edited.find(",50,"), 4, ",80,");    // thirty more of ORANGE-10
    const auto preview = fixture.import(edited, ImportMode::Preview);
    REQUIRE(preview->notes.size() == 2);
    CHECK(preview->notes[0].reason == RowReason::StockMoved);
    REQUIRE(fixture.import(edited)->entries.updated == 2);
    CHECK(fixture.shelf()[0].price.fen == 4590);
    CHECK(fixture.shelf()[0].stock == 80);
    CHECK(fixture.shelf()[1].stock == 60);
    CHECK(fixture.shelf()[2].stock == 30);
    CHECK(fixture.import(edited)->entries.known == 3);
    edited.replace(edited.find(",80,"), 4, ",90,");
    REQUIRE(fixture.import(edited)->entries.updated == 1);
    CHECK(fixture.shelf()[1].stock == 70);
    fixture.checkLedger();
}

TEST_CASE("a file of another shop says what is on hand") {
    GoodsFixture fixture;
    GoodsFixture other;
    REQUIRE(fixture.import(goods));
    REQUIRE(other.import(goods));
    REQUIRE(place(other.shop(), draftOf("A", "ORANGE-5", 20)));
    const auto file = fixture.folder / "shelf.csv";
    REQUIRE(exportProducts(fixture.shop(), file, TableFormat::Csv, {}));
    REQUIRE(importProducts(other.shop(), file, {"x", ImportMode::Import}, {}));
    CHECK(other.shelf()[0].stock == 100);
}

TEST_CASE("what a shop exports makes the same shelf in another one, in every format") {
    GoodsFixture fixture;
    REQUIRE(fixture.import(goods));
    for (const TableFormat format : {TableFormat::Csv, TableFormat::Xlsx, TableFormat::Json}) {
        const auto file = fixture.folder / ("shelf." + std::string(tableFormatName(format)));
        const auto exported = exportProducts(fixture.shop(), file, format, {});
        REQUIRE(exported);
        CHECK(exported->entries == 3);
        CHECK(importProducts(fixture.shop(), file, {"x", ImportMode::Import}, {})->entries.known ==
              3);
        GoodsFixture other;
        const auto imported = importProducts(other.shop(), file, {"x", ImportMode::Import}, {});
        REQUIRE(imported);
        CHECK(imported->entries.accepted == 3);
        const auto before = fixture.shelf();
        const auto after = other.shelf();
        REQUIRE(after.size() == before.size());
        for (std::size_t i = 0; i < after.size(); ++i) {
            CHECK(after[i].code == before[i].code);
            CHECK(after[i].price == before[i].price);
            CHECK(after[i].stock == before[i].stock);
            CHECK(after[i].talking_points == before[i].talking_points);
            CHECK(after[i].brand_name == before[i].brand_name);
        }
    }
}

TEST_CASE("a size that is off the shelf is in no export, so no other shop sells it") {
    GoodsFixture fixture;
    REQUIRE(fixture.import(goods));
    REQUIRE(fixture.shop().shelfEditor().setVisibility(fixture.shelf()[1].id, Visibility::Hidden,
                                                       "wei"));
    const auto file = fixture.folder / "shelf.csv";
    const auto exported = exportProducts(fixture.shop(), file, TableFormat::Csv, {});
    REQUIRE(exported);
    CHECK(exported->entries == 2);
    CHECK(readFile(file).find("ORANGE-5") != std::string::npos);
    CHECK(readFile(file).find("ORANGE-10") == std::string::npos);
}
