// Packets on their way from the encode thread to one output.
#pragma once

#include "encoder/outputs/drop_policy.h"
#include "encoder/packet.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <vector>

namespace xb::encoder {

struct QueueCounters {
    std::int64_t dropped_video = 0;
    std::int64_t dropped_audio = 0;
    int queued_ms = 0;
    std::int64_t newest_dts_us = 0;             // that was ever pushed
    std::optional<std::int64_t> oldest_dts_us;  // that waits
    bool awaits_keyframe = false;               // pictures that come are of no use before the next
};

// Bounded; when full it drops by planDrops(). push() never waits, so that no output holds up the
// encode thread. One thread pushes, one pops, any may close or read counters.
class PacketQueue {
 public:
    explicit PacketQueue(const QueueLimits& limits);

    // False: a connection waits for a keyframe, and this picture, the first since it began, was
    // none.
    bool push(const PacketRef& packet);

    // Waits until the deadline at most. Empty: nothing came, or isDrained().
    [[nodiscard]] PacketRef pop(std::chrono::steady_clock::time_point deadline);

    // A connection begins. What waits is kept if it is all there from the start of the broadcast;
    // otherwise it starts at the newest keyframe if that has only just come, so that nothing old is
    // sent. The first video packet popped afterwards is a keyframe. False: none is there yet.
    bool beginConnection();
    // From here on nothing is late: what waits is kept for the next connection to choose from.
    void endConnection();

    // Forgets what waits and takes nothing, counting no loss, until resume().
    void pause();
    void resume();

    // No more packets come; what waits can still be popped, unless abandon() is called.
    void close();
    void abandon();
    [[nodiscard]] bool isDrained() const;
    // Waits until close(), or the deadline; true if closed.
    [[nodiscard]] bool waitClosed(std::chrono::steady_clock::time_point deadline) const;

    [[nodiscard]] QueueCounters counters() const;

 private:
    struct Entry {
        PacketRef packet;
        std::chrono::steady_clock::time_point pushed_at;
    };

    void clearWhileLocked();
    void enforceLimitsWhileLocked(std::chrono::steady_clock::time_point now);
    [[nodiscard]] bool isLateWhileLocked(std::chrono::steady_clock::time_point now) const;
    void eraseWhileLocked(const std::vector<bool>& is_dropped);
    [[nodiscard]] bool isOverWhileLocked() const;
    [[nodiscard]] const PacketRef& atWhileLocked(std::size_t index) const;

    const QueueLimits limits_;

    mutable std::mutex mutex_;
    mutable std::condition_variable changed_;
    std::vector<Entry> ring_;
    std::size_t begin_ = 0;
    std::size_t count_ = 0;
    std::int64_t bytes_ = 0;
    std::vector<PacketMark> marks_;  // kept for its memory
    bool await_keyframe_ = true;     // of packets that come
    bool lacks_keyframe_ = false;    // a connection began without one, and nobody has been told
    bool has_video_ = false;         // since it was made: before, a skipped frame is no loss
    bool is_complete_ = true;        // nothing has been dropped or popped since the start
    bool is_closed_ = false;
    bool is_paused_ = false;
    std::optional<std::chrono::steady_clock::time_point> connected_at_;
    std::int64_t newest_dts_us_ = 0;
    QueueCounters counters_;
};

}  // namespace xb::encoder
