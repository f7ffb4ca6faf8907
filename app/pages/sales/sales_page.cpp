#include "app/pages/sales/sales_page.h"

#include "app/pages/figures.h"
#include "app/pages/sales/sales_chart.h"
#include "app/pages/sales/sales_ranks.h"
#include "app/widgets/card.h"
#include "app/widgets/page_parts.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <optional>

namespace xb::app {

namespace {

constexpr int range_count = 4;
constexpr int broadcast_letters = 14;
constexpr int widest_broadcast_px = 300;
// Lower ones could not be read: on a low screen the page is scrolled instead.
constexpr int least_chart_px = 130;
constexpr int least_owed_px = 116;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString timeText(catalog::UtcMs at, const QString& format) {
    return QDateTime::fromMSecsSinceEpoch(at.value).toString(format);
}

QString dayName(catalog::ShopDay day) {
    return text(catalog::formatDay(day)).mid(5);
}

}  // namespace

catalog::DayRange daysOf(SalesRange range, catalog::ShopDay today) {
    switch (range) {
        case SalesRange::Today:
            return {today, today};
        case SalesRange::Week:
            return {{today.value - 6}, today};
        case SalesRange::Month:
            return {{today.value - 29}, today};
        case SalesRange::Year:
            return {{today.value - 364}, today};
    }
    return {today, today};
}

SalesPage::SalesPage(const Theme& theme, QWidget* parent)
    : QWidget(parent), ranges_(new QButtonGroup(this)) {
    setObjectName("sales_page");
    makeParts(theme);
    arrange(theme);
    connect(ranges_, &QButtonGroup::idClicked, this, [this] {
        shows_broadcast_ = false;
        broadcast_->setCurrentIndex(0);
        emit rangeChosen();
    });
    connect(broadcast_, &QComboBox::activated, this, &SalesPage::chooseBroadcast);
    connect(settle_, &QPushButton::clicked, this, &SalesPage::settleAsked);
    connect(pay_, &QPushButton::clicked, this, &SalesPage::paymentAsked);
    connect(statements_, &QPushButton::clicked, this, &SalesPage::statementsAsked);
    connect(terms_, &QPushButton::clicked, this, &SalesPage::termsAsked);
    connect(correct_, &QPushButton::clicked, this, &SalesPage::correctionAsked);
    connect(platforms_, &QPushButton::clicked, this, &SalesPage::platformsAsked);
    retranslate();
}

void SalesPage::makeParts(const Theme& theme) {
    title_ = new QLabel(this);
    title_->setProperty("role", "page_title");
    total_ = new QLabel(this);
    total_->setObjectName("sales_total");
    total_->setProperty("role", "strong");
    refunded_ = quietLabel("sales_refunded", this);
    for (QLabel* one : {total_, refunded_})
        one->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    for (int i = 0; i < range_count; ++i)
        segmentButton(QStringLiteral("sales_range_%1"), i, *ranges_, this);
    ranges_->button(static_cast<int>(SalesRange::Month))->setChecked(true);
    broadcast_ = new QComboBox(this);
    broadcast_->setObjectName("sales_broadcast");
    // As wide as there is room: a title is of any length.
    broadcast_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    broadcast_->setMinimumContentsLength(broadcast_letters);
    broadcast_->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    broadcast_->setMaximumWidth(widest_broadcast_px);
    chart_ = new SalesChart(theme, this);
    chart_->setObjectName("sales_chart");
    chart_->setMinimumHeight(least_chart_px);
    ranks_ = new SalesRanks(theme, this);
    segments_ = new QListWidget(this);
    segments_->setObjectName("sales_segments");
    segments_->setProperty("role", "lines_in_card");
    segments_->setWordWrap(true);
    segments_->hide();
    settling_ = new QLabel(this);
    settling_->setProperty("role", "title");
    owed_ = new QListWidget(this);
    owed_->setObjectName("sales_owed");
    owed_->setProperty("role", "lines_in_card");
    owed_->setWordWrap(true);
    owed_->setMinimumHeight(least_owed_px);
    owed_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    done_ = quietLabel("sales_done", this);
    done_->setWordWrap(true);
    settle_ = namedButton("sales_settle", this);
    pay_ = namedButton("sales_pay", this);
    statements_ = namedButton("sales_statements", this);
    statements_->setProperty("kind", "main");
    terms_ = namedButton("sales_terms", this);
    correct_ = namedButton("sales_correct", this);
    platforms_ = namedButton("sales_platforms", this);
}

void SalesPage::arrange(const Theme& theme) {
    auto* top = new QHBoxLayout;
    top->setContentsMargins(4, 0, 4, 0);
    top->setSpacing(8);
    top->addWidget(title_);
    top->addSpacing(8);
    for (QAbstractButton* one : ranges_->buttons())
        top->addWidget(one);
    top->addWidget(broadcast_, 1);
    top->addStretch(0);
    // Below the total: beside it there is no room on a small screen.
    auto* totals = new QVBoxLayout;
    totals->setSpacing(0);
    totals->addWidget(total_);
    totals->addWidget(refunded_);
    top->addLayout(totals);
    auto* over = new Card(theme, this);
    auto* over_column = new QVBoxLayout(over);
    over_column->setContentsMargins(12, 10, 12, 10);
    over_column->addWidget(chart_, 3);
    over_column->addWidget(segments_, 2);
    auto* owed = new Card(theme, this);
    owed->setFixedWidth(372);
    auto* owed_column = new QVBoxLayout(owed);
    owed_column->setContentsMargins(16, 14, 16, 14);
    auto* settling = new QHBoxLayout;
    settling->addWidget(settling_, 1);
    settling->addWidget(terms_);
    owed_column->addLayout(settling);
    owed_column->addWidget(owed_, 1);
    owed_column->addWidget(done_);
    owed_column->addWidget(settle_);
    owed_column->addWidget(pay_);
    owed_column->addWidget(statements_);
    auto* beside = new QHBoxLayout;
    beside->setSpacing(6);
    beside->addWidget(correct_, 1);
    beside->addWidget(platforms_, 1);
    owed_column->addLayout(beside);
    auto* charts = new QVBoxLayout;
    charts->setSpacing(measure::gap_px);
    charts->addWidget(over, 5);
    charts->addWidget(ranks_, 5);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(measure::gap_px);
    middle->addLayout(charts, 1);
    middle->addWidget(owed);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(measure::gap_px, measure::gap_px, measure::gap_px, measure::gap_px);
    column->setSpacing(measure::gap_px);
    column->addLayout(top);
    column->addLayout(middle, 1);
}

SalesRange SalesPage::range() const {
    return static_cast<SalesRange>(ranges_->checkedId());
}

void SalesPage::showRange(const RangeView& view) {
    range_view_ = view;
    if (!shows_broadcast_) paintRange();
}

void SalesPage::paintTotal(const catalog::Figures& total) {
    total_->setText(
        QStringLiteral("%1 · %2").arg(moneyText(total.amount.fen), ordersText(total.order_count)));
    refunded_->setText(tr("%1 of it refunded").arg(moneyText(total.refunded.fen)));
    refunded_->setVisible(total.refunded.fen > 0);
}

void SalesPage::paintRange() {
    ranks_->show(range_view_);
    paintTotal(range_view_.total);
    segments_->hide();
    QVector<ChartBar> bars;
    if (range_view_.days.from == range_view_.days.through) {
        for (const auto& hour : range_view_.by_hour)
            bars << ChartBar{QStringLiteral("%1:00").arg(hour.hour), hour.figures.amount.fen};
        return chart_->showBars(bars, SalesChart::Lie::Columns);
    }
    // Days without a sale stand empty; a long range is shown by month.
    const bool is_long = range_view_.days.through.value - range_view_.days.from.value > 62;
    auto figures = range_view_.by_day.begin();
    for (catalog::ShopDay day = range_view_.days.from; day <= range_view_.days.through;
         ++day.value) {
        const bool has_sales = figures != range_view_.by_day.end() && figures->day == day;
        const std::int64_t fen = has_sales ? (figures++)->figures.amount.fen : 0;
        const QString name = is_long ? text(catalog::formatDay(day)).left(7) : dayName(day);
        if (!bars.isEmpty() && bars.last().name == name) {
            bars.last().amount_fen += fen;
        } else {
            bars << ChartBar{name, fen};
        }
    }
    chart_->showBars(bars, SalesChart::Lie::Columns);
}

void SalesPage::showBroadcasts(const std::vector<catalog::BroadcastRow>& broadcasts) {
    const std::optional<catalog::BroadcastRow> chosen = broadcast();
    broadcasts_ = broadcasts;
    if (chosen && indexOf(chosen->id) == 0) {
        // An old one, or one that the list does not have yet.
        const auto place =
            std::find_if(broadcasts_.begin(), broadcasts_.end(),
                         [&](const auto& row) { return row.started_at < chosen->started_at; });
        broadcasts_.insert(place, *chosen);
    }
    broadcast_->clear();
    broadcast_->addItem(tr("All sales, by day"));
    for (const catalog::BroadcastRow& row : broadcasts_) {
        const QString title = row.title.empty() ? tr("Broadcast") : text(row.title);
        broadcast_->addItem(timeText(row.started_at, QStringLiteral("MM-dd HH:mm ")) + title);
    }
    broadcast_->setCurrentIndex(chosen ? indexOf(chosen->id) : 0);
}

std::optional<catalog::BroadcastRow> SalesPage::broadcast() const {
    const int index = broadcast_->currentIndex();
    if (index <= 0) return std::nullopt;
    return broadcasts_.at(static_cast<std::size_t>(index) - 1);
}

// 0: it is not in the list.
int SalesPage::indexOf(catalog::BroadcastId broadcast) const {
    const auto found = std::find_if(broadcasts_.begin(), broadcasts_.end(),
                                    [broadcast](const auto& row) { return row.id == broadcast; });
    return found == broadcasts_.end() ? 0 : static_cast<int>(found - broadcasts_.begin()) + 1;
}

void SalesPage::openBroadcast(const catalog::BroadcastRow& broadcast) {
    if (indexOf(broadcast.id) == 0) {
        std::vector<catalog::BroadcastRow> rows = broadcasts_;
        rows.insert(rows.begin(), broadcast);
        showBroadcasts(rows);
    }
    broadcast_->setCurrentIndex(indexOf(broadcast.id));
    chooseBroadcast(broadcast_->currentIndex());
}

void SalesPage::chooseBroadcast(int index) {
    shows_broadcast_ = index > 0;
    if (!shows_broadcast_) return paintRange();
    emit broadcastChosen(broadcasts_.at(static_cast<std::size_t>(index) - 1));
}

void SalesPage::showBroadcast(const BroadcastView& view) {
    broadcast_view_ = view;
    const auto chosen = broadcast();
    if (chosen && chosen->id == view.broadcast.id) paintBroadcast();
}

void SalesPage::paintBroadcast() {
    ranks_->show(broadcast_view_);
    paintTotal(broadcast_view_.chart.total);
    QVector<ChartMinute> minutes;
    for (const auto& minute : broadcast_view_.chart.minutes)
        minutes << ChartMinute{minute.minute.value, minute.figures.amount.fen};
    QVector<ChartSegment> segments;
    segments_->clear();
    const catalog::UtcMs end =
        broadcast_view_.broadcast.ended_at.value_or(catalog::systemClock()());
    for (const SegmentView& one : broadcast_view_.segments) {
        const catalog::UtcMs to = one.segment.ended_at.value_or(end);
        segments << ChartSegment{one.segment.started_at.value, to.value, text(one.title)};
        segments_->addItem(tr("%1–%2  %3  ·  %4")
                               .arg(timeText(one.segment.started_at, QStringLiteral("HH:mm")),
                                    timeText(to, QStringLiteral("HH:mm")), text(one.title),
                                    moneyText(one.amount.fen)));
    }
    segments_->setVisible(!broadcast_view_.segments.empty());
    chart_->showMinutes(minutes, segments);
}

void SalesPage::showBalances(const std::vector<catalog::ProducerBalance>& balances) {
    balances_ = balances;
    paintBalances();
}

void SalesPage::paintBalances() {
    owed_->clear();
    bool has_due = false;
    bool has_unpaid = false;
    for (const catalog::ProducerBalance& one : balances_) {
        owed_->addItem(
            tr("%1: %2 due, %3 settled and not paid")
                .arg(text(one.name), moneyText(one.payable.fen), moneyText(one.unpaid.fen)));
        has_due = has_due || one.line_count > 0;
        has_unpaid = has_unpaid || one.unpaid.fen > 0;
    }
    if (balances_.empty()) owed_->addItem(tr("Nothing is owed to anybody."));
    settle_->setEnabled(has_due && !is_busy_);
    pay_->setEnabled(has_unpaid && !is_busy_);
}

void SalesPage::showDone(const QString& sentence) {
    done_->setText(sentence);
}

void SalesPage::setBusy(bool is_busy) {
    is_busy_ = is_busy;
    for (QPushButton* one : {statements_, terms_, correct_, platforms_})
        one->setEnabled(!is_busy);
    paintBalances();
}

void SalesPage::retranslate() {
    title_->setText(tr("Sales"));
    const std::array ranges{tr("Today"), tr("7 days"), tr("30 days"), tr("A year")};
    for (int i = 0; i < range_count; ++i)
        ranges_->button(i)->setText(ranges.at(static_cast<std::size_t>(i)));
    broadcast_->setAccessibleName(tr("A broadcast, minute by minute"));
    chart_->setAccessibleName(tr("Sales over time, before refunds"));
    segments_->setAccessibleName(tr("What was explained, and what was sold meanwhile"));
    settling_->setText(tr("Owed to producers"));
    owed_->setAccessibleName(tr("Owed to producers"));
    settle_->setText(tr("Settle what is due…"));
    pay_->setText(tr("Record a payment…"));
    statements_->setText(tr("Statements as PDF…"));
    terms_->setText(tr("Terms…"));
    terms_->setAccessibleName(tr("When producers are paid"));
    correct_->setText(tr("Correct…"));
    correct_->setAccessibleName(tr("Correct what a producer is owed"));
    platforms_->setText(tr("Platforms…"));
    platforms_->setAccessibleName(tr("What the platforms have settled"));
    showBroadcasts(broadcasts_);
    paintBalances();
    if (shows_broadcast_) {
        paintBroadcast();
    } else {
        paintRange();
    }
}

void SalesPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
