#include "app/live/broadcast.h"

#include "studio/engine.h"
#include "studio/mixer/program_sound.h"

#include <utility>

namespace xb::app {

encoder::Result<std::unique_ptr<Broadcast>> Broadcast::open(const BroadcastSettings& settings,
                                                            const studio::CanvasSettings& canvas,
                                                            const Log& log,
                                                            const encoder::RecordingOptions& keep,
                                                            OutputListener on_output,
                                                            encoder::EncoderListener on_encoder) {
    encoder::DeliverySettings delivery_settings;
    delivery_settings.video = {canvas.width_px, canvas.height_px, canvas.frame_rate};
    delivery_settings.video_bitrate_kbps = settings.video_bitrate_kbps;
    delivery_settings.encoder = settings.encoder;
    delivery_settings.recording_coding = settings.recording_coding;
    // What a poor link does to the picture must not be in the recording, where that can be
    // afforded.
    const bool is_shared =
        settings.destinations.empty() && settings.recording_coding == encoder::VideoCoding::H264;
    if (settings.recording && !is_shared)
        delivery_settings.recording = encoder::RecordingMode::Auto;
    auto delivery = encoder::Delivery::open(
        delivery_settings, [log](encoder::LogLevel level, std::string_view message) {
            log(static_cast<LogLevel>(level), message);
        });
    if (!delivery) return tl::unexpected(delivery.error());
    (*delivery)->onOutputEvent(std::move(on_output));
    (*delivery)->onEncoderEvent(std::move(on_encoder));
    if (settings.recording) {
        if (auto added = (*delivery)->addRecording(*settings.recording, keep); !added) {
            return tl::unexpected(added.error());
        }
    }
    for (const std::string& url : settings.destinations) {
        if (auto added = (*delivery)->addNetworkOutput(url); !added) {
            return tl::unexpected(added.error());
        }
    }
    if (settings.house_viewers) (*delivery)->addViewer(settings.house_viewers);
    return std::unique_ptr<Broadcast>(new Broadcast(settings, keep, std::move(*delivery)));
}

Broadcast::Broadcast(BroadcastSettings settings, encoder::RecordingOptions keep,
                     std::unique_ptr<encoder::Delivery> delivery)
    : settings_(std::move(settings)), keep_(std::move(keep)), delivery_(std::move(delivery)) {}

Broadcast::~Broadcast() = default;

encoder::Result<encoder::OutputId> Broadcast::addRecording(const std::filesystem::path& path) {
    return delivery_->addRecording(path, keep_);
}

void Broadcast::addChapter(const std::string& title) {
    delivery_->addChapter(title, delivery_->position());
}

void Broadcast::feedFrom(studio::Engine& engine) {
    engine.programSound().restartMeasuring();
    tap_ = std::make_unique<studio::ProgramTap>(engine, *delivery_);
}

void Broadcast::finish(std::chrono::milliseconds deadline) {
    tap_.reset();
    delivery_->finish(deadline);
}

}  // namespace xb::app
