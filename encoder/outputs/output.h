// One place that packets go to: a thread, a queue, a writer, and a state.
#pragma once

#include "encoder/codecs/keyframe_request.h"
#include "encoder/congestion/link_meter.h"
#include "encoder/delivery_statistics.h"
#include "encoder/outputs/announcer.h"
#include "encoder/outputs/output_control.h"
#include "encoder/outputs/packet_queue.h"
#include "encoder/outputs/packet_writer.h"
#include "encoder/outputs/rate_meter.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

namespace xb::encoder {

struct OutputPlan {
    OutputId id;
    OutputKind kind = OutputKind::Network;
    std::string label;  // without key
    std::unique_ptr<PacketWriter> writer;
    std::shared_ptr<const StreamParameters> streams;
    std::shared_ptr<PacketPool> pool;  // kept alive as long as packets may wait here
    std::shared_ptr<const Announcer> announcer;
    std::shared_ptr<KeyframeRequest> keyframe_request;  // may be empty
    bool may_steer = true;                              // the encode may be made to fit its link
};

// Opens its writer, writes what its queue holds, opens it again after a loss, until it is told to
// end. Shared with its own thread, which can be left behind if a call into the system never
// returns. push() is for the encode thread, the rest for any.
class Output : public std::enable_shared_from_this<Output> {
 public:
    using Clock = std::chrono::steady_clock;

    [[nodiscard]] static std::shared_ptr<Output> start(OutputPlan plan);
    ~Output();
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;

    void push(const PacketRef& packet);

    // No more packets: writes what waits and its trailer, by the deadline at the latest, without
    // waiting for a connection that is not there. Returns at once.
    void close(Clock::time_point deadline);
    // The same, of this one alone while the others go on.
    void remove(Clock::time_point deadline);

    // Lets go of its connection and keeps nothing until resume(); returns at once.
    void pause();
    void resume();
    // Tries again now, where it waits to or had given up.
    void retry();
    void networkChanged();

    // After close(): waits until it has ended, and a moment longer than its deadline at most.
    // False: it was left behind.
    bool join(Clock::time_point deadline);

    [[nodiscard]] OutputId id() const noexcept { return plan_.id; }
    [[nodiscard]] OutputKind kind() const noexcept { return plan_.kind; }
    [[nodiscard]] OutputStatistics statistics() const;
    [[nodiscard]] LinkView link() const;

 private:
    explicit Output(OutputPlan plan);

    void run();
    void runUntilClosed();
    void rest();
    void stayRefused(const Error& reason);
    Result<void> deliver();
    Result<void> writeOne(const PacketRef& packet);
    Result<void> followStreams(const Packet& packet);
    void countWritten(const PacketMark& mark);
    void askForKeyframe();
    [[nodiscard]] bool hasRoomOnLink();
    void watchPace();
    void watchLink(Clock::time_point now);
    void forgetLink();
    void watchWhileWaiting();
    void settle();
    [[nodiscard]] Error judgeLoss(const Error& reason);
    bool recover(const Error& reason);
    void waitBeforeRetry(ErrorCode reason);
    void signal(OutputSignal signal, const std::optional<Error>& reason = {});
    void countLiveTimeWhileLocked();
    void markDone();

    const OutputPlan plan_;
    PacketQueue queue_;
    IoDeadline deadline_;
    OutputControl control_;

    std::atomic<bool> is_open_{false};     // written by the output thread
    std::atomic<bool> was_paused_{false};  // until the output thread has rested

    // The output thread's own.
    bool has_worked_ = false;
    bool is_settled_ = false;
    Clock::time_point began_;  // the first packet of this connection
    int failed_attempts_ = 0;
    int rejections_ = 0;
    bool awaits_keyframe_ = true;
    std::int64_t drops_seen_ = 0;
    Clock::time_point last_trouble_;
    Clock::time_point last_look_;
    Clock::time_point last_link_look_;
    LinkMeter meter_;
    std::shared_ptr<const StreamParameters> streams_;  // that the writer works with

    const StreamParameters* pushed_streams_;  // the encode thread's own, to compare with

    mutable std::mutex mutex_;
    mutable std::condition_variable done_changed_;
    OutputStatistics statistics_;
    std::optional<Clock::time_point> live_since_;
    mutable RateMeter rate_;
    LinkView link_;
    std::shared_ptr<const StreamParameters> newest_streams_;  // for the next connection
    std::optional<std::int64_t> writing_dts_us_;              // of the packet in the writer's hands
    bool is_done_ = false;
    std::thread thread_;
};

}  // namespace xb::encoder
