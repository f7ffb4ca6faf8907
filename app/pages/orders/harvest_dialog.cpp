#include "app/pages/orders/harvest_dialog.h"

#include "app/pages/figures.h"
#include "app/widgets/dialog_frame.h"
#include "app/widgets/dialog_size.h"
#include "app/widgets/form_field.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

namespace {

constexpr int width_px = 520;
constexpr qlonglong none = 0;  // ids begin at 1

std::int64_t remainingOf(const catalog::LotRow& lot, catalog::SkuId sku) {
    for (const catalog::LotStock& stock : lot.stock) {
        if (stock.sku == sku) return stock.remaining;
    }
    return 0;
}

std::optional<catalog::LotId> lotOf(const QComboBox& pick) {
    const qlonglong id = pick.currentData().toLongLong();
    return id == none ? std::nullopt : std::optional(catalog::LotId{id});
}

}  // namespace

HarvestDialog::HarvestDialog(const std::vector<LineHarvests>& lines, QWidget* parent)
    : QDialog(parent), lines_(lines) {
    setObjectName("harvest_dialog");
    setWindowTitle(tr("Harvests"));
    setModal(true);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 8, 0);
    column->setSpacing(12);
    auto* words = new QLabel(tr("Which harvest each product is packed from. The oldest that has "
                                "enough is proposed; its code goes on the slip."),
                             body);
    words->setProperty("role", "quiet");
    words->setWordWrap(true);
    column->addWidget(words);
    for (const LineHarvests& line : lines_)
        addLine(line, *column);
    auto* keep = new QPushButton(tr("Leave it"), this);
    keep->setObjectName("harvest_keep");
    auto* confirm = new QPushButton(tr("Pack from these"), this);
    confirm->setObjectName("harvest_confirm");
    confirm->setProperty("kind", "main");
    frameDialog(*this, QStringLiteral("harvest_scroll"), body, keep, confirm);
    connect(confirm, &QPushButton::clicked, this, [this] {
        const auto made = choices();
        accept();
        if (!made.empty()) emit chosen(made);
    });
    fitHeight(*this, width_px);
}

void HarvestDialog::addLine(const LineHarvests& line, QVBoxLayout& column) {
    auto* pick = new QComboBox(this);
    pick->setObjectName(QStringLiteral("harvest_of_%1").arg(line.line));
    pick->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    pick->addItem(tr("none that is written down"), none);
    for (const catalog::LotRow& lot : line.lots) {
        pick->addItem(tr("%1 · %2 left").arg(lotText(lot), countText(remainingOf(lot, line.sku))),
                      static_cast<qlonglong>(lot.id.value));
    }
    const auto lot = line.named ? line.named : line.fits;
    pick->setCurrentIndex(lot ? pick->findData(static_cast<qlonglong>(lot->value)) : 0);
    picks_.push_back(pick);
    auto* field = new FormField(pick, this);
    field->setTitle(QStringLiteral("%1 × %2").arg(line.title, countText(line.quantity)));
    column.addWidget(field);
}

std::vector<HarvestChoice> HarvestDialog::choices() const {
    std::vector<HarvestChoice> choices;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        const auto lot = lotOf(*picks_[i]);
        if (lot != lines_[i].named) choices.push_back({lines_[i].line, lot});
    }
    return choices;
}

}  // namespace xb::app
