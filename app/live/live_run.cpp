#include "app/live/live_run.h"

#include "app/application.h"
#include "app/errors/error_text.h"
#include "app/live/camera_memory.h"
#include "app/live/camera_words.h"
#include "app/live/live_replay.h"
#include "app/live/live_scenes.h"
#include "app/live/order_page.h"
#include "app/live/overlay_controls.h"
#include "app/live/recording_parts.h"
#include "app/live/report.h"
#include "app/terminal.h"

#include <QCoreApplication>
#include <QEventLoop>

#include <algorithm>
#include <filesystem>
#include <utility>

namespace xb::app {
namespace {

// Shorter ones are finished before anybody could read that they are.
constexpr std::chrono::minutes long_recording{1};

// Whether everything that was asked for on the network stayed in vain.
bool missedEveryDestination(const LiveSnapshot& snapshot) {
    bool has_destination = false;
    for (const encoder::OutputStatistics& output :
         snapshot.delivery.value_or(encoder::DeliveryStatistics{}).outputs) {
        if (output.kind != encoder::OutputKind::Network) continue;
        if (output.packets > 0) return false;
        has_destination = true;
    }
    return has_destination;
}

// Why a recording that was asked for is not whole; empty while all is well.
QString recordingTrouble(const LiveSnapshot& snapshot) {
    for (const DestinationSnapshot& destination : snapshot.destinations) {
        if (destination.is_recording && !destination.reason.isEmpty()) return destination.reason;
    }
    return {};
}

QString firstReason(const LiveSnapshot& snapshot) {
    for (const DestinationSnapshot& destination : snapshot.destinations) {
        if (!destination.is_recording && !destination.reason.isEmpty()) return destination.reason;
    }
    return LiveRun::tr("No destination was reached; the recording is complete if there is one.");
}

// Before what a crash left is finished: afterwards nothing tells it from what may be written over.
// One that goes on has names of its own.
LiveCommand writingOverNothing(LiveCommand command) {
    if (command.continues) return command;
    for (auto* recording : {&command.recording, &command.second.recording})
        if (*recording) *recording = besideUnfinished(**recording);
    return command;
}

}  // namespace

LiveRun::LiveRun(Application& application, LiveCommand command)
    : application_(application), command_(writingOverNothing(std::move(command))) {
    duration_timer_.setSingleShot(true);
    duration_timer_.setTimerType(Qt::PreciseTimer);
    connect(&duration_timer_, &QTimer::timeout, this, &LiveRun::end);
    finishing_timer_.setInterval(std::chrono::milliseconds(50));
    connect(&finishing_timer_, &QTimer::timeout, this, &LiveRun::watchFinishing);
    LiveSession& session = application_.session();
    if (command_.replay) {
        replay_ = std::make_unique<LiveReplay>(session.clips(), *command_.replay,
                                               application_.folder() / "replays");
    }
    connect(&session, &LiveSession::stageOpened, this, &LiveRun::goLive);
    connect(&session, &LiveSession::stageFailed, this, &LiveRun::giveUp);
    connect(&session, &LiveSession::stateChanged, this, &LiveRun::onState);
    connect(&session, &LiveSession::broadcastEnded, this, &LiveRun::onEnded);
    connect(&session, &LiveSession::problem, this, [this](const QString& sentence) {
        // The reason of a failure is told once, at the end.
        last_problem_ = sentence;
        tell(sentence);
    });
    connect(&session.cameras(), &LiveCameras::changed, this,
            [this](const QString& sentence, bool is_well) {
                if (is_well) tell(sentence);
            });
}

LiveRun::~LiveRun() = default;

void LiveRun::tell(const QString& sentence) {
    if (!was_on_air_) {
        early_ << sentence;
        return;
    }
    // What happens again after something else is told again.
    if (sentence == std::exchange(last_told_, sentence)) return;
    told_.insert(sentence);
    printProblem(sentence);
}

// What went wrong on the way there: a camera or a microphone is not there, say.
void LiveRun::tellEarly() {
    was_on_air_ = true;
    for (const QString& sentence : std::exchange(early_, {}))
        tell(sentence);
}

int LiveRun::run() {
    QMetaObject::invokeMethod(this, &LiveRun::begin, Qt::QueuedConnection);
    QCoreApplication::exec();
    return exit_status_;
}

void LiveRun::begin() {
    if (command_.feature) {
        const auto row = application_.shop().products().findSku(*command_.feature);
        if (!row) {
            giveUp(errorText(row.error()));
            return;
        }
        featured_ = row->id;
    }
    if (command_.continues && !findCutOff()) return;
    if (command_.serve) {
        // A port that is taken is told before anything goes out.
        if (auto usable = HttpServer::check(*command_.serve); !usable) {
            giveUp(errorText(usable.error()));
            return;
        }
    }
    if (auto there = checkAskedFor(command_); !there) {
        giveUp(errorText(there.error()));
        return;
    }
    StageSettings stage = stageAskedFor(command_);
    Settings settings = application_.settings();
    stage.camera = recallCamera(command_.camera, setupKey(command_.camera), settings);
    stage.second_camera =
        recallCamera(command_.second_camera, setupKey(command_.second_camera), settings);
    // Only convenience is lost where they cannot be written.
    if (!(settings == application_.settings())) (void)application_.saveSettings(settings);
    for (const auto& recording : {command_.recording, command_.second.recording}) {
        if (recording) application_.session().finishLeftIn(recording->parent_path());
    }
    stage.scenes = command_.collection.value_or(scenesFile(application_.folder()));
    if (!findScenes(stage.scenes)) return;
    stage.scene = scenes_.first;
    dressOverlays();
    if (command_.transition) application_.session().scenes().setTransition(*command_.transition);
    application_.session().openStage(stage);
}

bool LiveRun::findCutOff() {
    const auto found = application_.shop().broadcasts().cutOff();
    if (found && *found) {
        continues_ = (*found)->id;
        return true;
    }
    giveUp(
        found ? tr("No broadcast has broken off that could go on, so nothing was sent. Start a new "
                   "one without --continue.")
              : errorText(found.error()));
    return false;
}

// Told before a camera is opened.
bool LiveRun::findScenes(const std::filesystem::path& collection) {
    auto found = app::findScenes(command_, collection);
    if (!found) {
        giveUp(found.error().sentence);
        exit_status_ = found.error().exit_status;
        return false;
    }
    scenes_ = std::move(*found);
    return true;
}

void LiveRun::dressOverlays() {
    OverlayControls& overlays = application_.session().overlays();
    if (command_.theme) overlays.setTheme(*command_.theme);
    application_.session().setCard(command_.card);
    overlays.setNotice(command_.notice);
    overlays.setGoal(command_.goal);
}

// From the first packet on, as the broadcast's length is counted.
void LiveRun::switchLater() {
    LiveSession& session = application_.session();
    const auto live_for = session.snapshot().live_for;
    for (const RunScenes::Later& later : scenes_.later)
        QTimer::singleShot(std::max(later.after - live_for, std::chrono::milliseconds{0}),
                           Qt::PreciseTimer, this,
                           [&session, scene = later.scene] { session.switchScene(scene); });
}

void LiveRun::goLive() {
    if (is_asked_to_end_) {
        QCoreApplication::quit();
        return;
    }
    invitePhones();
    BroadcastSettings broadcast;
    broadcast.title = tr("Broadcast");
    broadcast.continues = continues_;
    broadcast.video_bitrate_kbps = command_.video_bitrate_kbps;
    broadcast.encoder = command_.encoder;
    broadcast.destinations = command_.destinations;
    broadcast.recording = command_.recording;
    broadcast.split_recordings = std::chrono::minutes(command_.split_minutes);
    if (command_.second_canvas) broadcast.second = command_.second;
    if (command_.serve) broadcast.house_viewers = application_.program();
    if (!application_.settings().order_page_base.empty()) {
        broadcast.order_page_base = application_.settings().order_page_base;
    } else if (command_.serve) {
        broadcast.order_page_base = orderPageBase(command_.serve->address, command_.serve->port);
    }
    if (featured_) application_.session().feature(*featured_, FeatureScene::Keep);
    application_.session().goLive(broadcast);
}

// On standard output alone: the addresses hold the key.
void LiveRun::invitePhones() const {
    for (const studio::CameraStatistics& camera : application_.session().snapshot().cameras) {
        const PhoneInvitation invitation = phoneInvitation(camera);
        if (invitation.rtmp_url.empty()) continue;
        printLine(
            tr("A phone's camera app sends to this address; it holds a key for this "
               "broadcast:"));
        printLine(QString::fromStdString(invitation.rtmp_url));
        printLine(QString::fromStdString(invitation.srt_url));
        printLine(terminalQr(invitation.rtmp_url));
    }
}

void LiveRun::onState(LiveState state) {
    if (state == LiveState::Failed) {
        has_failed_ = true;
        return;
    }
    if (state != LiveState::Live) return;
    tellEarly();
    if (command_.serve) {
        if (auto serving = application_.startServing(*command_.serve); !serving) {
            has_failed_ = true;
            last_problem_ = errorText(serving.error());
            application_.session().endBroadcast();
            return;
        }
    }
    printLine(tr("On air."));
    switchLater();
    if (command_.duration) {
        const auto left = *command_.duration - application_.session().snapshot().live_for;
        duration_timer_.start(std::max(left, std::chrono::milliseconds{0}));
    }
}

void LiveRun::end() {
    // Asked a second time: the recording stays as it is, and plays.
    if (finishing_timer_.isActive()) {
        application_.session().cancelFinishing();
        if (replay_) replay_->cancel();
    }
    is_asked_to_end_ = true;
    duration_timer_.stop();
    application_.session().endBroadcast();
    // Nothing runs yet: the stage may still be opening, and its answer finds `is_asked_to_end_`.
}

void LiveRun::saveReplay() {
    if (replay_) replay_->save();
}

void LiveRun::onEnded(const BroadcastSummary& summary) {
    application_.stopServing();
    const LiveSnapshot last = application_.session().snapshot();
    cameras_ = last.cameras;
    virtual_outputs_ = last.virtual_outputs;
    summary_ = summary;
    application_.session().hurryFinishing();
    finishing_timer_.start();
    watchFinishing();
}

void LiveRun::watchFinishing() {
    const encoder::FinisherState state = application_.session().finishing();
    if (state.waiting == 0) {
        if (replay_ && replay_->isBusy()) return;
        finishing_timer_.stop();
        conclude();
        return;
    }
    const QString sentence =
        tr("The recording is being finished. Press Ctrl-C to leave it as it is; it plays already.");
    if (summary_.duration < long_recording || told_.contains(sentence)) return;
    told_.insert(sentence);
    printLine(sentence);
}

void LiveRun::conclude() {
    const BroadcastSummary& summary = summary_;
    const LiveSnapshot snapshot = application_.session().snapshot();
    if (!report(snapshot, summary)) has_failed_ = true;
    if (!has_failed_ && missedEveryDestination(snapshot)) {
        has_failed_ = true;
        last_problem_ = firstReason(snapshot);
    }
    if (const QString trouble = recordingTrouble(snapshot); !has_failed_ && !trouble.isEmpty()) {
        has_failed_ = true;
        last_problem_ = trouble;
    }
    if (has_failed_) {
        exit_status_ = exit_failed;
        early_.removeAll(last_problem_);
        tellEarly();
        if (!told_.contains(last_problem_)) printProblem(last_problem_);
    } else {
        printLine(endedLine(summary));
    }
    QCoreApplication::quit();
}

QString LiveRun::endedLine(const BroadcastSummary& summary) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(summary.duration).count();
    if (!summary.are_totals_known)
        return tr("Ended after %1 s. What was sold could not be read: %2")
            .arg(seconds)
            .arg(summary.not_read);
    if (summary.order_count == 1)
        return tr("Ended after %1 s: 1 order, %2.").arg(seconds).arg(priceTag(summary.total));
    return tr("Ended after %1 s: %2 orders, %3.")
        .arg(seconds)
        .arg(summary.order_count)
        .arg(priceTag(summary.total));
}

