#include "app/live/live_order.h"

#include "app/initial.h"

#include <QStringList>

#include <vector>

namespace xb::app {
namespace {

// Names and a number, the same in every language: "Orange 5 kg ×2、…" needs no translation of its
// own.
QString whatWasBought(const std::vector<catalog::OrderLineRow>& lines) {
    QStringList parts;
    for (const catalog::OrderLineRow& line : lines) {
        const std::string& title = line.title.empty() ? line.sku : line.title;
        parts << QStringLiteral("%1 ×%2").arg(QString::fromStdString(title)).arg(line.quantity);
    }
    return parts.join(QStringLiteral(", "));
}

}  // namespace

LiveOrder liveOrder(const catalog::OrderRow& order) {
    LiveOrder shown;
    shown.id = order.id;
    shown.buyer = QString::fromStdString(order.masked_buyer);
    shown.initial = initialOf(shown.buyer);
    shown.what = whatWasBought(order.lines);
    shown.channel = QString::fromStdString(order.channel);
    shown.total = order.total;
    shown.placed_at_ms = order.placed_at.value;
    shown.is_short = order.review.is_short;
    return shown;
}

}  // namespace xb::app
