#include "app/live/outputs_on_air.h"

#include "app/errors/error_text.h"
#include "app/live/live_board.h"
#include "app/live/live_session.h"

#include <algorithm>
#include <utility>

namespace xb::app {

OutputsOnAir::OutputsOnAir(LiveBoard& board, Tell tell) : board_(board), tell_(std::move(tell)) {}

void OutputsOnAir::addDestination(const std::string& url, CanvasPlace canvas) {
    if (board_.broadcast() == nullptr || isSentTo(url)) return;
    // Where there is no second picture at all, everybody takes the one that there is.
    const bool has_second_picture = board_.stage() && board_.stage()->settings().second_canvas;
    if (canvas == CanvasPlace::Second && has_second_picture && !board_.broadcast()->hasSecond()) {
        tell_.problem(LiveSession::tr(
            "The second picture is not made in this broadcast, so nothing is sent there. It is "
            "made from the next one on if a destination for it is switched on."));
        return;
    }
    const auto added = board_.broadcast()->addDestination(url, canvas);
    if (!added) tell_.problem(errorText(added.error()));
}

bool OutputsOnAir::isSentTo(const std::string& url) const {
    const Broadcast& broadcast = *board_.broadcast();
    const auto outputs = broadcast.statistics().outputs;
    return std::ranges::any_of(outputs, [&](const encoder::OutputStatistics& output) {
        const auto address = broadcast.addressOf(output.id);
        return address && address->mark == addressMark(url) && !output.was_removed &&
               !encoder::isFinal(output.state);
    });
}

void OutputsOnAir::removeDestination(int id) {
    if (board_.broadcast() == nullptr) return;
    for (const encoder::OutputStatistics& output : board_.broadcast()->statistics().outputs) {
        if (output.id.value == id && output.kind == encoder::OutputKind::Network)
            board_.broadcast()->removeOutput(output.id);
    }
}

void OutputsOnAir::pause(int id) {
    if (board_.broadcast() != nullptr) board_.broadcast()->pauseOutput({id});
}

void OutputsOnAir::resume(int id) {
    if (board_.broadcast() != nullptr) board_.broadcast()->resumeOutput({id});
}

void OutputsOnAir::retry(int id) {
    if (board_.broadcast() != nullptr) board_.broadcast()->retryOutput({id});
}

bool OutputsOnAir::startRecording(const std::filesystem::path& path) {
    if (board_.broadcast() == nullptr) return false;
    const auto added = board_.broadcast()->addRecording(path);
    if (!added) tell_.problem(errorText(added.error()));
    return added.has_value();
}

void OutputsOnAir::startSecondRecording(const std::filesystem::path& path) {
    if (board_.broadcast() == nullptr) return;
    if (!board_.broadcast()->hasSecond()) {
        tell_.problem(LiveSession::tr(
            "The second picture is not made in this broadcast, so it is not recorded. It is made "
            "from the next one on if it is recorded from the beginning."));
        return;
    }
    const auto added = board_.broadcast()->addRecording(path, CanvasPlace::Second);
    if (!added) tell_.problem(errorText(added.error()));
}

void OutputsOnAir::stopRecording() {
    if (board_.broadcast() == nullptr) return;
    for (const encoder::OutputStatistics& output : board_.broadcast()->statistics().outputs) {
        if (output.kind == encoder::OutputKind::Recording)
            board_.broadcast()->removeOutput(output.id);
    }
}

void OutputsOnAir::addChapter(const std::string& title) {
    if (board_.broadcast() != nullptr && !title.empty()) board_.broadcast()->addChapter(title);
}

void OutputsOnAir::hear(const encoder::OutputEvent& event) {
    tellOfRecording(event);
    if (board_.broadcast() == nullptr) return;
    for (const encoder::OutputStatistics& output : board_.broadcast()->statistics().outputs) {
        if (output.id == event.id) tell_.changed(destinationSnapshot(output));
    }
}

// What becomes of a recording while it runs is told in words at once: nobody looks at its line.
void OutputsOnAir::tellOfRecording(const encoder::OutputEvent& event) {
    const bool is_on_air = isOnAir(board_.state());
    if (event.kind != encoder::OutputKind::Recording || !event.reason || !is_on_air) return;
    tell_.problem(errorText(*event.reason));
}

}  // namespace xb::app
