// Row ids: one type per table, so that one cannot be taken for another.
#pragma once

#include <compare>
#include <cstdint>

namespace xb::catalog {

template <class Table>
struct RowId {
    std::int64_t value = 0;
    friend constexpr auto operator<=>(RowId, RowId) = default;
};

using ProducerId = RowId<struct ProducerTable>;
using BrandId = RowId<struct BrandTable>;
using ProductId = RowId<struct ProductTable>;
using SkuId = RowId<struct SkuTable>;
using LotId = RowId<struct LotTable>;
using MovementId = RowId<struct MovementTable>;
using PlanId = RowId<struct PlanTable>;
using BroadcastId = RowId<struct BroadcastTable>;
using SegmentId = RowId<struct SegmentTable>;
using MarkerId = RowId<struct MarkerTable>;
using OrderId = RowId<struct OrderTable>;
using DealId = RowId<struct DealTable>;
using WaitlistEntryId = RowId<struct WaitlistEntryTable>;
using ShipmentId = RowId<struct ShipmentTable>;
using RefundId = RowId<struct RefundTable>;
using SettlementId = RowId<struct SettlementTable>;
using CorrectionId = RowId<struct CorrectionTable>;
using PayoutId = RowId<struct PayoutTable>;

}  // namespace xb::catalog
