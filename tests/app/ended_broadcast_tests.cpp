// A broadcast that is over, told from what the session showed before, during and after it.
#include "app/live/ended_broadcast.h"
#include "app/live/live_board.h"

#include <catch2/catch.hpp>

#include <utility>

using namespace xb;
using namespace xb::app;
using namespace std::chrono_literals;
using encoder::DestinationState;
using encoder::OutputKind;
using encoder::OutputStatistics;

namespace {

OutputStatistics output(int id, OutputKind kind, const char* name) {
    OutputStatistics made;
    made.id = {id};
    made.kind = kind;
    made.url_without_key = name;
    made.state = DestinationState::Ended;
    made.live_for = 60s;
    made.bytes = 1000;
    return made;
}

// The outputs as they are once all is closed; `last` are their states before that.
BroadcastLooks looksOf(std::vector<OutputStatistics> outputs,
                       const std::vector<DestinationState>& last) {
    BroadcastLooks looks;
    looks.ended.live_for = looks.last.live_for = 61s;
    encoder::DeliveryStatistics delivery;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        OutputStatistics then = outputs[i];
        then.state = last.at(i);
        looks.last.destinations.push_back(destinationSnapshot(then));
    }
    delivery.outputs = std::move(outputs);
    looks.ended.delivery = std::move(delivery);
    return looks;
}

const catalog::Result<BroadcastSales> nothing_sold = BroadcastSales{};

}  // namespace

TEST_CASE("a destination is told by what it was before it was closed") {
    OutputStatistics shaky = output(1, OutputKind::Network, "rtmp://one.example/live");
    shaky.reconnects = 3;
    shaky.last_error = encoder::Error{encoder::ErrorCode::ClosedByServer, {"one.example"}};
    OutputStatistics refused =
        output(second_outputs + 2, OutputKind::Network, "rtmp://two.example/live");
    refused.last_error = encoder::Error{encoder::ErrorCode::AuthRejected, {"two.example"}};
    const auto viewer = output(3, OutputKind::Viewer, "");
    const auto looks =
        looksOf({shaky, refused, viewer},
                {DestinationState::Live, DestinationState::Refused, DestinationState::Live});
    const BroadcastSummary summary = summaryOf(looks, nothing_sold);
    CHECK(summary.duration == 61s);
    REQUIRE(summary.destinations.size() == 2);
    CHECK(summary.destinations[0].last_state == DestinationState::Live);
    CHECK(summary.destinations[0].has_been_lost);
    // It came back, so what was wrong then is not wrong any more.
    CHECK(summary.destinations[0].reason.isEmpty());
    CHECK_FALSE(summary.destinations[0].is_second_canvas);
    CHECK(summary.destinations[1].last_state == DestinationState::Refused);
    CHECK_FALSE(summary.destinations[1].reason.isEmpty());
    CHECK(summary.destinations[1].is_second_canvas);
}

TEST_CASE("a destination that was taken out, or came later, is told as such") {
    OutputStatistics removed = output(1, OutputKind::Network, "rtmp://one.example/live");
    removed.was_removed = true;
    const OutputStatistics late = output(2, OutputKind::Network, "rtmp://two.example/live");
    BroadcastLooks looks =
        looksOf({removed, late}, {DestinationState::Ended, DestinationState::Live});
    looks.last.destinations.erase(looks.last.destinations.begin());
    looks.last.destinations[0].was_added_later = true;
    const BroadcastSummary summary = summaryOf(looks, nothing_sold);
    REQUIRE(summary.destinations.size() == 2);
    CHECK(summary.destinations[0].was_removed);
    CHECK_FALSE(summary.destinations[0].was_added_later);
    CHECK(summary.destinations[1].was_added_later);
    CHECK(summary.destinations[1].last_state == DestinationState::Live);
}

TEST_CASE("recordings are told with their parts, and only where something was written") {
    OutputStatistics whole = output(1, OutputKind::Recording, "/srv/a.mp4");
    whole.recording = encoder::RecordingStatistics{{"/srv/a.mp4", "/srv/a-2.mp4"}, 0, false};
    OutputStatistics empty = output(2, OutputKind::Recording, "/srv/b.mp4");
    empty.bytes = 0;
    OutputStatistics broken = output(3, OutputKind::Recording, "/srv/c.mp4");
    broken.last_error = encoder::Error{encoder::ErrorCode::DiskFull, {"/srv/c.mp4"}};
    const auto looks =
        looksOf({whole, empty, broken},
                {DestinationState::Live, DestinationState::Ended, DestinationState::Ended});
    const BroadcastSummary summary = summaryOf(looks, nothing_sold);
    CHECK(summary.destinations.empty());
    REQUIRE(summary.recordings.size() == 2);
    CHECK(summary.recordings[0].files == QStringList{"/srv/a.mp4", "/srv/a-2.mp4"});
    CHECK(summary.recordings[0].problem.isEmpty());
    CHECK(summary.recordings[0].length == 60s);
    CHECK(summary.recordings[1].files == QStringList{"/srv/c.mp4"});
    CHECK_FALSE(summary.recordings[1].problem.isEmpty());
}

