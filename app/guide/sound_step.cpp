#include "app/guide/sound_step.h"

#include "app/errors/error_text.h"
#include "app/widgets/meter.h"
#include "app/widgets/pill.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace xb::app {

Saying chosenMicrophoneSaying(const std::string& spec, const SoundFigures& figures,
                              const StageNow& stage) {
    if (spec == "none") return {Tone::Warn, SoundStep::tr("Viewers would not hear you"), {}};
    const auto chosen = studio::parseMicrophoneSpec(spec).value_or(studio::MicrophoneSpec{});
    if (stage.is_open && !(chosen == stage.devices.microphone)) {
        const auto& refused = stage.devices.microphone_refused;
        if (!refused) return {Tone::Info, SoundStep::tr("Waiting for the sound"), {}};
        return {Tone::Bad, SoundStep::tr("This microphone is not heard"), errorText(*refused)};
    }
    // One line: the loudness stands on the desk.
    return {soundTone(figures), soundWords(figures).section(QLatin1Char('\n'), 0, 0),
            stage.trouble};
}

SoundStep::SoundStep(const Theme& theme, QWidget* parent)
    : GuideStep(parent),
      words_(new QLabel(this)),
      microphones_(new QComboBox(this)),
      look_(new QPushButton(this)),
      meter_(new Meter(theme, this)),
      state_(new Pill(theme, PillDot::Shown, this)),
      advice_(new QLabel(this)) {
    microphones_->setObjectName("guide_microphone");
    microphones_->setProperty("target", true);
    look_->setObjectName("guide_look_for_microphones");
    look_->setAutoDefault(false);
    meter_->setObjectName("guide_meter");
    meter_->setFixedHeight(18);
    state_->setObjectName("guide_sound_state");
    advice_->setProperty("role", "quiet");
    for (QLabel* label : {words_, advice_})
        label->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(microphones_, 1);
    row->addWidget(look_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(18);
    column->addWidget(words_);
    column->addLayout(row);
    column->addWidget(meter_);
    column->addWidget(state_);
    column->addWidget(advice_);
    column->addStretch(1);
    connect(microphones_, &QComboBox::currentIndexChanged, this, [this] {
        if (is_filling_) return;
        chosen_ = microphones_->currentData().toString().toStdString();
        emit chosen(microphones_->currentData().toString());
    });
    connect(look_, &QPushButton::clicked, this, &SoundStep::lookAsked);
    retranslate();
}

QString SoundStep::title() const {
    return tr("Which microphone hears you?");
}

QWidget* SoundStep::firstField() {
    return microphones_;
}

void SoundStep::showDevices(const QVector<DeviceChoice>& found, const std::string& chosen) {
    found_ = found;
    chosen_ = chosen;
    is_filling_ = true;
    fillMicrophones(*microphones_, found, chosen);
    is_filling_ = false;
}

void SoundStep::showLevel(const studio::AudioLevel& level) {
    meter_->setLevel(level.magnitude_db, level.peak_db);
}

void SoundStep::showState(const Saying& saying) {
    state_->show(saying.tone, saying.text);
    if (saying.detail == trouble_) return;
    trouble_ = saying.detail;
    showAdvice();
}

void SoundStep::showAdvice() {
    advice_->setText(trouble_.isEmpty()
                         ? tr("Too quiet: go nearer, or turn the microphone up. Where it is noisy, "
                              "choose Market or Outdoors beside the sound on the desk.")
                         : trouble_);
}

void SoundStep::retranslate() {
    words_->setText(
        tr("Speak as you will speak to your viewers. The bar should move with every word and reach "
           "about three quarters."));
    showAdvice();
    microphones_->setAccessibleName(tr("Microphone"));
    meter_->setAccessibleName(tr("How loud you are"));
    look_->setText(tr("Look again"));
    if (!chosen_.empty()) showDevices(found_, chosen_);
}

void SoundStep::changeEvent(QEvent* event) {
    GuideStep::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retranslate();
}

}  // namespace xb::app
