// What import and export say, and the status with which they end.
#include "app/cli/exchange_commands.h"
#include "app/cli/exchange_options.h"
#include "app/errors/error_text.h"
#include "app/errors/import_text.h"
#include "catalog/shop.h"
#include "tests/support/temporary_folder.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace xb;
using namespace xb::app;
using nlohmann::json;
using xb::tests::readFile;
using xb::tests::writeFile;

namespace {

struct Exchange {
    Exchange() {
        catalog::ShopSettings settings;
        settings.folder = folder / "shop";
        settings.sql_folder = XB_SQL_FOLDER;
        auto opened = catalog::Shop::open(settings, {});
        REQUIRE(opened);
        shop = std::move(*opened);
    }

    ImportCommand importOf(const std::string& bytes, Goods what) {
        writeFile(folder / "in.csv", bytes);
        ImportCommand command;
        command.what = what;
        command.file = folder / "in.csv";
        command.as_json = true;
        return command;
    }

    int run(const ImportCommand& command, const ExchangeWatch& watch = {}) {
        out.str({});
        err.str({});
        return importGoods(*shop, command, watch, {out, err});
    }

    xb::tests::TemporaryFolder folder;
    std::unique_ptr<catalog::Shop> shop;
    std::ostringstream out;
    std::ostringstream err;
};

const std::string goods = "sku,title,price,stock,producer\nRICE,Rice,10,5,Lu\nPEAR,,,,\n";
const std::string orders = "external_id,sku,quantity,unit_price\nA1,RICE,1,10\n6.9E+17,RICE,1,10\n";

}  // namespace

TEST_CASE("an import tells its counts and each refused row, and is done") {
    Exchange exchange;
    REQUIRE(exchange.run(exchange.importOf(goods, Goods::Products)) == exit_done);
    const json products = json::parse(exchange.out.str());
    CHECK(products["entries"]["accepted"] == 1);
    CHECK(products["notes"][0]["line"] == 3);
    CHECK(products["notes"][0]["reason"] == "shop_refused");

    auto command = exchange.importOf(orders, Goods::Orders);
    command.report = exchange.folder / "report.csv";
    REQUIRE(exchange.run(command) == exit_done);
    const json taken = json::parse(exchange.out.str());
    CHECK(taken["format"] == "xiangbo");
    CHECK(taken["rows"]["refused"] == 1);
    CHECK(taken["notes"][0]["reason"] == "digits_lost");
    CHECK(taken["notes"][0]["column"] == "external_id");
    const std::string report = readFile(exchange.folder / "report.csv");
    CHECK(report.find("2,2,accepted,,,A1,") != std::string::npos);
    CHECK(report.find("3,3,refused,digits_lost,external_id") != std::string::npos);

    command.as_json = false;
    REQUIRE(exchange.run(command) == exit_done);
    CHECK(
        exchange.out.str().starts_with("Orders: 0 new, 0 changed, 1 known already, 1 refused.\n"));
}

TEST_CASE("a dry run writes nothing") {
    Exchange exchange;
    auto command = exchange.importOf(goods, Goods::Products);
    command.is_preview = true;
    REQUIRE(exchange.run(command) == exit_done);
    CHECK(json::parse(exchange.out.str())["dry_run"] == true);
    CHECK(exchange.shop->isEmpty());
}

TEST_CASE("an import that took nothing, was stopped or is no table fails with one line") {
    Exchange exchange;
    const auto fails = [&exchange](const ImportCommand& command, const ExchangeWatch& watch = {}) {
        const int status = exchange.run(command, watch);
        const std::string line = exchange.err.str();
        return status == exit_failed && line.starts_with("xiangbo: ") &&
               line.find('\n') == line.size() - 1;
    };
    CHECK(fails(exchange.importOf("sku,price\nPEAR,1\n", Goods::Products)));
    CHECK(fails(exchange.importOf("<html></html>", Goods::Orders)));
    CHECK(fails(exchange.importOf("a,b\n1,2\n", Goods::Orders)));
    ExchangeWatch stopped;
    stopped.is_cancelled = [] { return true; };
    CHECK(fails(exchange.importOf(orders, Goods::Orders), stopped));
    CHECK(json::parse(exchange.out.str())["cancelled"] == true);
}

TEST_CASE("a settlement file is told from an order file by its headings") {
    Exchange exchange;
    REQUIRE(exchange.run(exchange.importOf("动账时间,动帐流水号,动账方向,动账金额,订单号\n"
                                           "2026-11-21 20:00:00,7,入账,1.00,9\n",
                                           Goods::Orders)) == exit_done);
    CHECK(json::parse(exchange.out.str())["format"] == settlement_format);
}

TEST_CASE("an export says how much it wrote, and the import knows all of it") {
    Exchange exchange;
    exchange.run(exchange.importOf(goods, Goods::Products));
    exchange.run(exchange.importOf(orders, Goods::Orders));
    ExportCommand command;
    command.file = exchange.folder / "out.xlsx";
    command.format = formatOfName(command.file);
    command.first_day = catalog::parseDay("2000-01-01");
    command.as_json = true;
    exchange.out.str({});
    REQUIRE(exportGoods(*exchange.shop, command, {}, {exchange.out, exchange.err}) == exit_done);
    CHECK(json::parse(exchange.out.str())["entries"] == 1);
    auto import = exchange.importOf("", Goods::Orders);
    import.file = command.file;
    REQUIRE(exchange.run(import) == exit_done);
    CHECK(json::parse(exchange.out.str())["entries"]["known"] == 1);
}

TEST_CASE("every reason has its words and its name") {
    for (int number = 1; number <= static_cast<int>(catalog::RowReason::ShopRefused); ++number) {
        catalog::RowNote note;
        note.reason = static_cast<catalog::RowReason>(number);
        note.heading = "sku";
        note.error = catalog::Error{catalog::ErrorCode::Busy, {}, {}};
        CHECK_FALSE(reasonText(note).isEmpty());
        CHECK(std::string(reasonName(note.reason)) != "");
    }
}
