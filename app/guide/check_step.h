// The guide's look at the machine and the line: what was measured, what follows, and what was not
// measured.
#pragma once

#include "app/guide/guide_step.h"
#include "app/live/line_check.h"
#include "app/live/machine_measure.h"
#include "app/pages/live/health_words.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace xb::app {

class Card;
class Pill;

// What a line carries upwards, and to how many it has to carry the picture.
struct Uplink {
    int kbps = 0;  // 0: not known
    int destination_count = 1;
};

// The data rate that such a picture is sent with; over a slow line less, so that there is room for
// the sound and for a bad moment. Pure.
int videoBitrateFor(const studio::CanvasSettings& canvas, const Uplink& uplink = {});

// What was measured of the machine, in words. Pure.
Saying machineSaying(const MachineMeasure& measure, const studio::CanvasSettings& fitting);
Saying lineSaying(const LineFinding& finding);

class CheckStep : public GuideStep {
    Q_OBJECT

 public:
    explicit CheckStep(const Theme& theme, QWidget* parent = nullptr);

    QString title() const override;

    void showMeasuring();
    void showMachine(const Saying& saying);
    // Where the size in use is not the fitting one; `words` name the fitting one. Empty: it is.
    void offerSize(const QString& words);
    void showConnecting();
    void showLine(const Saying& saying);
    // A rehearsal needs no line.
    void showNoLine();
    // As the person has told it; 0: not known.
    int uplinkKbps() const;

 signals:
    void sizeTaken();
    void uplinkChosen();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    struct Row {
        Card* card = nullptr;
        QLabel* title = nullptr;
        Pill* pill = nullptr;
        QProgressBar* busy = nullptr;
        QLabel* detail = nullptr;
    };
    Row makeRow(const Theme& theme, const QString& name);
    void say(const Row& row, const Saying& saying, bool is_busy);
    void fillUplinks();
    void retranslate();

    Row machine_;
    Row line_;
    QPushButton* take_size_;
    QLabel* not_measured_;
    QWidget* asked_;  // about the line
    QLabel* question_;
    QComboBox* uplink_;
};

}  // namespace xb::app
