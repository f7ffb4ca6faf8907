// Two canvases of one show.
#include "studio/picture_tap.h"
#include "studio/scenes/overlay_set.h"
#include "studio/second_canvas.h"
#include "studio/twin_tap.h"
#include "tests/studio/item_pictures.h"
#include "tests/studio/scene_fixture.h"

#include <catch2/catch.hpp>
#include <obs.h>

#include <algorithm>

namespace xb::studio {
namespace {

using namespace tests::scenes;
using tests::RecordingSink;
using tests::startPainting;

constexpr CanvasSettings wide{640, 360, {30, 1}};

struct TwoCanvases {
    TwoCanvases() { startPainting(); }

    KeptLog log;
    std::unique_ptr<Engine> engine = startTestEngine(log);
    std::unique_ptr<Show> show =
        Show::create(*engine, {CameraSpec::Kind::Pattern, {}}, {}, wide).value();
    RecordingSink first{width, height};
    RecordingSink second{wide.width_px, wide.height_px};
    ProgramTap first_tap{*engine, first};
    ProgramTap second_tap{*engine, *show->secondCanvas(), second};

    bool secondSees(const std::function<bool(const Picture&)>& wanted) {
        return second.waitForPicture(wanted, limit);
    }
};

TEST_CASE("both canvases show the same camera at the same moments, each in its own size") {
    TwoCanvases studio;
    CHECK(studio.first.waitForPicture(
        [](const Picture& p) { return isGrey(p, 20, 100) && isBlue(p, 340, 100); }, limit));
    CHECK(studio.secondSees(
        [](const Picture& p) { return isGrey(p, 30, 100) && isBlue(p, 610, 100); }));
    REQUIRE(studio.second.waitForPictures(30, limit));
    const auto first = studio.first.pictureTimes();
    const auto second = studio.second.pictureTimes();
    // Every moment of the second is one of the first, but for what the later tap missed.
    const auto known = std::count_if(second.begin(), second.end(), [&](std::int64_t time_ns) {
        return std::find(first.begin(), first.end(), time_ns) != first.end();
    });
    CHECK(known >= static_cast<std::ptrdiff_t>(second.size()) - 1);
    REQUIRE(studio.second.waitForSound([](const auto&) { return true; }, limit));
}

TEST_CASE("both canvases are handed out from the same picture to the same picture, each time") {
    startPainting();
    KeptLog log;
    const auto engine = startTestEngine(log);
    const auto show = Show::create(*engine, {CameraSpec::Kind::Pattern, {}}, {}, wide).value();
    for (int round = 0; round < 6; ++round) {
        CAPTURE(round);
        RecordingSink first{width, height};
        RecordingSink second{wide.width_px, wide.height_px};
        {
            const TwinTap tap(*engine, first, *show->secondCanvas(), second);
            REQUIRE(first.waitForPictures(3 + round, limit));
        }
        const auto times = first.pictureTimes();
        CHECK(times.size() >= 3);
        CHECK(second.pictureTimes() == times);
    }
}

// As a graphics card hands the program out: converted by libobs.
class ProgramOfCard {
 public:
    ProgramOfCard() { obs_add_raw_video_callback(nullptr, &ProgramOfCard::take, this); }
    ~ProgramOfCard() { obs_remove_raw_video_callback(&ProgramOfCard::take, this); }
    ProgramOfCard(const ProgramOfCard&) = delete;
    ProgramOfCard& operator=(const ProgramOfCard&) = delete;

    bool has(std::int64_t time_ns) const {
        const std::scoped_lock lock(mutex_);
        return std::find(times_.begin(), times_.end(), time_ns) != times_.end();
    }

 private:
    static void take(void* self, video_data* frame) {
        auto& program = *static_cast<ProgramOfCard*>(self);
        const std::scoped_lock lock(program.mutex_);
        program.times_.push_back(static_cast<std::int64_t>(frame->timestamp));
    }

