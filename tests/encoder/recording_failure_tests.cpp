// Recordings that cannot be made or go on: told why, and nobody else is troubled.
#include "tests/encoder/probe.h"
#include "tests/encoder/test_media.h"
#include "tests/support/small_disk.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <atomic>
#include <filesystem>
#include <mutex>

using namespace xb::encoder;
using namespace xb::encoder::test;
using namespace std::chrono_literals;
using xb::tests::SmallDisk;
using xb::tests::TemporaryFolder;
using xb::tests::waitUntil;

namespace {

std::unique_ptr<Delivery> openDelivery() {
    return std::move(*Delivery::open(settingsFor({}), {}));
}

OutputStatistics firstOutput(const Delivery& delivery) {
    return delivery.statistics().outputs.at(0);
}

}  // namespace

TEST_CASE("a recording that cannot be made is refused at once") {
    const TemporaryFolder folder;
    const auto delivery = openDelivery();
    const auto codeFor = [&](const std::filesystem::path& path) {
        const auto added = delivery->addRecording(path);
        return added ? std::string("none") : std::string(name(added.error().code));
    };
    std::filesystem::create_directory(folder / "folder.mp4");
    CHECK(codeFor(folder / "missing" / "a.mp4") == "CannotWrite");
    CHECK(codeFor("/proc/a.mp4") == "CannotWrite");
    CHECK(codeFor(folder / "folder.mp4") == "CannotWrite");
    CHECK(codeFor(folder / "a.avi") == "UnknownContainer");
    CHECK(codeFor("") == "UnknownContainer");
    CHECK(delivery->statistics().outputs.empty());
}

TEST_CASE("a full disk ends the recording with its reason, and the other goes on") {
    const TemporaryFolder folder;
    const char* name = GENERATE("full.mp4", "full.mkv");
    std::filesystem::create_symlink("/dev/full", folder / name);
    const auto delivery = openDelivery();
    REQUIRE(delivery->addRecording(folder / name));
    REQUIRE(delivery->addRecording(folder / "good.mp4"));
    play(*delivery, {});
    REQUIRE(waitUntil([&] { return firstOutput(*delivery).state == DestinationState::Ended; }));
    const OutputStatistics ended = firstOutput(*delivery);
    REQUIRE(ended.last_error);
    CHECK(ended.last_error->code == ErrorCode::DiskFull);
    CHECK(ended.last_error->arguments.at(0) == (folder / name).string());
    delivery->finish(10s);
    CHECK(probe((folder / "good.mp4").string()).video.packets.size() == 60);
}

TEST_CASE("a removed recording is noticed, and the other goes on") {
    const TemporaryFolder folder;
    std::filesystem::create_directory(folder / "gone");
    const auto delivery = openDelivery();
    REQUIRE(delivery->addRecording(folder / "gone" / "a.mp4"));
    REQUIRE(delivery->addRecording(folder / "good.mkv"));
    ClipPlan plan;
    play(*delivery, plan);
    REQUIRE(waitUntil([&] { return firstOutput(*delivery).video_frames > 50; }));
    std::filesystem::remove_all(folder / "gone");
    plan.start_ns += 2'000'000'000;
    plan.audio_from_s = 0;
    play(*delivery, plan);
    REQUIRE(waitUntil([&] { return firstOutput(*delivery).state == DestinationState::Ended; }));
    CHECK(firstOutput(*delivery).last_error->code == ErrorCode::RecordingRemoved);
    delivery->finish(10s);
    CHECK(probe((folder / "good.mkv").string()).video.packets.size() == 120);
}

