#include "app/pages/sales/sales_ranks.h"

#include "app/pages/figures.h"
#include "app/pages/orders/order_words.h"
#include "app/pages/sales/sales_chart.h"
#include "app/widgets/page_parts.h"

#include <QButtonGroup>
#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace xb::app {

namespace {

constexpr int side_count = 4;
constexpr int shown_count = 8;
// Of the chart: lower, it would leave out names.
constexpr int row_px = 24;
constexpr int foot_px = 44;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

}  // namespace

SalesRanks::SalesRanks(const Theme& theme, QWidget* parent)
    : Card(theme, parent),
      sides_(new QButtonGroup(this)),
      chart_(new SalesChart(theme, this)),
      nothing_(quietLabel("sales_nothing", this)) {
    for (int i = 0; i < side_count; ++i)
        segmentButton(QStringLiteral("sales_side_%1"), i, *sides_, this);
    sides_->button(0)->setChecked(true);
    chart_->setObjectName("sales_side_chart");
    chart_->setMinimumHeight(shown_count * row_px + foot_px);
    nothing_->setWordWrap(true);
    nothing_->setAlignment(Qt::AlignCenter);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 12, 10);
    column->addLayout(segmentRow(*sides_));
    column->addWidget(chart_, 1);
    column->addWidget(nothing_, 1);
    connect(sides_, &QButtonGroup::idClicked, this, &SalesRanks::paint);
    retranslate();
}

void SalesRanks::show(const RangeView& view) {
    take({view.products, view.producers, view.channels, view.regions, false});
}

void SalesRanks::show(const BroadcastView& view) {
    take({view.products, view.producers, view.channels, {}, true});
}

void SalesRanks::take(Ranks ranks) {
    ranks_ = std::move(ranks);
    QAbstractButton* regions = sides_->button(static_cast<int>(SalesSide::Regions));
    if (ranks_.is_of_broadcast && regions->isChecked()) sides_->button(0)->setChecked(true);
    regions->setVisible(!ranks_.is_of_broadcast);
    paint();
}

void SalesRanks::paint() {
    QVector<ChartBar> bars;
    switch (static_cast<SalesSide>(sides_->checkedId())) {
        case SalesSide::Products:
            for (const auto& row : ranks_.products)
                bars << ChartBar{row.product ? text(row.title) : tr("not on the shelf"),
                                 row.figures.amount.fen};
            break;
        case SalesSide::Producers:
            for (const auto& row : ranks_.producers)
                bars << ChartBar{row.producer ? text(row.name) : tr("not on the shelf"),
                                 row.figures.amount.fen};
            break;
        case SalesSide::Channels:
            for (const auto& row : ranks_.channels)
                bars << ChartBar{channelText(text(row.channel)), row.figures.amount.fen};
            break;
        case SalesSide::Regions:
            for (const auto& row : ranks_.regions) {
                const QString name = regionText(row.region.code);
                bars << ChartBar{name.isEmpty() ? tr("not known") : name, row.figures.amount.fen};
            }
            break;
    }
    if (bars.size() > shown_count) bars.resize(shown_count);
    chart_->showBars(bars, SalesChart::Lie::Rows);
    chart_->setVisible(!bars.isEmpty());
    nothing_->setVisible(bars.isEmpty());
    nothing_->setText(ranks_.is_of_broadcast ? tr("Nothing was sold in this broadcast.")
                                             : tr("Nothing was sold in these days."));
}

void SalesRanks::retranslate() {
    const std::array sides{tr("Products"), tr("Producers"), tr("Channels"), tr("Provinces")};
    for (int i = 0; i < side_count; ++i)
        sides_->button(i)->setText(sides.at(static_cast<std::size_t>(i)));
    chart_->setAccessibleName(tr("Sales by rank, before refunds"));
    paint();
}

void SalesRanks::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
