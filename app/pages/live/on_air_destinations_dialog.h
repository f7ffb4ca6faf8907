// Where the broadcast goes, while on air: each destination rests, goes on or goes, and others are
// sent to as well.
#pragma once

#include "app/pages/live/destinations_on_air.h"
#include "app/theme.h"

#include <QDialog>
#include <QVector>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace xb::app {

class DestinationLine;

// Shows and asks; main thread. Never modal: whoever is on air reaches everything else meanwhile.
class OnAirDestinationsDialog : public QDialog {
    Q_OBJECT

 public:
    explicit OnAirDestinationsDialog(const Theme& theme, QWidget* parent = nullptr);

    // As they are now; as often as they change.
    void show(const QVector<DestinationOnAir>& destinations);
    using QDialog::show;
    // What stood in the way of the last press; until the next one.
    void tell(const QString& sentence);

 signals:
    // Of the list's destination in this place.
    void sendPressed(int place);
    // Of the destination with this number.
    void pausePressed(int destination);
    void resumePressed(int destination);
    void retryPressed(int destination);
    void stopPressed(int destination);
    // The list is to be changed.
    void listAsked();

 private:
    void arrange();
    void addLine();
    void send(int line);

    const Theme& theme_;
    QVector<DestinationOnAir> shown_;
    QVector<DestinationLine*> lines_;
    QVBoxLayout* list_;
    QLabel* nowhere_;
    QLabel* trouble_;
    QPushButton* change_;
    QPushButton* done_;
};

}  // namespace xb::app
