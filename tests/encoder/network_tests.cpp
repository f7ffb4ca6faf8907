// Real servers on loopback: what arrives, and what is told when nothing can.
#include "tests/encoder/probe.h"
#include "tests/encoder/test_media.h"
#include "tests/support/rtmp_server.h"
#include "tests/support/sockets.h"
#include "tests/support/stalling_server.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/tls_server.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <sys/socket.h>

#include <atomic>
#include <cmath>
#include <future>
#include <mutex>
#include <thread>

using namespace xb::encoder;
using namespace xb::encoder::test;
using namespace std::chrono_literals;
using xb::tests::freePort;
using xb::tests::RtmpServer;
using xb::tests::StallingServer;
using xb::tests::TemporaryFolder;
using xb::tests::TlsServer;
using xb::tests::waitUntil;

namespace {

class LogLines {
 public:
    LogSink sink() {
        return [this](LogLevel, std::string_view line) {
            const std::lock_guard lock(mutex_);
            text_ += std::string(line) + '\n';
        };
    }
    [[nodiscard]] std::string text() const {
        const std::lock_guard lock(mutex_);
        return text_;
    }

 private:
    mutable std::mutex mutex_;
    std::string text_;
};

// Answers whatever it hears in plain text, once, and hangs up.
class PlainServer {
 public:
    PlainServer() : listener_(xb::tests::listenOnLoopback()), thread_([this] { serve(); }) {}
    ~PlainServer() {
        is_stopping_ = true;
        (void)xb::tests::connectToLoopback(port());
        thread_.join();
    }
    PlainServer(const PlainServer&) = delete;
    PlainServer& operator=(const PlainServer&) = delete;
    [[nodiscard]] int port() const { return xb::tests::localPort(listener_); }

 private:
    void serve() {
        while (!is_stopping_) {
            const xb::tests::Socket guest(::accept(listener_.handle(), nullptr, nullptr));
            char heard = 0;
            if (::recv(guest.handle(), &heard, 1, 0) > 0)
                (void)::send(guest.handle(), "What?\r\n", 7, MSG_NOSIGNAL);
        }
    }

    xb::tests::Socket listener_;
    std::atomic<bool> is_stopping_{false};
    std::thread thread_;
};

struct Fixture {
    explicit Fixture(double seconds = 3) : plan{.seconds = seconds, .is_in_real_time = true} {
        // Every picture is encoded, also where a busy machine passes for a narrow link.
        DeliverySettings settings = settingsFor(plan);
        settings.steering = LinkSteering::Off;
        delivery = std::move(*Delivery::open(settings, log.sink()));
    }

    [[nodiscard]] OutputStatistics output(std::size_t index = 0) const {
        return delivery->statistics().outputs.at(index);
    }

    [[nodiscard]] bool waitForState(DestinationState state) const {
        return waitUntil([&] { return output().state == state; }, 30s);
    }

    // The first reason for which the output was not live.
    [[nodiscard]] std::string reason() const {
        if (!waitUntil([&] { return output().last_error.has_value(); }, 30s)) return "none";
        return describe(*output().last_error);
    }

    // Plays on until the output has been live for a while again, so that there is something to
    // send.
    void playOn() {
        plan.start_ns += static_cast<std::int64_t>(plan.seconds * 1e9);
        plan.audio_from_s = 0;
        play(*delivery, plan);
    }

    // A minute at most.
    [[nodiscard]] bool playUntilLive() {
        for (int round = 0; round < 60 && output().state != DestinationState::Live; ++round)
            playOn();
        return output().state == DestinationState::Live;
    }

    LogLines log;
    ClipPlan plan;
    std::unique_ptr<Delivery> delivery;
};

void checkArrived(const Probed& received, std::size_t frame_count) {
    REQUIRE(received.is_readable);
    CHECK(received.video.codec == "h264");
    CHECK(received.video.is_bt709_limited);
    CHECK(received.audio.codec == "aac");
    CHECK(received.audio.sample_rate_hz == 48000);
    CHECK(received.video.packets.size() >= frame_count);
    CHECK(received.decode_errors == 0);
    CHECK(isDtsRising(received.video));
    CHECK(isDtsRising(received.audio));
    REQUIRE(received.flash_s);
    REQUIRE(received.beep_s);
    CHECK(std::fabs(*received.flash_s - *received.beep_s) < 0.045);
}

}  // namespace

TEST_CASE("a real RTMP server receives every frame, in step with the sound") {
    const RtmpServer server;
    Fixture fixture;
    REQUIRE(fixture.delivery->addNetworkOutput(server.url("village-key")));
    play(*fixture.delivery, fixture.plan);
    CHECK(fixture.output().state == DestinationState::Live);
    fixture.delivery->finish(10s);
    REQUIRE(server.waitForEnd("village-key"));
    CHECK(fixture.output().dropped_frames == 0);
    CHECK(fixture.output().url_without_key.ends_with("/live/***"));
    checkArrived(probe(server.recording("village-key").string()), 90);
}

