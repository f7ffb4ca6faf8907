#include "app/live/ended_broadcast.h"

#include "app/errors/error_text.h"
#include "app/errors/start_error_text.h"
#include "app/live/live_board.h"
#include "app/live/live_session.h"
#include "app/live/start_verdict.h"

#include <algorithm>
#include <optional>

namespace xb::app {
namespace {

using encoder::DeliveryStatistics;
using encoder::OutputKind;
using encoder::OutputStatistics;

// Null: it was there no more.
const DestinationSnapshot* lastOf(const OutputStatistics& output, const LiveSnapshot& last) {
    const auto found =
        std::ranges::find(last.destinations, output.id.value, &DestinationSnapshot::id);
    return found == last.destinations.end() ? nullptr : &*found;
}

EndedDestination destinationOf(const OutputStatistics& output, const LiveSnapshot& last) {
    EndedDestination ended;
    ended.name = QString::fromStdString(output.url_without_key);
    ended.is_second_canvas = output.id.value >= second_outputs;
    const DestinationSnapshot* before = lastOf(output, last);
    ended.last_state = before == nullptr ? output.state : before->state;
    ended.was_added_later = before != nullptr && before->was_added_later;
    ended.was_removed = output.was_removed;
    ended.live_for = output.live_for;
    ended.bytes = output.bytes;
    ended.dropped_frames = output.dropped_frames;
    ended.has_been_lost = output.reconnects > 0;
    if (output.last_error && !encoder::isDelivering(ended.last_state))
        ended.reason = errorText(*output.last_error);
    return ended;
}

EndedRecording recordingOf(const OutputStatistics& output) {
    EndedRecording ended;
    if (output.recording) {
        for (const std::string& file : output.recording->files)
            ended.files << QString::fromStdString(file);
    }
    if (ended.files.isEmpty()) ended.files << QString::fromStdString(output.url_without_key);
    ended.length = output.live_for;
    ended.bytes = output.bytes;
    if (output.last_error) ended.problem = errorText(*output.last_error);
    return ended;
}

void takeOutputs(const BroadcastLooks& looks, BroadcastSummary& summary) {
    if (!looks.ended.delivery) return;
    for (const OutputStatistics& output : looks.ended.delivery->outputs) {
        if (output.kind == OutputKind::Network)
            summary.destinations.push_back(destinationOf(output, looks.last));
        // Where nothing was written there is no file.
        if (output.kind == OutputKind::Recording && output.bytes > 0)
            summary.recordings.push_back(recordingOf(output));
    }
}

// Of a camera that was exchanged meanwhile, all that it counted is of this broadcast.
std::chrono::milliseconds stillSince(const LiveSnapshot& begun,
                                     const studio::CameraStatistics& camera) {
    for (const studio::CameraStatistics& before : begun.cameras) {
        const bool is_same = before.place == camera.place && before.name == camera.name;
        if (is_same && before.on_still <= camera.on_still) return camera.on_still - before.on_still;
    }
    return camera.on_still;
}

LostPictures lostIn(const BroadcastLooks& looks) {
    LostPictures lost;
    lost.rendered_count = looks.last.picture.rendered_count - looks.begun.picture.rendered_count;
    lost.late_count = looks.last.picture.lagged_count - looks.begun.picture.lagged_count;
    if (const auto& delivery = looks.ended.delivery) {
        lost.skipped_count = delivery->video_skipped;
        lost.left_out_count = delivery->steering.frames_left_out;
    }
    for (const studio::CameraStatistics& camera : looks.last.cameras) {
        // Without a camera there is nothing to miss.
        if (camera.kind == studio::CameraSpec::Kind::None) continue;
        lost.on_still = std::max(lost.on_still, stillSince(looks.begun, camera));
    }
    return lost;
}

// None where nothing was written.
std::optional<QString> recordedIn(const LiveSnapshot& ended) {
    for (const DestinationSnapshot& one : ended.destinations)
        if (one.is_recording && one.bytes > 0) return one.name;
    return std::nullopt;
}

void takeSales(const BroadcastSales& sales, BroadcastSummary& summary) {
    if (sales.not_read) summary.not_read = errorText(*sales.not_read);
    summary.is_best_known = sales.is_best_known;
    summary.are_tallies_known = sales.are_tallies_known;
    summary.broadcast = sales.broadcast;
    summary.order_count = sales.totals.order_count;
    summary.unit_count = sales.totals.unit_count;
    summary.total = sales.totals.amount;
    summary.tallies = sales.tallies;
    for (const catalog::ProductFigures& product : sales.best) {
        summary.best.push_back({QString::fromStdString(product.title), product.figures.unit_count,
                                product.figures.amount});
    }
}

}  // namespace

BroadcastSummary summaryOf(const BroadcastLooks& looks,
                           const catalog::Result<BroadcastSales>& sales) {
    BroadcastSummary summary;
    summary.duration = looks.ended.aired_before + looks.ended.live_for;
    summary.aired_before = looks.ended.aired_before;
    takeOutputs(looks, summary);
    summary.lost = lostIn(looks);
    if (sales) {
        takeSales(*sales, summary);
        return summary;
    }
    summary.not_read = errorText(sales.error());
    summary.are_totals_known = summary.is_best_known = summary.are_tallies_known = false;
    return summary;
}

RehearsalResult resultOf(const LiveSnapshot& ended, const RehearsalFacts& facts) {
    RehearsalResult result;
    result.duration = ended.live_for;
    if (ended.rehearsal) result.totals = ended.rehearsal->totals;
    result.score = scoreOf(facts);
    result.recording = recordedIn(ended);
    return result;
}

QString whyItStopped(const DeliveryStatistics& delivery) {
    const auto reason = reasonOf(delivery);
    return reason ? errorText(*reason) : whyItDidNotStart(delivery);
}

QString whyItDidNotStart(const DeliveryStatistics& delivery) {
    if (const auto reason = reasonOf(delivery)) return startErrorText(*reason);
    return LiveSession::tr(
        "No destination answered in time, so the broadcast was not started. "
        "Check the address and the network, then try again.");
}

}  // namespace xb::app
