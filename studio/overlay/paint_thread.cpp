// The queue of painting requests and the thread that works through it.
#include "studio/overlay/paint_thread.h"

#include "studio/overlay/paint_queue.h"

#include <algorithm>
#include <utility>

namespace xb::studio::overlay {

std::uint64_t PaintQueue::add(std::function<void()> paint, std::chrono::milliseconds pause) {
    const std::lock_guard lock(mutex_);
    slots_.emplace(++last_slot_, Slot{std::move(paint), pause, Clock::time_point(), 0});
    return last_slot_;
}

void PaintQueue::remove(std::uint64_t slot) {
    std::unique_lock lock(mutex_);
    if (const auto found = slots_.find(slot); found != slots_.end()) found->second.turn = 0;
    changed_.wait(lock, [&] { return running_ != slot; });
    slots_.erase(slot);
}

void PaintQueue::request(std::uint64_t slot) {
    const std::lock_guard lock(mutex_);
    const auto found = slots_.find(slot);
    if (is_stopped_ || found == slots_.end() || found->second.turn != 0) return;
    found->second.turn = ++last_turn_;
    changed_.notify_all();
}

void PaintQueue::stop() {
    const std::lock_guard lock(mutex_);
    is_stopped_ = true;
    changed_.notify_all();
}

// The slot to paint first: the one that may be painted earliest, in the order of asking.
std::map<std::uint64_t, PaintQueue::Slot>::iterator PaintQueue::nextWhileLocked() {
    const Clock::time_point now = Clock::now();
    const auto rank = [&](const Slot& slot) {
        return std::pair(std::max(slot.not_before, now), slot.turn);
    };
    auto next = slots_.end();
    for (auto slot = slots_.begin(); slot != slots_.end(); ++slot) {
        if (slot->second.turn == 0) continue;
        if (next == slots_.end() || rank(slot->second) < rank(next->second)) next = slot;
    }
    return next;
}

void PaintQueue::paintWhileLocked(std::unique_lock<std::mutex>& lock, std::uint64_t id) {
    Slot& slot = slots_.at(id);  // stays where it is: remove() waits for running_
    slot.turn = 0;
    slot.not_before = Clock::now() + slot.pause;
    running_ = id;
    lock.unlock();
    slot.paint();
    lock.lock();
    running_ = 0;
    changed_.notify_all();
}

void PaintQueue::run() {
    std::unique_lock lock(mutex_);
    while (!is_stopped_) {
        const auto next = nextWhileLocked();
        if (next == slots_.end()) {
            changed_.wait(lock);
        } else if (next->second.not_before > Clock::now()) {
            changed_.wait_until(lock, next->second.not_before);
        } else {
            paintWhileLocked(lock, next->first);
        }
    }
}

PaintThread::PaintThread()
    : queue_(std::make_shared<PaintQueue>()), thread_([queue = queue_] { queue->run(); }) {}

PaintThread::~PaintThread() {
    queue_->stop();
    thread_.join();
}

PaintSlot::PaintSlot(PaintThread& thread, std::function<void()> paint,
                     std::chrono::milliseconds pause)
    : queue_(thread.queue_), slot_(queue_->add(std::move(paint), pause)) {}

PaintSlot::~PaintSlot() {
    queue_->remove(slot_);
}

void PaintSlot::request() {
    queue_->request(slot_);
}

}  // namespace xb::studio::overlay
