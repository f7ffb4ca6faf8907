// Asks one server again and again whether it takes connections, until it does; nothing is published
// to learn it.
#pragma once

#include "app/live/line_check.h"
#include "app/pages/live/start_check.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>

namespace xb::app {

// Main thread. What the server said last holds until it says something else.
class ServerAsking : public QObject {
    Q_OBJECT

 public:
    explicit ServerAsking(QString address);

    // To be called some times a second: asks, or asks again, where it is time to.
    void goOn();
    // Nothing is known any longer, and nothing is asked until it goes on.
    void forget();
    ServerAnswer answer() const { return answer_; }

 private:
    const QString address_;
    LineCheck line_;
    ServerAnswer answer_ = ServerAnswer::NotAsked;
    QElapsedTimer answered_;  // since when the server has said so; invalid: it is being asked
};

}  // namespace xb::app