TEST_CASE("a server that goes away and comes back is live again, keyframe first") {
    RtmpServer server;
    Fixture fixture(2);
    REQUIRE(fixture.delivery->addNetworkOutput(server.url("back")));
    play(*fixture.delivery, fixture.plan);
    REQUIRE(fixture.playUntilLive());
    server.stop();
    fixture.playOn();
    CHECK(fixture.waitForState(DestinationState::Reconnecting));
    std::filesystem::remove(server.recording("back"));
    server.start();
    CHECK(fixture.playUntilLive());
    fixture.playOn();
    fixture.delivery->finish(10s);
    REQUIRE(server.waitForEnd("back"));
    CHECK(fixture.output().reconnects >= 1);
    const Probed received = probe(server.recording("back").string());
    REQUIRE(received.video.packets.size() >= 60);
    CHECK(received.video.packets.front().is_keyframe);
    CHECK(received.video.packets.front().dts_s < 0.1);
    CHECK(received.decode_errors == 0);
}

TEST_CASE("a server that accepts and never reads costs the others nothing") {
    const StallingServer stalled;
    const RtmpServer server;
    const TemporaryFolder folder;
    Fixture fixture(5);
    REQUIRE(fixture.delivery->addNetworkOutput(stalled.url("stalled-key")));
    REQUIRE(fixture.delivery->addNetworkOutput(server.url("good")));
    REQUIRE(fixture.delivery->addRecording(folder / "a.mp4"));
    play(*fixture.delivery, fixture.plan);
    const auto began = std::chrono::steady_clock::now();
    fixture.delivery->finish(5s);
    CHECK(std::chrono::steady_clock::now() - began < 9s);
    CHECK(stalled.acceptedCount() >= 1);
    CHECK(fixture.delivery->statistics().video_skipped == 0);
    for (const std::size_t index : {1U, 2U}) {
        CHECK(fixture.output(index).dropped_frames == 0);
        CHECK(fixture.output(index).video_frames == 150);
    }
    CHECK(probe((folder / "a.mp4").string()).video.packets.size() == 150);
}

TEST_CASE("what keeps a destination from being reached is told apart") {
    Fixture fixture(1);
    NetworkOptions options;
    options.connect_timeout = 20s;
    std::string url;
    std::string reason;
    auto state = DestinationState::Reconnecting;
    std::unique_ptr<StallingServer> stalled;
    std::unique_ptr<RtmpServer> server;
    std::unique_ptr<PlainServer> plain;
    std::unique_ptr<TlsServer> tls;
    Fixture other(1);
    const std::string port = std::to_string(freePort());
    SECTION("nothing listens") {
        url = "rtmp://127.0.0.1:" + port + "/live/KEY";
        reason = "NetworkRefused (rtmp://127.0.0.1:" + port + "/live/***)";
    }
    SECTION("no such host") {
        url = "rtmp://no-such-host.invalid/live/KEY";
        reason = "UnknownHost (no-such-host.invalid)";
    }
    SECTION("no answer") {
        options.connect_timeout = 1500ms;
        stalled = std::make_unique<StallingServer>();
        const std::string stalled_port = std::to_string(stalled->port());
        url = "rtmp://127.0.0.1:" + stalled_port + "/live/KEY";
        reason = "Timeout (rtmp://127.0.0.1:" + stalled_port + "/live/***)";
    }
    SECTION("no answer over SRT") {
        url = "srt://127.0.0.1:" + port + "?streamid=KEY";
        reason = "Timeout (srt://127.0.0.1:" + port + "?streamid=***)";
    }
    SECTION("the server does not take this key") {
        server = std::make_unique<RtmpServer>();
        url = server->refusingUrl("KEY");
        reason =
            "AuthRejected (rtmp://127.0.0.1:" + std::to_string(server->port()) + "/refusing/***)";
        state = DestinationState::Refused;
        fixture.plan.seconds = 7;
    }
    SECTION("a certificate that nobody vouches for") {
        tls = std::make_unique<TlsServer>("localhost");
        url = "rtmps://localhost:" + std::to_string(tls->port()) + "/live/KEY";
        reason = "CertificateRejected (rtmps://localhost:" + std::to_string(tls->port()) +
                 "/live/***, self-signed certificate)";
    }
    SECTION("a certificate for another host") {
        tls = std::make_unique<TlsServer>("village.example");
        options.certificate_authority_file = tls->certificate().string();
        url = "rtmps://localhost:" + std::to_string(tls->port()) + "/live/KEY";
        reason = "CertificateRejected (rtmps://localhost:" + std::to_string(tls->port()) +
                 "/live/***, hostname mismatch)";
    }
    SECTION("a certificate that is in order, and nothing behind it") {
        tls = std::make_unique<TlsServer>("localhost");
        options.certificate_authority_file = tls->certificate().string();
        url = "rtmps://localhost:" + std::to_string(tls->port()) + "/live/KEY";
        reason = "ClosedByServer (rtmps://localhost:" + std::to_string(tls->port()) + "/live/***)";
    }
    SECTION("nothing that speaks RTMP") {
        plain = std::make_unique<PlainServer>();
        const std::string plain_port = std::to_string(plain->port());
        url = "rtmp://127.0.0.1:" + plain_port + "/live/KEY";
        reason = "WrongAnswer (rtmp://127.0.0.1:" + plain_port + "/live/***)";
    }
    SECTION("somebody publishes there already") {
        server = std::make_unique<RtmpServer>();
        url = server->url("KEY");
        REQUIRE(other.delivery->addNetworkOutput(url));
        play(*other.delivery, other.plan);
        REQUIRE(server->waitForPublisher("KEY"));
        reason = "NameInUse (rtmp://127.0.0.1:" + std::to_string(server->port()) + "/live/***)";
    }
    SECTION("no TLS there") {
        plain = std::make_unique<PlainServer>();
        const std::string plain_port = std::to_string(plain->port());
        url = "rtmps://127.0.0.1:" + plain_port + "/live/KEY";
        reason = "TlsFailed (rtmps://127.0.0.1:" + plain_port + "/live/***)";
    }
    REQUIRE(fixture.delivery->addNetworkOutput(url, options));
    play(*fixture.delivery, fixture.plan);
    CHECK(fixture.reason() == reason);
    CHECK(fixture.waitForState(state));
    const auto began = std::chrono::steady_clock::now();
    fixture.delivery->finish(5s);
    CHECK(std::chrono::steady_clock::now() - began < 4s);
    CHECK(fixture.log.text().find("KEY") == std::string::npos);
}

