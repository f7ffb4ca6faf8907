// Products and orders as the desk's lists hold them: plain values with their text ready.
#pragma once

#include "catalog/ids.h"
#include "catalog/orders/order_status.h"

#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QVector>

#include <cstdint>

namespace xb::app {

struct ProductRow {
    catalog::SkuId sku{};
    QString code;
    QString title;      // "Fertile orange"
    QString spec;       // "5 kg box", part of the title where several SKUs share one
    QString producer;   // "Aunt Wei's orchard · Sicun"
    QString photo_key;  // what PhotoShelf is asked for; empty: no photo
    std::int64_t price_fen = 0;
    std::int64_t stock = 0;
    bool is_stock_low = false;
    bool is_on_sale = true;  // neither a draft nor hidden
    QStringList talking_points;
};

struct OrderListRow {
    catalog::OrderId order{};
    QString initial;  // the buyer's first character, for the round badge
    QString buyer;    // masked
    QString phone;    // masked
    QString what;     // "Orange 5 kg ×2"
    QString channel;  // the channel's own word, as stored
    QString status;   // the status's own word, as stored; empty where the list does not show it
    std::int64_t total_fen = 0;
    std::int64_t placed_at_ms = 0;  // UTC
    bool is_short = false;
    bool is_pretend = false;  // of a rehearsal, in no book of the shop
    bool is_over_quota = false;
    bool is_cold_chain = false;
    int region = 0;  // of the buyer's address, see catalog::Region
    catalog::OrderStatus step = catalog::OrderStatus::Placed;
};

struct ShopTotals {
    std::int64_t order_count = 0;
    std::int64_t amount_fen = 0;
};

}  // namespace xb::app

Q_DECLARE_METATYPE(xb::app::ShopTotals)