TEST_CASE("a disk that runs full is told first, then the recording ends whole") {
    const TemporaryFolder folder;
    const auto free_mb = std::make_shared<std::atomic<std::int64_t>>(9'000);
    RecordingOptions options;
    options.disk_look = [free_mb](const auto&) {
        return DiskSpace{*free_mb * 1'000'000, 500'000'000'000};
    };
    std::mutex mutex;
    std::vector<OutputEvent> events;
    const auto delivery = openDelivery();
    delivery->onOutputEvent([&](const OutputEvent& event) {
        const std::lock_guard lock(mutex);
        events.push_back(event);
    });
    const OutputId id = *delivery->addRecording(folder / "a.mp4", options);
    ClipPlan plan;
    const auto playOn = [&] {
        play(*delivery, plan);
        plan.start_ns += 2'000'000'000;
        plan.audio_from_s = 0;
    };
    playOn();
    REQUIRE(waitUntil([&] { return firstOutput(*delivery).video_frames > 50; }));
    CHECK_FALSE(firstOutput(*delivery).recording->is_disk_low);
    *free_mb = 1'900;
    playOn();
    REQUIRE(waitUntil([&] { return firstOutput(*delivery).recording->is_disk_low; }));
    playOn();
    CHECK(firstOutput(*delivery).state == DestinationState::Live);
    *free_mb = 200;
    playOn();
    REQUIRE(waitUntil([&] { return firstOutput(*delivery).state == DestinationState::Ended; }));
    CHECK(firstOutput(*delivery).last_error->code == ErrorCode::DiskFull);
    {
        const std::lock_guard lock(mutex);
        REQUIRE(events.size() == 3);  // live, warned, ended
        CHECK(events[1].id == id);
        CHECK(events[1].state == DestinationState::Live);
        REQUIRE(events[1].reason);
        CHECK(events[1].reason->code == ErrorCode::DiskLow);
        CHECK(std::stoi(events[1].reason->arguments.at(1)) > 1);
        CHECK(events[2].reason->code == ErrorCode::DiskFull);
    }
    // Elsewhere there is room.
    REQUIRE(delivery->addRecording(folder / "b.mp4"));
    playOn();
    playOn();
    delivery->finish(10s);
    CHECK(delivery->statistics().video_skipped == 0);
    const Probed first = probe((folder / "a.mp4").string());
    CHECK(first.video.packets.size() > 150);
    CHECK(first.decode_errors == 0);
    const Probed second = probe((folder / "b.mp4").string());
    CHECK(second.video.packets.size() >= 60);
    CHECK(second.video.packets.front().is_keyframe);
}

TEST_CASE("a recording is not begun on a disk that is full already") {
    const TemporaryFolder folder;
    RecordingOptions options;
    options.disk_look = [](const auto&) { return DiskSpace{1'000'000, 500'000'000'000}; };
    const auto added = openDelivery()->addRecording(folder / "a.mp4", options);
    REQUIRE_FALSE(added);
    CHECK(added.error().code == ErrorCode::DiskFull);
}

TEST_CASE("a disk that is really full, or pulled out, ends its recording alone") {
    const TemporaryFolder folder;
    const bool is_pulled = GENERATE(false, true);
    SmallDisk disk(is_pulled ? 64'000 : 48);
    if (!disk.isMounted()) {
        WARN("no disk can be mounted here");
        return;
    }
    RecordingOptions options;
    options.disk = {0, 0};
    const auto delivery = openDelivery();
    REQUIRE(delivery->addRecording(disk / "a.mp4", options));
    REQUIRE(delivery->addRecording(folder / "good.mp4"));
    ClipPlan plan;
    plan.seconds = 10;
    play(*delivery, plan);
    REQUIRE(waitUntil([&] { return delivery->statistics().outputs[1].video_frames > 290; }));
    if (is_pulled) disk.pullOut();
    plan.start_ns += 10'000'000'000;
    plan.audio_from_s = 0;
    play(*delivery, plan);
    REQUIRE(waitUntil([&] { return firstOutput(*delivery).state == DestinationState::Ended; }));
    CHECK(firstOutput(*delivery).last_error->code ==
          (is_pulled ? ErrorCode::RecordingRemoved : ErrorCode::DiskFull));
    delivery->finish(10s);
    CHECK(delivery->statistics().video_skipped == 0);
    CHECK(probe((folder / "good.mp4").string()).video.packets.size() == 600);
    if (is_pulled) return;
    const Probed kept = probe((disk / "a.mp4").string());
    CHECK(kept.is_readable);
    CHECK(kept.video.packets.size() > 200);
}
