#include "app/live/live_worker.h"

#include "app/errors/encoder_words.h"
#include "app/errors/error_text.h"
#include "app/errors/start_error_text.h"
#include "app/live/clips.h"
#include "app/live/recording_parts.h"
#include "app/live/start_verdict.h"
#include "catalog/shop.h"
#include "studio/scenes/overlay_set.h"

#include <chrono>
#include <utility>

namespace xb::app {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds watch_pace{100};
constexpr milliseconds drain_deadline{1500};

}  // namespace

LiveSession::Worker::Worker(LiveSession& session, LiveDependencies dependencies)
    : session_(session),
      dependencies_(std::move(dependencies)),
      finisher_(std::make_shared<encoder::RecordingFinisher>(
          [log = dependencies_.log](encoder::LogLevel level, std::string_view message) {
              log(static_cast<LogLevel>(level), message);
          })),
      watch_timer_(this),
      outputs_(board_,
               {[this](const DestinationSnapshot& one) { emit session_.destinationChanged(one); },
                [this](const QString& sentence) { emit session_.problem(sentence); }}),
      selling_(*this, dependencies_,
               {[this](const QString& sentence) { emit session_.problem(sentence); },
                [this](const QList<LiveOrder>& newest, std::int64_t order_count) {
                    emit session_.ordersPlaced(newest, order_count);
                }}) {
    scenes_.setParent(this);  // and on the session's thread with it
    connect(&scenes_, &LiveScenes::problem, &session_, &LiveSession::problem);
    connect(&scenes_, &LiveScenes::programChanged, this, [this](studio::SceneId scene) {
        board_.setScene(scene);
        emit session_.sceneChanged(scene);
    });
    connect(&session_.mixer(), &LiveMixer::microphoneSet, this, [this] {
        if (rehearsal_) rehearsal_->seeMicrophoneSet();
    });
    connect(&scenes_, &LiveScenes::changed, this, [this] { preview_.follow(board_.stage()); });
    watch_timer_.setInterval(watch_pace);
    connect(&watch_timer_, &QTimer::timeout, this, [this] { watchBroadcast(); });
}

LiveSession::Worker::~Worker() = default;

void LiveSession::Worker::begin() {
    selling_.beginHearing();
}

void LiveSession::Worker::end() {
    selling_.endHearing();
    if (canEnd(state_)) {
        become(LiveState::Stopping);
        stopDelivery();
        if (begun_) {
            const ShopEnd how = shopEnd(*begun_, board_.read().live_for);
            const auto open =
                left_open_.note(begun_->id, how, selling_.books()->end(begun_->id, how));
            if (!open.isEmpty()) dependencies_.log(LogLevel::Warning, "its end was not written");
        }
        become(LiveState::Idle);
    }
    selling_.calls().finish();
    closeStage();
    // They are this thread's to stop, also those of what belongs to it.
    for (QTimer* timer : findChildren<QTimer*>())
        timer->stop();
}

bool LiveSession::Worker::become(LiveState state) {
    if (!mayBecome(state_, state)) return false;
    state_ = state;
    board_.setState(state);
    emit session_.stateChanged(state);
    return true;
}

void LiveSession::Worker::openStage(const StageSettings& settings) {
    Stage* stage = board_.stage();
    if (stage != nullptr && stage->canBecome(settings)) {
        const auto patience = isOnAir(state_) ? Stage::Patience::OnAir : Stage::Patience::OffAir;
        for (const studio::Error& error : stage->become(settings, patience)) {
            emit session_.problem(errorText(error));
        }
        if (!settings.scenes.empty() && settings.scenes != scenes_.file()) openScenes(settings);
        switchScene(settings.scene);
        emit session_.stageOpened();
        return;
    }
    if (!canGoLive(state_)) {
        emit session_.problem(
            LiveSession::tr("The canvas cannot change while a broadcast runs; it stays as it is. "
                            "End the broadcast first."));
        return;
    }
    closeStage();
    auto opened = Stage::open(settings, dependencies_.log);
    if (!opened) {
        board_.setStageTrouble(errorText(opened.error()));
        emit session_.stageFailed(errorText(opened.error()));
        return;
    }
    board_.putStage(std::move(opened->stage));
    dressStage();
    openScenes(settings);
    showPreview();
    for (const studio::Error& error : opened->left_out)
        emit session_.problem(errorText(error));
    emit session_.stageOpened();
    emit session_.sceneChanged(board_.stage()->show().current());
}

// The scene asked for may be one of the collection's own.
void LiveSession::Worker::openScenes(const StageSettings& settings) {
    studio::Show& show = board_.stage()->show();
    const std::filesystem::path own =
        scenes_.file().empty() ? dependencies_.scenes : scenes_.file();
    const auto opened = scenes_.useShow(&show, settings.scenes.empty() ? own : settings.scenes);
    if (!opened) emit session_.problem(errorText(opened.error()));
    scenes_.begin(settings.scene);
    board_.setScene(show.current());
}

