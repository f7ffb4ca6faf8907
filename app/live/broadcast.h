// One broadcast while it runs: an encode for each canvas, its outputs, and the tap that feeds it.
#pragma once

#include "app/live/canvas_encode.h"
#include "app/live/live_settings.h"
#include "app/log.h"
#include "catalog/ids.h"
#include "encoder/delivery.h"
#include "studio/program_tap.h"
#include "studio/twin_tap.h"

#include <chrono>
#include <cstddef>
#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace xb::app {

class Stage;

// The ids of the second canvas' outputs are counted from here.
inline constexpr int second_outputs = 1'000'000;

// Owner thread: the live session's; what is const from any.
class Broadcast {
 public:
    // Opens the encoders and every output; nothing is fed before `feedFrom`. One output that cannot
    // even be opened (wrong scheme, folder not writable) refuses the whole: nobody should find that
    // out after an evening on air.
    static encoder::Result<std::unique_ptr<Broadcast>> open(const BroadcastSettings& settings,
                                                            const StageSettings& stage,
                                                            const Log& log,
                                                            const encoder::RecordingOptions& keep,
                                                            const EncodeListeners& listeners);
    ~Broadcast();
    Broadcast(const Broadcast&) = delete;
    Broadcast& operator=(const Broadcast&) = delete;

    // Beside what runs, of the first canvas; UnknownContainer, CannotWrite or DiskFull.
    encoder::Result<encoder::OutputId> addRecording(const std::filesystem::path& path,
                                                    CanvasPlace canvas = CanvasPlace::First);
    // As well; WrongScheme or BadAddress. `url` with its key; the second canvas only where that is
    // broadcast.
    encoder::Result<encoder::OutputId> addDestination(const std::string& url, CanvasPlace canvas);
    bool hasSecond() const { return second_ != nullptr; }
    void removeOutput(encoder::OutputId id);
    // What is explained from now on, as a chapter of the recordings.
    void addChapter(const std::string& title);

    // From here on the program is encoded. The stage outlives this object or `finish`.
    void feedFrom(Stage& stage);
    // Where the program goes; feedFrom() is its usual source.
    encoder::RawFrameSink& input() { return *first_; }
    // Lets go of the engine, then drains the outputs; returns at about `deadline` whatever they do.
    void finish(std::chrono::milliseconds deadline);

    void pauseOutput(encoder::OutputId id);
    void resumeOutput(encoder::OutputId id);
    void retryOutput(encoder::OutputId id);

    // Of the first canvas.
    void keepReplay(std::chrono::seconds length) { first_->keepReplay(length); }
    encoder::Replay replay() const { return first_->replay(); }

    // Of the first canvas' encode, and of all outputs.
    encoder::DeliveryStatistics statistics() const;
    // Of the second canvas' encode and outputs; none: it is not broadcast.
    std::optional<encoder::DeliveryStatistics> secondStatistics() const;
    // What is known of a destination beside its figures; none: it is no destination.
    struct Address {
        std::size_t mark = 0;
        bool was_added_later = false;
    };
    std::optional<Address> addressOf(encoder::OutputId id) const;
    const BroadcastSettings& settings() const { return settings_; }

 private:
    Broadcast(BroadcastSettings settings, encoder::RecordingOptions keep,
              std::unique_ptr<encoder::Delivery> delivery);
    void noteAddresses(const encoder::DeliveryStatistics& figures,
                       const std::vector<std::string>& destinations);
    std::pair<encoder::Delivery*, encoder::OutputId> outputOf(encoder::OutputId id) const;

    BroadcastSettings settings_;
    const encoder::RecordingOptions keep_;
    std::unique_ptr<encoder::Delivery> first_;
    std::unique_ptr<encoder::Delivery> second_;  // null: one canvas is broadcast
    mutable std::mutex mutex_;
    std::map<int, Address> addresses_;  // by the output's number; guarded by mutex_
    // One of them, last: it lets go of the deliveries first.
    std::unique_ptr<studio::ProgramTap> tap_;
    std::unique_ptr<studio::TwinTap> twin_tap_;
};

}  // namespace xb::app
