#include "app/live/start_verdict.h"

#include <algorithm>
#include <vector>

namespace xb::app {
namespace {

using encoder::DestinationState;

bool takesPackets(const encoder::OutputStatistics& output) {
    return output.state == DestinationState::Live || output.state == DestinationState::Slow;
}

bool isOver(const encoder::OutputStatistics& output) {
    return output.state == DestinationState::Refused || output.state == DestinationState::Ended;
}

// Those in the house see what is encoded, wherever else it goes or does not go.
std::vector<encoder::OutputStatistics> outputsThatCount(
    const encoder::DeliveryStatistics& delivery) {
    std::vector<encoder::OutputStatistics> outputs = delivery.outputs;
    std::erase_if(outputs, [](const auto& one) { return one.kind == encoder::OutputKind::Viewer; });
    return outputs.empty() ? delivery.outputs : outputs;
}

}  // namespace

StartVerdict judgeStart(const encoder::DeliveryStatistics& delivery,
                        std::chrono::milliseconds elapsed) {
    const auto outputs = outputsThatCount(delivery);
    if (delivery.encoder_error) return StartVerdict::Failed;
    if (delivery.video_encoded > 0 &&
        (outputs.empty() || std::any_of(outputs.begin(), outputs.end(), takesPackets))) {
        return StartVerdict::OnAir;
    }
    const bool has_each_failed =
        !outputs.empty() && std::all_of(outputs.begin(), outputs.end(), [](const auto& output) {
            return isOver(output) || output.state == DestinationState::Reconnecting;
        });
    return has_each_failed || elapsed >= start_deadline ? StartVerdict::Failed : StartVerdict::Wait;
}

bool hasLostAllOutputs(const encoder::DeliveryStatistics& delivery) {
    if (delivery.encoder_error) return true;
    bool has_lost = false;
    for (const encoder::OutputStatistics& output : delivery.outputs) {
        if (output.was_removed) continue;
        if (!isOver(output)) return false;
        has_lost = true;
    }
    return has_lost;
}

std::optional<encoder::Error> reasonOf(const encoder::DeliveryStatistics& delivery) {
    if (delivery.encoder_error) return delivery.encoder_error;
    std::optional<encoder::Error> reason;
    for (const encoder::OutputStatistics& output : delivery.outputs) {
        if (!output.last_error || output.was_removed) continue;
        if (output.kind == encoder::OutputKind::Network) return output.last_error;
        reason = output.last_error;
    }
    return reason;
}

}  // namespace xb::app
