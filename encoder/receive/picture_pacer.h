// Shows each picture when it is due: a little late by intent, so that the network's jitter is not
// seen.
#pragma once

#include "encoder/av_handles.h"
#include "encoder/receive/received_media.h"

#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace xb::encoder {

// Holds at most `most_pictures`; when it is full the oldest goes unseen, as one does whose
// successor is due as well. `put` may be called from any thread.
class PicturePacer {
 public:
    // The sink is called on a thread of the pacer's own until the destructor returns.
    explicit PicturePacer(ReceivedMediaSink& sink);
    ~PicturePacer();
    PicturePacer(const PicturePacer&) = delete;
    PicturePacer& operator=(const PicturePacer&) = delete;

    // I420 or NV12.
    void put(AvPtr<AVFrame> picture, std::chrono::nanoseconds due);

 private:
    static constexpr std::size_t most_pictures = 12;
    struct Due {
        AvPtr<AVFrame> picture;
        std::chrono::nanoseconds due;
    };
    void run();
    void show(const Due& one) const;

    ReceivedMediaSink& sink_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Due> waiting_;
    bool is_stopped_ = false;
    std::thread thread_;  // last: it uses everything above
};

}  // namespace xb::encoder
