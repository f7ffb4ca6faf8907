#include "app/guide/guide_desk.h"

#include "app/errors/error_text.h"
#include "app/guide/camera_step.h"
#include "app/guide/destination_step.h"
#include "app/guide/language_step.h"
#include "app/guide/shop_step.h"
#include "app/guide/sound_step.h"
#include "app/live/live_session.h"
#include "app/pages/live/program_view.h"
#include "app/settings/shop_language.h"
#include "catalog/demo_shop.h"
#include "catalog/exchange/product_import.h"
#include "catalog/shop.h"

#include <utility>

namespace xb::app {

namespace {

constexpr std::chrono::milliseconds meter_period{33};
constexpr int ticks_per_camera_look = 8;

studio::CameraStatistics firstCamera(const LiveSnapshot& snapshot) {
    for (const studio::CameraStatistics& camera : snapshot.cameras) {
        if (camera.place == studio::CameraPlace::First) return camera;
    }
    return {};
}

catalog::DemoLanguage demoLanguage(const Settings& settings) {
    return shopLanguageOf(settings) == UiLanguage::Chinese ? catalog::DemoLanguage::Chinese
                                                           : catalog::DemoLanguage::English;
}

bool isOf(const Settings& settings, const studio::CanvasSettings& canvas) {
    return settings.canvas_width_px == canvas.width_px &&
           settings.canvas_height_px == canvas.height_px &&
           settings.frames_per_second ==
               canvas.frame_rate.numerator / canvas.frame_rate.denominator;
}

}  // namespace

GuideDesk::GuideDesk(const GuideParts& parts, const Settings& settings, const BroadcastAim& aim,
                     QWidget* parent)
    : parts_(parts),
      settings_(settings),
      is_first_(!settings.is_guide_seen),
      window_(std::make_unique<GuideWindow>(parent)),
      measuring_(parts.shop_folder, parts.program),
      calls_(*this) {
    addSteps(settings.window_language.value_or(systemLanguage()), aim);
    import_ = std::make_unique<FileImport>(
        *window_, [&shop = parts_.shop](const QString& file, catalog::ImportMode mode,
                                        const catalog::ImportWatch& watch) {
            return catalog::importProducts(shop, file.toStdString(), {"desk", mode}, watch);
        });
    connectSteps();
    connect(&timer_, &QTimer::timeout, this, [this] {
        if (shown_ == sound_) showSound();
        if (shown_ == camera_ && tick_count_++ % ticks_per_camera_look == 0) showCamera();
    });
    readShop();
}

GuideDesk::~GuideDesk() {
    if (preview_window_ != 0 && !is_gone_) parts_.session.detachPreview();
}

void GuideDesk::close() {
    is_closing_ = true;
    timer_.stop();
    line_.cancel();
    uplink_.cancel();
    window_->hide();
    is_preview_held_ = false;
    if (preview_window_ != 0) return releasePreview();
    is_gone_ = true;
    emit gone();
}

void GuideDesk::releasePreview() {
    ++release_count_;
    parts_.session.releasePreview(preview_window_);
}

void GuideDesk::noteReleased(qulonglong window) {
    if (window != preview_window_ || --release_count_ > 0 || !is_closing_) return;
    is_gone_ = true;
    emit gone();
}

void GuideDesk::addSteps(UiLanguage language, const BroadcastAim& aim) {
    language_ = new LanguageStep(language);
    camera_ = new CameraStep(parts_.theme);
    sound_ = new SoundStep(parts_.theme);
    destination_ = new DestinationStep;
    check_ = new CheckStep(parts_.theme);
    shop_ = new ShopStep;
    for (GuideStep* step : std::initializer_list<GuideStep*>{language_, camera_, sound_,
                                                             destination_, check_, shop_}) {
        window_->addStep(step);
    }
    camera_->showDevices({}, settings_.camera);
    sound_->showDevices({}, settings_.microphone);
    destination_->show(aim);
    check_->offerMeasuring(lineTestHost(settings_.line_test));
}

void GuideDesk::connectSteps() {
    connect(window_.get(), &GuideWindow::stepOpened, this, &GuideDesk::open);
    connect(window_.get(), &GuideWindow::finishAsked, this, &GuideDesk::finish);
    connect(window_.get(), &GuideWindow::putOff, this, [this] {
        if (shown_ == destination_) keepAim();
        emit over();
    });
    connect(language_, &LanguageStep::chosen, this, [this](UiLanguage language) {
        Settings next = settings_;
        next.window_language = language;
        choose(next);
    });
    connect(camera_, &CameraStep::chosen, this, [this](const QString& spec) {
        Settings next = settings_;
        next.camera = spec.toStdString();
        choose(next);
    });
    connect(sound_, &SoundStep::chosen, this, [this](const QString& spec) {
        Settings next = settings_;
        next.microphone = spec.toStdString();
        choose(next);
    });
    connect(camera_, &CameraStep::lookAsked, &devices_, &DeviceFinder::look);
    connect(sound_, &SoundStep::lookAsked, &devices_, &DeviceFinder::look);
    connect(&devices_, &DeviceFinder::found, this, &GuideDesk::takeDevices);
    connect(&camera_->program(), &ProgramView::windowReady, this,
            [this](quintptr window, QSize size_px) {
                preview_window_ = window;
                preview_size_px_ = size_px;
                if (shown_ == camera_ && !is_closing_) holdPreview(true);
            });
    connect(&camera_->program(), &ProgramView::windowResized, this, [this](QSize size_px) {
        preview_size_px_ = size_px;
        if (is_preview_held_) parts_.session.resizePreview(size_px.width(), size_px.height());
    });
    connect(&parts_.session, &LiveSession::previewReleased, this, &GuideDesk::noteReleased);
    connectCheck();
    connect(shop_, &ShopStep::importAsked, import_.get(), &FileImport::ask);
    connect(import_.get(), &FileImport::imported, this, [this] {
        readShop();
        emit shopChanged();
    });
}

void GuideDesk::connectCheck() {
    connect(&measuring_, &MachineMeasuring::measured, this, [this](const MachineMeasure& measure) {
        takeMeasure(measure);
        noteMeasuringEnded();
    });
    connect(&measuring_, &MachineMeasuring::failed, this, [this](const QString& sentence) {
        check_->showMachine({Tone::Warn, tr("Not measured"), sentence});
        noteMeasuringEnded();
    });
    connect(check_, &CheckStep::sizeTaken, this, [this] {
        if (fitting_) useSize(canvasOver(uplink(), *fitting_));
    });
    connect(check_, &CheckStep::uplinkChosen, this, &GuideDesk::useUplink);
    connect(check_, &CheckStep::uplinkMeasureAsked, this, &GuideDesk::measureUplink);
    connect(&uplink_, &UplinkMeasure::found, this, [this](const UplinkFinding& finding) {
        check_->showUplink(finding);
        if (finding.kbps > 0) useUplink();
        noteMeasuringEnded();
    });
    connect(&line_, &LineCheck::found, this,
            [this](const LineFinding& finding) { check_->showLine(lineSaying(finding)); });
}

void GuideDesk::begin() {
    devices_.look();
    timer_.start(meter_period);
    window_->begin();
    window_->show();
}

void GuideDesk::open(GuideStep* step) {
    if (shown_ == destination_ && step != destination_) keepAim();
    shown_ = step;
    holdPreview(step == camera_ && preview_window_ != 0);
    if (step == camera_) showCamera();
    if (step == destination_ && !fitting_ && !measuring_.isRunning()) {
        check_->showMeasuring();
        measuring_.start();
    }
    if (step != check_) return;
    checkLine();
    if (check_->uplinkKbps() > 0) useUplink();
}

void GuideDesk::choose(const Settings& settings) {
    check_->showSent({settings.canvas_width_px, settings.canvas_height_px,
                      settings.video_bitrate_kbps, leastLineKbps(uplink().destination_count)});
    if (settings == settings_) return;
    settings_ = settings;
    emit settingsChosen(settings_);
}

void GuideDesk::takeDevices(const QVector<DeviceChoice>& cameras,
                            const QVector<DeviceChoice>& microphones) {
    Settings next = settings_;
    if (is_first_ && next.camera == Settings{}.camera && !cameras.isEmpty())
        next.camera = cameras.first().spec.toStdString();
    const QString microphone = firstMicrophone(microphones);
    if (is_first_ && next.microphone == Settings{}.microphone && !microphone.isEmpty())
        next.microphone = microphone.toStdString();
    camera_->showDevices(cameras, next.camera);
    sound_->showDevices(microphones, next.microphone);
    choose(next);
}

void GuideDesk::holdPreview(bool is_held) {
    if (is_held == std::exchange(is_preview_held_, is_held)) return;
    if (!is_held) return releasePreview();
    parts_.session.attachPreview(preview_window_, preview_size_px_.width(),
                                 preview_size_px_.height());
}

void GuideDesk::showCamera() {
    const LiveSnapshot snapshot = parts_.session.snapshot();
    const studio::CameraStatistics camera = firstCamera(snapshot);
    camera_->showPicture(snapshot.is_stage_open,
                         QSize(settings_.canvas_width_px, settings_.canvas_height_px));
    const Saying saying = chosenCameraSaying(settings_.camera, camera, parts_.session.stageNow());
    camera_->showCamera(saying, phoneInvitation(camera),
                        camera.health == studio::CameraHealth::Good);
}

void GuideDesk::showSound() {
    const SoundFigures figures = soundFiguresOf(parts_.session.snapshot().sound);
    sound_->showLevel(figures.level);
    sound_->showState(
        chosenMicrophoneSaying(settings_.microphone, figures, parts_.session.stageNow()));
}

void GuideDesk::takeMeasure(const MachineMeasure& measure) {
    const bool is_wide = settings_.canvas_width_px > settings_.canvas_height_px;
    fitting_ = canvasFor(measure, is_wide ? CanvasShape::Wide : CanvasShape::Upright);
    check_->showMachine(machineSaying(measure, *fitting_));
    useFitting();
}

// What machine and line hold: at a first start at once, later if the person wants it.
void GuideDesk::useFitting() {
    if (!fitting_) return;
    const studio::CanvasSettings canvas = canvasOver(uplink(), *fitting_);
    if (is_first_) return useSize(canvas);
    if (isOf(settings_, canvas)) return check_->offerSize({});
    check_->offerSize(tr("Use %1×%2").arg(canvas.width_px).arg(canvas.height_px));
}

void GuideDesk::useSize(const studio::CanvasSettings& canvas) {
    Settings next = settings_;
    next.canvas_width_px = canvas.width_px;
    next.canvas_height_px = canvas.height_px;
    next.frames_per_second = canvas.frame_rate.numerator / canvas.frame_rate.denominator;
    next.video_bitrate_kbps = videoBitrateFor(canvas, uplink());
    check_->offerSize({});
    choose(next);
}

void GuideDesk::useUplink() {
    Settings next = settings_;
    next.video_bitrate_kbps = videoBitrateFor(
        {next.canvas_width_px, next.canvas_height_px, {next.frames_per_second, 1}}, uplink());
    choose(next);
    useFitting();
}

void GuideDesk::measureUplink() {
    check_->showMeasuringUplink();
    uplink_.start(settings_.line_test);
}

Uplink GuideDesk::uplink() const {
    const auto wanted = sentTo(destination_->aim());
    return {check_->uplinkKbps(), static_cast<int>(wanted.size())};
}

// What was typed is kept, whichever way the step is left.
void GuideDesk::keepAim() {
    if (const auto aim = destination_->finishedAim()) emit aimChosen(*aim);
}

void GuideDesk::checkLine() {
    const QVector<Destination> wanted = sentTo(destination_->aim());
    if (wanted.isEmpty()) {
        line_.cancel();
        return check_->showNoLine();
    }
    check_->showConnecting();
    line_.start(wanted.first().address);
}

void GuideDesk::readShop() {
    calls_.run([&shop = parts_.shop] { return shop.isEmpty(); },
               [this](bool is_empty) {
                   is_shop_empty_ = is_empty;
                   shop_->showShop(is_empty);
               });
}

void GuideDesk::noteMeasuringEnded() {
    if (isMeasuring() || !std::exchange(is_finishing_, false)) return;
    window_->setBusy(false);
    finish();
}

// At a first start the desk begins with the picture that this machine holds, and after any with
// what the line was measured for: who is faster than the measuring waits for the rest of its
// seconds.
bool GuideDesk::isMeasuring() const {
    return (is_first_ && measuring_.isRunning()) || uplink_.isRunning();
}

void GuideDesk::finish() {
    if (isMeasuring()) {
        is_finishing_ = true;
        window_->setBusy(true);
        return shop_->showMeasuring();
    }
    if (!is_shop_empty_ || shop_->choice() != ShopStart::Demo) return emit over();
    window_->setBusy(true);
    shop_->showFilling();
    calls_.run(
        [&shop = parts_.shop, folder = parts_.demo_folder, language = demoLanguage(settings_)] {
            return catalog::fillDemoShop(shop, folder, language);
        },
        [this](const catalog::Result<void>& filled) {
            window_->setBusy(false);
            if (!filled) return shop_->showTrouble(errorText(filled.error()));
            emit shopChanged();
            emit over();
        });
}

}  // namespace xb::app
