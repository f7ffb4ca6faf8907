// A question to a disk, asked on a thread of its own: one that was pulled out may never answer.
#pragma once

#include <QMetaObject>
#include <QObject>

#include <memory>
#include <mutex>
#include <thread>
#include <utility>

namespace xb::app {

// One question at a time. Called on the thread of `home`, which outlives this object, and answered
// there. Destruction waits for nothing: a thread that still waits for its disk is left behind, and
// tells nobody any more.
class DiskAsk {
 public:
    explicit DiskAsk(QObject& home) : home_(home) { line_->home = &home; }
    ~DiskAsk() { leave(); }
    DiskAsk(const DiskAsk&) = delete;
    DiskAsk& operator=(const DiskAsk&) = delete;

    // The question that is under way is left behind: its answer is told nobody, and the next one,
    // of another disk perhaps, does not wait for it.
    void giveUp() {
        leave();
        line_ = std::make_shared<Line>();
        line_->home = &home_;
    }

    // `ask` owns all that it touches. False: the question before has no answer yet, and this one is
    // not asked.
    template <class Ask, class Then>
    bool run(Ask ask, Then then) {
        if (std::exchange(line_->is_busy, true)) return false;
        std::thread([line = line_, ask = std::move(ask), then = std::move(then)] {
            auto answer = std::make_shared<decltype(ask())>(ask());
            const std::lock_guard lock(line->mutex);
            if (line->home == nullptr) return;
            QMetaObject::invokeMethod(
                line->home,
                [line, then, answer] {
                    line->is_busy = false;
                    if (line->home != nullptr) then(std::move(*answer));
                },
                Qt::QueuedConnection);
        }).detach();
        return true;
    }

 private:
    struct Line {
        std::mutex mutex;
        QObject* home = nullptr;  // written by its own thread alone, under the mutex
        bool is_busy = false;     // that thread alone
    };

    void leave() {
        const std::lock_guard lock(line_->mutex);
        line_->home = nullptr;
    }

    QObject& home_;
    std::shared_ptr<Line> line_ = std::make_shared<Line>();
};

}  // namespace xb::app
