// The door over the system's TCP: who has the key gets in, whoever else stands there.
#include "encoder/receive/rtmp_door.h"
#include "encoder/rtmp/publish_session.h"
#include "tests/support/sockets.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <poll.h>
#include <sys/socket.h>

#include <array>
#include <atomic>
#include <chrono>
#include <string>
#include <thread>

namespace xb::encoder {
namespace {

using namespace std::chrono_literals;
using tests::Socket;

constexpr const char* key = "abc-key-123";
const std::atomic<bool> goes_on{false};

// A phone: sends while the test goes on with something else.
class Phone {
 public:
    Phone(int port, const std::string& shown_key)
        : socket_(tests::connectToLoopback(port)),
          session_(*rtmp::readRtmpAddress("rtmp://host/live/" + shown_key), 1) {
        REQUIRE(socket_.isOpen());
        rtmp::Bytes out;
        session_.begin(out);
        send(out);
    }
    // One step of the talk; true once it may publish.
    bool talk() {
        std::array<std::uint8_t, 4096> bytes{};
        const ssize_t size = ::recv(socket_.handle(), bytes.data(), bytes.size(), MSG_DONTWAIT);
        if (size > 0) {
            rtmp::Bytes out;
            (void)session_.receive(rtmp::ByteView(bytes.data(), static_cast<std::size_t>(size)),
                                   out);
            send(out);
        }
        return session_.stage() == rtmp::PublishSession::Stage::Publishing;
    }
    void sendPicture() {
        rtmp::Bytes out;
        const rtmp::Bytes body(100, 0x17);
        session_.chunks().write(
            {rtmp::video_chunks, rtmp::MessageType::Video, 0, session_.streamId(), body.size()},
            body, out);
        send(out);
    }
    // Until the door hangs up; false when it has not after so long.
    bool isDropped(std::chrono::milliseconds within) const {
        pollfd one{socket_.handle(), POLLRDHUP, 0};
        return ::poll(&one, 1, static_cast<int>(within.count())) > 0;
    }

 private:
    void send(const rtmp::Bytes& bytes) const {
        (void)::send(socket_.handle(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
    }

    Socket socket_;
    rtmp::PublishSession session_;
};

struct House {
    const int port = tests::freePort();
    RtmpDoor door = *RtmpDoor::open(port, key);

    // The door's side of the talk, until this phone is let in.
    bool letsIn(Phone& phone) {
        return tests::waitUntil(
            [&] {
                const bool is_accepted = door.accept();
                (void)phone.talk();
                return is_accepted;
            },
            10s);
    }
    std::size_t read() {
        std::array<std::uint8_t, 4096> bytes{};
        return door.read(bytes.data(), bytes.size(), goes_on);
    }
};

TEST_CASE("rtmp door: a stranger who says nothing keeps nobody with the key waiting") {
    House house;
    const Socket stranger = tests::connectToLoopback(house.port);
    REQUIRE(stranger.isOpen());
    REQUIRE_FALSE(house.door.accept());
    Phone phone(house.port, key);
    CHECK(house.letsIn(phone));
    CHECK(house.read() > 0);
}

TEST_CASE(
    "rtmp door: a phone that pauses is not dropped for a stranger, but for one with the key") {
    House house;
    Phone phone(house.port, key);
    REQUIRE(house.letsIn(phone));
    REQUIRE(house.read() > 0);
    const Socket stranger = tests::connectToLoopback(house.port);
    REQUIRE(stranger.isOpen());
    {
        // It pauses for longer than a second, as phones do on a poor link.
        const std::jthread paused([&phone] {
            if (!phone.isDropped(1500ms)) phone.sendPicture();
        });
        CHECK(house.read() > 100);
    }
    Phone anew(house.port, key);
    {
        const std::jthread talking(
            [&anew] { (void)tests::waitUntil([&anew] { return anew.talk(); }, 10s); });
        CHECK(house.read() == 0);
    }
    house.door.hangUp();
    CHECK(house.letsIn(anew));
}

TEST_CASE("rtmp door: another key is counted, and told no") {
    House house;
    Phone phone(house.port, "another-key");
    int refused_count = 0;
    CHECK(tests::waitUntil(
        [&] {
            CHECK_FALSE(house.door.accept());
            (void)phone.talk();
            refused_count += house.door.takeRefusedCount();
            return refused_count == 1;
        },
        10s));
    CHECK(phone.isDropped(5000ms));
}

}  // namespace
}  // namespace xb::encoder
