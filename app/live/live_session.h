// The one place where the two flows meet: picture and sound from studio to encoder, orders from
// catalog to the overlays.
#pragma once

#include "app/live/broadcast_summary.h"
#include "app/live/live_cameras.h"
#include "app/live/live_mixer.h"
#include "app/live/live_settings.h"
#include "app/live/live_snapshot.h"
#include "app/live/live_state.h"
#include "app/live/stage_devices.h"
#include "app/translation.h"
#include "catalog/deals/deal.h"
#include "catalog/ids.h"
#include "encoder/recording/recording_finisher.h"

#include <QList>
#include <QObject>
#include <QString>

#include <chrono>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

class QThread;

namespace xb::app {

class Clips;
class LiveScenes;
class OverlayControls;
struct CardSettings;

// Lives on a thread of its own, which it owns. Every command may be called from any thread, posts
// itself to that thread and returns at once; signals arrive at their receivers queued. `snapshot`
// may be polled from any thread. A stage (camera, microphone, scenes, preview) can be open without
// a broadcast; a broadcast opens one if there is none.
class LiveSession : public QObject {
    Q_OBJECT

 public:
    // `shop` and what `dependencies` refers to outlive the session.
    explicit LiveSession(LiveDependencies dependencies);
    // Ends the broadcast in good order within the deadline of `shutDown`.
    ~LiveSession() override;

    // Starts libobs with this canvas, camera and microphone. Answered by `stageOpened` or
    // `stageFailed`. An open stage is changed in place; another canvas reopens it (refused while
    // live).
    void openStage(const StageSettings& stage);
    void closeStage();

    // Answered by `stateChanged` (Starting, then Live with the first packet handed to an output, or
    // Failed).
    void goLive(const BroadcastSettings& broadcast);
    // Answered by `stateChanged` (Stopping, Idle) and `broadcastEnded`, or `rehearsalEnded`.
    // Ignored where there is nothing to end.
    void endBroadcast();

    // One more, beside those that run: a whole URL, with its key. Answered by `destinationChanged`,
    // or `problem` where it cannot be an address. Ignored while nothing is broadcast, and in a
    // rehearsal.
    void addDestination(const std::string& url, CanvasPlace canvas = CanvasPlace::First);
    // It gets what waits for it, and no more; the broadcast goes on, even without any. Otherwise as
    // below.
    void removeDestination(int id);
    // `id` is that of a DestinationSnapshot; an unknown one is ignored. Answered by
    // `destinationChanged`. Each concerns that destination alone: paused, it gets nothing until it
    // is resumed; retried, it waits no longer, and gets another chance where it was refused.
    void pauseDestination(int id);
    void resumeDestination(int id);
    void retryDestination(int id);

    void switchScene(studio::SceneId scene);
    // Shows the product card of this SKU and writes the segment while a broadcast runs. Answered by
    // `featuredChanged`.
    void feature(catalog::SkuId sku, FeatureScene scene = FeatureScene::ShowCard);
    void clearFeature();
    // The price of what is explained, for as long as that is; none: the usual one. What stands in
    // the way is told by `problem`. A deal that a person made is left alone.
    void setDeal(const std::optional<catalog::DealDraft>& deal);

    // How the product card stands on the picture, and where its QR leads. Stays from stage to
    // stage.
    void setCard(const CardSettings& card);

    // What the picture says to buyers: at once, or when the broadcast that runs has ended.
    void speak(UiLanguage shop_language);

    // Theme, goal, notice, lucky draw and the like.
    OverlayControls& overlays() { return *overlays_; }

    // A further recording, .mp4 or .mkv, while on air. In the folder of the broadcast's first one
    // it becomes the next part of that, by its name; nothing is written over. What stands in the
    // way is told by `problem`. Ignored while nothing is broadcast.
    // `second`: of the second picture, where the broadcast makes one.
    void startRecording(const std::filesystem::path& path,
                        const std::optional<std::filesystem::path>& second = std::nullopt);
    // Ends the recordings; the broadcast goes on, even where it went nowhere else.
    void stopRecording();

    // Makes plain files of what a crash left in this folder, in the background.
    void finishLeftIn(const std::filesystem::path& folder);
    // Recordings that have ended and are being made plain files. It may take a minute for hours of
    // them, and nothing is lost if it is cut short: they play before as well.
    encoder::FinisherState finishing() const;
    // For somebody who waits for it, while nothing is on air.
    void hurryFinishing();
    void cancelFinishing();

    // Replays of what is on air, and clips of recordings; lives as long as the session.
    Clips& clips() { return *clips_; }
    // Their items, transitions, studio mode, collection. Until `shutDown`.
    LiveScenes& scenes();

    // `window` is a native X11 window that stays alive until `previewReleased`, or until
    // `detachPreview` has returned. Sizes in device pixels.
    void attachPreview(unsigned long window, int width_px, int height_px);
    void resizePreview(int width_px, int height_px);
    // Answered by `previewReleased`. A stage that is just starting answers after it, which may take
    // seconds: nobody waits for it.
    void releasePreview(unsigned long window);
    // Waits until libobs has let go of the window: where the window goes with the program.
    void detachPreview();
    // In that window: the scene being prepared instead of the program, while there is one.
    void showPrepared(bool is_wanted);

    // Ends everything and waits for it, at most `deadline`. Safe to call twice. False: a device
    // driver hangs; this object is left to the end of the process, for its thread may come back to
    // it.
    bool shutDown(std::chrono::milliseconds deadline);

    // What is filmed, and how; as long as the session.
    LiveCameras& cameras() { return *cameras_; }
    // What is heard, and how; as long as the session.
    LiveMixer& mixer() { return *mixer_; }

    LiveSnapshot snapshot() const;
    // Any thread.
    StageNow stageNow() const;

 signals:
    void stageOpened();
    // libobs has let go of this window.
    void previewReleased(qulonglong window);
    // No picture, and why in one sentence; `openStage` may be tried again.
    void stageFailed(const QString& sentence);
    void stateChanged(xb::app::LiveState state);
    void sceneChanged(xb::studio::SceneId scene);
    // The SKU now explained; an invalid id says none.
    void featuredChanged(xb::catalog::SkuId sku);
    // Batched, at most ten times a second: the newest of them, oldest first (at most 50), and how
    // many there were.
    void ordersPlaced(const QList<xb::app::LiveOrder>& newest, qint64 order_count);
    void destinationChanged(const xb::app::DestinationSnapshot& destination);
    // One sentence: what happened, what was kept, what to do. The broadcast goes on unless
    // `stateChanged` says Failed.
    void problem(const QString& sentence);
    void broadcastEnded(const xb::app::BroadcastSummary& summary);
    // It was on air; one that never came so far tells only of its state.
    void rehearsalEnded(const xb::app::RehearsalResult& result);

 private:
    class Worker;
    template <class Command>
    void post(Command command);

    std::unique_ptr<QThread> thread_;
    std::unique_ptr<LiveCameras> cameras_;  // lives on the thread
    std::unique_ptr<LiveMixer> mixer_;      // as well
    std::unique_ptr<Worker> worker_;
    std::unique_ptr<Clips> clips_;  // reads the worker's board
    std::unique_ptr<OverlayControls> overlays_;
};

}  // namespace xb::app
