// Where the next broadcast goes: nowhere (a rehearsal), into a recording, or to platforms' servers.
#pragma once

#include "app/pages/live/broadcast_aim.h"

#include <QWidget>

class QButtonGroup;
class QPushButton;

namespace xb::app {

class DestinationChoice : public QWidget {
    Q_OBJECT

 public:
    explicit DestinationChoice(QWidget* parent = nullptr);

    const BroadcastAim& aim() const { return aim_; }
    // As it was set elsewhere; says nothing.
    void setAim(const BroadcastAim& aim);

 signals:
    // Another kind of broadcast.
    void changed();
    // The list of destinations is to be seen and changed.
    void editAsked();

 protected:
    void changeEvent(QEvent* event) override;

 private:
    void choose(BroadcastKind kind);
    void showDestinations();
    void retranslate();

    BroadcastAim aim_;
    QButtonGroup* kinds_;
    QPushButton* rehearse_;
    QPushButton* record_only_;
    QPushButton* platform_;
    QPushButton* destinations_;  // names them, and opens their list
};

}  // namespace xb::app