bool LiveRun::report(const LiveSnapshot& snapshot, const BroadcastSummary& summary) {
    if (!command_.report) return true;
    LiveReport told;
    // What was drawn before it and while its recording was finished, nobody has seen.
    told.picture = snapshot.picture;
    told.picture.rendered_count = summary.lost.rendered_count;
    told.picture.lagged_count = summary.lost.late_count;
    told.cameras = cameras_;
    told.virtual_outputs = virtual_outputs_;
    told.delivery = snapshot.delivery.value_or(encoder::DeliveryStatistics{});
    told.second_delivery = snapshot.second_delivery;
    told.canvas = command_.canvas;
    told.second_canvas = command_.second_canvas;
    told.orders = application_.intakeCounts();
    told.process_start = processStart();
    told.on_air = summary.duration - summary.aired_before;
    told.process = processUse();
    told.sound = snapshot.broadcast_sound;
    for (const studio::InputFigures& input : snapshot.sound.inputs)
        told.clipped_count += input.clipped_count;
    told.finishing = application_.session().finishing();
    const auto written = writeReport(*command_.report, told);
    if (!written) last_problem_ = errorText(written.error());
    return written.has_value();
}

void LiveRun::giveUp(const QString& sentence) {
    exit_status_ = exit_failed;
    tellEarly();
    printProblem(sentence);
    QCoreApplication::quit();
}

}  // namespace xb::app
