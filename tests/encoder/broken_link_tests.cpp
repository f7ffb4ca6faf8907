// Links that are slow, freeze, break and come back, with real servers behind a proxy.
#include "tests/encoder/probe.h"
#include "tests/encoder/test_media.h"
#include "tests/support/link_proxy.h"
#include "tests/support/rtmp_server.h"
#include "tests/support/sockets.h"
#include "tests/support/stalling_server.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_machine.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <cmath>
#include <sstream>

using namespace xb::encoder;
using namespace xb::encoder::test;
using namespace std::chrono_literals;
using xb::tests::isLongRun;
using xb::tests::LinkProxy;
using xb::tests::RtmpServer;
using xb::tests::StallingServer;
using xb::tests::TemporaryFolder;

namespace {

struct Fixture {
    explicit Fixture(double seconds = 1)
        : plan{.seconds = seconds, .is_in_real_time = true, .is_noisy = true} {
        open(LinkSteering::Follow);
    }

    // Off: every picture is encoded, also where a busy machine passes for a narrow link.
    void open(LinkSteering steering) {
        DeliverySettings settings = settingsFor(plan);
        settings.steering = steering;
        delivery = std::move(*Delivery::open(settings, {}));
    }

    void playOn() { playFor(plan.seconds); }

    void playFor(double seconds) {
        ClipPlan next = plan;
        next.seconds = seconds;
        play(*delivery, next);
        plan.start_ns += std::llround(seconds * 1e9);
        plan.audio_from_s = 0;
        played_s += seconds;
    }

    // Plays until it is so, a minute at most; in steps of six pictures, so that a state that lasts
    // for a moment is seen.
    template <class Condition>
    bool playUntil(Condition&& condition) {
        for (int round = 0; round < 300 && !condition(); ++round) {
            playFor(0.2);
            UNSCOPED_INFO("after " << played_s << " s: " << story());
        }
        return condition();
    }

    bool playUntilState(DestinationState state, std::size_t index = 0) {
        return playUntil([&] { return output(index).state == state; });
    }

    // How every output stands, for the log of a test that fails.
    [[nodiscard]] std::string story() const {
        std::ostringstream text;
        const DeliveryStatistics now = delivery->statistics();
        for (const OutputStatistics& each : now.outputs) {
            text << name(each.state) << " packets " << each.packets << " dropped "
                 << each.dropped_frames << '+' << each.dropped_audio_packets << " queued_ms "
                 << each.queued_ms << " reconnects " << each.reconnects << ' '
                 << (each.last_error ? describe(*each.last_error) : "") << "; ";
        }
        text << "encoded " << now.video_encoded << " skipped " << now.video_skipped << " plan "
             << now.steering.plan.video_bitrate_kbps << " kbps, left out "
             << now.steering.frames_left_out;
        return text.str();
    }

    [[nodiscard]] OutputStatistics output(std::size_t index = 0) const {
        return delivery->statistics().outputs.at(index);
    }

    [[nodiscard]] std::int64_t framesPlayed() const { return std::lround(30 * played_s); }

    // What End takes, as the app asks for it.
    [[nodiscard]] std::chrono::milliseconds timeToEnd() const {
        const auto began = std::chrono::steady_clock::now();
        delivery->finish(1500ms);
        return std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now() - began);
    }

    ClipPlan plan;
    double played_s = 0;
    std::unique_ptr<Delivery> delivery;
};

// A link that takes nothing is given up after one second of these, so that a busy machine has the
// other.
constexpr auto soon = 2s;

NetworkOptions impatient() {
    NetworkOptions options;
    options.connect_timeout = 1500ms;
    options.write_timeout = 1500ms;
    return options;
}

}  // namespace

TEST_CASE("timestamps pass three bytes without a break") {
    const double seconds = isLongRun() ? 60 : 4;
    const RtmpServer server;
    Fixture fixture(seconds);
    fixture.open(LinkSteering::Off);
    NetworkOptions options;
    SECTION("from below to beyond") {
        options.first_timestamp_ms = 16'777'215 - (isLongRun() ? 7'215 : 2'000);
    }
    SECTION("beyond from the start") {
        options.first_timestamp_ms = 16'777'215 + 5;
    }
    SECTION("over the wrap at 32 bits") {
        options.first_timestamp_ms = 0xFFFF'FFFFLL - 1'500;
    }
    REQUIRE(fixture.delivery->addNetworkOutput(server.url("hour-five"), options));
    fixture.playOn();
    fixture.delivery->finish(5s);
    REQUIRE(server.waitForEnd("hour-five"));
    CHECK(fixture.output().reconnects == 0);
    CHECK(fixture.output().dropped_frames == 0);
    const Probed received = probe(server.recording("hour-five").string());
    REQUIRE(received.is_readable);
    CHECK(static_cast<std::int64_t>(received.video.packets.size()) == fixture.framesPlayed());
    CHECK(received.decode_errors == 0);
    CHECK(isDtsRising(received.video));
    CHECK(isDtsRising(received.audio));
    const double length_s =
        received.video.packets.back().dts_s - received.video.packets.front().dts_s;
    CHECK(std::fabs(length_s - (seconds - 1.0 / 30)) < 0.05);
}

