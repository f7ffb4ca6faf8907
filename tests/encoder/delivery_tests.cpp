// Outputs beside each other: what one of them does must not be felt by the rest.
#include "encoder/codecs/video_encoder.h"
#include "encoder/delivery.h"
#include "tests/encoder/probe.h"
#include "tests/encoder/scripted_writer.h"
#include "tests/encoder/test_media.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <set>

using namespace xb::encoder;
using namespace xb::encoder::test;
using namespace std::chrono_literals;
using xb::tests::TemporaryFolder;
using xb::tests::waitUntil;

namespace {

struct Fixture {
    Fixture() {
        auto opened = Delivery::open(settingsFor(plan), {});
        REQUIRE(opened);
        delivery = std::move(*opened);
    }

    OutputId add(const std::shared_ptr<Script>& script, OutputKind kind = OutputKind::Network) {
        return delivery->addOutput(kind, "scripted", std::make_unique<ScriptedWriter>(script));
    }

    [[nodiscard]] OutputStatistics output(std::size_t index) const {
        return delivery->statistics().outputs.at(index);
    }

    [[nodiscard]] bool waitForState(std::size_t index, DestinationState state) const {
        return waitUntil([&] { return output(index).state == state; });
    }

    // In milliseconds.
    [[nodiscard]] std::int64_t timeToFinish(std::chrono::milliseconds deadline) const {
        const auto began = std::chrono::steady_clock::now();
        delivery->finish(deadline);
        const auto took = std::chrono::steady_clock::now() - began;
        return std::chrono::duration_cast<std::chrono::milliseconds>(took).count();
    }

    ClipPlan plan{.seconds = 5};
    std::unique_ptr<Delivery> delivery;
};

}  // namespace

TEST_CASE("a stuck output costs a recording nothing, and finish keeps its deadline") {
    const TemporaryFolder folder;
    Fixture fixture;
    const auto stuck = std::make_shared<Script>();
    stuck->is_stuck = true;
    fixture.add(stuck);
    REQUIRE(fixture.delivery->addRecording(folder / "a.mp4"));
    play(*fixture.delivery, fixture.plan);
    CHECK(fixture.waitForState(0, DestinationState::Slow));
    CHECK(fixture.output(0).dropped_frames > 0);
    CHECK(fixture.output(0).dropped_audio_packets == 0);
    CHECK(fixture.timeToFinish(1s) < 6000);
    CHECK(fixture.delivery->statistics().video_skipped == 0);
    CHECK(fixture.output(1).dropped_frames == 0);
    CHECK(fixture.output(0).state == DestinationState::Ended);
    CHECK(fixture.output(0).last_error->code == ErrorCode::Interrupted);
    CHECK(probe((folder / "a.mp4").string()).video.packets.size() == 150);
}

TEST_CASE("finish returns even if an output never does") {
    Fixture fixture;
    const auto frozen = std::make_shared<Script>();
    frozen->is_frozen = true;
    fixture.add(frozen);
    play(*fixture.delivery, fixture.plan);
    CHECK(fixture.timeToFinish(300ms) < 5000);
    fixture.delivery.reset();
    frozen->is_frozen = false;  // the thread that was left behind ends by itself
    CHECK(waitUntil([&] { return frozen.use_count() == 1; }));
}

TEST_CASE("a lost connection is made again and starts with a keyframe") {
    std::set<DestinationState> states;
    std::mutex mutex;
    Fixture fixture;
    fixture.delivery->onOutputEvent([&](const OutputEvent& event) {
        const std::lock_guard lock(mutex);
        states.insert(event.state);
    });
    const auto script = std::make_shared<Script>();
    script->openings = {std::nullopt, ErrorCode::NetworkRefused, std::nullopt};
    script->fail_at_packet = 100;
    fixture.add(script);
    play(*fixture.delivery, fixture.plan);
    REQUIRE(waitUntil([&] { return script->open_count >= 3; }));
    {
        const std::lock_guard lock(mutex);
        CHECK(states.contains(DestinationState::Reconnecting));
    }
    CHECK(fixture.output(0).reconnects >= 2);
    fixture.delivery->finish(5s);
    const std::lock_guard lock(script->mutex);
    REQUIRE(script->connections.size() >= 2);
    for (const auto& written : script->connections)
        if (!written.empty())
            CHECK((written[0].kind == MediaKind::Video && written[0].is_keyframe));
    CHECK(script->connections[0][0].dts_us == 0);
    CHECK(script->close_count == script->open_count);
}

