// The guide's question for the microphone: a meter that follows the voice, and what is wrong in
// words.
#pragma once

#include "app/guide/guide_step.h"
#include "app/live/stage_devices.h"
#include "app/pages/live/health_words.h"
#include "app/pages/live/sound_words.h"
#include "app/pages/settings/device_choice.h"

#include <QVector>

#include <string>

class QComboBox;
class QLabel;
class QPushButton;

namespace xb::app {

class Meter;
class Pill;

// What is to be said of the microphone that was chosen, also that it could not be had. Pure.
Saying chosenMicrophoneSaying(const std::string& spec, const SoundFigures& figures,
                              const StageNow& stage);

class SoundStep : public GuideStep {
    Q_OBJECT

 public:
    explicit SoundStep(const Theme& theme, QWidget* parent = nullptr);

    QString title() const override;
    QWidget* firstField() override;

    void showDevices(const QVector<DeviceChoice>& found, const std::string& chosen);
    // Both some 30 times a second.
    void showLevel(const studio::AudioLevel& level);
    void showState(const Saying& saying);

 signals:
    void chosen(const QString& spec);
    void lookAsked();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void retranslate();

    void showAdvice();

    bool is_filling_ = false;
    QString trouble_;  // what to do about it, in the place of the advice; empty: nothing
    QVector<DeviceChoice> found_;
    std::string chosen_;
    QLabel* words_;
    QComboBox* microphones_;
    QPushButton* look_;
    Meter* meter_;
    Pill* state_;
    QLabel* advice_;
};

}  // namespace xb::app
