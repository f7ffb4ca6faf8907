#include "app/window/stay_awake.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>
#include <QFileInfo>
#include <QStandardPaths>

#include <optional>
#include <string>
#include <utility>

namespace xb::app {

namespace {

constexpr QLatin1String program_name("Xiangbo Studio");
// Other programs show it to people who ask what keeps the machine awake.
constexpr QLatin1String reason("A broadcast or a recording runs");

// Without this look, D-Bus would start a bus of its own where the session has none.
bool hasSessionBus() {
    return !qEnvironmentVariableIsEmpty("DBUS_SESSION_BUS_ADDRESS") ||
           QFileInfo::exists(QStringLiteral("%1/bus").arg(
               QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)));
}

QDBusMessage screenSaver(const char* method) {
    return QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.ScreenSaver"),
                                          QStringLiteral("/org/freedesktop/ScreenSaver"),
                                          QStringLiteral("org.freedesktop.ScreenSaver"),
                                          QLatin1String(method));
}

}  // namespace

struct StayAwake::Grants {
    // The machine may sleep again once this is closed.
    std::optional<QDBusUnixFileDescriptor> sleep;
    std::optional<uint> screen;
};

StayAwake::StayAwake(Log log)
    : StayAwake(
          std::move(log), [] { return QDBusConnection::systemBus(); },
          [] {
              return hasSessionBus() ? QDBusConnection::sessionBus()
                                     : QDBusConnection(QStringLiteral("xiangbo: no session bus"));
          }) {}

StayAwake::StayAwake(Log log, Bus system_bus, Bus session_bus)
    : log_(std::move(log)),
      system_bus_(std::move(system_bus)),
      session_bus_(std::move(session_bus)),
      grants_(std::make_unique<Grants>()) {}

StayAwake::~StayAwake() {
    release();
}

int StayAwake::grantedCount() const {
    return (grants_->sleep ? 1 : 0) + (grants_->screen ? 1 : 0);
}

void StayAwake::hold(bool is_held) {
    if (std::exchange(is_held_, is_held) == is_held) return;
    ++asking_;
    if (!is_held) return release();
    askSystem();
    askSession();
}

template <class Answer, class Take>
void StayAwake::whenAnswered(const QDBusPendingCall& call, const char* of, Take take) {
    auto* watcher = new QDBusPendingCallWatcher(call, this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, of, take, asking = asking_](QDBusPendingCallWatcher* answered) {
                answered->deleteLater();
                const QDBusPendingReply<Answer> reply = *answered;
                if (reply.isError()) {
                    log_(LogLevel::Info, std::string(of) + " does not keep the machine awake: " +
                                             reply.error().message().toStdString());
                    return;
                }
                take(reply.value(), asking == asking_ && is_held_);
            });
}

void StayAwake::askSystem() {
    const QDBusConnection bus = system_bus_();
    if (!bus.isConnected()) {
        log_(LogLevel::Info, "no system bus: the machine may fall asleep while on air");
        return;
    }
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
        QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("Inhibit"));
    call << QStringLiteral("sleep:idle") << QString(program_name) << QString(reason)
         << QStringLiteral("block");
    whenAnswered<QDBusUnixFileDescriptor>(
        bus.asyncCall(call), "logind",
        [this](const QDBusUnixFileDescriptor& granted, bool is_wanted) {
            if (is_wanted) grants_->sleep = granted;
        });
}

void StayAwake::askSession() {
    const QDBusConnection bus = session_bus_();
    if (!bus.isConnected()) {
        log_(LogLevel::Info, "no session bus: the screen may go dark while on air");
        return;
    }
    const QDBusMessage call = screenSaver("Inhibit") << QString(program_name) << QString(reason);
    whenAnswered<uint>(bus.asyncCall(call), "the screen saver",
                       [this](uint cookie, bool is_wanted) {
                           if (is_wanted)
                               grants_->screen = cookie;
                           else
                               session_bus_().send(screenSaver("UnInhibit") << cookie);
                       });
}

void StayAwake::release() {
    grants_->sleep.reset();
    if (const auto cookie = std::exchange(grants_->screen, std::nullopt))
        session_bus_().send(screenSaver("UnInhibit") << *cookie);
}

}  // namespace xb::app
