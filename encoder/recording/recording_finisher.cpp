// One idle thread and its list.
#include "encoder/recording/recording_finisher.h"

#include "encoder/recording/unfinished_mark.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <string>

namespace xb::encoder {

namespace {

void becomeIdle() {
    constexpr int lowest = 19;
    constexpr int idle_disk_class = 3 << 13;
    constexpr int this_thread = 1;
    (void)::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), lowest);
    (void)::syscall(SYS_ioprio_set, this_thread, 0, idle_disk_class);
}

// None: somebody else writes it or finishes it.
std::optional<FinishedRecording> finish(const std::filesystem::path& recording, MediaJob& job,
                                        const LogSink& log) {
    const auto hold = holdForFinishing(recording);
    if (!hold) return std::nullopt;
    const Result<void> result = finishRecording(recording, job);
    if (!result && log)
        log(LogLevel::Warning, "not finished, but it plays: " + describe(result.error()));
    FinishedRecording finished{recording, {}};
    if (!result) finished.error = result.error();
    return finished;
}

}  // namespace

RecordingFinisher::RecordingFinisher(LogSink log)
    : log_(std::move(log)), thread_([this] { run(); }) {}

RecordingFinisher::~RecordingFinisher() {
    cancel();
    thread_.join();
}

void RecordingFinisher::add(const std::filesystem::path& recording) {
    {
        const std::lock_guard lock(mutex_);
        if (is_cancelled_ || std::ranges::find(waiting_, recording) != waiting_.end()) return;
        waiting_.push_back(recording);
    }
    changed_.notify_all();
}

void RecordingFinisher::addLeftIn(const std::filesystem::path& folder,
                                  const std::filesystem::path& but) {
    for (const std::filesystem::path& recording : unfinishedRecordings(folder))
        if (recording != but) add(recording);
}

FinisherState RecordingFinisher::state() const {
    const std::lock_guard lock(mutex_);
    FinisherState state;
    state.waiting = waiting_.size();
    if (!waiting_.empty()) state.current = waiting_.front();
    if (job_) state.done = job_->done();
    state.finished = finished_;
    return state;
}

bool RecordingFinisher::wait(std::chrono::milliseconds at_most) {
    std::unique_lock lock(mutex_);
    return changed_.wait_for(lock, at_most, [this] { return waiting_.empty(); });
}

void RecordingFinisher::cancel() {
    {
        const std::lock_guard lock(mutex_);
        is_cancelled_ = true;
        if (job_) job_->cancel();
        if (waiting_.size() > 1) waiting_.erase(waiting_.begin() + 1, waiting_.end());
        if (!job_) waiting_.clear();
    }
    changed_.notify_all();
}

void RecordingFinisher::run() {
    becomeIdle();
    for (;;) {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return is_cancelled_ || !waiting_.empty(); });
        if (is_cancelled_) return;
        const std::filesystem::path recording = waiting_.front();
        job_ = std::make_shared<MediaJob>();
        lock.unlock();
        const auto finished = finish(recording, *job_, log_);
        lock.lock();
        if (finished) finished_.push_back(*finished);
        job_.reset();
        waiting_.pop_front();
        changed_.notify_all();
    }
}

}  // namespace xb::encoder
