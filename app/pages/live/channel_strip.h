// One sound of the mixer beside the program: its meter, its volume, a mute button, and a word about
// it.
#pragma once

#include "app/widgets/card.h"

#include <QString>

class QLabel;
class QPushButton;
class QSlider;

namespace xb::app {

class Meter;

struct ChannelFigures {
    float magnitude_db = -200;
    float peak_db = -200;
    float volume_db = 0;
    bool is_muted = false;
    Tone tone = Tone::Quiet;
    QString words;  // empty: nothing to say
};

class ChannelStrip : public Card {
    Q_OBJECT

 public:
    // The lowest place of the slider is silence.
    static constexpr int lowest_db = -40;
    static constexpr float silent_db = -120;
    static constexpr int highest_db = 12;

    // `name` is the object name; its parts are "NAME_mute", "NAME_volume", "NAME_adjust".
    ChannelStrip(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    // Some 30 times a second. The slider stays under the hand that holds it.
    void show(const ChannelFigures& figures);
    void addButton(QPushButton* button);
    QString title() const { return title_text_; }

 signals:
    void mutePressed(bool is_muted);
    void volumeMoved(float volume_db);
    void adjustPressed();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void showWords();
    void retranslate();

    const Theme& theme_;
    ChannelFigures figures_;
    QString title_text_;
    QLabel* title_;
    Meter* meter_;
    QSlider* volume_;
    QPushButton* mute_;
    QPushButton* adjust_;
    QLabel* words_;
};

// Where a volume stands on the slider, and back. Pure.
int sliderPlace(float volume_db);
float volumeAt(int slider_place);

}  // namespace xb::app
