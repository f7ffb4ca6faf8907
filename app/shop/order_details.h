// One order with all that hangs on it, as plain values: for the detail beside the list and for
// slips.
#pragma once

#include "catalog/error.h"
#include "catalog/ids.h"
#include "catalog/orders/order_status.h"

#include <QMetaType>
#include <QString>
#include <QVector>

#include <cstdint>
#include <optional>

namespace xb::catalog {
class Shop;
}

namespace xb::app {

struct OrderDetailLine {
    int number = 0;  // from 1
    catalog::SkuId sku{};
    QString code;
    QString title;
    QString spec;
    QString producer;
    QString photo_key;
    std::int64_t quantity = 0;
    std::int64_t unit_price_fen = 0;
    bool is_short = false;
    bool is_over_quota = false;
    bool is_unmatched = false;
    QString harvest;            // the code of the lot that it is packed from; empty: none is named
    bool has_harvests = false;  // that could be
    // Over all refunds.
    std::int64_t refunded_quantity = 0;
    std::int64_t refunded_fen = 0;
    std::int64_t away_quantity = 0;  // of the refunded units, those that have not come back

    std::int64_t leftQuantity() const { return quantity - refunded_quantity; }
};

struct OrderDetailRefund {
    std::int64_t amount_fen = 0;
    QString reason;
    std::int64_t at_ms = 0;
    std::int64_t returned_quantity = 0;  // back in stock
    std::int64_t spoilt_quantity = 0;    // came back, and was written off
};

struct OrderDetailStep {
    QString status;  // the step's own word, as stored
    std::int64_t at_ms = 0;
    QString who;
    bool is_undo = false;
};

struct OrderParcel {
    QString carrier;
    QString tracking_number;
    bool is_sent = false;

    bool operator==(const OrderParcel&) const = default;
};

// Personal: for the order itself and its slip only.
struct OrderDetail {
    catalog::OrderId order{};
    QString number;
    QString channel;
    catalog::OrderStatus status = catalog::OrderStatus::Placed;
    std::int64_t placed_at_ms = 0;
    QString buyer;
    QString phone;
    QString address;
    QString note;
    bool is_cold_chain = false;
    bool is_in_other_currency = false;
    std::int64_t lines_fen = 0;
    std::int64_t discount_fen = 0;
    std::int64_t shipping_fen = 0;
    std::int64_t total_fen = 0;
    std::int64_t refunded_fen = 0;
    QVector<OrderDetailLine> lines;
    QVector<OrderDetailRefund> refunds;
    QVector<OrderDetailStep> steps;
    QVector<OrderParcel> parcels;
};

// Any thread but the main one: it waits for the disk.
catalog::Result<OrderDetail> readOrderDetail(catalog::Shop& shop, catalog::OrderId order);

}  // namespace xb::app

Q_DECLARE_METATYPE(xb::app::OrderDetail)
