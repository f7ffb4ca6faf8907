#include "app/pages/live/top_bar.h"

#include "app/pages/figures.h"
#include "app/widgets/pill.h"
#include "app/widgets/restyle.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

#include <array>

namespace xb::app {

namespace {
constexpr std::array clip_lengths{std::chrono::seconds(15), std::chrono::seconds(30),
                                  std::chrono::seconds(60)};
constexpr int gap_px = 14;
constexpr int narrow_gap_px = 8;
}  // namespace

TopBar::TopBar(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      brand_(new QLabel(this)),
      badge_(new Pill(theme, PillDot::Shown, this)),
      health_(new Pill(theme, PillDot::Shown, this)),
      orders_(new Pill(theme, PillDot::Hidden, this)),
      amount_(new Pill(theme, PillDot::Hidden, this)),
      prompter_(new QPushButton(this)),
      clip_(new QPushButton(this)),
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
    for (Pill* short_one : {badge_, orders_, amount_})
        short_one->keepWhole();
    time_->setObjectName("wall_clock");
    time_->setProperty("role", "loud");
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 18, 0);
    row->setSpacing(gap_px);
    row->addWidget(brand_);
    for (QWidget* part : {static_cast<QWidget*>(badge_), static_cast<QWidget*>(health_),
                          static_cast<QWidget*>(orders_), static_cast<QWidget*>(amount_)}) {
        row->addWidget(part);
    }
    row->addStretch(1);
    row->addWidget(prompter_);
    row->addWidget(clip_);
    row->addWidget(time_);
    prompter_->setObjectName("prompter");
    connect(prompter_, &QPushButton::clicked, this, &TopBar::prompterPressed);
    makeClip();
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
            return badge_->show(Tone::Info, tr("Starting…"));
        case LiveState::Live:
            if (is_rehearsal_)
                return badge_->show(Tone::Info, tr("Rehearsal %1").arg(clockText(live_for)));
            if (kind_ == AirKind::Recorded)
                return badge_->show(Tone::Info, tr("Recording %1").arg(clockText(live_for)));
            if (kind_ == AirKind::Nowhere)
                return badge_->show(Tone::Warn, tr("Sent nowhere %1").arg(clockText(live_for)));
            return badge_->show(Tone::OnAir, tr("On air %1").arg(clockText(live_for)));
        case LiveState::Stopping:
            return badge_->show(Tone::Info, tr("Ending…"));
    }
}

void TopBar::showRehearsal(bool is_rehearsal) {
    is_rehearsal_ = is_rehearsal;
    showState(state_, live_for_);
    showTotals(totals_);
}

void TopBar::showKind(AirKind kind) {
    kind_ = kind;
    showState(state_, live_for_);
}

void TopBar::showHealth(const Saying& saying) {
    health_->show(saying.tone, saying.text);
    health_->setToolTip(saying.detail.isEmpty()
                            ? saying.text
                            : QStringLiteral("%1\n%2").arg(saying.text, saying.detail));
    health_->setAccessibleDescription(saying.detail);
}

void TopBar::showTotals(const ShopTotals& totals) {
    totals_ = totals;
    orders_->show(Tone::Quiet, is_rehearsal_ ? tr("Pretend: %1").arg(countText(totals.order_count))
                                             : ordersText(totals.order_count));
    amount_->show(Tone::Quiet, moneyText(totals.amount_fen));
}

void TopBar::makeClip() {
    clip_->setObjectName("clip");
    auto* menu = new QMenu(clip_);
    for (const std::chrono::seconds length : clip_lengths) {
        QAction* one = menu->addAction(QString());
        connect(one, &QAction::triggered, this, [this, length] { emit clipPressed(length); });
    }
    clip_->setMenu(menu);
}

void TopBar::showClips(bool is_on_air, bool is_cutting, double done) {
    clip_->setVisible(is_on_air || is_cutting);
    clip_->setEnabled(is_on_air);
    const int percent = static_cast<int>(done * 100);
    const QString clip = is_narrow_ ? tr("Clip") : tr("Keep a clip");
    const QString words = is_cutting ? tr("Cutting… %1 %").arg(percent) : clip;
    if (words != clip_->text()) clip_->setText(words);
}

void TopBar::showPrompter(bool is_open) {
    prompter_->setProperty("kind", is_open ? "shown" : "");
    restyle(*prompter_);
    prompter_->setAccessibleName(is_open ? tr("Close the teleprompter")
                                         : tr("Open the teleprompter, on a second screen where "
                                              "there is one"));
    prompter_->setToolTip(prompter_->accessibleName());
}

void TopBar::setNarrow(bool is_narrow) {
    if (is_narrow == is_narrow_) return;
    is_narrow_ = is_narrow;
    brand_->setVisible(!is_narrow);
    layout()->setSpacing(is_narrow ? narrow_gap_px : gap_px);
    prompter_->setProperty("narrow", is_narrow);
    clip_->setProperty("narrow", is_narrow);
    for (QPushButton* one : {prompter_, clip_}) {
        restyle(*one);
    }
    nameButtons();
}

void TopBar::nameButtons() {
    prompter_->setText(is_narrow_ ? tr("Prompter") : tr("Teleprompter"));
    clip_->setText(is_narrow_ ? tr("Clip") : tr("Keep a clip"));
}

void TopBar::showTime(const QString& time) {
    time_->setText(time);
}

void TopBar::retranslate() {
    brand_->setText(tr("Xiangbo"));
    nameButtons();
    showPrompter(prompter_->property("kind").toString() == QLatin1String("shown"));
    clip_->setAccessibleName(tr("Keep the last seconds as a clip"));
    const QList<QAction*> lengths = clip_->menu()->actions();
    for (std::size_t i = 0; i < clip_lengths.size(); ++i) {
        lengths[static_cast<int>(i)]->setText(
            tr("The last %1 seconds").arg(clip_lengths.at(i).count()));
    }
    showClips(false, false, 0);
    time_->setAccessibleName(tr("Time of day"));
    showState(state_, live_for_);
    showTotals(totals_);
}

void TopBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
