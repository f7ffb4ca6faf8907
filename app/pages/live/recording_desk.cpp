#include "app/pages/live/recording_desk.h"

#include "app/pages/live/bottom_bar.h"
#include "app/pages/live/broadcast_plan.h"

#include <QDateTime>

#include <algorithm>
#include <system_error>
#include <utility>

namespace xb::app {

namespace {

constexpr int ticks_per_disk_check = 20;  // 10 s
constexpr int most_awaited_ticks = 10;    // 5 s

bool isRunning(const DestinationSnapshot& one) {
    return one.is_recording && !one.is_second_canvas && !one.was_removed &&
           one.state != encoder::DestinationState::Ended;
}

// Of what runs: in a rehearsal those in the house are shown it all the same.
bool goesElsewhere(const LiveSnapshot& snapshot) {
    return snapshot.rehearsal ||
           std::any_of(snapshot.destinations.begin(), snapshot.destinations.end(),
                       [](const auto& one) { return !one.is_recording; });
}

}  // namespace

RecordingDesk::RecordingDesk(LiveSession& session, BottomBar& bar, RecordingPlace place)
    : session_(session), bar_(bar), place_(std::move(place)), files_(*this) {
    connect(&disk_, &DiskGauge::measured, this, [this](const QString& folder, DiskFound found) {
        if (folder.toStdString() == place_.folder()) found_ = found;
    });
    connect(&bar_, &BottomBar::recordPressed, this,
            [this](bool is_wanted) { is_wanted ? begin() : end(); });
    connect(&session_, &LiveSession::problem, this, [this] { awaited_.reset(); });
}

// Where the folder cannot be made, the recording says so itself.
void RecordingDesk::begin() {
    awaited_ = true;
    awaited_ticks_ = 0;
    const std::filesystem::path folder = place_.folder();
    const QDateTime now = QDateTime::currentDateTime();
    const std::filesystem::path file = folder / recordingName(now).toStdString();
    std::optional<std::filesystem::path> second;
    if (const SecondCanvasSettings canvas = place_.second(); canvas.is_on && canvas.is_recorded)
        second = folder / secondRecordingName(canvas, now).toStdString();
    const auto start = [this, file, second] { session_.startRecording(file, second); };
    const bool is_asked = files_.run(
        [folder] {
            std::error_code error;
            return std::filesystem::create_directories(folder, error);
        },
        [start](bool) { start(); });
    if (!is_asked) start();
}

void RecordingDesk::end() {
    awaited_ = false;
    awaited_ticks_ = 0;
    session_.stopRecording();
}

void RecordingDesk::showFigures(const LiveSnapshot& snapshot) {
    RecordingFigures figures;
    const bool is_on_air = isOnAir(snapshot.state);
    for (const DestinationSnapshot& one : snapshot.destinations) {
        if (!isRunning(one)) continue;
        figures.is_running = is_on_air;
        figures.bytes = one.bytes;
    }
    const bool is_as_awaited = awaited_ == figures.is_running;
    if (is_as_awaited || !is_on_air || ++awaited_ticks_ > most_awaited_ticks) awaited_.reset();
    figures.can_change = is_on_air && !awaited_;
    figures.is_all = figures.is_running && !goesElsewhere(snapshot);
    figures.room = room();
    bar_.showRecording(figures);
    if (tick_count_++ % ticks_per_disk_check == 0) disk_.measure(place_.folder());
}

void RecordingDesk::lookAgain() {
    found_.reset();
    disk_.measure(place_.folder());
}

std::optional<std::chrono::minutes> RecordingDesk::room() const {
    if (!found_ || found_->state != DiskFound::State::Usable) return std::nullopt;
    const std::int64_t bytes_per_minute = std::int64_t{place_.kbps()} * 1000 / 8 * 60;
    return std::chrono::minutes(found_->free_bytes / bytes_per_minute);
}

}  // namespace xb::app
