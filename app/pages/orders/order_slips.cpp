// Each slip on a page of its own, or more where it is long.
#include "app/pages/orders/order_slips.h"

#include "app/pages/figures.h"
#include "app/pages/orders/pdf_file.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QMap>

namespace xb::app {

namespace {

struct SlipWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::SlipWords)
};

constexpr qreal qr_side_pt = 70;
constexpr qreal small_pt = 8;
constexpr qreal plain_pt = 10;
constexpr qreal loud_pt = 13;
constexpr qreal pick_left_pt = 22;  // beside the box that is ticked

QString timeText(std::int64_t utc_ms) {
    return QDateTime::fromMSecsSinceEpoch(utc_ms).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

void writeHead(PdfFile& pdf, const QString& shop_name, const OrderDetail& order) {
    const qreal room = pdf.width() - qr_side_pt - 10;
    const qreal top = pdf.top();
    paintQr(pdf.painter(), order.number,
            QRectF(pdf.width() - qr_side_pt, top, qr_side_pt, qr_side_pt));
    pdf.write(shop_name, loud_pt, QFont::Bold, 0, room);
    pdf.write(channelText(order.channel) + QStringLiteral(" · ") + order.number, plain_pt,
              QFont::Normal, 0, room);
    pdf.write(timeText(order.placed_at_ms), small_pt, QFont::Normal, 0, room);
    if (order.is_cold_chain) pdf.write(SlipWords::tr("Keep cold"), loud_pt, QFont::Bold, 0, room);
    pdf.moveTo(std::max(pdf.top(), top + qr_side_pt + 4));
    pdf.line();
    pdf.write(order.buyer + QStringLiteral("  ") + order.phone, loud_pt, QFont::Bold);
    pdf.write(order.address, plain_pt, QFont::Normal);
    if (!order.note.isEmpty()) {
        pdf.write(SlipWords::tr("Note: %1").arg(order.note), plain_pt, QFont::DemiBold);
    }
    pdf.line();
}

void writeLines(PdfFile& pdf, const OrderDetail& order) {
    constexpr qreal quantity_room_pt = 40;
    for (const OrderDetailLine& line : linesToPack(order)) {
        const qreal room = pdf.width() - quantity_room_pt;
        const QString what = (line.title + QStringLiteral(" ") + line.spec).trimmed();
        const QString harvest =
            line.harvest.isEmpty() ? QString() : SlipWords::tr("harvest %1").arg(line.harvest);
        const QString code =
            harvest.isEmpty() ? line.code : line.code + QStringLiteral(" · ") + harvest;
        pdf.keepTogether(pdf.heightOf(what, plain_pt, QFont::DemiBold, 0, room) +
                         pdf.heightOf(code, small_pt, QFont::Normal, 0, room));
        pdf.writeRight(QStringLiteral("× %1").arg(line.quantity), loud_pt, QFont::Bold);
        pdf.write(what, plain_pt, QFont::DemiBold, 0, room);
        pdf.write(code, small_pt, QFont::Normal, 0, room);
        pdf.skip(2);
    }
    pdf.line();
    for (const OrderParcel& parcel : order.parcels) {
        pdf.write(parcel.carrier + QStringLiteral(" ") + parcel.tracking_number, plain_pt,
                  QFont::Normal);
    }
}

}  // namespace

QVector<OrderDetailLine> linesToPack(const OrderDetail& order) {
    QVector<OrderDetailLine> lines;
    if (catalog::isEnd(order.status)) return lines;
    for (OrderDetailLine line : order.lines) {
        line.quantity = line.leftQuantity();
        if (line.quantity > 0) lines << line;
    }
    return lines;
}

QVector<PickLine> pickLinesOf(const QVector<OrderDetail>& orders) {
    QMap<std::pair<QString, QString>, PickLine> picked;
    for (const OrderDetail& order : orders) {
        for (const OrderDetailLine& line : linesToPack(order)) {
            PickLine& pick = picked[{line.title, line.code}];
            pick.code = line.code;
            pick.title = line.title;
            pick.spec = line.spec;
            pick.quantity += line.quantity;
            ++pick.order_count;
        }
    }
    return QVector<PickLine>(picked.cbegin(), picked.cend());
}

bool writeSlips(const QString& path, const QString& shop_name, const QVector<OrderDetail>& orders) {
    PdfFile pdf(QPageSize::A6, SlipWords::tr("Packing slips"));
    for (const OrderDetail& order : orders) {
        if (&order != &orders.front()) pdf.newPage();
        writeHead(pdf, shop_name, order);
        writeLines(pdf, order);
    }
    return pdf.save(path);
}

bool writePickList(const QString& path, const QString& shop_name,
                   const QVector<OrderDetail>& orders) {
    PdfFile pdf(QPageSize::A4, SlipWords::tr("Pick list"));
    pdf.write(SlipWords::tr("Pick list") + QStringLiteral(" · ") + shop_name, 16, QFont::Bold);
    pdf.write(SlipWords::tr("Orders: %1 · %2")
                  .arg(countText(orders.size()), timeText(QDateTime::currentMSecsSinceEpoch())),
              small_pt + 1, QFont::Normal);
    pdf.skip(6);
    pdf.line();
    for (const PickLine& line : pickLinesOf(orders)) {
        const QString what = line.title + QStringLiteral(" ") + line.spec;
        const QString where =
            SlipWords::tr("%1 · orders with it: %2").arg(line.code, countText(line.order_count));
        const qreal room = pdf.width() - 90;
        pdf.keepTogether(pdf.heightOf(what, loud_pt, QFont::DemiBold, pick_left_pt, room) +
                         pdf.heightOf(where, small_pt + 1, QFont::Normal, pick_left_pt));
        pdf.painter().drawRect(QRectF(0, pdf.top() + 2, 12, 12));
        pdf.writeRight(QStringLiteral("× %1").arg(line.quantity), loud_pt, QFont::Bold);
        pdf.write(what, loud_pt, QFont::DemiBold, pick_left_pt, room);
        pdf.write(where, small_pt + 1, QFont::Normal, pick_left_pt);
        pdf.line();
    }
    return pdf.save(path);
}

}  // namespace xb::app
