// One thread with its list, and one for each recording: a priority once lowered stays so.
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
std::optional<FinishedRecording> finish(const std::filesystem::path& recording, MediaJob& job) {
    const auto hold = holdForFinishing(recording);
    if (!hold) return std::nullopt;
    const Result<void> result = finishRecording(recording, job);
    FinishedRecording finished{recording, {}};
    if (!result) finished.error = result.error();
    return finished;
}

bool wasCancelled(const FinishedRecording& finished) {
    return finished.error && finished.error->code == ErrorCode::Cancelled;
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

void RecordingFinisher::hurry() {
    constexpr double hardly_begun = 0.1;
    const std::lock_guard lock(mutex_);
    if (!is_hurried_ && job_ && job_->done() < hardly_begun) job_->cancel();
    is_hurried_ = true;
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
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return is_cancelled_ || !waiting_.empty(); });
        if (is_cancelled_) return;
        const auto finished = finishFirst(lock);
        job_.reset();
        const bool begins_again = finished && wasCancelled(*finished) && !is_cancelled_;
        if (begins_again) continue;
        if (finished) keepWhileLocked(*finished);
        waiting_.pop_front();
        changed_.notify_all();
    }
}

void RecordingFinisher::keepWhileLocked(const FinishedRecording& finished) {
    if (finished.error && log_)
        log_(LogLevel::Warning, "not finished, but it plays: " + describe(*finished.error));
    finished_.push_back(finished);
}

// Lets go of the lock meanwhile.
std::optional<FinishedRecording> RecordingFinisher::finishFirst(
    std::unique_lock<std::mutex>& lock) {
    job_ = std::make_shared<MediaJob>();
    std::optional<FinishedRecording> finished;
    std::thread work([&finished, this, recording = waiting_.front(), is_idle = !is_hurried_] {
        if (is_idle) becomeIdle();
        finished = finish(recording, *job_);
    });
    lock.unlock();
    work.join();
    lock.lock();
    return finished;
}

}  // namespace xb::encoder
