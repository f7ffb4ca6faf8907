// One broadcast while it runs: the encode, its outputs, and the tap that feeds it.
#pragma once

#include "app/live/live_settings.h"
#include "app/log.h"
#include "catalog/ids.h"
#include "encoder/delivery.h"
#include "studio/program_tap.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace xb::app {

// Owner thread: the live session's; `statistics` from any. `on_output` and `on_encoder` are called
// on threads of the encoder room and must only post.
class Broadcast {
 public:
    using OutputListener = std::function<void(const encoder::OutputEvent&)>;

    // Opens the encoders and every output; nothing is fed before `feedFrom`. One output that cannot
    // even be opened (wrong scheme, folder not writable) refuses the whole: nobody should find that
    // out after an evening on air.
    static encoder::Result<std::unique_ptr<Broadcast>> open(const BroadcastSettings& settings,
                                                            const studio::CanvasSettings& canvas,
                                                            const Log& log,
                                                            const encoder::RecordingOptions& keep,
                                                            OutputListener on_output,
                                                            encoder::EncoderListener on_encoder);
    ~Broadcast();
    Broadcast(const Broadcast&) = delete;
    Broadcast& operator=(const Broadcast&) = delete;

    // Beside what runs; UnknownContainer, CannotWrite or DiskFull.
    encoder::Result<encoder::OutputId> addRecording(const std::filesystem::path& path);
    void removeOutput(encoder::OutputId id) { delivery_->removeOutput(id); }
    // What is explained from now on, as a chapter of the recordings.
    void addChapter(const std::string& title);

    // From here on the program is encoded. The engine outlives this object or `finish`.
    void feedFrom(studio::Engine& engine);
    // Where the program goes; feedFrom() is its usual source.
    encoder::RawFrameSink& input() { return *delivery_; }
    // Lets go of the engine, then drains the outputs; returns at about `deadline` whatever they do.
    void finish(std::chrono::milliseconds deadline);

    void pauseOutput(encoder::OutputId id) { delivery_->pauseOutput(id); }
    void resumeOutput(encoder::OutputId id) { delivery_->resumeOutput(id); }
    void retryOutput(encoder::OutputId id) { delivery_->retryOutput(id); }

    void keepReplay(std::chrono::seconds length) { delivery_->keepReplay(length); }
    encoder::Replay replay() const { return delivery_->replay(); }

    encoder::DeliveryStatistics statistics() const { return delivery_->statistics(); }
    const BroadcastSettings& settings() const { return settings_; }

 private:
    Broadcast(BroadcastSettings settings, encoder::RecordingOptions keep,
              std::unique_ptr<encoder::Delivery> delivery);

    BroadcastSettings settings_;
    const encoder::RecordingOptions keep_;
    std::unique_ptr<encoder::Delivery> delivery_;
    std::unique_ptr<studio::ProgramTap> tap_;  // last: it lets go of the delivery first
};

}  // namespace xb::app
