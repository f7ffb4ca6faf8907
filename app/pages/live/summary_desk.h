// Shows the summary of a broadcast when it has ended, and leads from it to the orders and sales of
// that broadcast.
#pragma once

#include "app/live/broadcast_summary.h"
#include "app/theme.h"

#include <QObject>
#include <QPointer>

namespace xb::app {

class LiveSession;
class MainWindow;
class SummaryDialog;

// Main thread; all outlive it.
class SummaryDesk : public QObject {
    Q_OBJECT

 public:
    SummaryDesk(LiveSession& session, MainWindow& window, const Theme& theme);

    // Nothing where it never came on air: then the reason alone is what has to be read, and the
    // banner tells it.
    void show(const BroadcastSummary& summary);

 private:
    void openFolder(const QString& folder);

    MainWindow& window_;
    const Theme& theme_;
    QPointer<SummaryDialog> dialog_;
};

}  // namespace xb::app