TEST_CASE("what was lost is counted from where this broadcast began") {
    BroadcastLooks looks = looksOf({}, {});
    looks.begun.picture = {1000, 50, 30, {}};
    looks.last.picture = {4000, 60, 30, {}};
    looks.ended.delivery->video_skipped = 7;
    looks.ended.delivery->steering.frames_left_out = 90;
    studio::CameraStatistics camera;
    camera.kind = studio::CameraSpec::Kind::V4l2;
    camera.name = "USB";
    camera.on_still = 4s;
    looks.begun.cameras = {camera};
    camera.on_still = 9s;
    looks.last.cameras = {camera};
    LostPictures lost = summaryOf(looks, nothing_sold).lost;
    CHECK(lost.rendered_count == 3000);
    CHECK(lost.late_count == 10);
    CHECK(lost.skipped_count == 7);
    CHECK(lost.left_out_count == 90);
    CHECK(lost.on_still == 5s);
    // Another camera took its place: all that it counted is of this broadcast.
    looks.last.cameras.front().name = "Phone";
    CHECK(summaryOf(looks, nothing_sold).lost.on_still == 9s);
    looks.last.cameras.front().kind = studio::CameraSpec::Kind::None;
    CHECK(summaryOf(looks, nothing_sold).lost.on_still == 0s);
}

TEST_CASE("sales are the shop's, and not known where it does not answer") {
    BroadcastSales sales;
    sales.broadcast.id = {4};
    sales.totals = {2, 5, {9900}};
    sales.best.push_back({catalog::ProductId{1}, "Orange", {2, 5, {9900}, {0}}});
    sales.tallies = {{catalog::OrderStatus::Paid, 0, false, 2}};
    const auto looks = looksOf({}, {});
    const BroadcastSummary summary = summaryOf(looks, sales);
    CHECK(summary.broadcast.id == catalog::BroadcastId{4});
    CHECK(summary.order_count == 2);
    CHECK(summary.unit_count == 5);
    REQUIRE(summary.best.size() == 1);
    CHECK(summary.best[0].title == "Orange");
    CHECK(summary.best[0].amount == catalog::Money{9900});
    CHECK(summary.tallies.size() == 1);
    const catalog::Result<BroadcastSales> failed =
        tl::unexpected(catalog::Error{catalog::ErrorCode::Busy, {}, {}});
    CHECK(summary.are_totals_known);
    CHECK(summary.not_read.isEmpty());
    const BroadcastSummary unread = summaryOf(looks, failed);
    CHECK_FALSE(unread.are_totals_known);
    CHECK_FALSE(unread.is_best_known);
    CHECK_FALSE(unread.are_tallies_known);
    CHECK_FALSE(unread.not_read.isEmpty());
    CHECK(unread.duration == 61s);
    sales.are_tallies_known = false;
    sales.not_read = failed.error();
    const BroadcastSummary partly = summaryOf(looks, sales);
    CHECK(partly.are_totals_known);
    CHECK_FALSE(partly.are_tallies_known);
    CHECK(partly.not_read == unread.not_read);
}

TEST_CASE("a start that failed promises nothing that does not happen") {
    OutputStatistics network = output(1, OutputKind::Network, "rtmp://one.example/live");
    for (const encoder::ErrorCode code : encoder::all_error_codes) {
        network.last_error = encoder::Error{code, {"one.example", "x"}};
        encoder::DeliveryStatistics delivery;
        delivery.outputs = {network};
        const std::string why = whyItDidNotStart(delivery).toStdString();
        INFO(why);
        CHECK_FALSE(why.empty());
        // Warnings, and what only somebody's wish or a clip brings about, end no start.
        using enum encoder::ErrorCode;
        if (code == DiskLow || code == Cancelled || code == Interrupted) continue;
        for (const char* promise : {"tried again", "goes on", "go on", "is kept", "to now"})
            CHECK(why.find(promise) == std::string::npos);
    }
    CHECK(whyItStopped({}).contains(QStringLiteral("not started")));
}
