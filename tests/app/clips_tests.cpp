// Clips and replays as the desk orders them, from real recordings and a real encode.
#include "app/live/clips.h"
#include "tests/app/desk_application.h"
#include "tests/encoder/probe.h"
#include "tests/encoder/test_media.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait_until.h"

#include <catch2/catch.hpp>

#include <mutex>
#include <vector>

using namespace xb::app;
using namespace std::chrono_literals;
using xb::encoder::test::ClipPlan;
using xb::encoder::test::Probed;
using xb::tests::TemporaryFolder;
using xb::tests::waitUntil;

namespace {

struct Told {
    QString path;
    QString sentence;  // empty: made
};

// The signals, in the order they came.
class Ear {
 public:
    explicit Ear(Clips& clips) {
        const auto made = [this](const QString& path) { put({path, {}}); };
        const auto failed = [this](const QString& path, const QString& sentence) {
            put({path, sentence});
        };
        QObject::connect(&clips, &Clips::clipMade, &clips, made, Qt::DirectConnection);
        QObject::connect(&clips, &Clips::clipFailed, &clips, failed, Qt::DirectConnection);
    }

    bool waitFor(std::size_t count) {
        return waitUntil([&] { return all().size() >= count; }, 60s);
    }
    std::vector<Told> all() const {
        const std::lock_guard lock(mutex_);
        return told_;
    }

 private:
    void put(Told told) {
        const std::lock_guard lock(mutex_);
        told_.push_back(std::move(told));
    }

    mutable std::mutex mutex_;
    std::vector<Told> told_;
};

const Log silent = [](LogLevel, std::string_view) {};

std::unique_ptr<Broadcast> broadcastOf(const ClipPlan& plan,
                                       const std::optional<std::filesystem::path>& recording) {
    BroadcastSettings settings;
    settings.video_bitrate_kbps = 400;
    settings.recording = recording;
    StageSettings stage;
    stage.canvas = {plan.format.width_px, plan.format.height_px, plan.format.frame_rate};
    auto opened = Broadcast::open(settings, stage, silent, {}, {});
    REQUIRE(opened);
    return std::move(*opened);
}

void play(Broadcast& broadcast, const ClipPlan& plan) {
    xb::encoder::test::play(static_cast<xb::encoder::Delivery&>(broadcast.input()), plan);
}

}  // namespace

TEST_CASE("a replay of what is on air is saved, and what is cut from the recording beside it") {
    useDesk(ThemeId::Light, UiLanguage::English);
    const TemporaryFolder folder;
    LiveBoard board;
    Clips clips(board, silent);
    Ear ear(clips);
    clips.keepReplay(30s);
    const ClipPlan plan{.seconds = 4, .is_in_real_time = true};
    board.putBroadcast(broadcastOf(plan, folder / "whole.mp4"));
    play(*board.broadcast(), plan);
    REQUIRE(waitUntil([&] { return board.read().delivery->video_encoded >= 119; }));

    clips.saveReplay(folder / "replay.mp4", 2s, {});
    REQUIRE(ear.waitFor(1));
    CHECK(ear.all()[0].sentence.toStdString() == "");
    const Probed replay = xb::encoder::test::probe((folder / "replay.mp4").string());
    CHECK(replay.video.packets.size() >= 55);
    CHECK(replay.video.packets.size() <= 66);
    CHECK(replay.decode_errors == 0);

    board.broadcast()->finish(10s);
    (void)board.takeBroadcast();
    clips.cut(folder / "whole.mp4", folder / "clip.mp4", 1s, 2s,
              {.upright_centre = 0.5, .title = QStringLiteral("Oranges 香橙")});
    REQUIRE(ear.waitFor(2));
    CHECK(ear.all()[1].sentence.toStdString() == "");
    const Probed clip = xb::encoder::test::probe((folder / "clip.mp4").string());
    // 96 high, so 54 wide; two seconds of title and one of picture.
    CHECK(clip.video.width_px == 54);
    CHECK(clip.video.height_px == 96);
    CHECK(clip.duration_s == Approx(3).margin(0.05));
    REQUIRE(clip.flash_s);
    CHECK(*clip.flash_s == Approx(2).margin(0.05));
    CHECK(clip.decode_errors == 0);
    CHECK(clips.state().waiting == 0);
}

TEST_CASE("what cannot be a clip is told in words") {
    useDesk(ThemeId::Light, UiLanguage::English);
    const TemporaryFolder folder;
    LiveBoard board;
    Clips clips(board, silent);
    Ear ear(clips);
    clips.saveReplay(folder / "replay.mp4", 10s, {});
    clips.cut(folder / "no-such.mp4", folder / "clip.mp4", 0s, 1s, {});
    REQUIRE(ear.waitFor(2));
    for (const Told& told : ear.all())
        CHECK(!told.sentence.isEmpty());
    CHECK(!std::filesystem::exists(folder / "clip.mp4"));
}

TEST_CASE("clips that wait are cancelled, and each is told") {
    useDesk(ThemeId::Light, UiLanguage::English);
    const TemporaryFolder folder;
    LiveBoard board;
    const ClipPlan plan{.seconds = 4, .is_in_real_time = true};
    board.putBroadcast(broadcastOf(plan, folder / "whole.mkv"));
    play(*board.broadcast(), plan);
    board.broadcast()->finish(10s);
    Clips clips(board, silent);
    Ear ear(clips);
    constexpr std::size_t orders = Clips::capacity + 2;
    for (std::size_t i = 0; i < orders; ++i) {
        clips.cut(folder / "whole.mkv", folder / ("clip" + std::to_string(i) + ".mp4"), 0s, 4s,
                  {.upright_centre = 0.2, .title = {}});
    }
    clips.cancel();
    REQUIRE(ear.waitFor(orders));
    CHECK(ear.all().back().sentence.size() > 0);
    CHECK(waitUntil([&] { return clips.state().waiting == 0; }));
    // Nothing half made is left over.
    for (const auto& entry : std::filesystem::directory_iterator(folder.path()))
        CHECK((entry.path().extension() == ".mp4" || entry.path().filename() == "whole.mkv"));
}
