// One window of a shop, a machine that stays awake, and what the panel's icon says.
#include "app/window/one_window.h"
#include "app/window/stay_awake.h"
#include "app/window/tray_icon.h"
#include "tests/app/desk_application.h"
#include "tests/support/temporary_folder.h"

#include <QAction>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServer>
#include <QDBusUnixFileDescriptor>
#include <QDBusVirtualObject>
#include <QFile>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <catch2/catch.hpp>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <filesystem>
#include <functional>
#include <future>
#include <string_view>

using namespace xb::app;
using xb::tests::TemporaryFolder;

namespace {

constexpr int patient_ms = 30'000;

bool comes(const std::function<bool()>& is_there) {
    return QTest::qWaitFor(is_there, patient_ms);
}

// As another process would: on a thread that waits.
std::future<bool> startAgain(const TemporaryFolder& shop) {
    return std::async(std::launch::async,
                      [folder = shop.path()] { return OneWindow(folder).raiseOther(); });
}

// Sockets go where XDG_RUNTIME_DIR says.
struct RuntimeFolder {
    RuntimeFolder() {
        QFile::setPermissions(QString::fromStdString(folder.path().string()),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("XDG_RUNTIME_DIR", QByteArray::fromStdString(folder.path().string()));
    }
    ~RuntimeFolder() { qputenv("XDG_RUNTIME_DIR", before); }
    QByteArray before = qgetenv("XDG_RUNTIME_DIR");
    TemporaryFolder folder;
};

// logind and the screen saver at the other end of a wire; writes down what is asked of them.
class Services : public QDBusVirtualObject {
 public:
    Services() {
        connect(&server_, &QDBusServer::newConnection, this, [this](QDBusConnection connection) {
            connection.registerVirtualObject("/", this, QDBusConnection::SubPath);
            peers_ << connection;
        });
    }
    ~Services() override {
        for (const int end : ends_)
            ::close(end);
    }

    QDBusConnection connection(const char* name) {
        return QDBusConnection::connectToPeer(server_.address(), name);
    }
    // Whether the one who asked still holds what was granted.
    bool isSleepHeld() const {
        char byte = 0;
        return !ends_.empty() && ::recv(ends_.back(), &byte, 1, MSG_DONTWAIT | MSG_PEEK) < 0;
    }

    QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override {
        const QVariantList words = message.arguments();
        if (refuses) {
            asked << "refused";
            return connection.send(message.createErrorReply(QDBusError::AccessDenied, "not you"));
        }
        if (message.member() == "UnInhibit") {
            asked << QStringLiteral("screen given back %1").arg(words.at(0).toUInt());
            return connection.send(message.createReply());
        }
        if (message.path() == "/org/freedesktop/ScreenSaver") {
            asked << "screen";
            return connection.send(message.createReply(cookie));
        }
        asked << words.at(0).toString() + " " + words.at(3).toString();
        std::array<int, 2> pair{};
        if (::socketpair(AF_UNIX, SOCK_STREAM, 0, pair.data()) != 0) return false;
        ends_ << pair[1];
        QDBusUnixFileDescriptor granted;
        granted.giveFileDescriptor(pair[0]);
        return connection.send(message.createReply(QVariant::fromValue(granted)));
    }

    static constexpr uint cookie = 4711;
    bool refuses = false;
    QStringList asked;

