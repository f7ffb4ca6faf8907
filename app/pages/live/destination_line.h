// One destination while on air: how it stands, and what can be done about it.
#pragma once

#include "app/pages/live/destinations_on_air.h"
#include "app/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace xb::app {

class Pill;

class DestinationLine : public QWidget {
    Q_OBJECT

 public:
    // `number` counts from 1; names the controls for tests.
    DestinationLine(const Theme& theme, int number, QWidget* parent = nullptr);

    void show(const DestinationOnAir& destination);
    using QWidget::show;

 signals:
    void sendPressed();
    void pausePressed();
    void resumePressed();
    void retryPressed();
    void stopPressed();

 private:
    void showButtons();
    void pressMain();

    DestinationOnAir shown_;
    Pill* state_;
    QLabel* detail_;
    QPushButton* retry_ = nullptr;
    QPushButton* main_ = nullptr;  // send, pause or resume
    QPushButton* stop_ = nullptr;
};

}  // namespace xb::app
