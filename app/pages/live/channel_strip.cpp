#include "app/pages/live/channel_strip.h"

#include "app/widgets/meter.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace xb::app {

int sliderPlace(float volume_db) {
    if (!std::isfinite(volume_db)) return ChannelStrip::lowest_db;
    return std::clamp(static_cast<int>(std::lround(volume_db)), ChannelStrip::lowest_db,
                      ChannelStrip::highest_db);
}

float volumeAt(int slider_place) {
    if (slider_place <= ChannelStrip::lowest_db) return ChannelStrip::silent_db;
    return static_cast<float>(slider_place);
}

ChannelStrip::ChannelStrip(const Theme& theme, const QString& name, QWidget* parent)
    : Card(theme, parent),
      theme_(theme),
      title_(new QLabel(this)),
      meter_(new Meter(theme, this)),
      volume_(new QSlider(Qt::Horizontal, this)),
      mute_(new QPushButton(this)),
      adjust_(new QPushButton(this)),
      words_(new QLabel(this)) {
    setObjectName(name);
    title_->setProperty("role", "strong");
    words_->setProperty("role", "small");
    volume_->setObjectName(name + QStringLiteral("_volume"));
    volume_->setRange(lowest_db, highest_db);
    volume_->setPageStep(6);
    mute_->setObjectName(name + QStringLiteral("_mute"));
    mute_->setProperty("segment", true);
    mute_->setCheckable(true);
    adjust_->setObjectName(name + QStringLiteral("_adjust"));
    adjust_->setProperty("narrow", true);
    words_->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(11, 10, 9, 12);
    column->setSpacing(6);
    column->addWidget(title_);
    column->addWidget(meter_);
    column->addWidget(volume_);
    column->addWidget(mute_);
    column->addWidget(adjust_);
    column->addWidget(words_);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    connect(mute_, &QPushButton::clicked, this, &ChannelStrip::mutePressed);
    connect(adjust_, &QPushButton::clicked, this, &ChannelStrip::adjustPressed);
    // Set by hand or key, not by `show`.
    connect(volume_, &QSlider::actionTriggered, this,
            [this] { emit volumeMoved(volumeAt(volume_->sliderPosition())); });
    retranslate();
}

void ChannelStrip::setTitle(const QString& title) {
    title_text_ = title;
    title_->setText(title);
    meter_->setAccessibleName(title);
    setAccessibleName(title);
    retranslate();
}

void ChannelStrip::addButton(QPushButton* button) {
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->count() - 1, button);
}

void ChannelStrip::show(const ChannelFigures& figures) {
    const ChannelFigures before = figures_;
    figures_ = figures;
    meter_->setLevel(figures.magnitude_db, figures.peak_db);
    if (!volume_->isSliderDown()) volume_->setValue(sliderPlace(figures.volume_db));
    if (figures.is_muted != before.is_muted) {
        mute_->setChecked(figures.is_muted);
        retranslate();
    }
    if (figures.words != before.words || figures.tone != before.tone) showWords();
}

void ChannelStrip::showWords() {
    const QColor color =
        figures_.tone == Tone::Quiet ? theme_.quiet_text : theme_.tone(figures_.tone).text;
    words_->setStyleSheet(QStringLiteral("color: %1;").arg(color.name()));
    words_->setText(figures_.words);
    words_->setVisible(!figures_.words.isEmpty());
    setAccessibleDescription(figures_.words);
}

void ChannelStrip::retranslate() {
    mute_->setText(figures_.is_muted ? tr("Muted") : tr("Mute"));
    mute_->setAccessibleName(figures_.is_muted ? tr("%1: muted, press to be heard").arg(title_text_)
                                               : tr("%1: mute").arg(title_text_));
    volume_->setAccessibleName(tr("%1: volume").arg(title_text_));
    adjust_->setText(tr("Adjust…"));
    adjust_->setAccessibleName(tr("%1: balance, monitoring and filters").arg(title_text_));
    showWords();
}

void ChannelStrip::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::PaletteChange) showWords();
}

}  // namespace xb::app
