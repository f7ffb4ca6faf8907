#include "app/pages/settings/alert_card.h"

#include "app/alerts/alert_words.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

namespace {
constexpr int field_width_px = 340;
constexpr QLatin1String pulse_prefix("pulse:");
}  // namespace

AlertCard::AlertCard(const Theme& theme, const AlertSettings& alerts, QWidget* parent)
    : Card(theme, parent),
      alerts_(alerts),
      title_(new QLabel(this)),
      kind_label_(new QLabel(this)),
      loudspeaker_label_(new QLabel(this)),
      kind_(new QComboBox(this)),
      loudspeaker_(new QComboBox(this)),
      try_(new QPushButton(this)),
      words_(new QLabel(this)) {
    title_->setProperty("role", "page_title");
    kind_->setObjectName("set_alert_kind");
    loudspeaker_->setObjectName("set_alert_loudspeaker");
    try_->setObjectName("alert_try");
    words_->setObjectName("alert_words");
    words_->setProperty("role", "quiet");
    words_->setWordWrap(true);
    arrange();
    connect(kind_, &QComboBox::currentIndexChanged, this, &AlertCard::take);
    connect(loudspeaker_, &QComboBox::currentIndexChanged, this, &AlertCard::take);
    connect(try_, &QPushButton::clicked, this, [this] { emit tryPressed(alerts_); });
    retranslate();
}

void AlertCard::arrange() {
    loudspeaker_->setFixedWidth(field_width_px);
    for (QLabel* one : {kind_label_, loudspeaker_label_})
        one->setMinimumSize(110, 36);
    auto* kind = new QWidget(this);
    kind->setFixedWidth(field_width_px);
    auto* row = new QHBoxLayout(kind);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(kind_, 1);
    row->addWidget(try_);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(18);
    form->setVerticalSpacing(measure::gap_px);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->addRow(kind_label_, kind);
    form->addRow(loudspeaker_label_, loudspeaker_);
    // A list is named by the label that belongs to it.
    kind_label_->setBuddy(kind_);
    loudspeaker_label_->setBuddy(loudspeaker_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 18);
    column->setSpacing(14);
    column->addWidget(title_);
    column->addLayout(form);
    column->addWidget(words_);
}

void AlertCard::show(const AlertSettings& alerts) {
    if (alerts == alerts_) return;
    alerts_ = alerts;
    outcome_.reset();
    fill();
}

void AlertCard::showLoudspeakers(const QVector<DeviceChoice>& loudspeakers, bool can_speak) {
    loudspeakers_ = loudspeakers;
    can_speak_ = can_speak;
    fill();
}

void AlertCard::showOutcome(AlertOutcome outcome) {
    outcome_ = outcome;
    showWords();
}

void AlertCard::fill() {
    is_filling_ = true;
    kind_->clear();
    for (const AlertKind kind : all_alert_kinds)
        kind_->addItem(alertKindText(kind), static_cast<int>(kind));
    kind_->setCurrentIndex(kind_->findData(static_cast<int>(alerts_.kind)));
    loudspeaker_->clear();
    loudspeaker_->addItem(tr("As this computer"), QString());
    for (const DeviceChoice& one : loudspeakers_)
        loudspeaker_->addItem(one.label, one.spec.mid(pulse_prefix.size()));
    const QString chosen = QString::fromStdString(alerts_.loudspeaker);
    if (loudspeaker_->findData(chosen) < 0)
        loudspeaker_->addItem(tr("%1 (not found)").arg(chosen), chosen);
    loudspeaker_->setCurrentIndex(loudspeaker_->findData(chosen));
    is_filling_ = false;
    showWords();
}

void AlertCard::take() {
    if (is_filling_) return;
    const AlertSettings before = alerts_;
    alerts_.kind = static_cast<AlertKind>(kind_->currentData().toInt());
    alerts_.loudspeaker = loudspeaker_->currentData().toString().toStdString();
    if (alerts_ == before) return;
    outcome_.reset();
    showWords();
    emit changed();
}

void AlertCard::showWords() {
    const bool is_silent = alerts_.kind == AlertKind::Silent;
    try_->setEnabled(!is_silent);
    loudspeaker_->setEnabled(!is_silent);
    QString words =
        tr("Only you hear it, never the broadcast. A microphone beside a loudspeaker "
           "hears it too, so wear headphones.");
    if (alerts_.kind == AlertKind::Spoken && !can_speak_)
        words = outcomeSentence(AlertOutcome::Unspoken);
    if (outcome_ && *outcome_ != AlertOutcome::Heard) words = outcomeSentence(*outcome_);
    words_->setText(words);
}

void AlertCard::retranslate() {
    title_->setText(tr("New orders"));
    kind_label_->setText(tr("You hear"));
    kind_->setAccessibleName(tr("What you hear of a new order"));
    loudspeaker_label_->setText(tr("From"));
    loudspeaker_->setAccessibleName(tr("The loudspeaker that you hear it from"));
    try_->setText(tr("Try it"));
    try_->setAccessibleName(tr("Try how a new order sounds"));
    fill();
}

void AlertCard::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
