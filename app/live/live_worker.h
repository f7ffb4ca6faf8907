// The live session's own thread: stage, broadcast and orders, one command after the other.
#pragma once

#include "app/live/broadcast_books.h"
#include "app/live/ended_broadcast.h"
#include "app/live/left_open.h"
#include "app/live/live_board.h"
#include "app/live/live_scenes.h"
#include "app/live/live_session.h"
#include "app/live/outputs_on_air.h"
#include "app/live/preview_place.h"
#include "app/live/rehearsal/rehearsal.h"
#include "app/live/selling_on_air.h"
#include "encoder/recording/recording_finisher.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

namespace xb::app {

// Everything here runs on the session's thread; `board` alone may be read from others.
class LiveSession::Worker : public QObject {
 public:
    Worker(LiveSession& session, LiveDependencies dependencies);
    ~Worker() override;

    // On the session's thread, before it does anything else, and as the last thing it does.
    void begin();
    void end();

    void openStage(const StageSettings& settings);
    void closeStage();
    void goLive(const BroadcastSettings& settings);
    void endBroadcast();
    void addDestination(const std::string& url, CanvasPlace canvas);
    void retryDestination(int id);
    void switchScene(studio::SceneId scene);
    void feature(catalog::SkuId sku, FeatureScene scene);
    void clearFeature();
    void startRecording(const std::filesystem::path& path,
                        const std::optional<std::filesystem::path>& second);
    void finishLeftIn(const std::filesystem::path& folder) { finisher_->addLeftIn(folder); }
    void attachPreview(unsigned long window, int width_px, int height_px);
    void resizePreview(int width_px, int height_px);
    void detachPreview();
    void showPrepared(bool is_wanted) { preview_.setPrepared(board_.stage(), is_wanted); }

    OutputsOnAir& outputs() { return outputs_; }
    SellingOnAir& selling() { return selling_; }
    OverlayDirector& overlays() { return selling_.overlays(); }
    const LiveBoard& board() const { return board_; }
    LiveBoard& board() { return board_; }
    LiveScenes& scenes() { return scenes_; }
    // Any thread.
    encoder::RecordingFinisher& finisher() const { return *finisher_; }

 private:
    bool become(LiveState state);
    void fail(const QString& sentence);
    void startBroadcast(const BegunBroadcast& begun);
    void takeUpEarlier(const std::optional<EarlierPart>& earlier);
    void rehearse();
    void watchBroadcast();
    void stopDelivery();
    // `reason`: as BroadcastSummary has it.
    void closeBooks(const BegunBroadcast& begun, LiveState last_state, const QString& reason = {});
    void tellBroadcast(catalog::BroadcastId id, const catalog::Result<BroadcastSales>& sales,
                       const QString& reason);
    void tellRehearsal();
    void dressStage();
    void openScenes(const StageSettings& settings);
    void showPreview();

    LiveSession& session_;
    const LiveDependencies dependencies_;
    const std::shared_ptr<encoder::RecordingFinisher> finisher_;
    LiveBoard board_;
    LiveScenes scenes_;
    QTimer watch_timer_;
    OutputsOnAir outputs_;
    LiveState state_ = LiveState::Idle;
    PreviewPlace preview_;
    std::optional<BegunBroadcast> begun_;
    LeftOpen left_open_;
    BroadcastLooks looks_;  // of the broadcast that runs or has run
    std::chrono::steady_clock::time_point started_at_;
    std::optional<RehearsalFacts> rehearsed_;  // of the rehearsal that ends
    SellingOnAir selling_;                     // no order comes while the rest goes
    std::unique_ptr<Rehearsal> rehearsal_;     // null: there is none, or it is not on air yet
};

}  // namespace xb::app
