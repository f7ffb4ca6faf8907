#include "app/pages/live/uplink_card.h"

#include "app/pages/live/uplink_words.h"
#include "app/text_size.h"
#include "app/widgets/rate_chart.h"

#include <QEvent>
#include <QLabel>
#include <QVBoxLayout>

namespace xb::app {

namespace {
constexpr int margins_px = 22;
constexpr int spacing_px = 6;
constexpr int line_px = 20;  // of small words
}  // namespace

UplinkCard::UplinkCard(const Theme& theme, QWidget* parent)
    : Card(theme, parent),
      theme_(theme),
      title_(new QLabel(this)),
      uplink_(new QLabel(this)),
      chart_(new RateChart(theme, static_cast<int>(UplinkHistory::most_parts), this)),
      encoder_(new QLabel(this)) {
    title_->setProperty("role", "strong");
    for (QLabel* words : {uplink_, encoder_})
        words->setProperty("role", "small");
    uplink_->setObjectName("uplink_words");
    chart_->setObjectName("uplink_chart");
    encoder_->setObjectName("encoder_words");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(11, 10, 9, 12);
    column->setSpacing(spacing_px);
    column->addWidget(title_);
    column->addWidget(uplink_);
    column->addWidget(chart_);
    column->addWidget(encoder_);
    column->addStretch(1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    retranslate();
}

void UplinkCard::show(const HealthFigures& figures, const std::deque<UplinkPart>& parts) {
    figures_ = figures;
    parts_ = parts;
    QVector<RatePoint> points;
    for (const UplinkPart& part : parts)
        points << RatePoint{part.sent_kbps, part.asked_kbps, part.is_gap};
    chart_->show(points);
    const QString description = uplinkDescription(parts);
    if (description != chart_->accessibleDescription()) {
        chart_->setAccessibleDescription(description);
        chart_->setToolTip(description);
    }
    say(*encoder_, encoderSaying(figures));
    fit();
    updateGeometry();
}

// As much as there is room for. The words are one or two lines, and never broken.
void UplinkCard::fit() {
    const bool is_whole = height() >= wholeHeight();
    Saying uplink = uplinkSaying(figures_);
    uplink_->setAccessibleName(uplink.text.simplified());
    if (!is_whole) uplink.text = uplink.text.section(QLatin1Char('\n'), 0, 0);
    say(*uplink_, uplink);
    chart_->setVisible(is_whole && !parts_.empty());
    encoder_->setVisible(is_whole && !encoder_->text().isEmpty());
}

int UplinkCard::leastHeight() const {
    return margins_px + title_->sizeHint().height() + spacing_px + textPx(line_px);
}

int UplinkCard::wholeHeight() const {
    int whole_px = leastHeight();
    if (uplinkSaying(figures_).text.contains(QLatin1Char('\n'))) whole_px += textPx(line_px);
    if (!parts_.empty()) whole_px += spacing_px + textPx(chart_->sizeHint().height());
    if (!encoder_->text().isEmpty()) whole_px += spacing_px + textPx(line_px);
    return whole_px;
}

QSize UplinkCard::sizeHint() const {
    return {Card::sizeHint().width(), wholeHeight()};
}

QSize UplinkCard::minimumSizeHint() const {
    return {Card::minimumSizeHint().width(), leastHeight()};
}

void UplinkCard::say(QLabel& label, const Saying& saying) {
    const QColor color =
        saying.tone == Tone::Quiet ? theme_.quiet_text : theme_.tone(saying.tone).text;
    const QString style = QStringLiteral("color: %1;").arg(color.name());
    if (style != label.styleSheet()) label.setStyleSheet(style);
    if (saying.text != label.text()) label.setText(saying.text);
    label.setToolTip(saying.detail);
}

void UplinkCard::retranslate() {
    title_->setText(tr("Uplink"));
    chart_->setAccessibleName(tr("Sent in the last five minutes"));
    show(figures_, parts_);
}

void UplinkCard::resizeEvent(QResizeEvent* event) {
    Card::resizeEvent(event);
    fit();
}

void UplinkCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) show(figures_, parts_);
}

}  // namespace xb::app