    mutable std::mutex mutex_;
    std::vector<std::int64_t> times_;
};

TEST_CASE("where a card converts the program, the second canvas keeps to the program's moments") {
    startPainting();
    KeptLog log;
    const auto engine = startTestEngine(log);
    const auto show = Show::create(*engine, {CameraSpec::Kind::Pattern, {}}, {}, wide).value();
    RecordingSink second{wide.width_px, wide.height_px};
    const ProgramOfCard program;
    const SecondCanvas& canvas = *show->secondCanvas();
    const PictureTap tap(
        wide, PictureTap::Device::Card, [&canvas] { return canvas.drawn(); }, second);
    CHECK(second.waitForPicture(
        [](const Picture& p) { return isGrey(p, 30, 100) && isBlue(p, 610, 100); }, limit));
    REQUIRE(second.waitForPictures(10, limit));
    const auto times = second.pictureTimes();
    REQUIRE(times.size() > 4);
    // The two newest may be on their way, and the first is from before.
    for (std::size_t i = 1; i + 2 < times.size(); ++i)
        CHECK(program.has(times[i]));
}

TEST_CASE("the second canvas follows scenes, edits and fades, in its own layout") {
    TwoCanvases studio;
    SceneBook& book = studio.show->scenes();
    const Scene* two = findScene(book.collection(), SceneId::TwoCameras);
    REQUIRE(two);
    Transition fade;
    fade.duration = std::chrono::milliseconds(200);
    REQUIRE(studio.show->setCamera({CameraSpec::Kind::Pattern, {}}, CameraPlace::Second));
    REQUIRE(book.switchTo(SceneId::TwoCameras, fade).has_value());
    // One above the other where it is tall, beside each other where it is wide.
    CHECK(studio.first.waitForPicture(
        [](const Picture& p) {
            return isGrey(p, 20, 100) && isBlue(p, 340, 100) && isGrey(p, 20, 420) &&
                   isBlue(p, 340, 420);
        },
        limit));
    CHECK(studio.secondSees([](const Picture& p) {
        return isGrey(p, 20, 60) && isBlue(p, 305, 60) && isGrey(p, 335, 60) && isBlue(p, 625, 60);
    }));
    SceneItem hidden = two->items.at(1);
    hidden.is_hidden = true;
    REQUIRE(book.edit(PutItem{SceneId::TwoCameras, hidden, {}, {}}).has_value());
    CHECK(studio.secondSees(
        [](const Picture& p) { return isBackdrop(p, 20, 60) && isGrey(p, 335, 60); }));
    Transition move;
    move.kind = TransitionKind::Move;
    REQUIRE(book.switchTo(SceneId::Host, move).has_value());
    CHECK(studio.secondSees(
        [](const Picture& p) { return isGrey(p, 30, 100) && isBlue(p, 610, 100); }));
}

TEST_CASE("an edit that waits is seen on neither canvas, and on both once it is taken") {
    TwoCanvases studio;
    SceneBook& book = studio.show->scenes();
    SceneItem ground = inBox({}, 0, 0, width, height);
    ground.name = "ground";
    ground.source = PlainColour{0xC83250};
    ground.transform.bounds = Bounds::Stretch;
    const auto put = [&] {
        const auto done = book.edit(PutItem{SceneId::Host, ground, {}, {}});
        REQUIRE(done.has_value());
        ground.id = done->item;
    };
    const auto isOf = [](const tests::Rgb& colour) {
        return [colour](const Picture& p) {
            return isColour(p, p.width_px / 2, p.height_px / 2, colour);
        };
    };
    put();
    REQUIRE(studio.secondSees(isOf(red)));
    REQUIRE(book.setPreview(SceneId::Host).has_value());
    ground.source = PlainColour{0x28963C};
    put();
    (void)book.lookForMissing();
    REQUIRE(studio.second.waitForPictures(10, limit));
    CHECK(isOf(red)(studio.first.newest()));
    CHECK(isOf(red)(studio.second.newest()));
    REQUIRE(book.take(Transition{TransitionKind::Cut}).has_value());
    CHECK(studio.first.waitForPicture(isOf(green), limit));
    CHECK(studio.secondSees(isOf(green)));
}

TEST_CASE("an overlay is on both canvases, laid out for each") {
    TwoCanvases studio;
    OverlaySet& overlays = studio.show->overlays();
    studio.show->switchTo(SceneId::Pause, std::chrono::milliseconds(0));
    const auto empty = [](const Picture& p) { return p.meanLuma() < 20; };
    CHECK(studio.secondSees(empty));
    overlays.pauseCard().show({"Back soon", "Tea time"});
    CHECK(studio.first.waitForPicture([&](const Picture& p) { return !empty(p); }, limit));
    CHECK(studio.secondSees([&](const Picture& p) {
        // It covers the canvas: every corner.
        return p.lumaAt(8, 8) > 20 && p.lumaAt(631, 8) > 20 && p.lumaAt(8, 351) > 20 &&
               p.lumaAt(631, 351) > 20;
    }));
}

TEST_CASE("a second canvas that cannot be drawn is refused") {
    startPainting();
    KeptLog log;
    const auto engine = startTestEngine(log);
    const auto show =
        Show::create(*engine, {CameraSpec::Kind::Pattern, {}}, {}, CanvasSettings{641, 360, {}});
    REQUIRE_FALSE(show.has_value());
    CHECK(show.error().code == ErrorCode::BadCanvas);
}

}  // namespace
}  // namespace xb::studio