void LiveSession::Worker::closeStage() {
    overlays().useOverlays(nullptr);
    session_.cameras().use(nullptr);
    session_.mixer().use(nullptr);
    (void)scenes_.useShow(nullptr, {});
    const std::unique_ptr<Stage> stage = board_.takeStage();
}

void LiveSession::Worker::dressStage() {
    studio::Show& show = board_.stage()->show();
    overlays().useOverlays(&show.overlays());
    selling_.product().draw();
    session_.cameras().use(&show);
    session_.mixer().use(&show.mixer(), board_.stage()->settings().sound);
}

void LiveSession::Worker::goLive(const BroadcastSettings& settings) {
    if (!become(LiveState::Starting)) return;
    started_at_ = std::chrono::steady_clock::now();
    if (board_.stage() == nullptr) {
        fail(LiveSession::tr(
            "There is no picture yet, so nothing was sent. Choose a camera and try again."));
        return;
    }
    auto begin = [shop = dependencies_.shop, clock = dependencies_.clock, settings,
                  left_open = left_open_] {
        if (settings.rehearsal) return beginRehearsal(*shop, settings, clock);
        return left_open.close(*shop).and_then([&] { return beginInShop(*shop, settings); });
    };
    selling_.calls().run(begin, [this](const catalog::Result<BegunBroadcast>& begun) {
        if (!begun) {
            fail(errorText(begun.error()));
            return;
        }
        begun_ = *begun;
        if (!begun->rehearsal) left_open_ = {};
        if (begun->rehearsal) board_.setRehearsal(RehearsalFigures{});
        board_.setAiredBefore(begun->earlier ? begun->earlier->aired : milliseconds{0});
        if (state_ == LiveState::Starting) {
            startBroadcast(*begun);
        } else {
            closeBooks(*begun, LiveState::Idle);
        }
    });
}

void LiveSession::Worker::startBroadcast(const BegunBroadcast& begun) {
    encoder::RecordingOptions keep;
    keep.finisher = finisher_;
    keep.split.time = begun.settings.split_recordings;
    auto opened = Broadcast::open(
        begun.settings, board_.stage()->settings(), dependencies_.log, keep,
        {[this](const encoder::OutputEvent& event) {
             QMetaObject::invokeMethod(
                 this, [this, event] { outputs_.hear(event); }, Qt::QueuedConnection);
         },
         [this](const encoder::EncoderEvent& event) {
             const QString news = encoderNewsText(event);
             QMetaObject::invokeMethod(
                 this,
                 [this, news] {
                     if (!news.isEmpty()) emit session_.problem(news);
                 },
                 Qt::QueuedConnection);
         }});
    if (!opened) {
        fail(startErrorText(opened.error()));
        return;
    }
    selling_.enter(begun);
    looks_.begun = board_.read();
    session_.clips().countAnew();
    (*opened)->feedFrom(*board_.stage());
    board_.putBroadcast(std::move(*opened));
    outputs_.addChapter(selling_.product().title());
    watch_timer_.start();
    if (begun.earlier && !begun.earlier->recording.empty())
        finishLeftIn(begun.earlier->recording.parent_path());
}

// Only on air: what is explained is a sign of life, and one that does not come on air again ended
// where it broke off.
void LiveSession::Worker::takeUpEarlier(const std::optional<EarlierPart>& earlier) {
    if (!earlier) return;
    if (earlier->explained && !selling_.product().current())
        feature(*earlier->explained, FeatureScene::Keep);
}

void LiveSession::Worker::watchBroadcast() {
    if (board_.broadcast() == nullptr) return;
    const encoder::DeliveryStatistics delivery = board_.broadcast()->statistics();
    const auto elapsed = std::chrono::steady_clock::now() - started_at_;
    if (state_ == LiveState::Starting) {
        switch (judgeStart(delivery, std::chrono::duration_cast<milliseconds>(elapsed))) {
            case StartVerdict::Wait:
                return;
            case StartVerdict::OnAir:
                become(LiveState::Live);
                if (begun_) takeUpEarlier(begun_->earlier);
                rehearse();
                return;
            case StartVerdict::Failed:
                fail(whyItDidNotStart(delivery));
                return;
        }
    }
    if (state_ == LiveState::Live && hasLostAllOutputs(delivery)) fail(whyItStopped(delivery));
}

void LiveSession::Worker::rehearse() {
    if (!begun_ || !begun_->rehearsal || !begun_->settings.rehearsal) return;
    rehearsal_ = std::make_unique<Rehearsal>(
        RehearsalPlaces{
            *this, board_, scenes_, selling_, dependencies_.clock,
            [this](const DestinationSnapshot& one) { emit session_.destinationChanged(one); }},
        begun_->rehearsal, *begun_->settings.rehearsal, std::chrono::steady_clock::now());
}

void LiveSession::Worker::endBroadcast() {
    if (!become(LiveState::Stopping)) return;
    stopDelivery();
    if (begun_) closeBooks(*begun_, LiveState::Idle);
}

