// Ctrl-C, SIGTERM and SIGUSR1 as events of the main loop.
#pragma once

#include <QObject>

#include <memory>

class QSocketNotifier;

namespace xb::app {

// Main thread. From construction to destruction SIGINT and SIGTERM no longer end the process but
// emit `asked`, and SIGUSR1 `replayAsked`; SIGPIPE is ignored for good, since a server that closes
// is an error value, not a death. At most one object at a time.
class UnixSignals : public QObject {
    Q_OBJECT

 public:
    UnixSignals();
    ~UnixSignals() override;

    // From here on `asked` is emitted, also for what came before. Needs the Qt application.
    void listen();
    // For work that has no event loop: whether someone has asked by now.
    bool wasAsked();

 signals:
    // Someone wants the program to end in good order.
    void asked();
    // Someone wants what was just on air as a clip.
    void replayAsked();

 private:
    int descriptor_ = -1;
    bool was_asked_ = false;
    std::unique_ptr<QSocketNotifier> notifier_;
};

}  // namespace xb::app
