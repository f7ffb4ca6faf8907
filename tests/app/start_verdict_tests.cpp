// When a broadcast counts as on air, and when as failed.
#include "app/live/start_verdict.h"

#include <catch2/catch.hpp>

using namespace std::chrono_literals;
using namespace xb::app;
using xb::encoder::DeliveryStatistics;
using xb::encoder::DestinationState;
using xb::encoder::OutputKind;
using xb::encoder::OutputStatistics;

namespace {

DeliveryStatistics deliveryOf(std::initializer_list<DestinationState> states) {
    DeliveryStatistics delivery;
    delivery.video_encoded = 1;
    for (const auto state : states) {
        OutputStatistics output;
        output.state = state;
        delivery.outputs.push_back(output);
    }
    return delivery;
}

}  // namespace

TEST_CASE("one output that takes packets puts the broadcast on air") {
    using enum DestinationState;
    CHECK(judgeStart(deliveryOf({Connecting}), 0s) == StartVerdict::Wait);
    CHECK(judgeStart(deliveryOf({Connecting, Live}), 0s) == StartVerdict::OnAir);
    CHECK(judgeStart(deliveryOf({Refused, Slow}), 0s) == StartVerdict::OnAir);
}

TEST_CASE("a start fails when every first attempt failed, or at the deadline") {
    using enum DestinationState;
    CHECK(judgeStart(deliveryOf({Reconnecting}), 1s) == StartVerdict::Failed);
    CHECK(judgeStart(deliveryOf({Refused, Ended}), 1s) == StartVerdict::Failed);
    CHECK(judgeStart(deliveryOf({Reconnecting, Connecting}), 1s) == StartVerdict::Wait);
    CHECK(judgeStart(deliveryOf({Connecting}), start_deadline) == StartVerdict::Failed);
}

TEST_CASE("whoever watches in the house puts nothing on air that is meant for others") {
    using enum DestinationState;
    DeliveryStatistics delivery = deliveryOf({Live, Connecting});
    delivery.outputs[0].kind = OutputKind::Viewer;
    CHECK(judgeStart(delivery, 0s) == StartVerdict::Wait);
    delivery.outputs[1].state = Reconnecting;
    CHECK(judgeStart(delivery, 0s) == StartVerdict::Failed);
    delivery.outputs[1].state = Live;
    CHECK(judgeStart(delivery, 0s) == StartVerdict::OnAir);
    // A rehearsal is watched in the house alone.
    delivery.outputs.pop_back();
    CHECK(judgeStart(delivery, 0s) == StartVerdict::OnAir);
}

TEST_CASE("without an output the first encoded picture is on air") {
    DeliveryStatistics delivery;
    CHECK(judgeStart(delivery, 0s) == StartVerdict::Wait);
    delivery.video_encoded = 1;
    CHECK(judgeStart(delivery, 0s) == StartVerdict::OnAir);
}

TEST_CASE("a broadcast ends by itself only when no output can come back") {
    using enum DestinationState;
    CHECK(hasLostAllOutputs(deliveryOf({Refused, Ended})));
    CHECK_FALSE(hasLostAllOutputs(deliveryOf({Reconnecting, Ended})));
    CHECK_FALSE(hasLostAllOutputs(deliveryOf({})));
}

TEST_CASE("an output that was taken out is not lost, and explains nothing") {
    using enum DestinationState;
    DeliveryStatistics delivery = deliveryOf({Ended, Live});
    delivery.outputs[0].was_removed = true;
    delivery.outputs[0].last_error = xb::encoder::Error{xb::encoder::ErrorCode::UnknownHost, {"h"}};
    CHECK_FALSE(hasLostAllOutputs(delivery));
    CHECK_FALSE(reasonOf(delivery));
    delivery.outputs[1].state = Refused;
    CHECK(hasLostAllOutputs(delivery));
    delivery.outputs[1].was_removed = true;
    CHECK_FALSE(hasLostAllOutputs(delivery));
}

TEST_CASE("a destination's reason is told before a recording's") {
    DeliveryStatistics delivery = deliveryOf({DestinationState::Ended, DestinationState::Refused});
    CHECK_FALSE(reasonOf(delivery));
    delivery.outputs[0].kind = OutputKind::Recording;
    delivery.outputs[0].last_error =
        xb::encoder::Error{xb::encoder::ErrorCode::DiskFull, {"a.mp4"}};
    CHECK(reasonOf(delivery)->code == xb::encoder::ErrorCode::DiskFull);
    delivery.outputs[1].last_error = xb::encoder::Error{xb::encoder::ErrorCode::UnknownHost, {"h"}};
    CHECK(reasonOf(delivery)->code == xb::encoder::ErrorCode::UnknownHost);
}
