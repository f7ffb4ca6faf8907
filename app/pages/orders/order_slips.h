// Packing slips and the pick list as PDF.
#pragma once

#include "app/shop/order_details.h"

#include <QString>
#include <QVector>

namespace xb::app {

// One line of the pick list: so many of this from the store.
struct PickLine {
    QString code;
    QString title;
    QString spec;
    std::int64_t quantity = 0;
    int order_count = 0;

    friend bool operator==(const PickLine&, const PickLine&) = default;
};

// The lines of the order without the units that are refunded: what goes into its parcel. None of
// an order that was cancelled or refunded as a whole; one that is sent may be printed again. Pure.
QVector<OrderDetailLine> linesToPack(const OrderDetail& order);

// What all these orders need, together: by title, then code. Pure.
QVector<PickLine> pickLinesOf(const QVector<OrderDetail>& orders);

// A slip of A6 for each order, with a QR code of its number; a pick list on A4. Any thread, with a
// QGuiApplication. Words in the window's language. False when the file cannot be written; then what
// was there before is as it was. For the owner's eyes only: buyers are in it.
bool writeSlips(const QString& path, const QString& shop_name, const QVector<OrderDetail>& orders);
bool writePickList(const QString& path, const QString& shop_name,
                   const QVector<OrderDetail>& orders);

}  // namespace xb::app
