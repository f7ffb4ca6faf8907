#include "app/live/live_board.h"

#include "app/errors/error_text.h"
#include "app/live/rehearsal/pretend_destination.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace xb::app {

DestinationSnapshot destinationSnapshot(const encoder::OutputStatistics& output) {
    DestinationSnapshot shown;
    shown.id = output.id.value;
    shown.is_recording = output.kind == encoder::OutputKind::Recording;
    shown.is_second_canvas = output.id.value >= second_outputs;
    shown.was_removed = output.was_removed;
    shown.name = QString::fromStdString(output.url_without_key);
    shown.state = output.state;
    if (output.last_error && output.state != encoder::DestinationState::Live) {
        shown.reason = errorText(*output.last_error);
    }
    shown.bitrate_kbps = output.bitrate_kbps;
    shown.bytes = output.bytes;
    shown.dropped_frames = output.dropped_frames;
    return shown;
}

std::size_t addressMark(const std::string& url) {
    return std::max<std::size_t>(std::hash<std::string>()(url), 1);
}

LiveSnapshot LiveBoard::read() const {
    const std::lock_guard lock(mutex_);
    LiveSnapshot snapshot;
    snapshot.state = state_;
    snapshot.featured = featured_;
    snapshot.scene = scene_;
    snapshot.aired_before = aired_before_;
    snapshot.rehearsal = rehearsal_;
    if (stage_) {
        snapshot.is_stage_open = true;
        snapshot.microphone = stage_->show().microphoneLevel();
        snapshot.sound = stage_->show().mixer().figures();
        snapshot.cameras = stage_->show().cameras().statistics();
        snapshot.virtual_outputs = stage_->virtualOutputs();
        snapshot.picture = stage_->engine().statistics();
    }
    if (live_since_) {
        snapshot.live_for = std::chrono::duration_cast<std::chrono::milliseconds>(
            std::chrono::steady_clock::now() - *live_since_);
    }
    snapshot.broadcast_sound = broadcast_ && stage_ ? snapshot.sound.program : last_sound_;
    snapshot.delivery = broadcast_ ? broadcast_->statistics() : last_delivery_;
    snapshot.second_delivery = broadcast_ ? broadcast_->secondStatistics() : last_second_delivery_;
    if (!snapshot.delivery) return snapshot;
    for (const encoder::OutputStatistics& output : snapshot.delivery->outputs) {
        if (output.kind == encoder::OutputKind::Viewer) {  // nobody's to manage
            if (rehearsal_)
                snapshot.destinations.push_back(pretendDestination(output, rehearsal_->fault));
            continue;
        }
        if (output.was_removed && output.kind == encoder::OutputKind::Network) continue;
        snapshot.destinations.push_back(destinationSnapshot(output));
        const auto address = broadcast_ ? broadcast_->addressOf(output.id) : std::nullopt;
        if (!address) continue;
        snapshot.destinations.back().mark = address->mark;
        snapshot.destinations.back().was_added_later = address->was_added_later;
    }
    return snapshot;
}

void LiveBoard::putStage(std::unique_ptr<Stage> stage) {
    const std::lock_guard lock(mutex_);
    stage_ = std::move(stage);
    stage_trouble_.clear();
}

void LiveBoard::setStageTrouble(const QString& sentence) {
    const std::lock_guard lock(mutex_);
    stage_trouble_ = sentence;
}

StageNow LiveBoard::stageNow() const {
    const std::lock_guard lock(mutex_);
    return {stage_ != nullptr, stage_ ? stage_->devices() : StageDevices{}, stage_trouble_};
}

std::unique_ptr<Stage> LiveBoard::takeStage() {
    const std::lock_guard lock(mutex_);
    return std::move(stage_);
}

void LiveBoard::putBroadcast(std::unique_ptr<Broadcast> broadcast) {
    const std::lock_guard lock(mutex_);
    broadcast_ = std::move(broadcast);
    if (broadcast_) broadcast_->keepReplay(replay_length_);
    last_delivery_.reset();
    last_second_delivery_.reset();
    last_sound_.reset();
}

void LiveBoard::keepReplay(std::chrono::seconds length) {
    const std::lock_guard lock(mutex_);
    replay_length_ = length;
    if (broadcast_) broadcast_->keepReplay(length);
}

std::optional<encoder::Replay> LiveBoard::replay() const {
    const std::lock_guard lock(mutex_);
    if (!broadcast_) return std::nullopt;
    return broadcast_->replay();
}

std::unique_ptr<Broadcast> LiveBoard::takeBroadcast() {
    const std::lock_guard lock(mutex_);
    if (broadcast_) last_delivery_ = broadcast_->statistics();
    if (broadcast_) last_second_delivery_ = broadcast_->secondStatistics();
    if (broadcast_ && stage_) last_sound_ = stage_->engine().programSound().loudness();
    return std::move(broadcast_);
}

void LiveBoard::setState(LiveState state) {
    const std::lock_guard lock(mutex_);
    state_ = state;
    if (state == LiveState::Live) {
        // Without an output no packet is handed over; then it counts from now.
        std::optional<std::chrono::steady_clock::time_point> first_packet;
        if (broadcast_) first_packet = broadcast_->statistics().first_packet;
        live_since_ = first_packet.value_or(std::chrono::steady_clock::now());
    } else if (state != LiveState::Stopping) {
        live_since_.reset();
        aired_before_ = std::chrono::milliseconds(0);
    }
}

void LiveBoard::setAiredBefore(std::chrono::milliseconds aired) {
    const std::lock_guard lock(mutex_);
    aired_before_ = aired;
}

void LiveBoard::setScene(studio::SceneId scene) {
    const std::lock_guard lock(mutex_);
    scene_ = scene;
}

void LiveBoard::setRehearsal(const std::optional<RehearsalFigures>& rehearsal) {
    const std::lock_guard lock(mutex_);
    rehearsal_ = rehearsal;
}

void LiveBoard::setFeatured(std::optional<catalog::SkuId> sku) {
    const std::lock_guard lock(mutex_);
    featured_ = sku;
}

}  // namespace xb::app
