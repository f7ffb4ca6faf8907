#include "app/pages/live/live_desk.h"

#include "app/live/collection_folder.h"
#include "app/live/live_scenes.h"
#include "app/live/overlay_controls.h"
#include "app/main_window.h"
#include "app/pages/live/bottom_bar.h"
#include "app/pages/live/broadcast_plan.h"
#include "app/pages/live/live_page.h"
#include "app/pages/live/program_view.h"
#include "app/pages/live/run_sheet_panel.h"
#include "app/pages/live/scenes_panel.h"
#include "app/pages/live/start_facts.h"
#include "app/pages/live/top_bar.h"
#include "app/pages/live/uplink_card.h"
#include "app/server/serving.h"
#include "app/shop/order_list_model.h"
#include "app/shop/product_list_model.h"
#include "app/shop/shop_reader.h"
#include "app/widgets/banner.h"

#include <QDateTime>

#include <algorithm>
#include <utility>

namespace xb::app {

namespace {

constexpr std::chrono::milliseconds sound_period{33};
constexpr std::chrono::milliseconds figures_period{500};
constexpr std::chrono::seconds folder_patience{5};
constexpr std::chrono::seconds keyed_clip{60};
constexpr int ticks_per_shelf_check = 4;    // 2 s
constexpr int refreshed_shelf_limit = 500;  // beyond it only the featured product is read again

}  // namespace

LiveDesk::LiveDesk(const LiveDeskParts& parts, const Settings& settings, QObject* parent)
    : QObject(parent),
      parts_(parts),
      settings_(settings),
      controls_(parts.session, parts.window, parts.theme, settings.sound,
                [this] { return recordingFolder(); }),
      scenes_(parts.session, parts.window.live().scenes(), parts.window.banner()),
      keys_(parts.window.live(), settings.hotkeys, settings.hotkey_reach),
      editor_(parts.session.scenes(), parts.window.live(), parts.window.live().theme()),
      pictures_(parts.session, parts.window.live()),
      recording_(parts.session, parts.window.bottomBar(),
                 {[this] { return recordingFolder(); }, [this] { return recordedKbps(settings_); },
                  [this] { return settings_.second_canvas; }}),
      folder_(folder_patience),
      orders_(parts.session, parts.window.live(), parts.live_orders, parts.reader),
      cut_off_(parts.shop, parts.window, parts.window.banner()),
      start_(
          parts.window, parts.window.live().theme(), [this] { return startFacts(); },
          std::chrono::seconds(settings.countdown_seconds)) {
    connectWindow();
    connectKeys();
    connectSession();
    connectCutOff();
    connect(&sound_timer_, &QTimer::timeout, this, &LiveDesk::showSound);
    connect(&figures_timer_, &QTimer::timeout, this, &LiveDesk::showFigures);
    connect(&editor_, &SceneEditor::themeChosen, this, &LiveDesk::overlayThemeChosen);
    connect(&scenes_, &SceneControls::transitionChosen, this, &LiveDesk::transitionChosen);
    scenes_.use(settings_.transition);
    editor_.showTheme(settings_.overlay_theme);
    parts_.session.overlays().setTheme(settings_.overlay_theme);
    parts_.session.setCard(settings_.card);
    sound_timer_.start(sound_period);
    figures_timer_.start(figures_period);
    parts_.session.openStage(stage());
    showFigures();
}

LiveDesk::~LiveDesk() {
    // The window goes next.
    if (preview_window_ != 0) parts_.session.detachPreview();
}

void LiveDesk::connectWindow() {
    LivePage& page = parts_.window.live();
    BottomBar& bar = parts_.window.bottomBar();
    LiveSession& session = parts_.session;
    connect(&page, &LivePage::featurePressed, this,
            [&session](catalog::SkuId sku) { session.feature(sku); });
    connect(&page, &LivePage::clearFeaturePressed, this, [&session] { session.clearFeature(); });
    connect(&page.program(), &ProgramView::windowReady, this,
            [this](quintptr window, QSize size_px) {
                preview_window_ = window;
                preview_size_px_ = size_px;
                if (is_preview_lent_) return;
                parts_.session.attachPreview(window, size_px.width(), size_px.height());
            });
    connect(&page.program(), &ProgramView::windowResized, this, [this](QSize size_px) {
        preview_size_px_ = size_px;
        if (!is_preview_lent_) parts_.session.resizePreview(size_px.width(), size_px.height());
    });
    connect(&bar, &BottomBar::goLivePressed, this, &LiveDesk::goLive);
    connect(&start_, &StartDesk::agreed, this, &LiveDesk::makeFolder);
    connect(&bar, &BottomBar::retryPressed, this,
            [&session](int id) { session.retryDestination(id); });
    connect(&controls_, &LiveControls::soundChosen, this, [this](const SoundSettings& sound) {
        settings_.sound = sound;
        emit soundChosen(sound);
    });
    connect(&bar, &BottomBar::endConfirmed, this, &LiveDesk::end);
    connect(&bar, &BottomBar::recordsChanged, this, &LiveDesk::recordsChosen);
    connect(&folder_, &RecordingFolder::made, this, [this, &bar] { start(bar.records()); });
    connect(&folder_, &RecordingFolder::refused, this, &LiveDesk::startUnrecorded);
}

void LiveDesk::connectKeys() {
    parts_.window.live().useKeys(settings_.hotkeys);
    connect(&keys_, &LiveKeys::featureStepPressed, this, &LiveDesk::featureBeside);
    connect(&keys_, &LiveKeys::mutePressed, &controls_, &LiveControls::toggleMicrophone);
    connect(&keys_, &LiveKeys::buttonPressed, &parts_.window.live().scenes(),
            &ScenesPanel::pressKey);
    connect(&keys_, &LiveKeys::refused, this, &LiveDesk::keysRefused);
    connect(&keys_, &LiveKeys::clipPressed, this, [this] {
        if (isOnAir(parts_.session.snapshot().state)) controls_.saveClip(keyed_clip);
    });
}

void LiveDesk::connectSession() {
    const LiveSession* session = &parts_.session;
    Banner& banner = parts_.window.banner();
    connect(session, &LiveSession::stateChanged, this, &LiveDesk::showState);
    connect(session, &LiveSession::featuredChanged, this, &LiveDesk::showFeatured);
    connect(&orders_, &LiveOrderList::realCame, this, [this](qint64 order_count) {
        are_totals_stale_ = true;
        is_stock_stale_ = true;
        emit ordersCame(order_count);
    });
    connect(session, &LiveSession::problem, &banner,
            [&banner](const QString& sentence) { banner.tell(Tone::Bad, sentence); });
    connect(&parts_.session.mixer(), &LiveMixer::inputChanged, &banner,
            [&banner](const QString& name, bool is_missing) {
                if (!is_missing)
                    banner.tell(Tone::Good, LiveDesk::tr("%1 is heard again.").arg(name));
            });
    connect(session, &LiveSession::stageFailed, &banner,
            [&banner](const QString& sentence) { banner.tell(Tone::Bad, sentence); });
    connect(session, &LiveSession::destinationChanged, this, &LiveDesk::tellTrouble);
    connect(&parts_.reader, &ShopReader::liveTotalsRead, &parts_.window.topBar(),
            &TopBar::showTotals);
    connect(&parts_.reader, &ShopReader::productRead, this, &LiveDesk::takeProduct);
    connect(&parts_.products, &ProductListModel::dataChanged, this,
            [this](const QModelIndex& first, const QModelIndex& last) {
                for (int i = first.row(); i <= last.row(); ++i) {
                    const ProductRow& row = parts_.products.row(i);
                    if (parts_.products.featured() == row.sku)
                        parts_.window.live().showFeatured(row);
                }
            });
}

void LiveDesk::connectCutOff() {
    connect(&cut_off_, &CutOffOffer::continueChosen, this, [this](const CutOffFacts& facts) {
        continued_ = facts;
        prepare();
    });
    connect(&cut_off_, &CutOffOffer::newChosen, this, &LiveDesk::prepare);
}

void LiveDesk::use(const Settings& settings) {
    const Settings before = std::exchange(settings_, settings);
    if (before.sound != settings.sound) parts_.session.mixer().apply(settings.sound);
    controls_.useSound(settings.sound);
    if (before.recording_folder != settings.recording_folder) recording_.lookAgain();
    start_.setCountdown(std::chrono::seconds(settings.countdown_seconds));
    if (before.hotkeys != settings.hotkeys || before.hotkey_reach != settings.hotkey_reach)
        keys_.use(settings.hotkeys, settings.hotkey_reach);
    parts_.window.live().useKeys(settings.hotkeys);
    editor_.showTheme(settings.overlay_theme);
    scenes_.use(settings.transition);
    if (before.overlay_theme != settings.overlay_theme)
        parts_.session.overlays().setTheme(settings.overlay_theme);
    if (before.card != settings.card) parts_.session.setCard(settings.card);
    const bool is_same_stage =
        before.camera == settings.camera && before.second_camera == settings.second_camera &&
        before.microphone == settings.microphone &&
        before.virtual_camera == settings.virtual_camera &&
        before.second_canvas.is_on_virtual_camera == settings.second_canvas.is_on_virtual_camera &&
        before.canvas_width_px == settings.canvas_width_px &&
        before.canvas_height_px == settings.canvas_height_px &&
        before.frames_per_second == settings.frames_per_second &&
        hasSameShape(before.second_canvas, settings.second_canvas);
    if (is_same_stage) return;
    StageSettings next = stage();
    const LiveSnapshot snapshot = parts_.session.snapshot();
    if (snapshot.is_stage_open) next.scene = snapshot.scene;
    parts_.session.openStage(next);
}

StageSettings LiveDesk::stage() const {
    StageSettings stage = stageOf(settings_);
    stage.scenes = CollectionFolder(parts_.shop_folder).fileOf(settings_.scene_collection);
    return stage;
}

void LiveDesk::lendPreview(bool is_lent) {
    if (is_lent == std::exchange(is_preview_lent_, is_lent) || preview_window_ == 0) return;
    if (is_lent) return parts_.session.releasePreview(preview_window_);
    parts_.session.attachPreview(preview_window_, preview_size_px_.width(),
                                 preview_size_px_.height());
}

std::filesystem::path LiveDesk::recordingFolder() const {
    return settings_.recording_folder.empty() ? parts_.shop_folder / "recordings"
                                              : settings_.recording_folder;
}

void LiveDesk::goLive() {
    continued_.reset();
    const BroadcastKind kind = parts_.window.bottomBar().choice().aim().kind;
    if (kind == BroadcastKind::Rehearsal || !cut_off_.asksFirst()) prepare();
}

void LiveDesk::prepare() {
    if (const auto wrong = firstFault(parts_.window.bottomBar().choice().aim())) {
        parts_.window.banner().tell(Tone::Warn, aimSentence(*wrong));
        return emit destinationWrong(wrong->place, wrong->fault);
    }
    parts_.window.banner().hide();
    start_.begin();
}

StartFacts LiveDesk::startFacts() const {
    BottomBar& bar = parts_.window.bottomBar();
    StartFacts facts = startFactsOf(parts_.session.snapshot(), settings_, bar.choice().aim());
    facts.kind = kindOf(facts.kind, continued_.has_value());
    facts.records = bar.records() || facts.kind == BroadcastKind::RecordOnly;
    if (const auto disk = recording_.disk()) facts.disk = disk->state;
    facts.disk_room = recording_.room();
    facts.scene = startScene(parts_.session.scenes().snapshot());
    facts.product = firstProduct(parts_.products, parts_.window.live().runSheet().model());
    return facts;
}

// The last look has been passed: the folder is made, and then it begins.
void LiveDesk::makeFolder() {
    BottomBar& bar = parts_.window.bottomBar();
    told_troubles_.clear();
    is_going_live_ = true;
    bar.showState(LiveState::Starting);
    if (!startFacts().records) return start(false);
    folder_.make(recordingFolder());
}

// What goes somewhere else as well goes there without its recording.
void LiveDesk::startUnrecorded(const QString& why) {
    if (!is_going_live_) return;
    BottomBar& bar = parts_.window.bottomBar();
    if (startFacts().kind == BroadcastKind::RecordOnly) {
        is_going_live_ = false;
        bar.showState(parts_.session.snapshot().state);
        return parts_.window.banner().tell(Tone::Bad, why);
    }
    parts_.window.banner().tell(
        Tone::Warn, tr("Nothing is recorded this time; everything else goes on. %1").arg(why));
    start(false);
}

void LiveDesk::start(bool records) {
    if (!std::exchange(is_going_live_, false)) return;
    BroadcastWish wish;
    wish.aim = parts_.window.bottomBar().choice().aim();
    wish.records = records;
    wish.recording_folder = recordingFolder();
    wish.order_page_base = orderPagesOf(settings_);
    wish.rehearsal = parts_.rehearsal;
    wish.house_viewers = parts_.house_viewers;
    if (const auto& plan = parts_.window.live().runSheet().plan()) wish.plan = plan->id;
    wish.now = QDateTime::currentDateTime();
    if (continued_) {
        wish.continues = continued_->id;
        wish.earlier_recording = continued_->recording.toStdString();
        emit continueChosen(*continued_);
    }
    parts_.session.goLive(broadcastOf(settings_, wish));
}

void LiveDesk::end() {
    // The session has not heard of it yet, and does not.
    if (std::exchange(is_going_live_, false))
        return parts_.window.bottomBar().showState(parts_.session.snapshot().state);
    parts_.session.endBroadcast();
}

void LiveDesk::showState(LiveState state) {
    parts_.window.bottomBar().showState(state);
    parts_.window.setOnAir(!canGoLive(state));
    if (state == LiveState::Live) {
        parts_.live_orders.clear();
        if (!isRehearsal()) cut_off_.forget();
        if (continued_) parts_.reader.readOrdersOf(continued_->id);
    }
    are_totals_stale_ = true;
    showFigures();
}

void LiveDesk::readTotals() {
    are_totals_stale_ = true;
}

void LiveDesk::showFeatured(catalog::SkuId sku) {
    const bool is_any = sku.value > 0;
    parts_.products.setFeatured(is_any ? std::optional(sku) : std::nullopt);
    // The plan may hold what no shelf does: a draft, or what was hidden since.
    const auto planned = parts_.window.live().runSheet().model().productOf(sku);
    if (planned && parts_.products.find(sku) == nullptr) parts_.products.merge({*planned});
    const ProductRow* row = is_any ? parts_.products.find(sku) : nullptr;
    parts_.window.live().showFeatured(row != nullptr ? std::optional(*row) : std::nullopt);
    // A rehearsal has a stock of its own.
    if (is_any && !isRehearsal()) parts_.reader.readProduct(sku);
}

void LiveDesk::takeProduct(const ProductRow& row) {
    parts_.products.merge({row});
    const ProductRow* shown = parts_.products.find(row.sku);
    // One that is new to the list is no change of it.
    if (shown != nullptr && parts_.products.featured() == row.sku)
        parts_.window.live().showFeatured(*shown);
}

bool LiveDesk::isRehearsal() const {
    return parts_.session.snapshot().rehearsal.has_value();
}

void LiveDesk::featureBeside(int step) {
    RunSheetPanel& sheet = parts_.window.live().runSheet();
    if (sheet.plan()) return step > 0 ? sheet.pressNext() : sheet.pressBack();
    if (const auto sku = parts_.products.besideFeatured(step)) parts_.session.feature(*sku);
}

void LiveDesk::tellTrouble(const DestinationSnapshot& destination) {
    using encoder::DestinationState;
    Banner& banner = parts_.window.banner();
    const bool is_well = destination.state == DestinationState::Live ||
                         destination.state == DestinationState::Paused || destination.was_removed;
    QString& told = told_troubles_[destination.id];
    if (is_well) {
        const QString was = std::exchange(told, {});
        // Another one may be in the same trouble.
        const bool is_over =
            std::none_of(told_troubles_.begin(), told_troubles_.end(),
                         [&was](const auto& other) { return other.second == was; });
        if (!was.isEmpty() && is_over && banner.sentence() == was) banner.hide();
    }
    if (is_well) return;
    const bool is_trouble = destination.state == DestinationState::Reconnecting ||
                            destination.state == DestinationState::Refused;
    // Once for each: a person who has understood it is not told again with every new attempt.
    if (!is_trouble || destination.reason.isEmpty() || destination.reason == told) return;
    told = destination.reason;
    banner.tell(Tone::Bad, told);
}

void LiveDesk::showSound() {
    if (!parts_.window.live().isVisible()) return;
    controls_.showSound(parts_.session.snapshot().sound);
}

void LiveDesk::showFigures() {
    const LiveSnapshot snapshot = parts_.session.snapshot();
    const HealthFigures health = recent_.add(snapshot, settings_.video_bitrate_kbps);
    const QDateTime now = QDateTime::currentDateTime();
    TopBar& top = parts_.window.topBar();
    top.showState(snapshot.state, snapshot.aired_before + snapshot.live_for);
    top.showKind(airKindOf(snapshot));
    top.showHealth(healthSaying(health));
    top.showTime(now.toString(QStringLiteral("HH:mm")));
    parts_.window.bottomBar().showDestinations(
        named(health.destinations, parts_.window.bottomBar().choice().aim()));
    emit destinationsShown(health.destinations);
    uplink_.add(snapshot,
                {settings_.video_bitrate_kbps, settings_.second_canvas.video_bitrate_kbps},
                std::chrono::steady_clock::now());
    parts_.window.live().uplink().show(health, uplink_.parts());
    recording_.showFigures(snapshot);
    controls_.showFigures(snapshot);
    LivePage& page = parts_.window.live();
    page.showPicture({snapshot.is_stage_open,
                      QSize(settings_.canvas_width_px, settings_.canvas_height_px),
                      snapshot.picture.frames_per_second, health.late_share});
    orders_.showTime();
    if (std::exchange(are_totals_stale_, false)) parts_.reader.readLiveTotals();
    if (tick_count_ % ticks_per_shelf_check == 0 && std::exchange(is_stock_stale_, false))
        readStock();
    ++tick_count_;
}

void LiveDesk::readStock() {
    if (parts_.products.rowCount() <= refreshed_shelf_limit) return parts_.reader.readProducts();
    if (const auto featured = parts_.products.featured()) parts_.reader.readProduct(*featured);
}

}  // namespace xb::app