TEST_CASE("a key that is rejected again and again is given up, and its packets are not kept") {
    Fixture fixture;
    const auto script = std::make_shared<Script>();
    script->openings = {ErrorCode::AuthRejected};
    fixture.add(script);
    play(*fixture.delivery, fixture.plan);
    REQUIRE(fixture.waitForState(0, DestinationState::Refused));
    CHECK(fixture.output(0).last_error->code == ErrorCode::AuthRejected);
    CHECK(fixture.output(0).queued_ms == 0);
    CHECK(fixture.timeToFinish(10s) < 5000);
    CHECK(script->open_count == 3);
    CHECK(fixture.output(0).state == DestinationState::Refused);
}

TEST_CASE("an output can join late and leave early") {
    Fixture fixture;
    const auto stays = std::make_shared<Script>();
    const auto joins = std::make_shared<Script>();
    fixture.add(stays);
    play(*fixture.delivery, fixture.plan);
    // As patient as a recording: what comes faster than time would be late for a link.
    const OutputId id = fixture.add(joins, OutputKind::Recording);
    REQUIRE(waitUntil([&] { return joins->open_count == 1; }));
    ClipPlan more = fixture.plan;
    more.start_ns += 5'000'000'000;
    more.audio_from_s = 0;
    // In real time at first: the output has to have begun before the next keyframe comes by itself.
    more.seconds = 0.9;
    more.is_in_real_time = true;
    play(*fixture.delivery, more);
    more.start_ns += 900'000'000;
    more.seconds = 4.1;
    more.is_in_real_time = false;
    play(*fixture.delivery, more);
    // One that is still trying would be cut short, and say so.
    REQUIRE(waitUntil([&] {
        const auto joined = fixture.output(1);
        return joined.video_frames > 60 && isDelivering(joined.state);
    }));
    fixture.delivery->removeOutput(id);
    REQUIRE(fixture.waitForState(1, DestinationState::Ended));
    CHECK_FALSE(fixture.output(1).last_error);
    CHECK(waitUntil([&] { return isDelivering(fixture.output(0).state); }));
    fixture.delivery->finish(5s);
    CHECK(fixture.output(0).video_frames == 300);
    const std::lock_guard lock(joins->mutex);
    // It need not wait for the next regular keyframe.
    CHECK(joins->connections[0][0].is_keyframe);
    CHECK(joins->connections[0][0].dts_us >= 4'500'000);
    CHECK(joins->connections[0][0].dts_us < 6'000'000);
}

TEST_CASE("counters add up, and the first packet's time is kept") {
    Fixture fixture;
    CHECK_FALSE(fixture.delivery->statistics().first_packet);
    const auto script = std::make_shared<Script>();
    fixture.add(script);
    const auto before = std::chrono::steady_clock::now();
    play(*fixture.delivery, fixture.plan);
    fixture.delivery->finish(5s);
    const DeliveryStatistics statistics = fixture.delivery->statistics();
    CHECK(statistics.video_received == 150);
    CHECK(statistics.video_encoded == 150);
    CHECK(statistics.audio_encoded == 5 * 48'000 / 1024 + 1);
    CHECK(statistics.audio_samples_trimmed == 24'000);
    CHECK(statistics.outputs[0].packets == statistics.video_encoded + statistics.audio_encoded);
    CHECK(statistics.outputs[0].bytes > 10'000);
    REQUIRE(statistics.first_packet);
    CHECK(*statistics.first_packet > before);
    // Pushing after the end is harmless.
    play(*fixture.delivery, fixture.plan);
    CHECK(fixture.delivery->statistics().video_received == 150);
}

TEST_CASE("frames that come faster than they can be encoded are skipped and counted") {
    ClipPlan plan;
    plan.format = {1280, 720, {60, 1}};
    auto settings = settingsFor(plan);
    settings.preset = "slower";
    const auto delivery = std::move(*Delivery::open(settings, {}));
    const std::vector<std::uint8_t> picture(1280 * 720 * 3 / 2, 90);
    for (int i = 0; i < 100; ++i)
        delivery->pushVideo(
            {{picture.data(), picture.data() + 1280 * 720}, {1280, 1280}, {i * 16'666'667LL}});
    delivery->finish(10s);
    const DeliveryStatistics statistics = delivery->statistics();
    CHECK(statistics.video_skipped > 0);
    CHECK(statistics.video_skipped + statistics.video_encoded == 100);
}

TEST_CASE("settings that x264 does not know are refused by name") {
    DeliverySettings settings = settingsFor({});
    settings.encoder = EncoderChoice::X264;
    settings.preset = "no such preset";
    const auto opened = Delivery::open(settings, {});
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::InvalidSettings);
}
