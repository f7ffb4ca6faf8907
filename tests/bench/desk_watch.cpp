#include "tests/bench/desk_watch.h"

#include <QMetaObject>
#include <QObject>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>

namespace xb::tests {

namespace {

using Clock = std::chrono::steady_clock;

double millisecondsSince(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

}  // namespace

Lateness latenessOf(std::vector<double> all_ms) {
    if (all_ms.empty()) return {};
    std::sort(all_ms.begin(), all_ms.end());
    constexpr double too_long_ms = 50;
    const auto over = std::upper_bound(all_ms.begin(), all_ms.end(), too_long_ms);
    return {all_ms[all_ms.size() / 2], all_ms[all_ms.size() * 99 / 100], all_ms.back(),
            static_cast<int>(all_ms.end() - over), static_cast<int>(all_ms.size())};
}

struct DeskWatch::Answers {
    std::mutex mutex;
    std::vector<double> all_ms;
    std::atomic<bool> is_answered = true;
};

DeskWatch::DeskWatch(QObject& main)
    : main_(main), answers_(std::make_shared<Answers>()), thread_([this] { watch(); }) {}

DeskWatch::~DeskWatch() {
    is_stopping_ = true;
    if (thread_.joinable()) thread_.join();
}

// A question that is not answered yet is not asked again: one long block counts once.
void DeskWatch::watch() {
    constexpr auto pause = std::chrono::milliseconds(5);
    std::condition_variable wakes;
    while (!is_stopping_) {
        if (answers_->is_answered.exchange(false)) {
            QMetaObject::invokeMethod(
                &main_,
                [answers = answers_, asked_at = Clock::now()] {
                    const std::lock_guard lock(answers->mutex);
                    answers->all_ms.push_back(millisecondsSince(asked_at));
                    answers->is_answered = true;
                },
                Qt::QueuedConnection);
        }
        std::unique_lock lock(answers_->mutex);
        wakes.wait_for(lock, pause, [this] { return is_stopping_.load(); });
    }
}

Lateness DeskWatch::stop() {
    is_stopping_ = true;
    if (thread_.joinable()) thread_.join();
    const std::lock_guard lock(answers_->mutex);
    return latenessOf(answers_->all_ms);
}

}  // namespace xb::tests
