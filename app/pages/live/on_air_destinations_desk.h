// Joins the destinations of a broadcast that runs with the window they are handled in.
#pragma once

#include "app/pages/live/health_words.h"
#include "app/theme.h"

#include <QObject>
#include <QPointer>
#include <QVector>

class QWidget;

namespace xb::app {

class BottomBar;
class LiveSession;
class OnAirDestinationsDialog;

// Main thread; what it refers to outlives it.
class OnAirDestinationsDesk : public QObject {
    Q_OBJECT

 public:
    OnAirDestinationsDesk(LiveSession& session, BottomBar& bar, QWidget& window,
                          const Theme& theme);
    ~OnAirDestinationsDesk() override;

    // As they are now, twice a second.
    void showFigures(const QVector<DestinationFigures>& destinations);

 signals:
    // The list is to be changed.
    void listAsked();

 private:
    void open();
    void show();
    void send(int place);

    LiveSession& session_;
    BottomBar& bar_;
    QWidget& window_;
    const Theme& theme_;
    QVector<DestinationFigures> running_;
    QPointer<OnAirDestinationsDialog> dialog_;
};

}  // namespace xb::app
