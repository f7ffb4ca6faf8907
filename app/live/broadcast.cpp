#include "app/live/broadcast.h"

#include "app/live/canvas_encode.h"
#include "app/live/live_snapshot.h"
#include "app/live/stage.h"
#include "studio/mixer/program_sound.h"

#include <future>
#include <utility>

namespace xb::app {
namespace {

void shift(encoder::DeliveryStatistics& figures) {
    for (encoder::OutputStatistics& output : figures.outputs)
        output.id.value += second_outputs;
}

EncodeListeners shifted(const EncodeListeners& listeners) {
    return {[tell = listeners.on_output](encoder::OutputEvent event) {
                event.id.value += second_outputs;
                tell(event);
            },
            listeners.on_encoder};
}

CanvasOrder firstOrder(const BroadcastSettings& settings, const StageSettings& stage) {
    return {stage.canvas,
            {settings.video_bitrate_kbps, settings.destinations, settings.recording},
            settings.encoder,
            settings.recording_coding,
            !settings.second};
}

CanvasOrder secondOrder(const BroadcastSettings& settings, const StageSettings& stage) {
    const studio::CanvasSettings canvas{stage.second_canvas->width_px,
                                        stage.second_canvas->height_px, stage.canvas.frame_rate};
    return {canvas, *settings.second, settings.encoder, encoder::VideoCoding::H264, false};
}

}  // namespace

encoder::Result<std::unique_ptr<Broadcast>> Broadcast::open(const BroadcastSettings& settings,
                                                            const StageSettings& stage,
                                                            const Log& log,
                                                            const encoder::RecordingOptions& keep,
                                                            const EncodeListeners& listeners) {
    auto first = openEncode(firstOrder(settings, stage), log, keep, listeners);
    if (!first) return tl::unexpected(first.error());
    if (settings.house_viewers) (*first)->addViewer(settings.house_viewers);
    std::unique_ptr<Broadcast> broadcast(new Broadcast(settings, keep, std::move(*first)));
    broadcast->noteAddresses(broadcast->first_->statistics(), settings.destinations);
    if (!settings.second || !stage.second_canvas) return broadcast;
    auto second = openEncode(secondOrder(settings, stage), log, keep, shifted(listeners));
    if (!second) return tl::unexpected(second.error());
    broadcast->second_ = std::move(*second);
    broadcast->noteAddresses(*broadcast->secondStatistics(), settings.second->destinations);
    return broadcast;
}

Broadcast::Broadcast(BroadcastSettings settings, encoder::RecordingOptions keep,
                     std::unique_ptr<encoder::Delivery> delivery)
    : settings_(std::move(settings)), keep_(std::move(keep)), first_(std::move(delivery)) {}

Broadcast::~Broadcast() = default;

std::pair<encoder::Delivery*, encoder::OutputId> Broadcast::outputOf(encoder::OutputId id) const {
    if (id.value < second_outputs) return {first_.get(), id};
    return {second_.get(), {id.value - second_outputs}};
}

void Broadcast::removeOutput(encoder::OutputId id) {
    if (const auto [delivery, own] = outputOf(id); delivery) delivery->removeOutput(own);
}

void Broadcast::pauseOutput(encoder::OutputId id) {
    if (const auto [delivery, own] = outputOf(id); delivery) delivery->pauseOutput(own);
}

void Broadcast::resumeOutput(encoder::OutputId id) {
    if (const auto [delivery, own] = outputOf(id); delivery) delivery->resumeOutput(own);
}

void Broadcast::retryOutput(encoder::OutputId id) {
    if (const auto [delivery, own] = outputOf(id); delivery) delivery->retryOutput(own);
}

encoder::Result<encoder::OutputId> Broadcast::addRecording(const std::filesystem::path& path,
                                                           CanvasPlace canvas) {
    const bool is_second = canvas == CanvasPlace::Second && second_;
    auto added = (is_second ? *second_ : *first_).addRecording(path, keep_);
    if (added && is_second) added->value += second_outputs;
    return added;
}

encoder::Result<encoder::OutputId> Broadcast::addDestination(const std::string& url,
                                                             CanvasPlace canvas) {
    const bool is_second = canvas == CanvasPlace::Second && second_;
    auto added = (is_second ? *second_ : *first_).addNetworkOutput(url);
    if (added && is_second) added->value += second_outputs;
    const std::lock_guard lock(mutex_);
    if (added) addresses_[added->value] = {addressMark(url), true};
    return added;
}

// Outputs stand in the order in which they were added.
void Broadcast::noteAddresses(const encoder::DeliveryStatistics& figures,
                              const std::vector<std::string>& destinations) {
    const std::lock_guard lock(mutex_);
    auto next = destinations.begin();
    for (const encoder::OutputStatistics& output : figures.outputs) {
        if (output.kind != encoder::OutputKind::Network || next == destinations.end()) continue;
        addresses_[output.id.value] = {addressMark(*next++), false};
    }
}

std::optional<Broadcast::Address> Broadcast::addressOf(encoder::OutputId id) const {
    const std::lock_guard lock(mutex_);
    const auto found = addresses_.find(id.value);
    return found == addresses_.end() ? std::nullopt : std::optional(found->second);
}

void Broadcast::addChapter(const std::string& title) {
    for (const auto* delivery : {&first_, &second_})
        if (*delivery) (*delivery)->addChapter(title, (*delivery)->position());
}

void Broadcast::feedFrom(Stage& stage) {
    studio::Engine& engine = stage.engine();
    engine.programSound().restartMeasuring();
    if (second_)
        twin_tap_ = std::make_unique<studio::TwinTap>(engine, *first_, *stage.show().secondCanvas(),
                                                      *second_);
    else
        tap_ = std::make_unique<studio::ProgramTap>(engine, *first_);
}

void Broadcast::finish(std::chrono::milliseconds deadline) {
    tap_.reset();
    twin_tap_.reset();
    std::future<void> second;
    if (second_) second = std::async(std::launch::async, [&] { second_->finish(deadline); });
    first_->finish(deadline);
    if (second.valid()) second.wait();
}

encoder::DeliveryStatistics Broadcast::statistics() const {
    encoder::DeliveryStatistics figures = first_->statistics();
    const auto second = secondStatistics();
    if (!second) return figures;
    figures.outputs.insert(figures.outputs.end(), second->outputs.begin(), second->outputs.end());
    if (!figures.encoder_error) figures.encoder_error = second->encoder_error;
    if (!figures.first_packet ||
        (second->first_packet && *second->first_packet < *figures.first_packet))
        figures.first_packet = second->first_packet;
    return figures;
}

std::optional<encoder::DeliveryStatistics> Broadcast::secondStatistics() const {
    if (!second_) return std::nullopt;
    encoder::DeliveryStatistics figures = second_->statistics();
    shift(figures);
    return figures;
}

}  // namespace xb::app
