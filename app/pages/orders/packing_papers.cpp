// A list may be behind: the goods of an order that was cancelled meanwhile are in stock again, and
// packed they would be sold twice.
#include "app/pages/orders/packing_papers.h"

#include "app/pages/orders/order_slips.h"
#include "catalog/shop.h"

#include <utility>

namespace xb::app {

catalog::Result<PrintedPapers> printPapers(catalog::Shop& shop, PaperKind kind,
                                           const std::vector<catalog::OrderId>& orders,
                                           const QString& path) {
    PrintedPapers printed;
    QVector<OrderDetail> details;
    for (const catalog::OrderId order : orders) {
        auto detail = readOrderDetail(shop, order);
        if (!detail) return tl::make_unexpected(std::move(detail.error()));
        if (catalog::isEnd(detail->status)) {
            printed.ended.push_back(order);
        } else {
            details << std::move(*detail);
        }
    }
    if (details.isEmpty()) return printed;
    const auto profile = shop.profile();
    const QString name = profile ? QString::fromStdString(profile->name) : QString();
    printed.is_written = kind == PaperKind::PickList ? writePickList(path, name, details)
                                                     : writeSlips(path, name, details);
    return printed;
}

}  // namespace xb::app