void LiveSession::Worker::retryDestination(int id) {
    if (rehearsal_) rehearsal_->retry();
    outputs_.retry(id);
}

void LiveSession::Worker::fail(const QString& sentence) {
    emit session_.problem(sentence);
    // Nobody ends it a second time while it is being closed.
    become(LiveState::Stopping);
    stopDelivery();
    if (begun_) return closeBooks(*begun_, LiveState::Failed, sentence);
    become(LiveState::Failed);
    BroadcastSummary summary;
    summary.reason = sentence;
    emit session_.broadcastEnded(summary);
}

void LiveSession::Worker::stopDelivery() {
    watch_timer_.stop();
    looks_.last = board_.read();
    rehearsed_ = rehearsal_ ? std::optional(rehearsal_->facts()) : std::nullopt;
    rehearsal_.reset();
    if (board_.broadcast() != nullptr) board_.broadcast()->finish(drain_deadline);
    const std::unique_ptr<Broadcast> ended = board_.takeBroadcast();
}

// Ends the broadcast in its books and tells what it sold; only then may the next one begin.
void LiveSession::Worker::closeBooks(const BegunBroadcast& begun, LiveState last_state,
                                     const QString& reason) {
    looks_.ended = board_.read();
    std::shared_ptr<Books> books = selling_.books();
    // It may be over before it was entered.
    if (begun.rehearsal) books = begun.rehearsal;
    const ShopEnd how = shopEnd(begun, looks_.ended.live_for);
    auto close = [books, id = begun.id, how] { return books->end(id, how); };
    begun_.reset();
    selling_.leave();
    selling_.calls().run(
        close, [=, this, id = begun.id](const catalog::Result<BroadcastSales>& sales) {
            board_.setRehearsal(std::nullopt);
            if (const QString open = left_open_.note(id, how, sales); !open.isEmpty())
                emit session_.problem(open);
            become(last_state);
            looks_.ended.rehearsal ? tellRehearsal() : tellBroadcast(id, sales, reason);
        });
}

void LiveSession::Worker::tellBroadcast(catalog::BroadcastId id,
                                        const catalog::Result<BroadcastSales>& sales,
                                        const QString& reason) {
    BroadcastSummary summary = summaryOf(looks_, sales);
    summary.broadcast.id = id;
    summary.reason = reason;
    summary.clips = session_.clips().kept();
    emit session_.broadcastEnded(summary);
}

void LiveSession::Worker::tellRehearsal() {
    if (rehearsed_) emit session_.rehearsalEnded(resultOf(looks_.ended, *rehearsed_));
}

void LiveSession::Worker::addDestination(const std::string& url, CanvasPlace canvas) {
    if (begun_ && !begun_->rehearsal) outputs_.addDestination(url, canvas);
}

void LiveSession::Worker::startRecording(const std::filesystem::path& path,
                                         const std::optional<std::filesystem::path>& second) {
    if (!begun_) return;
    const std::filesystem::path file = furtherRecording(*begun_, path);
    const bool is_recorded = outputs_.startRecording(file);
    if (is_recorded && second) outputs_.startSecondRecording(*second);
    if (!is_recorded || begun_->settings.recording) return;
    begun_->settings.recording = file;
    if (begun_->rehearsal) return;
    selling_.calls().run([shop = dependencies_.shop, begun = *begun_,
                          file] { return noteRecording(*shop, begun, file); },
                         [](bool) {});
}

void LiveSession::Worker::switchScene(studio::SceneId scene) {
    scenes_.switchTo(scene);
}

void LiveSession::Worker::feature(catalog::SkuId sku, FeatureScene scene) {
    selling_.product().feature(
        sku, idOf(begun_), [this, scene](const catalog::Result<catalog::SkuRow>& row) {
            if (!row) {
                emit session_.problem(errorText(row.error()));
                return;
            }
            board_.setFeatured(row->id);
            outputs_.addChapter(row->title);
            // In studio mode nothing but Take changes what viewers see.
            if (scene == FeatureScene::ShowCard && board_.stage() != nullptr &&
                scenes_.snapshot().preview.value == 0 &&
                board_.stage()->show().current() == studio::SceneId::Host) {
                switchScene(studio::SceneId::HostAndProduct);
            }
            emit session_.featuredChanged(row->id);
        });
}

void LiveSession::Worker::clearFeature() {
    selling_.product().clear(idOf(begun_));
    board_.setFeatured(std::nullopt);
    emit session_.featuredChanged({});
}

void LiveSession::Worker::attachPreview(unsigned long window, int width_px, int height_px) {
    preview_.set(window, width_px, height_px);
    showPreview();
}

void LiveSession::Worker::showPreview() {
    if (auto shown = preview_.showOn(board_.stage()); !shown)
        emit session_.problem(errorText(shown.error()));
}

void LiveSession::Worker::resizePreview(int width_px, int height_px) {
    preview_.resize(board_.stage(), width_px, height_px);
}

void LiveSession::Worker::detachPreview() {
    preview_.clear(board_.stage());
}

}  // namespace xb::app
