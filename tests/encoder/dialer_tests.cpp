// How soon a way that opens is found, by a clock made by hand and sockets of this machine.
#include "encoder/links/dialer.h"
#include "tests/support/sockets.h"

#include <catch2/catch.hpp>

#include <netinet/in.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>

using namespace xb::encoder;
using namespace std::chrono_literals;
using xb::tests::Socket;

namespace {

SocketAddress loopback(int port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    SocketAddress result;
    std::memcpy(&result.storage, &address, sizeof address);
    result.size = sizeof address;
    return result;
}

// Room for one guest who has not been let in: while one waits, the system leaves greetings
// unanswered, as a cable that is out does.
class SilentHost {
 public:
    SilentHost() : listener_(xb::tests::listenOnLoopback()) {
        REQUIRE(listen(listener_.handle(), 0) == 0);
        waiting_ = xb::tests::connectToLoopback(port());
        REQUIRE(waiting_.isOpen());
    }

    [[nodiscard]] int port() const { return xb::tests::localPort(listener_); }

    void answer() { let_in_ = Socket(accept(listener_.handle(), nullptr, nullptr)); }

 private:
    Socket listener_;
    Socket waiting_;
    Socket let_in_;
};

long openFiles() {
    return std::ranges::distance(std::filesystem::directory_iterator("/proc/self/fd"));
}

// Time that passes in the dialer's eyes until it has a connection; a minute at most.
std::optional<std::chrono::milliseconds> timeToConnect(Dialer& dialer,
                                                       Dialer::Clock::time_point& now) {
    const auto from = now;
    for (; now - from < 1min; now += 20ms) {
        const FileHandle found = dialer.step(now);
        if (found.isOpen())
            return std::chrono::duration_cast<std::chrono::milliseconds>(now - from);
        dialer.wait(20ms);
    }
    return {};
}

}  // namespace

TEST_CASE("ten minutes without an answer, and the next greeting finds the way") {
    SilentHost host;
    Dialer dialer;
    dialer.setAddresses({loopback(host.port())});
    const long files_before = openFiles();
    Dialer::Clock::time_point now{1h};
    for (const auto end = now + 10min; now < end; now += 20ms) {
        REQUIRE_FALSE(dialer.step(now).isOpen());
        REQUIRE(dialer.refusal() == 0);
    }
    CHECK(openFiles() - files_before <= 9);
    host.answer();
    const auto took = timeToConnect(dialer, now);
    REQUIRE(took);
    CHECK(*took <= 520ms);
    CHECK(openFiles() - files_before <= 1);
}

TEST_CASE("of two addresses the one that answers is found, whichever it is") {
    const SilentHost silent;
    const Socket open = xb::tests::listenOnLoopback();
    const bool says_no = GENERATE(false, true);
    const int other = says_no ? xb::tests::freePort() : silent.port();
    Dialer dialer;
    dialer.setAddresses({loopback(other), loopback(xb::tests::localPort(open))});
    Dialer::Clock::time_point now{1h};
    const auto took = timeToConnect(dialer, now);
    REQUIRE(took);
    CHECK(*took <= 280ms);
}

TEST_CASE("a host that refuses says so, and is asked again when it is told to be") {
    const int port = xb::tests::freePort();
    Dialer dialer;
    dialer.setAddresses({loopback(port)});
    Dialer::Clock::time_point now{1h};
    for (int i = 0; i < 100 && dialer.refusal() == 0; ++i, now += 20ms) {
        CHECK_FALSE(dialer.step(now).isOpen());
        dialer.wait(20ms);
    }
    CHECK(dialer.refusal() == ECONNREFUSED);
    dialer.setAddresses({loopback(port)});
    CHECK(dialer.refusal() == 0);
}
