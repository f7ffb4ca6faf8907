// One row of a settlement file as a value.
#pragma once

#include "catalog/exchange/headings.h"
#include "catalog/exchange/order_row.h"
#include "catalog/exchange/settlement_import.h"

#include <tl/expected.hpp>

#include <span>

namespace xb::catalog {

enum class SettlementField : std::uint8_t {
    At,
    FlowNumber,
    Direction,
    Amount,
    Scene,
    SubOrder,
    Order,
    Gross,
    Shipping,
    PlatformSubsidy,
    Refund,
    PlatformFee,
    Commission,
    RecruitingFee,
    PromotionFee,
    Count
};

using SettlementColumns = ColumnMap<SettlementField>;

std::span<const Heading<SettlementField>> settlementHeadings();

// Pure.
tl::expected<SettlementFact, RowRefusal> readSettlementRow(const TableRow& row,
                                                           const SettlementColumns& columns,
                                                           const ShopTime& shop_time);

}  // namespace xb::catalog
