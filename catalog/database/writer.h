// The one thread that writes: takes what waits, commits it as a group, then tells each sender.
#pragma once

#include "catalog/database/group_commit.h"
#include "catalog/error.h"
#include "catalog/log_sink.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace xb::catalog {

struct WriteLimits {
    std::size_t waiting = 4096;  // the queue; a write beyond it is answered Busy, none is dropped
    std::size_t group = 512;     // writes in one commit
};

// Any thread. While one group is being committed the next one gathers, so a group is as large as
// the disk is slow, and nobody waits for a timer.
class Writer {
 public:
    using Done = std::function<void(Result<void>)>;

    // Without a GroupCommit every write is answered ReadOnly.
    Writer(std::unique_ptr<GroupCommit> commit, WriteLimits limits, LogSink log);
    ~Writer();  // refuses new writes, commits and answers those that wait, joins
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    // `done` is called once, after the commit, on the writer thread; not at all when this returns
    // an Error: Busy, Closing or ReadOnly. It must not wait for another write.
    Result<void> submit(WriteWork work, Done done);

    bool isIdle();  // nothing waits to be written

    // Submits and waits. TimedOut: the write may still happen.
    template <class T>
    Result<T> run(std::function<Result<T>(WriteSession&)> work,
                  std::chrono::milliseconds deadline = usual_deadline);

    static constexpr std::chrono::milliseconds usual_deadline{30'000};

 private:
    struct Job {
        WriteWork work;
        Done done;
    };

    void runUntilClosed();
    std::vector<Job> takeGroup();
    void commitGroup(std::vector<Job> group);

    const std::unique_ptr<GroupCommit> commit_;  // the writer thread's alone
    const WriteLimits limits_;
    const LogSink log_;
    std::mutex mutex_;  // guards waiting_ and is_closing_
    std::condition_variable changed_;
    std::deque<Job> waiting_;
    bool is_closing_ = false;
    std::thread thread_;
};

// A place where one thread leaves an answer for another that waits with a deadline.
template <class T>
class Answer {
 public:
    void set(Result<T> result) {
        {
            const std::lock_guard lock(mutex_);
            result_ = std::move(result);
            is_there_ = true;
        }
        arrived_.notify_one();
    }

    // Once. TimedOut when nothing came.
    Result<T> wait(std::chrono::milliseconds deadline) {
        std::unique_lock lock(mutex_);
        arrived_.wait_for(lock, deadline, [this] { return is_there_; });
        return std::move(result_);
    }

 private:
    std::mutex mutex_;
    std::condition_variable arrived_;
    bool is_there_ = false;                            // guarded by mutex_
    Result<T> result_ = failure(ErrorCode::TimedOut);  // likewise
};

template <class T>
Result<T> Writer::run(std::function<Result<T>(WriteSession&)> work,
                      std::chrono::milliseconds deadline) {
    struct Exchange {
        std::function<Result<T>(WriteSession&)> work;
        Result<T> result = failure(ErrorCode::Closing);
        Answer<T> answer;
    };
    // Shared: the write may outlive a caller who gave up waiting.
    auto exchange = std::make_shared<Exchange>();
    exchange->work = std::move(work);
    auto submitted = submit(
        [exchange](WriteSession& session) -> Result<void> {
            exchange->result = exchange->work(session);
            if (!exchange->result) return tl::make_unexpected(exchange->result.error());
            return {};
        },
        [exchange](Result<void> outcome) {
            if (outcome) {
                exchange->answer.set(std::move(exchange->result));
            } else {
                exchange->answer.set(tl::make_unexpected(std::move(outcome.error())));
            }
        });
    if (!submitted) return tl::make_unexpected(std::move(submitted.error()));
    return exchange->answer.wait(deadline);
}

}  // namespace xb::catalog