 private:
    QDBusServer server_{QStringLiteral("unix:tmpdir=/tmp")};
    QList<QDBusConnection> peers_;
    QVector<int> ends_;
};

struct Written {
    Log log() {
        return [this](LogLevel, std::string_view line) {
            lines << QString::fromUtf8(line.data(), static_cast<int>(line.size()));
        };
    }
    QStringList lines;
};

}  // namespace

TEST_CASE("a second start of a shop shows the first one's window", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    const RuntimeFolder runtime;
    const TemporaryFolder shop;
    const TemporaryFolder other_shop;
    OneWindow first(shop.path());
    CHECK_FALSE(first.raiseOther());
    REQUIRE(first.listen());
    QSignalSpy raised(&first, &OneWindow::raiseAsked);
    auto second = startAgain(shop);
    REQUIRE(comes([&] { return raised.size() == 1; }));
    CHECK(second.get());
    auto third = startAgain(shop);
    REQUIRE(comes([&] { return raised.size() == 2; }));
    CHECK(third.get());
    CHECK_FALSE(startAgain(other_shop).get());
    OneWindow late(shop.path());
    CHECK_FALSE(late.listen());
}

TEST_CASE("a first window that does not answer is no success", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    const RuntimeFolder runtime;
    const TemporaryFolder shop;
    OneWindow hangs(shop.path());
    REQUIRE(hangs.listen());
    // The thread that would answer is this one, and it is waiting.
    CHECK_FALSE(OneWindow(shop.path()).raiseOther(std::chrono::milliseconds(50)));
}

TEST_CASE("what a crash left of the socket is no obstacle", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    const RuntimeFolder runtime;
    const TemporaryFolder shop;
    OneWindow first(shop.path());
    REQUIRE(first.listen());
    // A socket whose listener is gone, in the place of the first one's.
    const std::filesystem::path door =
        std::filesystem::directory_iterator(runtime.folder.path())->path();
    std::filesystem::remove(door);
    const int dead = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    door.string().copy(address.sun_path, sizeof address.sun_path - 1);
    REQUIRE(::bind(dead, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    ::close(dead);
    OneWindow next(shop.path());
    CHECK_FALSE(next.raiseOther());
    CHECK(next.listen());
}

TEST_CASE("the machine is kept awake while that is asked for, and no longer", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    Services services;
    Written written;
    {
        StayAwake awake(
            written.log(), [&] { return services.connection("system"); },
            [&] { return services.connection("session"); });
        CHECK(services.asked.isEmpty());
        awake.hold(true);
        awake.hold(true);
        REQUIRE(comes([&] { return awake.grantedCount() == 2; }));
        CHECK(services.asked.size() == 2);
        CHECK(services.asked.contains("sleep:idle block"));
        CHECK(services.isSleepHeld());
        awake.hold(false);
        CHECK(awake.grantedCount() == 0);
        CHECK(comes([&] { return services.asked.size() == 3; }));
        CHECK(services.asked.last() == "screen given back 4711");
        CHECK(comes([&] { return !services.isSleepHeld(); }));
        awake.hold(true);
        REQUIRE(comes([&] { return awake.grantedCount() == 2; }));
    }
    CHECK(comes([&] { return !services.isSleepHeld(); }));
    CHECK(written.lines.isEmpty());
    for (const char* name : {"system", "session"})
        QDBusConnection::disconnectFromPeer(name);
}

TEST_CASE("an answer that comes too late is given back", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    Services services;
    Written written;
    StayAwake awake(
        written.log(), [&] { return services.connection("system"); },
        [&] { return services.connection("session"); });
    awake.hold(true);
    awake.hold(false);
    REQUIRE(comes([&] { return services.asked.contains("screen given back 4711"); }));
    CHECK(comes([&] { return !services.isSleepHeld(); }));
    CHECK(awake.grantedCount() == 0);
    for (const char* name : {"system", "session"})
        QDBusConnection::disconnectFromPeer(name);
}

TEST_CASE("a machine that keeps nobody awake costs two lines in the log", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    Written written;
    SECTION("no bus at all") {
        const auto none = [] { return QDBusConnection("nothing"); };
        StayAwake awake(written.log(), none, none);
        awake.hold(true);
        CHECK(written.lines.size() == 2);
        awake.hold(false);
    }
    SECTION("refused") {
        Services services;
        services.refuses = true;
        StayAwake awake(
            written.log(), [&] { return services.connection("system"); },
            [&] { return services.connection("session"); });
        awake.hold(true);
        REQUIRE(comes([&] { return written.lines.size() == 2; }));
        CHECK(written.lines.join(' ').contains("not you"));
        CHECK(awake.grantedCount() == 0);
    }
    CHECK(written.lines.size() == 2);
    for (const char* name : {"system", "session"})
        QDBusConnection::disconnectFromPeer(name);
}

TEST_CASE("the panel's icon says what is going on and asks before it ends", "[desk]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    TrayIcon tray(deskTheme());
    QSignalSpy ending(&tray, &TrayIcon::endPressed);
    const QList<QAction*> actions = tray.menu().actions();
    REQUIRE(actions.size() == 3);
    CHECK(actions[0]->text() == "Not on air");
    CHECK_FALSE(actions[2]->isEnabled());
    tray.showState(LiveState::Live, AirKind::Sent);
    CHECK(actions[0]->text() == "On air");
    tray.showState(LiveState::Live, AirKind::Recorded);
    CHECK(actions[0]->text() == "Recording");
    tray.showState(LiveState::Live, AirKind::Rehearsed);
    CHECK(actions[0]->text() == "Rehearsing");
    actions[2]->trigger();
    CHECK(ending.size() == 1);
    tray.showState(LiveState::Stopping, AirKind::Sent);
    CHECK_FALSE(actions[2]->isEnabled());
    for (const LiveState state : {LiveState::Idle, LiveState::Starting, LiveState::Live,
                                  LiveState::Stopping, LiveState::Failed})
        CHECK_FALSE(trayWords(state, AirKind::Nowhere).isEmpty());
}
