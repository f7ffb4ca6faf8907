// Orders out of a shop, and into another one.
#include "catalog/exchange/order_import.h"
#include "catalog/exchange/shop_export.h"
#include "tests/catalog/exchange/table_text.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

#include <filesystem>

using namespace xb::catalog;
using namespace xb::tests;

namespace {

OrderDraft orderOf(const std::string& number, OrderStatus status) {
    OrderDraft draft = draftOf(number, "RICE", 2);
    draft.lines.push_back({"ORANGE", 1, Money{1234}});
    draft.shipping = {600};
    draft.discount = {34};
    draft.status = status;
    draft.placed_at = parseRfc3339("2026-11-20T12:00:00Z");
    draft.buyer = {"b1", "=王小明", "13800001234", "象州县, \"一\"号"};
    draft.note = "-1+1";
    return draft;
}

struct ExportFixture : ShopFixture {
    ExportFixture() {
        addSku("RICE", 100);
        addSku("ORANGE", 100);
    }

    void addOrders() {
        REQUIRE(place(shop(), orderOf("691765834212312269", OrderStatus::Paid)));
        REQUIRE(place(shop(), orderOf("A2", OrderStatus::Shipped)));
        clock.advanceMs(1000);
        OrderDraft late = orderOf("A3", OrderStatus::Placed);
        late.channel = "counter";
        late.placed_at = parseRfc3339("2026-11-21T12:00:00Z");
        REQUIRE(place(shop(), late));
    }

    std::int64_t count(const OrderExportFilter& filter) {
        const auto report = exportOrders(shop(), folder / "some.csv", TableFormat::Csv, filter,
                                         BuyersInExport::LeftOut, {});
        REQUIRE(report);
        return report->entries;
    }
};

}  // namespace

TEST_CASE("what a list is narrowed to is exported as the list shows it") {
    ExportFixture fixture;
    fixture.addOrders();
    OrderExportFilter filter;
    filter.listed = OrderFilter{};
    CHECK(fixture.count(filter) == 3);
    filter.listed->statuses = {OrderStatus::Paid, OrderStatus::Placed};
    CHECK(fixture.count(filter) == 2);
    const std::string text = xb::tests::readFile(fixture.folder / "some.csv");
    CHECK(text.find("A3") < text.find("691765834212312269"));
    filter.listed->search = "A2";
    CHECK(fixture.count(filter) == 0);
}

TEST_CASE("exported orders make the same orders in another shop, in every format") {
    ExportFixture fixture;
    fixture.addOrders();
    for (const TableFormat format : {TableFormat::Csv, TableFormat::Xlsx, TableFormat::Json}) {
        INFO(tableFormatName(format));
        const auto file = fixture.folder / ("orders." + std::string(tableFormatName(format)));
        REQUIRE(exportOrders(fixture.shop(), file, format, {}, BuyersInExport::Included, {}));
        const auto known = importOrders(fixture.shop(), file, {}, {});
        REQUIRE(known);
        CHECK(known->entries.known == 3);
        CHECK(known->notes.empty());
        ExportFixture other;
        const auto imported = importOrders(other.shop(), file, {}, {});
        REQUIRE(imported);
        CHECK(imported->entries.accepted == 3);
        const auto before = *fixture.shop().orders().list({}, std::nullopt, 10);
        const auto after = *other.shop().orders().list({}, std::nullopt, 10);
        REQUIRE(after.size() == 3);
        for (std::size_t i = 0; i < 3; ++i) {
            CHECK(after[i].external_id == before[i].external_id);
            CHECK(after[i].channel == before[i].channel);
            CHECK(after[i].status == before[i].status);
            CHECK(after[i].placed_at == before[i].placed_at);
            CHECK(after[i].total == before[i].total);
            CHECK(after[i].discount == before[i].discount);
            CHECK(after[i].lines.size() == before[i].lines.size());
        }
        const auto contact = *other.shop().orders().contact(after[0].id);
        CHECK(contact.buyer.name == "=王小明");
        CHECK(contact.buyer.phone == "13800001234");
        CHECK(contact.buyer.address == "象州县, \"一\"号");
        CHECK(contact.note == "-1+1");
    }
}

TEST_CASE("no buyer is in an export unless asked for") {
    ExportFixture fixture;
    fixture.addOrders();
    for (const TableFormat format : {TableFormat::Csv, TableFormat::Json}) {
        const auto file = fixture.folder / "orders.out";
        REQUIRE(exportOrders(fixture.shop(), file, format, {}, BuyersInExport::LeftOut, {}));
        const std::string bytes = readFile(file);
        CHECK(bytes.find("691765834212312269") != std::string::npos);
        CHECK(bytes.find("王小明") == std::string::npos);
        CHECK(bytes.find("13800001234") == std::string::npos);
        CHECK(bytes.find("buyer") == std::string::npos);
    }
}

TEST_CASE("an export takes the orders that its filter names") {
    ExportFixture fixture;
    fixture.addOrders();
    CHECK(fixture.count({}) == 3);
    OrderExportFilter by_time;
    by_time.from = parseRfc3339("2026-11-21T12:00:00Z");
    CHECK(fixture.count(by_time) == 1);
    OrderExportFilter before;
    before.before = by_time.from;
    CHECK(fixture.count(before) == 2);
    OrderExportFilter by_status;
    by_status.status = OrderStatus::Shipped;
    CHECK(fixture.count(by_status) == 1);
    OrderExportFilter by_channel;
    by_channel.channel = "counter";
    CHECK(fixture.count(by_channel) == 1);
    by_channel.channel = "nobody";
    CHECK(fixture.count(by_channel) == 0);
}

TEST_CASE("cells that a spreadsheet would run or round are guarded") {
    CHECK(csvCell("=1+2") == "'=1+2");
    CHECK(csvCell("@x,y") == "\"'@x,y\"");
    CHECK(csvCell("691765834212312269") == "\"\t691765834212312269\"");
    CHECK(csvCell("say \"hi\"") == "\"say \"\"hi\"\"\"");
    CHECK(csvCell("13800001234") == "13800001234");
    CHECK(moneyText({-5}) == "-0.05");
    CHECK(moneyText({3990}) == "39.90");
}

TEST_CASE("an export that is cancelled or fails leaves what was there") {
    ExportFixture fixture;
    fixture.addOrders();
    const auto file = fixture.folder / "orders.csv";
    writeFile(file, "before");
    ExportWatch watch;
    watch.is_cancelled = [] { return true; };
    for (const TableFormat format : {TableFormat::Csv, TableFormat::Xlsx, TableFormat::Json}) {
        const auto report =
            exportOrders(fixture.shop(), file, format, {}, BuyersInExport::LeftOut, watch);
        REQUIRE(report);
        CHECK(report->was_cancelled);
        CHECK(readFile(file) == "before");
        CHECK_FALSE(std::filesystem::exists(file.string() + ".part"));
    }
    CHECK(codeOf(exportOrders(fixture.shop(), fixture.folder / "absent" / "x.csv", TableFormat::Csv,
                              {}, BuyersInExport::LeftOut, {})) == ErrorCode::CannotWrite);
}
