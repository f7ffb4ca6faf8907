// The guide's question to a server: it connects, sends nothing, and says what it found.
#include "app/live/line_check.h"
#include "tests/app/desk_application.h"
#include "tests/support/sockets.h"

#include <QSignalSpy>
#include <catch2/catch.hpp>

#include <sys/socket.h>

#include <array>

using namespace xb::app;
using namespace std::chrono_literals;
using xb::tests::freePort;
using xb::tests::listenOnLoopback;
using xb::tests::localPort;
using xb::tests::Socket;
using Kind = LineFinding::Kind;

namespace {

constexpr std::chrono::milliseconds patient = 20s;
const std::atomic<bool> nobody_cancels{false};

QString addressOf(const char* scheme, int port) {
    return QStringLiteral("%1://127.0.0.1:%2/live").arg(scheme).arg(port);
}

// What the next caller of `listener` has sent until it hung up; -1: there is no further caller.
ssize_t bytesOfNextCaller(const Socket& listener) {
    const Socket caller(::accept4(listener.handle(), nullptr, nullptr, SOCK_NONBLOCK));
    if (!caller.isOpen()) return -1;
    std::array<char, 64> room{};
    return ::recv(caller.handle(), room.data(), room.size(), 0);
}

}  // namespace

TEST_CASE("a server is asked by three connections, on which nothing is sent", "[guide]") {
    const Socket listener = listenOnLoopback();
    const LineFinding finding =
        tryLine(lineTarget(addressOf("rtmp", localPort(listener))), patient, nobody_cancels);
    CHECK(finding.kind == Kind::Answers);
    CHECK(finding.host == "127.0.0.1");
    const timeval moment{1, 0};
    ::setsockopt(listener.handle(), SOL_SOCKET, SO_RCVTIMEO, &moment, sizeof moment);
    for (int i = 0; i < 3; ++i)
        CHECK(bytesOfNextCaller(listener) == 0);
    CHECK(bytesOfNextCaller(listener) == -1);
}

TEST_CASE("who refuses is told apart from who cannot be asked", "[guide]") {
    CHECK(tryLine(lineTarget(addressOf("rtmp", freePort())), patient, nobody_cancels).kind ==
          Kind::Refuses);
    CHECK(tryLine(lineTarget(addressOf("srt", freePort())), patient, nobody_cancels).kind ==
          Kind::Known);
    const std::atomic<bool> is_cancelled{true};
    CHECK(tryLine(lineTarget(addressOf("rtmp", freePort())), patient, is_cancelled).kind ==
          Kind::TakesTooLong);
}

TEST_CASE("an address is taken apart without its key", "[guide]") {
    const LineTarget plain = lineTarget(" rtmp://push.example.com/live/secret?auth=1 ");
    CHECK(plain.host == "push.example.com");
    CHECK(plain.port == "1935");
    CHECK(plain.is_asked_by_connecting);
    CHECK(lineTarget("RTMPS://push.example.com/live").port == "443");
    CHECK(lineTarget("rtmps://push.example.com:8443/live").port == "8443");
    CHECK_FALSE(lineTarget("srt://push.example.com:9000").is_asked_by_connecting);
}

TEST_CASE("only the newest question is answered", "[guide]") {
    useDesk(ThemeId::Light, UiLanguage::English);
    const Socket listener = listenOnLoopback();
    LineCheck check;
    QSignalSpy found(&check, &LineCheck::found);
    check.start(addressOf("rtmp", freePort()));
    check.start(addressOf("rtmp", localPort(listener)));
    REQUIRE(found.wait(static_cast<int>(patient.count())));
    CHECK(found[0][0].value<LineFinding>().kind == Kind::Answers);
    check.start(addressOf("rtmp", freePort()));
    check.cancel();
    check.start(addressOf("srt", freePort()));
    REQUIRE(found.wait(static_cast<int>(patient.count())));
    CHECK(found.size() == 2);
    CHECK(found[1][0].value<LineFinding>().kind == Kind::Known);
}
