#include "app/shop/line_harvests.h"

#include "catalog/shop.h"

#include <QDateTime>
#include <QStringList>

#include <algorithm>
#include <utility>

namespace xb::app {

namespace {

constexpr int lot_count = 50;

catalog::Result<LineHarvests> harvestsOf(catalog::Shop& shop, const catalog::LotProposal& line) {
    const auto sku = shop.products().findSku(line.sku);
    if (!sku) return tl::make_unexpected(sku.error());
    auto lots = shop.lots().list(sku->product, std::nullopt, lot_count);
    if (!lots) return tl::make_unexpected(std::move(lots.error()));
    LineHarvests harvests;
    harvests.line = line.line;
    harvests.sku = line.sku;
    harvests.quantity = line.quantity;
    harvests.title = QString::fromStdString(sku->title + " " + sku->spec).trimmed();
    (line.is_assigned ? harvests.named : harvests.fits) = line.lot;
    const auto isOfLine = [&line](const catalog::LotRow& lot) { return line.lot == lot.id; };
    if (line.lot && std::none_of(lots->begin(), lots->end(), isOfLine)) {
        // Older than those, and still the one that is meant: who looks on must not lose it.
        auto older = shop.lots().find(*line.lot);
        if (!older) return tl::make_unexpected(std::move(older.error()));
        lots->push_back(std::move(*older));
    }
    for (catalog::LotRow& lot : *lots) {
        if (!lot.is_hidden || isOfLine(lot)) harvests.lots.push_back(std::move(lot));
    }
    return harvests;
}

}  // namespace

catalog::Result<std::vector<LineHarvests>> readLineHarvests(catalog::Shop& shop,
                                                            catalog::OrderId order) {
    const auto proposals = shop.lots().propose(order);
    if (!proposals) return tl::make_unexpected(proposals.error());
    std::vector<LineHarvests> lines;
    for (const catalog::LotProposal& proposal : *proposals) {
        auto line = harvestsOf(shop, proposal);
        if (!line) return tl::make_unexpected(std::move(line.error()));
        if (!line->lots.empty()) lines.push_back(std::move(*line));
    }
    return lines;
}

QString traceCodeText(const std::string& code) {
    const QString text = QString::fromStdString(code);
    const qsizetype half = text.size() / 2;
    return QStringLiteral("%1-%2").arg(text.left(half), text.mid(half));
}

QString lotText(const catalog::LotRow& lot) {
    const QDateTime harvested_at = QDateTime::fromMSecsSinceEpoch(lot.lot.harvested_at.value);
    QStringList parts{traceCodeText(lot.trace_code),
                      harvested_at.toString(QStringLiteral("yyyy-MM-dd"))};
    if (!lot.lot.plot.empty()) parts << QString::fromStdString(lot.lot.plot);
    return parts.join(QStringLiteral(" · "));
}

}  // namespace xb::app
