// A write for each fact, many of them in one commit.
#include "catalog/exchange/settlement_import.h"

#include "catalog/exchange/row_import.h"
#include "catalog/exchange/settlement_row.h"
#include "catalog/exchange/shop_time.h"

#include <array>
#include <utility>

namespace xb::catalog {
namespace {

using enum SettlementField;

constexpr std::array required{At, FlowNumber, Direction, Amount, Order};

std::int64_t channelFor(Connection& connection, const std::string& name) {
    {
        Query query(connection.statement("SELECT id FROM channel WHERE name = ?1"), name);
        if (query.step()) return query.integer(0);
    }
    connection.run("INSERT INTO channel (name) VALUES (?1)", name);
    return connection.lastRowId();
}

bool isKnown(Connection& connection, const SettlementFact& fact) {
    return Query(connection.statement("SELECT 1 FROM channel c JOIN platform_settlement s"
                                      " ON s.channel_id = c.id AND s.flow_number = ?2"
                                      " AND s.sub_order = ?3 WHERE c.name = ?1"),
                 fact.channel, fact.flow_number, fact.sub_order)
        .step();
}

RowOutcome store(WriteSession& session, const SettlementFact& fact) {
    Connection& connection = session.connection;
    if (isKnown(connection, fact)) return RowOutcome::Known;
    connection.run(
        "INSERT INTO platform_settlement (uuid, channel_id, flow_number, external_id, sub_order,"
        " at_ms, direction, scene, amount_fen, gross_fen, shipping_fen, platform_subsidy_fen,"
        " refund_fen, platform_fee_fen, commission_fen, recruiting_fee_fen, promotion_fee_fen)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
        session.uuids(), channelFor(connection, fact.channel), fact.flow_number, fact.external_id,
        fact.sub_order, fact.at, fact.is_outgoing ? 2 : 1, fact.scene, fact.amount, fact.gross,
        fact.shipping, fact.platform_subsidy, fact.refund, fact.platform_fee, fact.commission,
        fact.recruiting_fee, fact.promotion_fee);
    return RowOutcome::Accepted;
}

class SettlementImport final : public TableTaker {
 public:
    SettlementImport(Shop& shop, ImportMode mode, const ImportWatch& watch, ImportReport& report)
        : report_(report), shop_time_(shopTime(shop)), rows_(shop, mode, watch, report, steps()) {}

    bool takeHeadings(const TableRow& row) override {
        columns_ = SettlementColumns::of(row, settlementHeadings());
        std::string missing;
        for (const SettlementField field : required) {
            if (columns_.has(field)) continue;
            missing.append(missing.empty() ? "" : ", ")
                .append(usualName(settlementHeadings(), field));
        }
        const bool is_nearest = columns_.size() >= most_columns_;
        if (is_nearest) missing_ = missing;
        most_columns_ = std::max(most_columns_, columns_.size());
        report_.format = "douyin-settlement";
        return missing.empty();
    }

    std::string missingHeadings() const override { return missing_; }
    Flow takeRow(const TableRow& row) override { return rows_.take(row); }
    void finish() { rows_.finish(); }

 private:
    RowSteps<SettlementFact> steps() const {
        return {
            [this](const TableRow& row) { return readSettlementRow(row, columns_, shop_time_); },
            [](WriteSession& session, const SettlementFact& fact) -> Result<RowAnswer> {
                return RowAnswer{store(session, fact)};
            },
            [](Connection& connection, const SettlementFact& fact) -> Result<RowAnswer> {
                return RowAnswer{isKnown(connection, fact) ? RowOutcome::Known
                                                           : RowOutcome::Accepted};
            },
            [](const SettlementFact& fact) { return fact.flow_number; }};
    }

    ImportReport& report_;
    const ShopTime shop_time_;
    SettlementColumns columns_;
    std::string missing_;
    std::size_t most_columns_ = 0;
    RowImport<SettlementFact> rows_;
};

}  // namespace

Result<ImportReport> importSettlements(Shop& shop, const std::filesystem::path& file,
                                       ImportMode mode, const ImportWatch& watch) {
    ImportReport report;
    report.is_preview = mode == ImportMode::Preview;
    SettlementImport import(shop, mode, watch, report);
    if (auto read = readTable(file, import, watch, report); !read) {
        return tl::make_unexpected(std::move(read.error()));
    }
    import.finish();
    return report;
}

}  // namespace xb::catalog
