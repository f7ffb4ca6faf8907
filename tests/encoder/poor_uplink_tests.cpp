// Broadcasts over the system's own TCP and a poor uplink that this process makes.
#include "tests/encoder/probe.h"
#include "tests/encoder/test_media.h"
#include "tests/support/rtmp_server.h"
#include "tests/support/test_machine.h"
#include "tests/support/tun_link.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cmath>
#include <future>

using namespace xb::encoder;
using namespace xb::encoder::test;
using namespace std::chrono_literals;
using xb::tests::isLongRun;
using xb::tests::RtmpServer;
using xb::tests::TunLink;

namespace {

// Pictures that need their whole bit rate, in real time, to a server behind the link.
struct Broadcast {
    Broadcast() : server(0, RtmpServer::Reach::EveryAddress), link(server.port()) {
        delivery = std::move(*Delivery::open(settingsFor(plan), {}));
        const std::string url =
            "rtmp://" + link.host() + ":" + std::to_string(server.port()) + "/live/uplink";
        REQUIRE(delivery->addNetworkOutput(url));
        REQUIRE(playUntil([this] { return output().state == DestinationState::Live; }));
    }

    void playFor(double seconds) {
        plan.seconds = seconds;
        play(*delivery, plan);
        plan.start_ns += std::llround(seconds * 1e9);
        plan.audio_from_s = 0;
        played_s += seconds;
    }

    // Half a minute at most.
    template <class Condition>
    bool playUntil(Condition&& condition) {
        for (int round = 0; round < 60 && !condition(); ++round)
            playFor(0.5);
        return condition();
    }

    [[nodiscard]] OutputStatistics output() const { return delivery->statistics().outputs.at(0); }
    [[nodiscard]] SteeringStatistics steering() const { return delivery->statistics().steering; }

    // What has come to the server by now; nothing comes afterwards.
    [[nodiscard]] Probed cut() {
        link.setKbps(0);
        delivery->finish(1500ms);
        server.stop();
        return probe(server.recording("uplink").string());
    }

    ClipPlan plan{.is_in_real_time = true, .is_noisy = true};
    RtmpServer server;
    TunLink link;
    std::unique_ptr<Delivery> delivery;
    double played_s = 0;
};

// On a thread whose network is its own; what fails there fails here.
void inOwnNetwork(void (*test)()) {
    const bool was_possible = std::async(std::launch::async, [test] {
                                  if (!TunLink::enterNamespace()) return false;
                                  test();
                                  return true;
                              }).get();
    if (!was_possible) WARN("left out: needs root, ip, /dev/net/tun and network namespaces");
}

}  // namespace

TEST_CASE("a link that carries less than the sound gets less of it, whole and near the present") {
    inOwnNetwork([] {
        Broadcast broadcast;
        broadcast.link.setKbps(24);
        CHECK(broadcast.playUntil(
            [&] { return broadcast.steering().plan.audio_bitrate_kbps == 16; }));
        broadcast.playFor(isLongRun() ? 60 : 12);
        CHECK(broadcast.steering().plan.audio_bitrate_kbps == 16);
        CHECK(broadcast.steering().plan.mode == PictureMode::OnePerSecond);
        CHECK(broadcast.output().reconnects == 0);
        const Probed received = broadcast.cut();
        REQUIRE(received.is_readable);
        CHECK(received.decode_errors == 0);
        CHECK(isDtsRising(received.audio));
        // Whoever keeps everything is ten seconds late by now.
        const double newest_s = received.audio.packets.back().dts_s;
        CHECK(broadcast.played_s - newest_s < 5);
        constexpr double recent_s = 6;
        const auto recent = static_cast<double>(std::ranges::count_if(
            received.audio.packets,
            [&](const ProbedPacket& packet) { return packet.dts_s > newest_s - recent_s; }));
        const double heard = recent / (recent_s * 48'000 / 1024);
        WARN("late by " << broadcast.played_s - newest_s << " s, heard " << heard);
        CHECK(heard > 0.5);
    });
}
