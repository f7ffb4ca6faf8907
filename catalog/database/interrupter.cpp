// A thread that asks a few times a second.
#include "catalog/database/interrupter.h"

#include "catalog/database/connection.h"

#include <sqlite3.h>

#include <chrono>
#include <utility>

namespace xb::catalog {
namespace {

constexpr std::chrono::milliseconds between_questions{50};

}  // namespace

Interrupter::Interrupter(Connection& connection, StopAsked stop_asked)
    : connection_(connection), stop_asked_(std::move(stop_asked)) {
    if (stop_asked_) thread_ = std::thread([this] { askUntilDone(); });
}

Interrupter::~Interrupter() {
    {
        const std::lock_guard lock(mutex_);
        is_done_ = true;
    }
    done_.notify_one();
    if (thread_.joinable()) thread_.join();
}

// Once is not enough: between two statements there is nothing to interrupt.
void Interrupter::askUntilDone() {
    std::unique_lock lock(mutex_);
    while (!done_.wait_for(lock, between_questions, [this] { return is_done_; })) {
        if (stop_asked_()) sqlite3_interrupt(connection_.handle());
    }
}

}  // namespace xb::catalog
