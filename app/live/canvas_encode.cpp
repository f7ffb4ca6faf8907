#include "app/live/canvas_encode.h"

#include <utility>

namespace xb::app {
namespace {

encoder::DeliverySettings deliverySettings(const CanvasOrder& order) {
    const CanvasTargets& targets = order.targets;
    encoder::DeliverySettings settings;
    settings.video = {order.canvas.width_px, order.canvas.height_px, order.canvas.frame_rate};
    settings.video_bitrate_kbps = targets.video_bitrate_kbps;
    settings.encoder = order.encoder;
    settings.recording_coding = order.recording_coding;
    if (!targets.recording) return settings;
    // What a poor link does to the picture must not be in the recording, where that can be
    // afforded.
    const bool is_shared =
        targets.destinations.empty() && order.recording_coding == encoder::VideoCoding::H264;
    if (order.may_encode_twice && !is_shared) settings.recording = encoder::RecordingMode::Auto;
    return settings;
}

}  // namespace

encoder::Result<std::unique_ptr<encoder::Delivery>> openEncode(
    const CanvasOrder& order, const Log& log, const encoder::RecordingOptions& keep,
    EncodeListeners listeners) {
    auto delivery = encoder::Delivery::open(
        deliverySettings(order), [log](encoder::LogLevel level, std::string_view message) {
            log(static_cast<LogLevel>(level), message);
        });
    if (!delivery) return delivery;
    (*delivery)->onOutputEvent(std::move(listeners.on_output));
    (*delivery)->onEncoderEvent(std::move(listeners.on_encoder));
    if (order.targets.recording) {
        if (auto added = (*delivery)->addRecording(*order.targets.recording, keep); !added)
            return tl::unexpected(added.error());
    }
    for (const std::string& url : order.targets.destinations) {
        if (auto added = (*delivery)->addNetworkOutput(url); !added)
            return tl::unexpected(added.error());
    }
    return delivery;
}

}  // namespace xb::app
