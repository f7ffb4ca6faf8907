// Who steers, and how far, when there is more than one output.
#include "encoder/congestion/congestion_controller.h"
#include "encoder/congestion/frame_gate.h"
#include "encoder/packet.h"

#include <catch2/catch.hpp>

#include <cmath>

using namespace xb::encoder;
using namespace std::chrono_literals;

namespace {

const FullQuality full{{360, 640, {30, 1}}, 2500, 128};

// A link that carries so much and no more, and is given all that the plan says.
class FedLink {
 public:
    FedLink(int id, double kbps) : kbps_(kbps) {
        view_.id = {id};
        view_.state = DestinationState::Live;
    }

    LinkView& view() { return view_; }
    void setKbps(double kbps) { kbps_ = kbps; }

    void step(const EncodePlan& plan, std::chrono::steady_clock::time_point now) {
        const double offered_kbps = plan.hold_frames
                                        ? plan.audio_bitrate_kbps
                                        : plan.video_bitrate_kbps + plan.audio_bitrate_kbps;
        written_ += offered_kbps * 125 * step_s;
        arrived_ = std::min(written_, arrived_ + kbps_ * 125 * step_s);
        LinkSample sample;
        sample.at = now;
        sample.written_bytes = static_cast<std::int64_t>(written_);
        sample.unacknowledged_bytes = sample.written_bytes - static_cast<std::int64_t>(arrived_);
        sample.round_trip = 50ms;
        view_.sample = sample;
    }

    static constexpr double step_s = 0.03;

 private:
    LinkView view_;
    double kbps_;
    double written_ = 0;
    double arrived_ = 0;
};

struct Fixture {
    void run(double seconds) {
        const auto steps = static_cast<int>(std::ceil(seconds / FedLink::step_s));
        for (int step = 0; step < steps; ++step) {
            now += 30ms;
            std::vector<LinkView> views = others;
            for (FedLink& link : links) {
                link.step(controller.plan(), now);
                views.push_back(link.view());
            }
            controller.update(views, now);
            was_held = was_held || controller.plan().hold_frames;
            worst = std::max(worst, levelOf(controller.plan()));
        }
    }

    CongestionController controller{full};
    std::vector<FedLink> links;
    std::vector<LinkView> others;
    std::chrono::steady_clock::time_point now{1h};
    bool was_held = false;
    PictureLevel worst = PictureLevel::Full;
};

LinkView recordingView() {
    LinkView view;
    view.id = {9};
    view.kind = OutputKind::Recording;
    view.state = DestinationState::Live;
    return view;
}

}  // namespace

TEST_CASE("one destination alone is followed as far down as it goes") {
    Fixture fixture;
    fixture.links.emplace_back(1, 5000);
    fixture.run(10);
    CHECK(fixture.controller.plan().video_bitrate_kbps == 2500);
    CHECK(fixture.controller.slowest() == OutputId{1});
    fixture.links[0].setKbps(150);
    fixture.run(10);
    CHECK(fixture.controller.plan().video_bitrate_kbps < 150);
    CHECK(fixture.worst >= PictureLevel::ThirdRate);
    CHECK(fixture.was_held);
}

TEST_CASE("beside a recording no picture is left out, however poor the link") {
    Fixture fixture;
    fixture.links.emplace_back(1, 100);
    fixture.others.push_back(recordingView());
    fixture.run(20);
    CHECK_FALSE(fixture.was_held);
    CHECK(fixture.controller.plan().frame_interval == 1);
    CHECK(fixture.controller.plan().mode == PictureMode::Normal);
    CHECK(fixture.controller.plan().video_bitrate_kbps >= 150);
    CHECK(fixture.controller.plan().video_bitrate_kbps < 500);
}

TEST_CASE("the slowest of two steers, to a quarter of the best and no further") {
    Fixture fixture;
    fixture.links.emplace_back(1, 5000);
    fixture.links.emplace_back(2, 900);
    fixture.run(15);
    CHECK(fixture.controller.slowest() == OutputId{2});
    CHECK(fixture.controller.plan().video_bitrate_kbps < 1000);
    fixture.links[1].setKbps(50);
    fixture.run(2);
    CHECK_FALSE(fixture.was_held);
    CHECK(fixture.worst == PictureLevel::Full);
    CHECK(fixture.controller.plan().video_bitrate_kbps >= 150);
}

TEST_CASE("a dead destination stops steering, and one that may not never does") {
    Fixture fixture;
    fixture.links.emplace_back(1, 5000);
    fixture.links.emplace_back(2, 900);
    SECTION("dead") {
        fixture.run(5);
        fixture.links[1].setKbps(0);
        fixture.run(25);
        CHECK(fixture.controller.slowest() == OutputId{1});
        CHECK(fixture.controller.plan().video_bitrate_kbps > 2000);
    }
    SECTION("not allowed") {
        fixture.links[1].view().may_steer = false;
        fixture.run(15);
        CHECK(fixture.controller.slowest() == OutputId{1});
        CHECK(fixture.controller.plan().video_bitrate_kbps == 2500);
    }
}

TEST_CASE("pictures are not held back for a link that has been given up") {
    Fixture fixture;
    fixture.links.emplace_back(1, 2000);
    fixture.run(5);
    fixture.links[0].setKbps(0);
    fixture.run(3);
    REQUIRE(fixture.controller.plan().hold_frames);
    fixture.links[0].view().state = DestinationState::Reconnecting;
    fixture.run(0.1);
    CHECK_FALSE(fixture.controller.plan().hold_frames);
}

TEST_CASE("without a destination the plan is the full one") {
    CongestionController controller(full);
    const std::vector<LinkView> views{recordingView()};
    const EncodePlan& plan = controller.update(views, std::chrono::steady_clock::time_point(1h));
    CHECK(plan == EncodePlan{});
    CHECK_FALSE(controller.slowest());
}

TEST_CASE("the gate keeps keyframes where they belong and counts frames by time") {
    FrameGate gate({30, 1}, 2);
    EncodePlan plan;
    const auto count_in = [&](int from, int to) {
        int encoded = 0;
        for (int frame = from; frame < to; ++frame) {
            const FrameOrder order = gate.next(frame * 3000LL, plan, false);
            encoded += order.is_encoded ? 1 : 0;
            CHECK(order.is_keyframe == (order.is_encoded && frame % 60 == 0));
        }
        return encoded;
    };
    CHECK(count_in(0, 120) == 120);
    plan.frame_interval = 2;
    CHECK(count_in(120, 240) == 60);
    plan.frame_interval = 3;
    CHECK(count_in(240, 360) == 40);
    plan.mode = PictureMode::OnePerSecond;
    CHECK(count_in(360, 480) == 4);
    plan = {};
    plan.hold_frames = true;
    for (int frame = 480; frame < 500; ++frame)
        CHECK_FALSE(gate.next(frame * 3000LL, plan, true).is_encoded);
    plan.hold_frames = false;
    const FrameOrder first = gate.next(500 * 3000LL, plan, true);
    CHECK((first.is_encoded && first.is_keyframe));
    // The next one that is wished for has to wait for half a second.
    CHECK_FALSE(gate.next(501 * 3000LL, plan, true).is_keyframe);
}
