// Where anyone reads how the live session is doing, without asking its thread.
#pragma once

#include "app/live/broadcast.h"
#include "app/live/live_snapshot.h"
#include "app/live/stage.h"

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>

namespace xb::app {

// Owns stage and broadcast, so that a reader never holds one that is being taken down: the
// session's thread puts and takes them, `read` may be called from any thread and only copies
// counters.
class LiveBoard {
 public:
    LiveSnapshot read() const;
    // Any thread.
    StageNow stageNow() const;
    // What is kept of the broadcast that runs; none: there is no broadcast. Any thread.
    std::optional<encoder::Replay> replay() const;
    // In this broadcast and those to come. Any thread.
    void keepReplay(std::chrono::seconds length);

    // Session's thread. The pointers stay its own to use until it takes them back.
    void putStage(std::unique_ptr<Stage> stage);
    std::unique_ptr<Stage> takeStage();
    void putBroadcast(std::unique_ptr<Broadcast> broadcast);
    std::unique_ptr<Broadcast> takeBroadcast();
    Stage* stage() const { return stage_.get(); }
    Broadcast* broadcast() const { return broadcast_.get(); }

    // Until a stage is put.
    void setStageTrouble(const QString& sentence);
    void setState(LiveState state);
    LiveState state() const { return state_; }
    void setAiredBefore(std::chrono::milliseconds aired);
    void setFeatured(std::optional<catalog::SkuId> sku);
    void setScene(studio::SceneId scene);
    void setRehearsal(const std::optional<RehearsalFigures>& rehearsal);

 private:
    mutable std::mutex mutex_;
    std::unique_ptr<Stage> stage_;          // written under mutex_
    std::unique_ptr<Broadcast> broadcast_;  // written under mutex_
    LiveState state_ = LiveState::Idle;     // as well
    QString stage_trouble_;                 // as well
    // Guarded by mutex_, as all below.
    std::chrono::seconds replay_length_{0};
    std::optional<std::chrono::steady_clock::time_point> live_since_;
    std::chrono::milliseconds aired_before_{0};
    std::optional<catalog::SkuId> featured_;
    studio::SceneId scene_ = studio::SceneId::Host;
    std::optional<RehearsalFigures> rehearsal_;
    std::optional<studio::ProgramLoudness> last_sound_;         // and this,
    std::optional<encoder::DeliveryStatistics> last_delivery_;  // of the broadcast that ended
    std::optional<encoder::DeliveryStatistics> last_second_delivery_;
};

// One output as the desk shows it.
DestinationSnapshot destinationSnapshot(const encoder::OutputStatistics& output);

}  // namespace xb::app
