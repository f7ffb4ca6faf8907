// Douyin's settlement file as facts.
#include "catalog/database/reader_pool.h"
#include "catalog/exchange/settlement_import.h"
#include "tests/catalog/shop_fixture.h"

#include <catch2/catch.hpp>

using namespace xb::catalog;
using namespace xb::tests;

namespace {

const std::string file =
    "\xEF\xBB\xBF动账时间,动帐流水号,动账方向,动账金额,动账账户,动账场景,计费类型,子订单号,订单号,"
    "订单实付应结,"
    "运费实付,实际平台补贴,订单退款,平台服务费,佣金,招商服务费,站外推广费,备注\n"
    "2026-11-21 20:00:00,\t7001,入账,70.82,聚合账户,货款结算入账,,\t6917658342123122691,"
    "\t6917658342123122690,79.80,0,2.00,0,-3.99,-6.99,0,0,\n"
    "2026-11-22 "
    "20:00:00,\t7002,出账,10.00,聚合账户,退款,,-,\t6917658342123122690,0,0,0,-10.00,0,0,0,0,\n"
    "bad,\t7003,入账,1,,,,,,,,,,,,,,\n";

Result<ImportReport> import(ShopFixture& fixture, const std::string& bytes,
                            ImportMode mode = ImportMode::Import) {
    writeFile(fixture.folder / "facts.csv", bytes);
    return importSettlements(fixture.shop(), fixture.folder / "facts.csv", mode, {});
}

}  // namespace

TEST_CASE("settlement facts are kept once, to the fen") {
    ShopFixture fixture;
    CHECK(import(fixture, file, ImportMode::Preview)->entries.accepted == 2);
    const auto report = import(fixture, file);
    REQUIRE(report);
    CHECK(report->entries.accepted == 2);
    CHECK(report->entries.refused == 1);
    CHECK(report->notes[0].reason == RowReason::TimeWrong);
    CHECK(import(fixture, file)->entries.known == 2);
    const auto sums = fixture.shop().readers().read(
        [](Connection& connection) -> Result<std::vector<std::int64_t>> {
            Query query(connection.statement(
                "SELECT count(*), sum(amount_fen), sum(gross_fen), sum(refund_fen),"
                " sum(platform_fee_fen + commission_fen), sum(platform_subsidy_fen)"
                " FROM platform_settlement WHERE external_id = '6917658342123122690'"));
            query.step();
            std::vector<std::int64_t> values;
            for (int column = 0; column < 6; ++column) {
                values.push_back(query.integer(column));
            }
            return values;
        });
    CHECK(*sums == std::vector<std::int64_t>{2, 6082, 7980, -1000, -1098, 200});
}

TEST_CASE("a settlement file without its columns is refused with their names") {
    ShopFixture fixture;
    const auto refused = import(fixture, "动账时间,动账金额,订单号\n1,2,3\n");
    REQUIRE(codeOf(refused) == ErrorCode::HeadingsMissing);
    CHECK(refused.error().text(1) == "动帐流水号, 动账方向");
}
