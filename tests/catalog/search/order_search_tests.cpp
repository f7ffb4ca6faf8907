// Orders found by what people type.
#include "catalog/backup/retention.h"
#include "catalog/database/writer.h"
#include "catalog/search/order_index.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

#include <random>

using namespace xb::catalog;
using xb::tests::draftOf;
using xb::tests::place;
using xb::tests::ShopFixture;

namespace {

using Ids = std::vector<std::string>;

Ids found(ShopFixture& fixture, const std::string& text) {
    OrderFilter filter;
    filter.search = text;
    Ids ids;
    const auto rows = fixture.shop().orders().list(filter, {}, 100);
    for (const OrderRow& row : *rows)
        ids.push_back(row.external_id);
    return ids;
}

OrderId placeFor(ShopFixture& fixture, const std::string& external_id, const std::string& name,
                 const std::string& phone) {
    OrderDraft draft = draftOf(external_id, "ORANGE", 1);
    draft.buyer.name = name;
    draft.buyer.phone = phone;
    return place(fixture.shop(), draft)->id;
}

Result<void> write(ShopFixture& fixture, const std::function<void(WriteSession&)>& work) {
    return fixture.shop().writer().run<void>([&](WriteSession& session) -> Result<void> {
        work(session);
        return {};
    });
}

std::int64_t countOf(ShopFixture& fixture, const std::string& sql) {
    return *fixture.shop().writer().run<std::int64_t>(
        [&](WriteSession& s) -> Result<std::int64_t> { return s.connection.integer(sql); });
}

}  // namespace

TEST_CASE("an order is found by any part of its buyer, phone, numbers, goods") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 100);
    const OrderId first = placeFor(fixture, "WX-2026-0001", "王小明", "13800001234");
    placeFor(fixture, "WX-2026-0002", "李小", "13911115678");
    write(fixture, [&](WriteSession& session) {
        session.connection.run(
            "INSERT INTO shipment (uuid, order_id, carrier, tracking_number, is_cold_chain)"
            " VALUES (randomblob(16), ?1, 'SF', 'SF1390204', 0)",
            first);
        noteForSearch(session, first);
    });
    const bool is_indexed = GENERATE(false, true);
    if (is_indexed) {
        REQUIRE(fixture.shop().catchUpSearch());
        CHECK(countOf(fixture, "SELECT count(*) FROM order_to_index") == 0);
        CHECK(countOf(fixture, "SELECT indexed_to FROM search_state") == 2);
    }
    const Ids both{"WX-2026-0002", "WX-2026-0001"};
    CHECK(found(fixture, "小明") == Ids{"WX-2026-0001"});
    CHECK(found(fixture, "王小明") == Ids{"WX-2026-0001"});
    CHECK(found(fixture, "1234") == Ids{"WX-2026-0001"});
    CHECK(found(fixture, "78") == Ids{"WX-2026-0002"});
    CHECK(found(fixture, "138 0000 1234") == Ids{"WX-2026-0001"});
    CHECK(found(fixture, "ｗｘ２０２６") == both);
    CHECK(found(fixture, "sf1390204") == Ids{"WX-2026-0001"});
    CHECK(found(fixture, "90204") == Ids{"WX-2026-0001"});
    CHECK(found(fixture, "orange") == both);
    CHECK(found(fixture, "rang") == both);
    CHECK(found(fixture, "小王").empty());
    CHECK(found(fixture, "明138").empty());
    CHECK(found(fixture, "明") == Ids{"WX-2026-0001"});
    CHECK(found(fixture, "李") == Ids{"WX-2026-0002"});
    CHECK(found(fixture, "小") == both);
    CHECK(found(fixture, "8") == both);
    CHECK(found(fixture, "o") == both);
    CHECK(found(fixture, "桃").empty());
    CHECK(found(fixture, " - ") == both);
    const auto row = fixture.shop().orders().find(first);
    CHECK(found(fixture, row->public_id) == Ids{"WX-2026-0001"});
    CHECK(found(fixture, row->public_id.substr(0, 8)) == both);
}