TEST_CASE("a scheme that nobody speaks is refused at once") {
    const Fixture fixture;
    const auto added = fixture.delivery->addNetworkOutput("gopher://host/live/KEY");
    REQUIRE_FALSE(added);
    CHECK(describe(added.error()) == "WrongScheme (gopher)");
}

TEST_CASE("SRT, RIST and UDP carry the same stream") {
    Fixture fixture(2);
    fixture.plan.flash_at_s = 1.5;  // a reader that comes in between needs a keyframe first
    const std::string address = "127.0.0.1:" + std::to_string(freePort());
    std::string reader_url;
    std::string writer_url;
    SECTION("SRT") {
        reader_url = "srt://" + address + "?mode=listener&passphrase=village-secret";
        writer_url = "srt://" + address + "?passphrase=village-secret";
    }
    SECTION("SRT, called by the viewer") {
        reader_url = "srt://" + address + "?mode=caller&passphrase=village-secret";
        writer_url = "srt://" + address + "?mode=listener&passphrase=village-secret";
    }
    SECTION("RIST") {
        reader_url = "rist://@" + address;
        writer_url = "rist://" + address;
    }
    SECTION("UDP") {
        reader_url = "udp://" + address + "?timeout=2000000";
        writer_url = "udp://" + address;
    }
    auto received =
        std::async(std::launch::async, [&] { return probe(reader_url, {}, "mpegts", 8); });
    REQUIRE(fixture.delivery->addNetworkOutput(writer_url));
    play(*fixture.delivery, fixture.plan);
    // Each round flashes and beeps again, for a reader that comes late.
    fixture.playOn();
    fixture.playOn();
    CHECK(fixture.playUntilLive());
    CHECK(fixture.output().dropped_frames == 0);
    fixture.delivery->finish(10s);
    checkArrived(received.get(), 50);
}

TEST_CASE("a wrong SRT passphrase is told") {
    const Fixture fixture;
    const std::string address = "127.0.0.1:" + std::to_string(freePort());
    auto reader = std::async(std::launch::async, [&] {
        return probe("srt://" + address + "?mode=listener&passphrase=village-secret", {}, "mpegts",
                     6);
    });
    REQUIRE(fixture.delivery->addNetworkOutput("srt://" + address + "?passphrase=another-secret"));
    CHECK(fixture.reason() == "AuthRejected (srt://" + address + "?passphrase=***)");
    CHECK(fixture.log.text().find("another-secret") == std::string::npos);
    fixture.delivery->finish(2s);
    (void)reader.get();
}
