#include "app/pages/orders/order_words.h"

#include "app/shop/shop_rows.h"
#include "catalog/sales/region.h"

#include <QCoreApplication>

namespace xb::app {

namespace {
struct OrderWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::OrderWords)
};
}  // namespace

QString orderStatusText(const QString& status) {
    if (status == QLatin1String("placed")) return OrderWords::tr("Placed");
    if (status == QLatin1String("paid")) return OrderWords::tr("To pack");
    if (status == QLatin1String("packed")) return OrderWords::tr("Packed");
    if (status == QLatin1String("shipped")) return OrderWords::tr("Shipped");
    if (status == QLatin1String("delivered")) return OrderWords::tr("Delivered");
    if (status == QLatin1String("cancelled")) return OrderWords::tr("Cancelled");
    if (status == QLatin1String("refunded")) return OrderWords::tr("Refunded");
    return status;
}

Tone orderStatusTone(const QString& status) {
    if (status == QLatin1String("placed") || status == QLatin1String("paid")) return Tone::Info;
    if (status == QLatin1String("cancelled") || status == QLatin1String("refunded"))
        return Tone::Quiet;
    return Tone::Good;
}

QString orderStateText(const OrderListRow& row) {
    QString status = orderStatusText(row.status);
    if (row.is_cold_chain && row.step <= catalog::OrderStatus::Packed) {
        status = OrderWords::tr("%1, cold").arg(status);
    }
    if (row.is_short) return OrderWords::tr("%1, short").arg(status);
    if (row.is_over_quota) return OrderWords::tr("%1, over quota").arg(status);
    return status;
}

QString regionText(int region) {
    const catalog::RegionName name = catalog::nameOf({region});
    // The names are the catalog's own, in both languages; the translation says which one is meant.
    const bool is_chinese =
        OrderWords::tr("english region names") != QLatin1String("english region names");
    const std::string_view text = is_chinese ? name.chinese : name.english;
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

}  // namespace xb::app
