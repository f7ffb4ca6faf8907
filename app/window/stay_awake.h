// Keeps the machine from falling asleep, and its screen from going dark, while that is asked for.
#pragma once

#include "app/log.h"

#include <QObject>

#include <functional>
#include <memory>

class QDBusConnection;
class QDBusPendingCall;

namespace xb::app {

// Asks logind (sleep) and the desktop (screen saver) over D-Bus, whichever are there. Main thread;
// never waits for an answer. What cannot be had costs a line in the log and nothing else.
class StayAwake : public QObject {
    Q_OBJECT

 public:
    using Bus = std::function<QDBusConnection()>;

    explicit StayAwake(Log log);
    // On other buses than the machine's own.
    StayAwake(Log log, Bus system_bus, Bus session_bus);
    // Lets the machine sleep.
    ~StayAwake() override;

    void hold(bool is_held);
    // What has been granted by now: 0 to 2.
    int grantedCount() const;

 private:
    struct Grants;
    void askSystem();
    void askSession();
    void release();
    // Calls `take` with the answer and whether it is still wanted, or writes down why there is
    // none.
    template <class Answer, class Take>
    void whenAnswered(const QDBusPendingCall& call, const char* of, Take take);

    Log log_;
    Bus system_bus_;
    Bus session_bus_;
    bool is_held_ = false;
    int asking_ = 0;  // counts holds, so that a late answer is known as such
    std::unique_ptr<Grants> grants_;
};

}  // namespace xb::app