TEST_CASE("a server that closes in the middle is told, and left for a new connection at once") {
    const RtmpServer server;
    LinkProxy proxy(server.port());
    Fixture fixture;
    REQUIRE(fixture.delivery->addNetworkOutput(proxy.url("cut")));
    REQUIRE(fixture.playUntilState(DestinationState::Live));
    proxy.closeAfter(1);
    REQUIRE(fixture.playUntil([&] { return fixture.output().last_error.has_value(); }));
    CHECK(name(fixture.output().last_error->code) == "ClosedByServer");
    proxy.closeAfter(0);
    const int before = proxy.connectionCount();
    REQUIRE(fixture.playUntil([&] {
        return fixture.output().state == DestinationState::Live && proxy.connectionCount() > before;
    }));
    CHECK(fixture.output().reconnects >= 1);
    CHECK(fixture.timeToEnd() < soon);
}

TEST_CASE("a link that freezes is given up, tried again and again, and live when it thaws") {
    const RtmpServer server;
    LinkProxy proxy(server.port());
    Fixture fixture;
    REQUIRE(fixture.delivery->addNetworkOutput(proxy.url("frozen"), impatient()));
    REQUIRE(fixture.playUntilState(DestinationState::Live));
    proxy.freeze(true);
    REQUIRE(fixture.playUntil([&] { return fixture.output().reconnects >= 2; }));
    CHECK(name(fixture.output().last_error->code) == "Timeout");
    SECTION("and it thaws") {
        proxy.freeze(false);
        CHECK(fixture.playUntilState(DestinationState::Live));
        // Fewer pictures at first: nothing is known of the link that came back.
        const std::int64_t before = fixture.output().video_frames;
        CHECK(fixture.playUntil([&] { return fixture.output().video_frames >= before + 20; }));
    }
    SECTION("and the broadcast ends") {}
    CHECK(fixture.timeToEnd() < soon);
}

TEST_CASE("End answers in every state") {
    const RtmpServer server;
    LinkProxy proxy(server.port());
    Fixture fixture;
    SECTION("live") {
        REQUIRE(fixture.delivery->addNetworkOutput(proxy.url("end")));
        REQUIRE(fixture.playUntilState(DestinationState::Live));
    }
    SECTION("slow") {
        REQUIRE(fixture.delivery->addNetworkOutput(proxy.url("end")));
        REQUIRE(fixture.playUntilState(DestinationState::Live));
        proxy.setRate(8'000);
        REQUIRE(fixture.playUntilState(DestinationState::Slow));
    }
    SECTION("stuck in a write") {
        REQUIRE(fixture.delivery->addNetworkOutput(proxy.url("end")));
        REQUIRE(fixture.playUntilState(DestinationState::Live));
        proxy.freeze(true);
        fixture.playOn();
        fixture.playOn();
    }
    SECTION("connecting to what does not answer") {
        proxy.freeze(true);
        REQUIRE(fixture.delivery->addNetworkOutput(proxy.url("end")));
        fixture.playOn();
        CHECK(fixture.output().state == DestinationState::Connecting);
    }
    SECTION("reconnecting") {
        proxy.setDown(true);
        REQUIRE(fixture.delivery->addNetworkOutput(proxy.url("end")));
        REQUIRE(fixture.playUntilState(DestinationState::Reconnecting));
    }
    SECTION("looking for a host") {
        REQUIRE(fixture.delivery->addNetworkOutput("rtmp://no-such-host.invalid/live/KEY"));
        fixture.playOn();
    }
    SECTION("waiting for an SRT caller") {
        const std::string port = std::to_string(xb::tests::freePort());
        REQUIRE(fixture.delivery->addNetworkOutput("srt://127.0.0.1:" + port + "?mode=listener"));
        fixture.playOn();
    }
    SECTION("calling a RIST receiver that is not there") {
        const std::string port = std::to_string(xb::tests::freePort());
        REQUIRE(fixture.delivery->addNetworkOutput("rist://127.0.0.1:" + port));
        fixture.playOn();
    }
    CHECK(fixture.timeToEnd() < soon);
    CHECK(isFinal(fixture.output().state));
}

TEST_CASE("one good, one slow, one dead and one that never reads: the good one loses nothing") {
    const RtmpServer server;
    LinkProxy slow(server.port());
    LinkProxy dying(server.port());
    const StallingServer stalled;
    const TemporaryFolder folder;
    Fixture fixture(isLongRun() ? 10 : 2);
    fixture.open(LinkSteering::Off);
    REQUIRE(fixture.delivery->addNetworkOutput(server.url("good")));
    REQUIRE(fixture.delivery->addNetworkOutput(slow.url("slow")));
    REQUIRE(fixture.delivery->addNetworkOutput(dying.url("dying")));
    REQUIRE(fixture.delivery->addNetworkOutput(stalled.url()));
    REQUIRE(fixture.delivery->addRecording(folder / "a.mp4"));
    slow.setRate(8'000);
    fixture.playOn();
    dying.setDown(true);
    fixture.playOn();
    fixture.playOn();
    CHECK(fixture.output(1).dropped_frames + fixture.output(1).queued_ms > 0);
    CHECK(fixture.output(2).state == DestinationState::Reconnecting);
    fixture.delivery->finish(5s);
    REQUIRE(server.waitForEnd("good"));
    CHECK(fixture.delivery->statistics().video_skipped == 0);
    for (const std::size_t index : {0U, 4U}) {
        CHECK(fixture.output(index).dropped_frames == 0);
        CHECK(fixture.output(index).reconnects == 0);
    }
    const auto count = [](const Probed& probed) {
        return static_cast<std::int64_t>(probed.video.packets.size());
    };
    CHECK(count(probe(server.recording("good").string())) == fixture.framesPlayed());
    CHECK(count(probe((folder / "a.mp4").string())) == fixture.framesPlayed());
}
