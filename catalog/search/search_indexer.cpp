// Plan on a reader, write in slices.
#include "catalog/search/search_indexer.h"

#include "catalog/database/reader_pool.h"
#include "catalog/database/writer.h"

#include <sys/resource.h>
#include <unistd.h>

#include <chrono>

namespace xb::catalog {
namespace {

constexpr std::chrono::milliseconds round_length{1000};
// A slice takes the writer for about a millisecond.
constexpr std::size_t slice_size = 400;
constexpr int void_limit = 100;

}  // namespace

SearchIndexer::SearchIndexer(Writer& writer, ReaderPool& readers)
    : writer_(writer), readers_(readers), thread_([this] { runUntilStopped(); }) {}

SearchIndexer::~SearchIndexer() {
    {
        const std::lock_guard lock(mutex_);
        is_stopping_ = true;
    }
    stopped_.notify_one();
    thread_.join();
}

bool SearchIndexer::waitOneRound() {
    std::unique_lock lock(mutex_);
    return !stopped_.wait_for(lock, round_length, [this] { return is_stopping_; });
}

void SearchIndexer::runUntilStopped() {
    // What is not indexed yet is found all the same: the writer and the broadcast go first.
    static_cast<void>(::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), 10));
    while (waitOneRound()) {
        // One block a round while orders pour in: what is left out is found by reading it.
        while (indexOne(Catching::WhatIsWorthIt).value_or(false) && writer_.isIdle()) {
            const std::lock_guard lock(mutex_);
            if (is_stopping_) return;
        }
    }
}

Result<void> SearchIndexer::catchUp(const StopAsked& stop_asked) {
    for (int voided = 0; voided < void_limit;) {
        if (stop_asked && stop_asked()) return failure(ErrorCode::Closing);
        const auto has_indexed = indexOne(Catching::Everything);
        if (has_indexed && !*has_indexed) return {};
        if (has_indexed) continue;
        if (has_indexed.error().code != ErrorCode::Busy)
            return tl::make_unexpected(has_indexed.error());
        ++voided;
    }
    return failure(ErrorCode::Busy, {}, "buyers are being erased");
}

Result<bool> SearchIndexer::indexOne(Catching catching) {
    const std::lock_guard lock(work_);
    const auto plan =
        readers_.read([&](Connection& connection) -> Result<std::optional<BlockPlan>> {
            return planBlock(connection, catching);
        });
    if (!plan) return tl::make_unexpected(plan.error());
    if (!*plan) return false;
    for (std::size_t first = 0; first < (*plan)->postings.size() + slice_size;
         first += slice_size) {
        const bool is_last = first >= (*plan)->postings.size();
        const auto written = writer_.run<void>([&](WriteSession& session) -> Result<void> {
            const bool holds = is_last
                                   ? finishBlock(session.connection, **plan)
                                   : writePostings(session.connection, **plan, first, slice_size);
            if (holds) return {};
            return failure(ErrorCode::Busy, {}, "a buyer was erased meanwhile");
        });
        if (!written) return tl::make_unexpected(written.error());
    }
    return true;
}

}  // namespace xb::catalog
