// Between the press on Go live and the broadcast: looks at everything once more, asks about what is
// not right, counts down, and says go.
#pragma once

#include "app/pages/live/start_check.h"
#include "app/theme.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>
#include <functional>
#include <map>
#include <memory>

class QWidget;

namespace xb::app {

class ServerAsking;
class StartDialog;

// Main thread. What is wrong is looked at again until the last moment: what was put right goes from
// the list, and a new trouble stops the countdown.
class StartDesk : public QObject {
    Q_OBJECT

 public:
    using Facts = std::function<StartFacts()>;

    // `facts` is asked some times a second while the dialog stands over `window`.
    StartDesk(QWidget& window, const Theme& theme, Facts facts, std::chrono::seconds countdown);
    ~StartDesk() override;

    // From the next start on.
    void setCountdown(std::chrono::seconds countdown) { countdown_ = countdown; }
    // Ignored while it runs already.
    void begin();

 signals:
    void agreed();

 private:
    void askServers(StartFacts& facts);
    void look();
    void accept();
    void close();

    QWidget& window_;
    const Theme& theme_;
    const Facts facts_;
    std::chrono::milliseconds countdown_;
    QPointer<StartDialog> dialog_;
    QVector<StartLine> lines_;
    QVector<StartLine> accepted_;
    QElapsedTimer counting_;                                    // invalid: it does not count
    std::map<QString, std::unique_ptr<ServerAsking>> servers_;  // by their addresses
    QTimer timer_;
};

}  // namespace xb::app
