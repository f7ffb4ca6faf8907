#include "app/live/live_session.h"

#include "app/live/card_settings.h"
#include "app/live/clips.h"
#include "app/live/live_worker.h"
#include "app/live/overlay_controls.h"

#include <QDeadlineTimer>
#include <QSemaphore>
#include <QThread>

#include <utility>

namespace xb::app {

template <class Command>
void LiveSession::post(Command command) {
    if (!worker_) return;
    QMetaObject::invokeMethod(worker_.get(), std::move(command), Qt::QueuedConnection);
}

LiveSession::LiveSession(LiveDependencies dependencies)
    : thread_(std::make_unique<QThread>()),
      cameras_(std::make_unique<LiveCameras>()),
      mixer_(
          std::make_unique<LiveMixer>([this](const QString& sentence) { emit problem(sentence); })),
      worker_(std::make_unique<Worker>(*this, dependencies)),
      clips_(std::make_unique<Clips>(worker_->board(), dependencies.log)),
      overlays_(std::make_unique<OverlayControls>(
          [this](const std::function<void(OverlayDirector&)>& change) {
              post([worker = worker_.get(), change] { change(worker->overlays()); });
          })) {
    qRegisterMetaType<xb::app::LiveState>();
    qRegisterMetaType<xb::studio::SceneId>();
    qRegisterMetaType<xb::catalog::SkuId>();
    qRegisterMetaType<xb::app::DestinationSnapshot>();
    qRegisterMetaType<xb::app::BroadcastSummary>();
    qRegisterMetaType<xb::app::RehearsalResult>();
    qRegisterMetaType<QList<xb::app::LiveOrder>>();
    thread_->setObjectName(QStringLiteral("live session"));
    cameras_->moveToThread(thread_.get());
    mixer_->moveToThread(thread_.get());
    connect(
        cameras_.get(), &LiveCameras::changed, this,
        [this](const QString& sentence, bool is_well) {
            if (!is_well) emit problem(sentence);
        },
        Qt::DirectConnection);
    worker_->moveToThread(thread_.get());
    thread_->start();
    post([worker = worker_.get()] { worker->begin(); });
}

LiveSession::~LiveSession() {
    shutDown(std::chrono::seconds(20));
}

void LiveSession::openStage(const StageSettings& stage) {
    post([worker = worker_.get(), stage] { worker->openStage(stage); });
}

void LiveSession::closeStage() {
    post([worker = worker_.get()] {
        worker->endBroadcast();
        worker->closeStage();
    });
}

void LiveSession::goLive(const BroadcastSettings& broadcast) {
    post([worker = worker_.get(), broadcast] { worker->goLive(broadcast); });
}

void LiveSession::endBroadcast() {
    post([worker = worker_.get()] { worker->endBroadcast(); });
}

void LiveSession::addDestination(const std::string& url, CanvasPlace canvas) {
    post([worker = worker_.get(), url, canvas] { worker->addDestination(url, canvas); });
}

void LiveSession::removeDestination(int id) {
    post([worker = worker_.get(), id] { worker->outputs().removeDestination(id); });
}

void LiveSession::pauseDestination(int id) {
    post([worker = worker_.get(), id] { worker->outputs().pause(id); });
}

void LiveSession::resumeDestination(int id) {
    post([worker = worker_.get(), id] { worker->outputs().resume(id); });
}

void LiveSession::retryDestination(int id) {
    post([worker = worker_.get(), id] { worker->retryDestination(id); });
}

void LiveSession::switchScene(studio::SceneId scene) {
    post([worker = worker_.get(), scene] { worker->switchScene(scene); });
}

void LiveSession::feature(catalog::SkuId sku, FeatureScene scene) {
    post([worker = worker_.get(), sku, scene] { worker->feature(sku, scene); });
}

void LiveSession::clearFeature() {
    post([worker = worker_.get()] { worker->clearFeature(); });
}

void LiveSession::setDeal(const std::optional<catalog::DealDraft>& deal) {
    post([worker = worker_.get(), deal] { worker->selling().setDeal(deal); });
}

void LiveSession::setCard(const CardSettings& card) {
    post([worker = worker_.get(), card] { worker->selling().setCard(card); });
}

void LiveSession::speak(UiLanguage shop_language) {
    post([worker = worker_.get(), shop_language] { worker->selling().speak(shop_language); });
}

void LiveSession::startRecording(const std::filesystem::path& path,
                                 const std::optional<std::filesystem::path>& second) {
    post([worker = worker_.get(), path, second] { worker->startRecording(path, second); });
}

void LiveSession::stopRecording() {
    post([worker = worker_.get()] { worker->outputs().stopRecording(); });
}

void LiveSession::finishLeftIn(const std::filesystem::path& folder) {
    post([worker = worker_.get(), folder] { worker->finishLeftIn(folder); });
}

encoder::FinisherState LiveSession::finishing() const {
    return worker_ ? worker_->finisher().state() : encoder::FinisherState{};
}

void LiveSession::hurryFinishing() {
    if (worker_) worker_->finisher().hurry();
}

void LiveSession::cancelFinishing() {
    if (worker_) worker_->finisher().cancel();
}

LiveScenes& LiveSession::scenes() {
    return worker_->scenes();
}

void LiveSession::attachPreview(unsigned long window, int width_px, int height_px) {
    post([worker = worker_.get(), window, width_px, height_px] {
        worker->attachPreview(window, width_px, height_px);
    });
}

void LiveSession::resizePreview(int width_px, int height_px) {
    post([worker = worker_.get(), width_px, height_px] {
        worker->resizePreview(width_px, height_px);
    });
}

void LiveSession::showPrepared(bool is_wanted) {
    post([worker = worker_.get(), is_wanted] { worker->showPrepared(is_wanted); });
}

void LiveSession::releasePreview(unsigned long window) {
    post([this, worker = worker_.get(), window] {
        worker->detachPreview();
        emit previewReleased(window);
    });
}

void LiveSession::detachPreview() {
    if (!thread_ || !thread_->isRunning()) return;
    auto done = std::make_shared<QSemaphore>();
    post([worker = worker_.get(), done] {
        worker->detachPreview();
        done->release();
    });
    // A stage that is just starting answers after it; a window must not wait for ever for a driver
    // that hangs.
    (void)done->tryAcquire(1, 10'000);
}

bool LiveSession::shutDown(std::chrono::milliseconds deadline) {
    if (!thread_) return false;
    if (!thread_->isRunning()) return true;
    post([worker = worker_.get(), thread = thread_.get()] {
        worker->end();
        thread->quit();
    });
    if (thread_->wait(QDeadlineTimer(deadline))) return true;
    // What was broadcast and sold is on disk.
    (void)clips_.release();
    (void)worker_.release();
    (void)mixer_.release();
    (void)cameras_.release();
    (void)thread_.release();
    return false;
}

StageNow LiveSession::stageNow() const {
    return worker_ ? worker_->board().stageNow() : StageNow{};
}

LiveSnapshot LiveSession::snapshot() const {
    return worker_ ? worker_->board().read() : LiveSnapshot{};
}

}  // namespace xb::app
