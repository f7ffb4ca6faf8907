// An encoder that fails or comes late on air: nothing stops, and what was sent decodes.
#include "encoder/viewer/live_window.h"
#include "tests/encoder/failing_codec.h"
#include "tests/encoder/probe.h"
#include "tests/encoder/test_media.h"
#include "tests/support/rtmp_server.h"
#include "tests/support/sockets.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <future>
#include <mutex>
#include <vector>

using namespace xb::encoder;
using namespace xb::encoder::test;
using namespace std::chrono_literals;
using xb::tests::RtmpServer;
using xb::tests::TemporaryFolder;
using xb::tests::waitUntil;

namespace {

class News {
 public:
    EncoderListener listener() {
        return [this](const EncoderEvent& event) {
            const std::lock_guard lock(mutex_);
            events_.push_back(event);
        };
    }
    [[nodiscard]] std::vector<EncoderEvent> events() const {
        const std::lock_guard lock(mutex_);
        return events_;
    }

 private:
    mutable std::mutex mutex_;
    std::vector<EncoderEvent> events_;
};

ClipPlan smallClip(double seconds) {
    ClipPlan plan;
    plan.seconds = seconds;
    plan.is_in_real_time = true;
    return plan;
}

DeliverySettings onCard(const ClipPlan& plan) {
    DeliverySettings settings = settingsFor(plan);
    settings.encoder = EncoderChoice::Nvenc;
    settings.gop_s = 1;
    settings.steering = LinkSteering::Off;
    settings.overload = OverloadPolicy::Endure;
    return settings;
}

void checkWhole(const Probed& probed, int frames) {
    CHECK(probed.is_readable);
    CHECK(probed.decode_errors == 0);
    CHECK(probed.decoded_frames == frames);
    CHECK(isDtsRising(probed.video));
    CHECK(isDtsRising(probed.audio));
}

}  // namespace

TEST_CASE("x264 takes over from an encoder that fails on air, and every destination plays on") {
    const RtmpServer server;
    const TemporaryFolder folder;
    const int port = xb::tests::freePort();
    const std::string datagrams = "udp://127.0.0.1:" + std::to_string(port);
    auto received = std::async(std::launch::async, [&] {
        return probe(datagrams + "?timeout=4000000", {}, "mpegts", 20);
    });
    ClipPlan plan = smallClip(4);
    const auto script = std::make_shared<CodecScript>();
    script->fail_at_picture = 64;
    script->held_back = 2;
    News news;
    const auto delivery = Delivery::open(onCard(plan), {}, scriptedOpener(script)).value();
    delivery->onEncoderEvent(news.listener());
    const auto window = std::make_shared<LiveWindow>();
    delivery->addViewer(window);
    delivery->keepReplay(60s);
    REQUIRE(delivery->addNetworkOutput(server.url("take-over")));
    REQUIRE(delivery->addNetworkOutput(datagrams));
    REQUIRE(delivery->addRecording(folder / "a.mp4"));
    play(*delivery, plan);
    const Replay replay = delivery->replay();
    CHECK(window->header()->generation == 2);
    delivery->finish(20s);

    const DeliveryStatistics statistics = delivery->statistics();
    CHECK_FALSE(statistics.encoder_error);
    CHECK(statistics.encoder.choice == EncoderChoice::X264);
    CHECK(statistics.encoder.take_overs == 1);
    REQUIRE(statistics.encoder.last_failure);
    CHECK(statistics.encoder.last_failure->arguments.at(0) == "nvenc");
    CHECK(statistics.video_encoded == statistics.video_received - statistics.video_skipped);
    REQUIRE(news.events().size() == 1);
    CHECK(news.events()[0].news == EncoderNews::TookOver);

    // A replay is of one encoder's pictures.
    REQUIRE_FALSE(replay.packets.empty());
    CHECK(replay.packets.front()->streams() == replay.streams);
    CHECK(replay.packets.front()->mark().dts_us > 1'500'000);

    const int encoded = static_cast<int>(statistics.video_encoded);
    const Probed first = probe((folder / "a.mp4").string());
    const Probed second = probe((folder / "a-2.mp4").string());
    checkWhole(first, 61);
    checkWhole(second, encoded - 61);
    CHECK(second.video.packets.front().is_keyframe);
    REQUIRE(server.waitForEnd("take-over"));
    checkWhole(probe(server.recording("take-over").string()), encoded);
    const Probed udp = received.get();
    CHECK(udp.decode_errors == 0);
    CHECK(udp.decoded_frames >= encoded - 2);
    CHECK(isDtsRising(udp.video));
}

