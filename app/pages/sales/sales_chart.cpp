#include "app/pages/sales/sales_chart.h"

#include "app/pages/figures.h"
#include "app/text_size.h"

#include <QAbstractAxis>
#include <QAreaSeries>
#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QDateTime>
#include <QDateTimeAxis>
#include <QEvent>
#include <QHorizontalBarSeries>
#include <QLabel>
#include <QLineSeries>
#include <QPainter>
#include <QVBoxLayout>
#include <QValueAxis>
#include <QtMath>

#include <algorithm>

namespace xb::app {

namespace {

constexpr qreal fen_per_yuan = 100;
constexpr qint64 minute_ms = 60'000;
constexpr qsizetype most_column_names = 8;
constexpr int most_amount_marks = 5;
constexpr int half_mark_px = 26;
// Of the amounts' height, for the segments below them.
constexpr qreal segment_share = 0.07;

qreal yuan(qint64 fen) {
    return static_cast<qreal>(fen) / fen_per_yuan;
}

// 1, 2 or 5 with noughts: what people count in.
qint64 roundStep(qreal least_yuan) {
    qint64 ten = 1;
    while (static_cast<qreal>(ten * 10) <= least_yuan)
        ten *= 10;
    for (const qint64 factor : {1, 2, 5}) {
        if (static_cast<qreal>(ten * factor) >= least_yuan) return ten * factor;
    }
    return ten * 10;
}

// Marked in whole yuan, from nothing to the first mark beyond what it measures.
QCategoryAxis* amountAxis(QChart& chart, Qt::Alignment side, qreal most_yuan) {
    auto* axis = new QCategoryAxis;
    const qint64 step = roundStep(most_yuan / most_amount_marks);
    const qint64 end = step * std::max<qint64>(1, qCeil(most_yuan / static_cast<qreal>(step)));
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setStartValue(0);
    for (qint64 yuan = 0; yuan <= end; yuan += step)
        axis->append(QStringLiteral("¥") + countText(yuan), static_cast<qreal>(yuan));
    axis->setRange(0, static_cast<qreal>(end));
    chart.addAxis(axis, side);
    return axis;
}

// Columns stand too close for a name under each. Categories are told apart by their names, so one
// that is not shown, or is there already, gets marks that nobody sees.
QString categoryName(const ChartBar& bar, const QStringList& known, bool is_shown) {
    QString name = is_shown ? bar.name : QString();
    while (name.isEmpty() || known.contains(name))
        name += QChar(0x200B);
    return name;
}

}  // namespace

SalesChart::SalesChart(const Theme& theme, QWidget* parent)
    : QWidget(parent), theme_(theme), view_(new QChartView(this)), nothing_(new QLabel(this)) {
    view_->setRenderHint(QPainter::Antialiasing);
    view_->setFocusPolicy(Qt::NoFocus);
    view_->setFrameShape(QFrame::NoFrame);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(view_);
    column->addWidget(nothing_);
    nothing_->setProperty("role", "quiet");
    nothing_->setAlignment(Qt::AlignCenter);
    nothing_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    nothing_->hide();
    retranslate();
    chart()->legend()->hide();
    chart()->setMargins(QMargins(0, 0, 0, 0));
    chart()->setBackgroundRoundness(0);
    begin();
}

QChart* SalesChart::chart() {
    return view_->chart();
}

void SalesChart::begin() {
    chart()->removeAllSeries();
    for (QAbstractAxis* axis : chart()->axes()) {
        chart()->removeAxis(axis);
        axis->deleteLater();
    }
}

void SalesChart::showNothing(bool is_nothing) {
    view_->setVisible(!is_nothing);
    nothing_->setVisible(is_nothing);
}

void SalesChart::retranslate() {
    nothing_->setText(tr("No sales to draw yet."));
}

void SalesChart::paintAxes() {
    chart()->setBackgroundBrush(theme_.surface);
    view_->setBackgroundBrush(theme_.surface);
    QFont small = font();
    small.setPixelSize(textPx(measure::small_font_px));
    for (QAbstractAxis* axis : chart()->axes()) {
        axis->setLabelsColor(theme_.quiet_text);
        axis->setLabelsFont(small);
        axis->setTruncateLabels(false);
        axis->setGridLineColor(theme_.line);
        axis->setLinePenColor(theme_.line);
    }
}

void SalesChart::describe(const QVector<ChartBar>& bars) {
    QStringList words;
    for (const ChartBar& bar : bars)
        words << QStringLiteral("%1 %2").arg(bar.name, moneyText(bar.amount_fen));
    setAccessibleDescription(words.join(QStringLiteral("; ")));
}

void SalesChart::showBars(const QVector<ChartBar>& bars, Lie lie) {
    begin();
    describe(bars);
    // The last mark of an axis at the foot stands half beyond it.
    chart()->setMargins({0, 0, lie == Lie::Rows ? textPx(half_mark_px) : 0, 0});
    showNothing(bars.isEmpty());
    if (bars.isEmpty()) return paintAxes();
    auto* set = new QBarSet(QString());
    QStringList names;
    qint64 most_fen = 0;
    const qsizetype every = bars.size() / most_column_names + 1;
    // The first row stands on top.
    QVector<ChartBar> ordered = bars;
    if (lie == Lie::Rows) std::reverse(ordered.begin(), ordered.end());
    for (const ChartBar& bar : ordered) {
        names << categoryName(bar, names, lie == Lie::Rows || names.size() % every == 0);
        set->append(yuan(bar.amount_fen));
        most_fen = std::max(most_fen, bar.amount_fen);
    }
    set->setColor(theme_.harvest);
    set->setBorderColor(theme_.harvest);
    QAbstractBarSeries* series = lie == Lie::Columns
                                     ? static_cast<QAbstractBarSeries*>(new QBarSeries)
                                     : new QHorizontalBarSeries;
    series->append(set);
    series->setBarWidth(0.7);
    chart()->addSeries(series);
    auto* categories = new QBarCategoryAxis;
    categories->append(names);
    categories->setGridLineVisible(false);
    chart()->addAxis(categories, lie == Lie::Columns ? Qt::AlignBottom : Qt::AlignLeft);
    auto* amounts =
        amountAxis(*chart(), lie == Lie::Columns ? Qt::AlignLeft : Qt::AlignBottom, yuan(most_fen));
    series->attachAxis(categories);
    series->attachAxis(amounts);
    paintAxes();
}

void SalesChart::showMinutes(const QVector<ChartMinute>& minutes,
                             const QVector<ChartSegment>& segments) {
    begin();
    chart()->setMargins({});
    showNothing(minutes.isEmpty() && segments.isEmpty());
    if (minutes.isEmpty() && segments.isEmpty()) return paintAxes();
    auto* line = new QLineSeries;
    qint64 most_fen = 0;
    qint64 first_ms = minutes.isEmpty() ? segments.first().from_ms : minutes.first().at_ms;
    qint64 last_ms = first_ms + minute_ms;
    qint64 before_ms = -1;
    QVector<ChartBar> told;
    for (const ChartMinute& minute : minutes) {
        // Minutes without a sale are left out by the shop: they are zero.
        if (before_ms >= 0 && minute.at_ms > before_ms + minute_ms) {
            line->append(static_cast<qreal>(before_ms + minute_ms), 0);
            line->append(static_cast<qreal>(minute.at_ms - minute_ms), 0);
        }
        line->append(static_cast<qreal>(minute.at_ms), yuan(minute.amount_fen));
        before_ms = minute.at_ms;
        most_fen = std::max(most_fen, minute.amount_fen);
        told << ChartBar{QDateTime::fromMSecsSinceEpoch(minute.at_ms).toString("HH:mm"),
                         minute.amount_fen};
        last_ms = std::max(last_ms, minute.at_ms + minute_ms);
    }
    describe(told);
    for (const ChartSegment& segment : segments) {
        first_ms = std::min(first_ms, segment.from_ms);
        last_ms = std::max(last_ms, segment.to_ms);
    }
    auto* area = new QAreaSeries(line);
    line->setParent(area);
    area->setPen(QPen(theme_.harvest, 2));
    area->setBrush(theme_.harvest_tint);
    chart()->addSeries(area);
    auto* times = new QDateTimeAxis;
    times->setFormat(QStringLiteral("HH:mm"));
    times->setRange(QDateTime::fromMSecsSinceEpoch(first_ms),
                    QDateTime::fromMSecsSinceEpoch(last_ms));
    chart()->addAxis(times, Qt::AlignBottom);
    auto* amounts = amountAxis(*chart(), Qt::AlignLeft, yuan(most_fen));
    area->attachAxis(times);
    area->attachAxis(amounts);
    if (!segments.isEmpty()) showSegments(segments, *times, *amounts);
    paintAxes();
}

// Below the line for nothing: what was sold is never behind them.
void SalesChart::showSegments(const QVector<ChartSegment>& segments, QAbstractAxis& times,
                              QValueAxis& amounts) {
    const qreal foot = -amounts.max() * segment_share;
    amounts.setRange(foot, amounts.max());
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const auto edge = [&segment = segments[i]](qreal height) {
            auto* line = new QLineSeries;
            line->append(static_cast<qreal>(segment.from_ms), height);
            line->append(static_cast<qreal>(segment.to_ms), height);
            return line;
        };
        auto* top = edge(0);
        auto* bottom = edge(foot);
        auto* band = new QAreaSeries(top, bottom);
        top->setParent(band);
        bottom->setParent(band);
        // Neighbours are told apart by shade, and named in the list below.
        band->setBrush(i % 2 == 0 ? theme_.info : theme_.good);
        band->setPen(QPen(theme_.surface, 1));
        chart()->addSeries(band);
        band->attachAxis(&times);
        band->attachAxis(&amounts);
    }
}

void SalesChart::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) paintAxes();
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