TEST_CASE("what the index finds is what reading every order finds, page by page") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 1'000'000);
    std::mt19937 random(7);
    const std::vector<std::string> names{"王", "李", "小", "明", "芳", "a", "B", "7"};
    const auto word = [&](int length) {
        std::string text;
        for (int i = 0; i < length; ++i)
            text += names[random() % names.size()];
        return text;
    };
    Ids all_names;
    for (int i = 0; i < 600; ++i) {
        all_names.push_back(word(4));
        placeFor(fixture, "N" + std::to_string(i), all_names.back(), "");
        if (i == 400) REQUIRE(fixture.shop().catchUpSearch());
    }
    for (int i = 0; i < 60; ++i) {
        const std::string needle = word(1 + i % 3);
        Ids expected;
        for (int n = 599; n >= 0; --n) {
            const auto at = static_cast<std::size_t>(n);
            if (foldForSearch(all_names[at]).find(foldForSearch(needle)) != std::string::npos)
                expected.push_back("N" + std::to_string(n));
        }
        expected.resize(std::min<std::size_t>(expected.size(), 100));
        // Also in the orders' own numbers, and in what their goods are called.
        if (needle == "77" || needle.size() == 1) continue;
        INFO(needle);
        CHECK(found(fixture, needle) == expected);
    }
}

TEST_CASE("a buyer that is forgotten is in no index any more, and no late plan brings it back") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 100);
    const OrderId order = placeFor(fixture, "A1", "王小明", "13800001234");
    placeFor(fixture, "A2", "王大力", "13911111234");
    std::optional<BlockPlan> late;
    write(fixture, [&](WriteSession& session) {
        late = planBlock(session.connection, Catching::Everything);
    });
    REQUIRE(late);
    REQUIRE(fixture.shop().catchUpSearch());
    const auto grams = gramsOf(foldForSearch("王小明\n13800001234"));
    const auto kept = gramsOf(foldForSearch("A2\n王大力\n13911111234"));
    write(fixture, [&](WriteSession& session) {
        forgetInSearch(session, order);
        session.connection.run("DELETE FROM order_buyer WHERE order_id = ?1", order);
    });
    write(fixture, [&](WriteSession& session) {
        CHECK_FALSE(writePostings(session.connection, *late, 0, 1000));
        CHECK_FALSE(finishBlock(session.connection, *late));
    });
    for (const Gram gram : grams) {
        const bool is_shared = std::binary_search(kept.begin(), kept.end(), gram);
        CHECK(countOf(fixture, "SELECT count(*) FROM order_gram WHERE gram = " +
                                   std::to_string(gram)) == (is_shared ? 1 : 0));
    }
    CHECK(found(fixture, "小明").empty());
    CHECK(found(fixture, "A1") == Ids{"A1"});
    CHECK(found(fixture, "1234") == Ids{"A2"});
    REQUIRE(fixture.shop().catchUpSearch());
    CHECK(found(fixture, "A1") == Ids{"A1"});
}

TEST_CASE("what the retention erases can be told from the index no more") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 100);
    placeFor(fixture, "A1", "王小明", "13800001234");
    placeFor(fixture, "A2", "李芳", "13911115678");
    REQUIRE(fixture.shop().catchUpSearch());
    CHECK(countOf(fixture, "SELECT count(*) FROM order_gram") > 10);
    const auto erased =
        eraseBuyersStoredBefore(fixture.shop().writer(), fixture.settings().folder / "studio.db",
                                {fixture.clock.now().value + 1});
    CHECK(*erased == 2);
    CHECK(countOf(fixture, "SELECT count(*) FROM order_gram") == 0);
    REQUIRE(fixture.shop().catchUpSearch());
    CHECK(countOf(fixture, "SELECT count(*) FROM order_gram") == 2);  // of A1 and A2 alone
    CHECK(found(fixture, "A2") == Ids{"A2"});
    CHECK(found(fixture, "小明").empty());
}

TEST_CASE("products are found again by their new names, and not by their old ones") {
    ShopFixture fixture;
    fixture.addSku("ORANGE", 100);
    placeFor(fixture, "A1", "", "");
    const auto product = fixture.shop().products().findSku("ORANGE")->product;
    auto draft = fixture.shop().shelfReader().product(product)->product;
    draft.title = draft.short_title = "寺村沃柑";
    REQUIRE(fixture.shop().shelfEditor().changeProduct(product, draft, "test"));
    CHECK(found(fixture, "沃柑") == Ids{"A1"});
    CHECK(found(fixture, "村沃") == Ids{"A1"});
    draft.title = draft.short_title = "象州脐橙";
    REQUIRE(fixture.shop().shelfEditor().changeProduct(product, draft, "test"));
    CHECK(found(fixture, "脐橙") == Ids{"A1"});
    CHECK(found(fixture, "沃柑").empty());
}
