// The guide's look at the machine and the line: what was measured, what follows, and what was not
// measured.
#pragma once

#include "app/guide/guide_step.h"
#include "app/live/line_check.h"
#include "app/live/machine_measure.h"
#include "app/live/uplink_measure.h"
#include "app/pages/live/health_words.h"

#include <optional>

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;

namespace xb::app {

class Card;
class Pill;

// What was measured of the machine, in words. Pure.
Saying machineSaying(const MachineMeasure& measure, const studio::CanvasSettings& fitting);
Saying lineSaying(const LineFinding& finding);
// As a picture leaves for its destinations.
struct SentPicture {
    int width_px = 0;
    int height_px = 0;
    int kbps = 0;
    int least_line_kbps = 0;  // that the smallest picture takes, to all of them
};
QString uplinkSentence(const UplinkFinding& finding, const SentPicture& picture);

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
    // That `host` would measure the line; empty: nobody does, and nothing is offered.
    void offerMeasuring(const QString& host);
    void showMeasuringUplink();
    void showUplink(const UplinkFinding& finding);
    // As it was made to fit.
    void showSent(const SentPicture& picture);
    // As it was measured or the person has told it; 0: not known.
    int uplinkKbps() const;

 signals:
    void sizeTaken();
    void uplinkChosen();
    void uplinkMeasureAsked();

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
    void sayUplink();
    void retranslate();

    Row machine_;
    Row line_;
    QPushButton* take_size_;
    QLabel* uplink_words_;
    QWidget* asked_;  // about the line
    QLabel* question_;
    QComboBox* uplink_;
    QPushButton* measure_uplink_;
    QString measuring_host_;
    bool is_measuring_uplink_ = false;
    std::optional<UplinkFinding> uplink_finding_;
    int measured_kbps_ = 0;  // 0: never
    SentPicture sent_;
};

}  // namespace xb::app
