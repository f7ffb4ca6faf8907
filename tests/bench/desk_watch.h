// Watches the main thread from another one: how late it gets to what is posted to it.
#pragma once

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

class QObject;

namespace xb::tests {

/// Milliseconds.
struct Lateness {
    double p50 = 0;
    double p99 = 0;
    double worst = 0;
    int over_50_count = 0;
    int asked_count = 0;
};

/// The worst and the p99 of what was measured; all 0 where nothing was.
Lateness latenessOf(std::vector<double> all_ms);

/// Asks every 5 ms, one question at a time, from construction to `stop`. `main` lives on the thread
/// that is watched, and outlives the watch.
class DeskWatch {
 public:
    explicit DeskWatch(QObject& main);
    ~DeskWatch();
    DeskWatch(const DeskWatch&) = delete;
    DeskWatch& operator=(const DeskWatch&) = delete;

    Lateness stop();

 private:
    void watch();

    struct Answers;

    QObject& main_;
    std::atomic<bool> is_stopping_ = false;
    // Shared with questions that may be answered after the watch is over.
    std::shared_ptr<Answers> answers_;
    std::thread thread_;
};

}  // namespace xb::tests
