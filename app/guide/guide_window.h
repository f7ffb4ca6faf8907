// The first-run guide: one question after the other, with a way back and a way out.
#pragma once

#include "app/theme.h"

#include <QDialog>
#include <QVector>

class QLabel;
class QProgressBar;
class QPushButton;
class QStackedWidget;

namespace xb::app {

class GuideStep;

// Lays out and turns pages, nothing else. Main thread.
class GuideWindow : public QDialog {
    Q_OBJECT

 public:
    explicit GuideWindow(QWidget* parent = nullptr);

    // Takes it in; the steps are asked in the order they were added.
    void addStep(GuideStep* step);
    // Opens the first step.
    void begin();
    // While the answers are being carried out nothing can be pressed.
    void setBusy(bool is_busy);
    // Not while it is busy.
    void reject() override;

 signals:
    void stepOpened(xb::app::GuideStep* step);
    // The last step was answered.
    void finishAsked();
    // Closed before the end: what was chosen so far counts.
    void putOff();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void arrange();
    void openStep(int at);
    void goOn();
    void retranslate();

    QVector<GuideStep*> steps_;
    QLabel* brand_;
    QLabel* count_;
    QLabel* title_;
    QProgressBar* way_;
    QStackedWidget* pages_;
    QPushButton* later_;
    QPushButton* back_;
    QPushButton* next_;
};

}  // namespace xb::app
