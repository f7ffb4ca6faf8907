// Finishes recordings one after the other in the background, long after the broadcast has ended.
#pragma once

#include "encoder/log_sink.h"
#include "encoder/recording/finish_recording.h"

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace xb::encoder {

struct FinishedRecording {
    std::filesystem::path path;
    std::optional<Error> error;  // why it stayed in fragments; it plays even so
};

struct FinisherState {
    std::size_t waiting = 0;  // the one that is worked on included
    std::filesystem::path current;
    double done = 0;                          // of the current one, 0 to 1
    std::vector<FinishedRecording> finished;  // since it was made
};

// Works at the lowest priority for processor and disk, so that a broadcast does not feel it, until
// somebody waits for it. Any thread. Outlives the deliveries that were given it.
class RecordingFinisher {
 public:
    explicit RecordingFinisher(LogSink log);
    ~RecordingFinisher();  // cancels
    RecordingFinisher(const RecordingFinisher&) = delete;
    RecordingFinisher& operator=(const RecordingFinisher&) = delete;

    void add(const std::filesystem::path& recording);
    // Adds what a crash left unfinished in this folder; `but` is being written just now.
    void addLeftIn(const std::filesystem::path& folder, const std::filesystem::path& but = {});

    [[nodiscard]] FinisherState state() const;
    // True when nothing is left to do.
    bool wait(std::chrono::milliseconds at_most);
    // Nothing is on air any more: from here on the work is done like any other. What has just begun
    // begins again.
    void hurry();
    // Nothing more is begun, and what runs stops soon; all files stay as they are.
    void cancel();

 private:
    void run();
    std::optional<FinishedRecording> finishFirst(std::unique_lock<std::mutex>& lock);
    void keepWhileLocked(const FinishedRecording& finished);

    const LogSink log_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::filesystem::path> waiting_;
    std::shared_ptr<MediaJob> job_;  // of the first in waiting_
    std::vector<FinishedRecording> finished_;
    bool is_cancelled_ = false;
    bool is_hurried_ = false;
    std::thread thread_;
};

}  // namespace xb::encoder
