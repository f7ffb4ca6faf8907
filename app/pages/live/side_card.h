// A small card beside the program: a title, a meter where there is one, and a word about it.
#pragma once

#include "app/widgets/card.h"

class QLabel;
class QPushButton;

namespace xb::app {

class Meter;

class SideCard : public Card {
    Q_OBJECT

 public:
    enum class Kind { Words, WordsAndMeter };

    SideCard(const Theme& theme, Kind kind, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void say(Tone tone, const QString& words);
    // Below the words.
    void addButton(QPushButton* button);
    // Only with a meter.
    void setLevel(float magnitude_db, float peak_db);

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void tint();

    const Theme& theme_;
    Tone tone_ = Tone::Quiet;
    QLabel* title_;
    Meter* meter_ = nullptr;
    QLabel* words_;
};

}  // namespace xb::app
