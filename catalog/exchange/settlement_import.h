// Imports what a platform has settled: Douyin's 动账明细, line by line.
#pragma once

#include "catalog/error.h"
#include "catalog/exchange/import_report.h"
#include "catalog/exchange/order_import.h"
#include "catalog/money.h"
#include "catalog/utc_time.h"

#include <filesystem>
#include <string>

namespace xb::catalog {

class Shop;

// One movement of money on the shop's account with the platform. Fees and refunds are as the
// platform writes them, most often below zero.
struct SettlementFact {
    std::string channel;
    std::string flow_number;  // the platform's own name of the movement
    std::string external_id;  // of the order as the shop knows it; empty if it is about none
    std::string sub_order;
    UtcMs at;
    bool is_outgoing = false;
    std::string scene;
    Money amount;  // below zero when it goes out
    Money gross;
    Money shipping;
    Money platform_subsidy;
    Money refund;
    Money platform_fee;
    Money commission;
    Money recruiting_fee;
    Money promotion_fee;
};

// As importOrders; a fact is known by its flow number and sub-order, and never changes. They are
// read from the table platform_settlement.
Result<ImportReport> importSettlements(Shop& shop, const std::filesystem::path& file,
                                       ImportMode mode, const ImportWatch& watch);

}  // namespace xb::catalog
