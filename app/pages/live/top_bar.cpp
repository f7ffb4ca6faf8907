#include "app/pages/live/top_bar.h"

#include "app/pages/figures.h"
#include "app/widgets/pill.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>

namespace xb::app {

TopBar::TopBar(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      brand_(new QLabel(this)),
      badge_(new Pill(theme, PillDot::Shown, this)),
      health_(new Pill(theme, PillDot::Shown, this)),
      orders_(new Pill(theme, PillDot::Hidden, this)),
      amount_(new Pill(theme, PillDot::Hidden, this)),
      time_(new QLabel(this)) {
    setObjectName("top_bar");
    setFixedHeight(52);
    brand_->setProperty("role", "brand");
    brand_->setAlignment(Qt::AlignCenter);
    brand_->setMinimumWidth(52);
    badge_->setObjectName("on_air_badge");
    health_->setObjectName("health");
    orders_->setObjectName("total_orders");
    amount_->setObjectName("total_amount");
    time_->setObjectName("wall_clock");
    time_->setProperty("role", "loud");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 18, 0);
    row->setSpacing(14);
    row->addWidget(brand_);
    for (QWidget* part : {static_cast<QWidget*>(badge_), static_cast<QWidget*>(health_),
                          static_cast<QWidget*>(orders_), static_cast<QWidget*>(amount_)}) {
        row->addWidget(part);
    }
    row->addStretch(1);
    row->addWidget(time_);
    retranslate();
}

void TopBar::showState(LiveState state, std::chrono::milliseconds live_for) {
    state_ = state;
    live_for_ = live_for;
    switch (state) {
        case LiveState::Idle:
        case LiveState::Failed:
            return badge_->show(Tone::Quiet, tr("Off air"));
        case LiveState::Starting:
            return badge_->show(Tone::Info, tr("Going live…"));
        case LiveState::Live:
            return badge_->show(Tone::OnAir, tr("On air %1").arg(clockText(live_for)));
        case LiveState::Stopping:
            return badge_->show(Tone::Info, tr("Ending…"));
    }
}

void TopBar::showHealth(const Saying& saying) {
    health_->show(saying.tone, saying.text);
    health_->setToolTip(saying.detail);
    health_->setAccessibleDescription(saying.detail);
}

void TopBar::showTotals(const ShopTotals& totals) {
    totals_ = totals;
    orders_->show(Tone::Quiet, totals.order_count == 1
                                   ? tr("1 order")
                                   : tr("%1 orders").arg(countText(totals.order_count)));
    amount_->show(Tone::Quiet, moneyText(totals.amount_fen));
}

void TopBar::showTime(const QString& time) {
    time_->setText(time);
}

void TopBar::retranslate() {
    brand_->setText(tr("Xiangbo"));
    time_->setAccessibleName(tr("Time of day"));
    showState(state_, live_for_);
    showTotals(totals_);
}

void TopBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
