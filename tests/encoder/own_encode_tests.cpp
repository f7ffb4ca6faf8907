// A recording with an encode of its own keeps every picture, whatever becomes of the others.
#include "encoder/recording/own_encode.h"
#include "tests/encoder/recording_fixture.h"
#include "tests/encoder/scripted_writer.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <mutex>
#include <vector>

using namespace xb::encoder;
using namespace xb::encoder::test;
using namespace std::chrono_literals;
using xb::tests::TemporaryFolder;
using xb::tests::waitUntil;

TEST_CASE("two encodes are afforded where they leave most of the machine alone") {
    CHECK(affordsTwo({6.6, 30, 2}));         // 360p on two processors
    CHECK_FALSE(affordsTwo({20.6, 30, 2}));  // 720p on two
    CHECK(affordsTwo({20.6, 30, 8}));
    CHECK_FALSE(affordsTwo({0, 30, 8}));  // not known
}

TEST_CASE("the cost of an encode is measured, and grows with the picture") {
    ClipPlan plan;
    plan.format = {320, 240, {30, 1}};
    const EncodeCost small = measureEncodeCost(settingsFor(plan));
    plan.format = {1280, 720, {30, 1}};
    const EncodeCost large = measureEncodeCost(settingsFor(plan));
    CHECK(small.ms_per_frame > 0);
    CHECK(large.ms_per_frame > 2 * small.ms_per_frame);
    CHECK(large.frames_per_s == Approx(30));
    CHECK(large.processor_count >= 1);
}

TEST_CASE("an own encode records beside the network's, with the same clock") {
    const TemporaryFolder folder;
    ClipPlan plan;
    plan.seconds = 5;
    DeliverySettings settings = settingsFor(plan);
    settings.recording = RecordingMode::Own;
    auto delivery = std::move(*Delivery::open(settings, {}));
    delivery->keepReplay(60s);
    const auto script = std::make_shared<Script>();
    delivery->addOutput(OutputKind::Network, "scripted", std::make_unique<ScriptedWriter>(script));
    const OutputId recording = *delivery->addRecording(folder / "a.mp4");
    play(*delivery, plan);
    delivery->finish(20s);
    const DeliveryStatistics statistics = delivery->statistics();
    CHECK(statistics.has_own_recording_encode);
    REQUIRE(statistics.outputs.size() == 2);
    CHECK(statistics.outputs[1].id == recording);
    CHECK(statistics.outputs[1].kind == OutputKind::Recording);
    CHECK(statistics.outputs[1].video_frames == 150);
    CHECK(statistics.outputs[0].video_frames == 150);
    CHECK(statistics.outputs[0].bytes != statistics.outputs[1].bytes);
    const Probed probed = probe((folder / "a.mp4").string());
    CHECK(probed.decoded_frames == 150);
    CHECK(probed.decode_errors == 0);
    CHECK(*probed.flash_s == Approx(1).margin(0.001));
    CHECK(std::fabs(*probed.beep_s - 1) < 0.005);
    const Replay replay = delivery->replay();
    REQUIRE_FALSE(replay.packets.empty());
    CHECK(replay.packets.front()->mark().is_keyframe);
}

TEST_CASE("a recording whose disk hangs does not spend the time that End leaves to the links") {
    ClipPlan plan;
    DeliverySettings settings = settingsFor(plan);
    settings.recording = RecordingMode::Own;
    std::mutex mutex;
    std::vector<OutputKind> ended;  // in this order
    const auto network = std::make_shared<Script>();
    const auto disk = std::make_shared<Script>();
    const auto delivery = std::move(*Delivery::open(settings, {}));
    delivery->onOutputEvent([&](const OutputEvent& event) {
        const std::lock_guard lock(mutex);
        if (isFinal(event.state)) ended.push_back(event.kind);
    });
    delivery->addOutput(OutputKind::Network, "link", std::make_unique<ScriptedWriter>(network));
    delivery->addOutput(OutputKind::Recording, "disk", std::make_unique<ScriptedWriter>(disk));
    disk->is_stuck = true;
    play(*delivery, plan);
    REQUIRE(
        waitUntil([&] { return network->written_bytes > 0; }));  // a link that never opened is cut
    delivery->finish(3s);
    CHECK(ended == std::vector{OutputKind::Network, OutputKind::Recording});
    const DeliveryStatistics statistics = delivery->statistics();
    CHECK_FALSE(statistics.outputs[0].last_error);
    CHECK(statistics.outputs[0].video_frames == 60);
    REQUIRE(statistics.outputs[1].last_error);
    CHECK(statistics.outputs[1].last_error->code == ErrorCode::Interrupted);
}

TEST_CASE("the choice of encode is left to what is asked") {
    ClipPlan plan;
    DeliverySettings settings = settingsFor(plan);
    CHECK_FALSE((*Delivery::open(settings, {}))->statistics().has_own_recording_encode);
    settings.recording = RecordingMode::Auto;
    const auto delivery = std::move(*Delivery::open(settings, {}));
    // So small a picture is afforded on any machine.
    CHECK(delivery->statistics().has_own_recording_encode);
    CHECK(delivery->statistics().recording_encode_ms > 0);
}

TEST_CASE("a recording with an encode of its own can be in another coding") {
    const TemporaryFolder folder;
    const auto coding = GENERATE(VideoCoding::Hevc, VideoCoding::Av1);
    const auto file = GENERATE(as<std::string>{}, "a.mp4", "a.mkv");
    ClipPlan plan;
    plan.seconds = 3;
    DeliverySettings settings = settingsFor(plan);
    settings.recording = RecordingMode::Own;
    settings.recording_coding = coding;
    const auto delivery = Delivery::open(settings, {}).value();
    const auto script = std::make_shared<Script>();
    delivery->addOutput(OutputKind::Network, "scripted", std::make_unique<ScriptedWriter>(script));
    REQUIRE(delivery->addRecording(folder / file));
    play(*delivery, plan);
    delivery->finish(20s);
    const DeliveryStatistics statistics = delivery->statistics();
    CHECK(statistics.encoder.coding == VideoCoding::H264);
    REQUIRE(statistics.recording_encoder);
    CHECK(statistics.recording_encoder->coding == coding);
    const Probed probed = probe((folder / file).string());
    CHECK(probed.video.codec == name(coding));
    CHECK(probed.decoded_frames == 90);
    CHECK(probed.decode_errors == 0);
    CHECK(isDtsRising(probed.video));
    REQUIRE(probed.flash_s);
    CHECK(*probed.flash_s == Approx(1).margin(0.001));
}
