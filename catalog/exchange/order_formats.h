// The order files that are known, and what their columns are called.
#pragma once

#include "catalog/error.h"
#include "catalog/exchange/headings.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace xb::catalog {

enum class OrderField : std::uint8_t {
    Channel,
    Number,
    Status,
    Fulfilment,  // a second status: what was sent
    AfterSale,   // refunds under way or done
    PlacedAt,
    ShippedAt,
    DeliveredAt,
    CancelledAt,
    Currency,
    Sku,
    Title,
    Spec,
    Quantity,
    UnitPrice,
    UnitPriceFen,
    LineAmount,  // of all units of the line
    LineItems,   // several lines in one cell, as WooCommerce writes them
    Shipping,
    ShippingFen,
    Discount,
    DiscountFen,
    Payable,  // of the line, shipping included
    Total,
    TotalFen,
    Paid,  // the total once it was paid, else nothing or zero
    BuyerId,
    BuyerName,
    BuyerLastName,
    Phone,
    OtherPhone,
    Country,
    Province,
    City,
    District,
    Address,
    OtherAddress,
    Note,
    Carrier,
    TrackingNumber,
    Count
};

using OrderColumns = ColumnMap<OrderField>;

enum class OrderSource : std::uint8_t { Own, Taobao, TaobaoItems, Douyin, Shopify, WooCommerce };

struct OrderFormat {
    OrderSource source;
    std::string_view name;     // as --format takes it
    std::string_view channel;  // of orders that name none
    std::span<const Heading<OrderField>> headings;
    // Each of them, or its twin.
    std::span<const std::pair<OrderField, OrderField>> required;
};

std::span<const OrderFormat> orderFormats();
const OrderFormat* findOrderFormat(std::string_view name);  // null for one that is not known

// A row of headings and the format that it belongs to.
struct OrderLayout {
    const OrderFormat* format = nullptr;
    OrderColumns columns;
};

// The format with the most columns of those whose required ones are all there; `only` leaves the
// others out. None if there is none; `missing` then has the headings that the nearest one lacks, if
// the row has any heading that is known.
std::optional<OrderLayout> findOrderLayout(const TableRow& row, const OrderFormat* only,
                                           std::vector<std::string>& missing);

}  // namespace xb::catalog
