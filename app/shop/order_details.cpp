// A few short reads of one order.
#include "app/shop/order_details.h"

#include "app/shop/line_harvests.h"
#include "catalog/shop.h"

namespace xb::app {

namespace {

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString word(catalog::OrderStatus status) {
    return QString::fromUtf8(catalog::statusName(status).data());
}

OrderDetailLine lineOf(catalog::Shop& shop, const catalog::OrderLineRow& row) {
    OrderDetailLine line;
    line.code = text(row.sku);
    line.title = text(row.title.empty() ? row.sku : row.title);
    line.quantity = row.quantity;
    line.unit_price_fen = row.unit_price.fen;
    line.is_short = row.is_short;
    line.is_over_quota = row.is_over_quota;
    line.is_unmatched = !row.sku_id;
    if (!row.sku_id) return line;
    line.sku = *row.sku_id;
    const auto sku = shop.products().findSku(*row.sku_id);
    if (!sku) return line;
    line.spec = text(sku->spec);
    line.producer = text(sku->producer_name);
    line.photo_key = text(sku->photo.string());
    return line;
}

void takeRow(catalog::Shop& shop, const catalog::OrderRow& row, OrderDetail& detail) {
    detail.number = text(row.external_id);
    detail.channel = text(row.channel);
    detail.status = row.status;
    detail.placed_at_ms = row.placed_at.value;
    detail.is_cold_chain = row.is_cold_chain;
    detail.is_in_other_currency = !row.currency.empty();
    detail.lines_fen = row.lines_amount.fen;
    detail.discount_fen = row.discount.fen;
    detail.shipping_fen = row.shipping.fen;
    detail.total_fen = row.total.fen;
    detail.refunded_fen = row.refunded.fen;
    for (const catalog::OrderLineRow& line : row.lines) {
        detail.lines << lineOf(shop, line);
        detail.lines.last().number = static_cast<int>(detail.lines.size());
    }
}

// What cannot be read is not shown.
void takeHarvests(catalog::Shop& shop, OrderDetail& detail) {
    const auto harvests = readLineHarvests(shop, detail.order);
    if (!harvests) return;
    for (const LineHarvests& one : *harvests) {
        OrderDetailLine& line = detail.lines[static_cast<qsizetype>(one.line) - 1];
        line.has_harvests = true;
        for (const catalog::LotRow& lot : one.lots) {
            if (lot.id == one.named) line.harvest = traceCodeText(lot.trace_code);
        }
    }
}

void takeRefund(const catalog::RefundRow& row, OrderDetail& detail) {
    OrderDetailRefund refund;
    refund.amount_fen = row.refund.amount.fen;
    refund.reason = text(row.refund.reason);
    refund.at_ms = row.at.value;
    for (const catalog::RefundLine& part : row.refund.lines) {
        refund.returned_quantity += part.returned;
        refund.spoilt_quantity += part.spoilt;
        for (OrderDetailLine& line : detail.lines) {
            if (line.number != part.line) continue;
            line.refunded_quantity += part.quantity;
            line.refunded_fen += part.amount.fen;
            line.away_quantity += part.away();
        }
    }
    detail.refunds << refund;
}

}  // namespace

catalog::Result<OrderDetail> readOrderDetail(catalog::Shop& shop, catalog::OrderId order) {
    const auto row = shop.orders().find(order);
    if (!row) return tl::make_unexpected(row.error());
    const auto contact = shop.orders().contact(order);
    const auto history = shop.orders().history(order);
    const auto parcels = shop.shipments().ofOrder(order);
    if (!history) return tl::make_unexpected(history.error());
    const auto refunds = shop.orders().refunds(order);
    if (!parcels) return tl::make_unexpected(parcels.error());
    if (!refunds) return tl::make_unexpected(refunds.error());
    OrderDetail detail;
    detail.order = order;
    takeRow(shop, *row, detail);
    takeHarvests(shop, detail);
    for (const catalog::RefundRow& refund : *refunds)
        takeRefund(refund, detail);
    if (contact) {  // erased, or never known: the order stands without
        detail.buyer = text(contact->buyer.name);
        detail.phone = text(contact->buyer.phone);
        detail.address = text(contact->buyer.address);
        detail.note = text(contact->note);
    }
    for (const catalog::OrderStep& step : *history) {
        detail.steps << OrderDetailStep{word(step.status), step.at.value, text(step.who),
                                        step.undoes.has_value()};
    }
    for (const catalog::ShipmentRow& parcel : *parcels) {
        detail.parcels << OrderParcel{text(parcel.shipment.carrier),
                                      text(parcel.shipment.tracking_number),
                                      parcel.shipped_at.has_value()};
    }
    return detail;
}

}  // namespace xb::app
