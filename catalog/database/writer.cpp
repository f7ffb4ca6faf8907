// The writer thread's loop.
#include "catalog/database/writer.h"

#include <algorithm>
#include <string>

namespace xb::catalog {
namespace {

bool isOfTheDatabase(ErrorCode code) {
    return code == ErrorCode::DatabaseFailed || code == ErrorCode::DamagedDatabase ||
           code == ErrorCode::DiskFull || code == ErrorCode::CannotWrite;
}

}  // namespace

Writer::Writer(std::unique_ptr<GroupCommit> commit, WriteLimits limits, LogSink log)
    : commit_(std::move(commit)), limits_(limits), log_(std::move(log)) {
    if (commit_) thread_ = std::thread([this] { runUntilClosed(); });
}

Writer::~Writer() {
    {
        const std::lock_guard lock(mutex_);
        is_closing_ = true;
    }
    changed_.notify_one();
    if (thread_.joinable()) thread_.join();
}

Result<void> Writer::submit(WriteWork work, Done done) {
    if (!commit_) return failure(ErrorCode::ReadOnly);
    bool was_empty = false;
    {
        const std::lock_guard lock(mutex_);
        if (is_closing_) return failure(ErrorCode::Closing);
        if (waiting_.size() >= limits_.waiting) return failure(ErrorCode::Busy, {}, "queue full");
        was_empty = waiting_.empty();
        waiting_.push_back({std::move(work), std::move(done)});
    }
    if (was_empty) changed_.notify_one();
    return {};
}

bool Writer::isIdle() {
    const std::lock_guard lock(mutex_);
    return waiting_.empty();
}

void Writer::runUntilClosed() {
    for (auto group = takeGroup(); !group.empty(); group = takeGroup()) {
        commitGroup(std::move(group));
    }
}

std::vector<Writer::Job> Writer::takeGroup() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return is_closing_ || !waiting_.empty(); });
    const std::size_t count = std::min(waiting_.size(), limits_.group);
    const auto end = waiting_.begin() + static_cast<std::ptrdiff_t>(count);
    std::vector<Job> group(std::make_move_iterator(waiting_.begin()), std::make_move_iterator(end));
    waiting_.erase(waiting_.begin(), end);
    return group;
}

void Writer::commitGroup(std::vector<Job> group) {
    std::vector<const WriteWork*> works;
    works.reserve(group.size());
    for (const Job& job : group) {
        works.push_back(&job.work);
    }
    std::vector<Result<void>> outcomes = commit_->run(works);
    const auto failed = std::find_if(outcomes.begin(), outcomes.end(), [](const auto& outcome) {
        return !outcome && isOfTheDatabase(outcome.error().code);
    });
    if (failed != outcomes.end() && log_) {
        log_(LogLevel::Error, "a write failed: " + failed->error().detail);
    }
    for (std::size_t i = 0; i < group.size(); ++i) {
        group[i].done(std::move(outcomes[i]));
    }
    commit_->afterAnswers();
}

}  // namespace xb::catalog