TEST_CASE("an encoder that hangs is left behind, and the broadcast goes on without it") {
    const TemporaryFolder folder;
    ClipPlan plan = smallClip(4);
    const auto script = std::make_shared<CodecScript>();
    script->mishap = Mishap::Hang;
    script->fail_at_picture = 31;
    News news;
    auto delivery = Delivery::open(onCard(plan), {}, scriptedOpener(script)).value();
    delivery->onEncoderEvent(news.listener());
    REQUIRE(delivery->addRecording(folder / "a.mkv"));
    play(*delivery, plan);
    delivery->finish(20s);
    const DeliveryStatistics statistics = delivery->statistics();
    CHECK(statistics.encoder.choice == EncoderChoice::X264);
    CHECK(news.events().size() == 1);
    const int encoded = static_cast<int>(statistics.video_encoded);
    CHECK(encoded > 60);
    checkWhole(probe((folder / "a.mkv").string()), 30);
    checkWhole(probe((folder / "a-2.mkv").string()), encoded - 30);
    delivery.reset();
    script->is_over = true;
}

TEST_CASE("a preset that is too slow is changed on air before the picture stutters for long") {
    const TemporaryFolder folder;
    ClipPlan plan = smallClip(4);
    plan.format = {360, 640, {30, 1}};
    plan.is_noisy = true;
    DeliverySettings settings = settingsFor(plan);
    settings.steering = LinkSteering::Off;
    settings.preset = "placebo";
    settings.video_bitrate_kbps = 2500;
    News news;
    const auto delivery = Delivery::open(settings, {}).value();
    delivery->onEncoderEvent(news.listener());
    REQUIRE(delivery->addRecording(folder / "a.mp4"));
    play(*delivery, plan);
    delivery->finish(20s);
    const DeliveryStatistics statistics = delivery->statistics();
    CHECK(statistics.encoder.is_relieved);
    CHECK(presetIndex(statistics.encoder.preset) < presetIndex("placebo"));
    REQUIRE_FALSE(news.events().empty());
    CHECK(news.events().front().news == EncoderNews::Relieved);
    int decoded = 0;
    for (const std::string& file : statistics.outputs.at(0).recording->files) {
        const Probed part = probe(file);
        CHECK(part.decode_errors == 0);
        CHECK(isDtsRising(part.video));
        decoded += part.decoded_frames;
    }
    CHECK(decoded == statistics.video_encoded);
}

TEST_CASE("less work for the encoder does not split a recording") {
    const TemporaryFolder folder;
    const char* name = GENERATE("a.mp4", "a.mkv");
    ClipPlan plan = smallClip(4);
    DeliverySettings settings = settingsFor(plan);
    settings.encoder = EncoderChoice::X264;
    settings.preset = "veryfast";
    settings.steering = LinkSteering::Off;
    const auto script = std::make_shared<CodecScript>();
    script->veryfast_time = 60ms;
    News news;
    const auto delivery = Delivery::open(settings, {}, scriptedOpener(script)).value();
    delivery->onEncoderEvent(news.listener());
    REQUIRE(delivery->addRecording(folder / name));
    play(*delivery, plan);
    delivery->finish(20s);
    const DeliveryStatistics statistics = delivery->statistics();
    CHECK(statistics.encoder.is_relieved);
    CHECK(statistics.encoder.preset == "superfast");
    REQUIRE_FALSE(news.events().empty());
    CHECK(news.events().front().news == EncoderNews::Relieved);
    CHECK(statistics.outputs.at(0).recording->files.size() == 1);
    checkWhole(probe((folder / name).string()), static_cast<int>(statistics.video_encoded));
}
