// Lots, their trace codes, and which one an order is filled from.
#include "catalog/products/trace_code.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

#include <set>

using namespace xb::catalog;
using xb::tests::codeOf;
using xb::tests::draftOf;
using xb::tests::ShopFixture;

namespace {

struct OneSku : ShopFixture {
    OneSku() : sku(addSku("ORANGE", 0)) { product = shop().products().findSku(sku)->product; }
    LotId addLot(std::int64_t harvested_ms) {
        return *shop().lots().add({product, "East slope", {harvested_ms}, 500, "kg", "14 Brix"});
    }
    SkuId sku;
    ProductId product;
};

}  // namespace

TEST_CASE("a trace code is short, and every single fault in it is noticed") {
    std::set<std::string> codes;
    for (std::uint64_t random = 0; random < 2000; ++random) {
        codes.insert(traceCodeOf(random * 0x9E3779B97F4A7C15ULL));
    }
    CHECK(codes.size() > 1990);
    for (const std::string& code : codes) {
        REQUIRE(code.size() == 8);
        REQUIRE(code.find_first_of("01OIQLSZBGUV6") == std::string::npos);
    }
    const std::string right = traceCodeOf(123'456'789'012);
    for (std::size_t at = 0; at < right.size(); ++at) {
        for (const char wrong : std::string_view("2345789ACDEFHJKMNPRTWXY")) {
            std::string typed = right;
            typed[at] = wrong;
            CHECK(readTraceCode(typed).has_value() == (typed == right));
        }
        for (std::size_t other = at + 1; other < right.size(); ++other) {
            std::string typed = right;
            std::swap(typed[at], typed[other]);
            CHECK(readTraceCode(typed).has_value() == (typed == right));
        }
    }
    CHECK_FALSE(readTraceCode(""));
    CHECK_FALSE(readTraceCode(right + "2"));
}

TEST_CASE("a link by GS1's rules needs a real number") {
    CHECK(digitalLink("shop.example", "6901234567892", "4K7M9RTX") ==
          "https://shop.example/01/06901234567892/10/4K7M9RTX");
    CHECK_FALSE(digitalLink("shop.example", "", "4K7M9RTX"));
    CHECK_FALSE(digitalLink("shop.example", "6901234567893", "4K7M9RTX"));
    CHECK_FALSE(digitalLink("", "6901234567892", "4K7M9RTX"));
    CHECK_FALSE(digitalLink("shop.example/x", "6901234567892", "4K7M9RTX"));
}

TEST_CASE("a lot is found by its code, however it is written") {
    OneSku fixture;
    const LotId id = fixture.addLot(1000);
    auto& lots = fixture.shop().lots();
    const auto row = lots.find(id);
    REQUIRE(row);
    CHECK(row->producer_name == "Grower of Product ORANGE");
    CHECK(row->lot.plot == "East slope");
    std::string spoken = row->trace_code.substr(0, 4) + "-" + row->trace_code.substr(4);
    for (char& character : spoken) {
        character = static_cast<char>(std::tolower(static_cast<unsigned char>(character)));
    }
    CHECK(lots.findByTraceCode(spoken)->id == id);
    CHECK(codeOf(lots.findByTraceCode("nonsense")) == ErrorCode::NotFound);
    CHECK(codeOf(lots.add({{99}, "", {}, 1, "kg", ""})) == ErrorCode::NotFound);
    CHECK(lots.add({fixture.product, "", {}, -1, "kg", ""}).error().text(0) == "quantity");
}

TEST_CASE("a lot is changed and hidden, and keeps its code") {
    OneSku fixture;
    auto& lots = fixture.shop().lots();
    const LotId id = fixture.addLot(1000);
    const auto code = lots.find(id)->trace_code;
    REQUIRE(lots.change(id, {fixture.product, "West slope", {2000}, 400, "kg", "ok"}, "li"));
    REQUIRE(lots.setVisibility(id, Visibility::Hidden, "li"));
    const auto row = lots.find(id);
    CHECK(row->lot.plot == "West slope");
    CHECK(row->is_hidden);
    CHECK(row->trace_code == code);
    CHECK(lots.list(fixture.product, {}, 10)->size() == 1);
    CHECK(lots.list({}, id, 10)->empty());
}

TEST_CASE("an order is filled from the oldest harvest that covers it") {
    OneSku fixture;
    Shop& shop = fixture.shop();
    const LotId newer = fixture.addLot(2000);
    const LotId older = fixture.addLot(1000);
    REQUIRE(shop.stock().receive(fixture.sku, 10, "li", newer));
    REQUIRE(shop.stock().receive(fixture.sku, 3, "li", older));
    auto draft = draftOf("A1", "ORANGE", 2);
    draft.lines.push_back({"ORANGE", 2, Money{1000}});
    const auto order = *xb::tests::place(shop, draft);
    const auto proposed = shop.lots().propose(order.id);
    REQUIRE(proposed->size() == 2);
    CHECK(proposed->at(0).lot == older);
    CHECK(proposed->at(1).lot == newer);  // one is left of the older
    REQUIRE(shop.lots().assign(order.id, 1, older, "li"));
    CHECK(shop.lots().find(older)->stock.at(0).remaining == 1);
    CHECK(shop.lots().propose(order.id)->at(0).is_assigned);
    REQUIRE(shop.lots().assign(order.id, 1, newer, "li"));
    CHECK(shop.lots().find(older)->stock.at(0).remaining == 3);
    CHECK(shop.lots().find(newer)->stock.at(0).remaining == 8);
    REQUIRE(shop.lots().assign(order.id, 1, {}, "li"));
    CHECK(shop.lots().find(newer)->stock.at(0).remaining == 10);
}

TEST_CASE("nothing is filled from, or received into, a lot of other goods") {
    OneSku fixture;
    Shop& shop = fixture.shop();
    const LotId lot = fixture.addLot(1000);
    const SkuId pear = fixture.addSku("PEAR", 5);
    CHECK(shop.stock().receive(pear, 1, "li", lot).error().text(0) == "lot");
    const auto order = *xb::tests::place(shop, draftOf("A1", "PEAR", 1));
    CHECK(shop.lots().assign(order.id, 1, lot, "li").error().text(0) == "lot");
    CHECK(shop.lots().propose(order.id)->at(0).lot == std::nullopt);
    CHECK(codeOf(shop.lots().assign(order.id, 9, lot, "li")) == ErrorCode::NotFound);
    REQUIRE(shop.stock().receive(fixture.sku, 5, "li", lot));
    REQUIRE(shop.stock().spoil(fixture.sku, 2, "li", lot));
    CHECK(shop.lots().find(lot)->stock.at(0).remaining == 3);
}

TEST_CASE("a SKU is sold from its oldest harvest that has units left, else from the newest") {
    OneSku fixture;
    auto& lots = fixture.shop().lots();
    const auto from = [&] {
        const auto lot = lots.soldFrom(fixture.sku);
        REQUIRE(lot);
        return *lot ? std::optional((*lot)->id) : std::nullopt;
    };
    CHECK_FALSE(from());
    const LotId newest = fixture.addLot(3000);
    const LotId oldest = fixture.addLot(1000);
    const LotId middle = fixture.addLot(2000);
    CHECK(from() == newest);
    REQUIRE(fixture.shop().stock().receive(fixture.sku, 5, "li", middle));
    CHECK(from() == middle);
    REQUIRE(fixture.shop().stock().receive(fixture.sku, 5, "li", newest));
    CHECK(from() == middle);
    REQUIRE(lots.setVisibility(middle, Visibility::Hidden, "li"));
    CHECK(from() == newest);
    REQUIRE(fixture.shop().stock().receive(fixture.sku, 5, "li", oldest));
    CHECK(from() == oldest);
}
