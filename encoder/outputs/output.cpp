// The life of one output.
#include "encoder/outputs/output.h"

#include "encoder/congestion/link_window.h"
#include "encoder/outputs/reconnect.h"

#include <random>
#include <utility>

namespace xb::encoder {

namespace {

constexpr std::chrono::milliseconds pop_wait{200};
constexpr std::chrono::milliseconds look_interval{100};
constexpr std::chrono::milliseconds link_look_interval{20};
constexpr std::chrono::milliseconds link_wait{5};
// More than this in the queue is slow; fewer, for as long as calm_time, is live again.
constexpr int slow_queue_ms = 1'000;
constexpr std::chrono::seconds calm_time{3};
constexpr std::chrono::milliseconds settling_time{300};
constexpr std::chrono::seconds proving_time{5};

QueueLimits limitsFor(OutputKind kind) {
    return kind == OutputKind::Network ? networkLimits() : recordingLimits();
}

}  // namespace

std::shared_ptr<Output> Output::start(OutputPlan plan) {
    std::shared_ptr<Output> output(new Output(std::move(plan)));
    output->thread_ = std::thread([output] { output->run(); });
    return output;
}

Output::Output(OutputPlan plan)
    : plan_(std::move(plan)),
      queue_(limitsFor(plan_.kind)),
      deadline_([this] { watchWhileWaiting(); }),
      pushed_streams_(plan_.streams.get()),
      newest_streams_(plan_.streams) {
    statistics_.id = plan_.id;
    statistics_.kind = plan_.kind;
    statistics_.url_without_key = plan_.label;
    link_.id = plan_.id;
    link_.kind = plan_.kind;
    link_.may_steer = plan_.may_steer;
}

Output::~Output() {
    // Only the last owner comes here: either the thread was joined, or it is this very thread.
    if (thread_.joinable()) thread_.detach();
}

void Output::push(const PacketRef& packet) {
    if (const auto& streams = packet->streams(); streams && streams.get() != pushed_streams_) {
        pushed_streams_ = streams.get();
        const std::lock_guard lock(mutex_);
        newest_streams_ = streams;
    }
    if (!queue_.push(packet)) askForKeyframe();
}

void Output::askForKeyframe() {
    if (plan_.keyframe_request) plan_.keyframe_request->ask();
}

void Output::close(Clock::time_point deadline) {
    deadline_.setLast(deadline);
    queue_.close();
    control_.close();
    // What is open, even if only just, still has its time to send what waits.
    if (is_open_) return;
    const std::lock_guard lock(mutex_);
    if (plan_.kind == OutputKind::Network && isTrying(statistics_.state)) deadline_.cancel();
}

void Output::remove(Clock::time_point deadline) {
    {
        const std::lock_guard lock(mutex_);
        statistics_.was_removed = true;
    }
    close(deadline);
}

void Output::pause() {
    // To go on, a file would have to be begun anew in its own place.
    if (plan_.kind == OutputKind::Recording) return;
    was_paused_ = true;
    control_.pause();
    queue_.pause();
    deadline_.hold();
}

void Output::resume() {
    if (!control_.isPaused()) return;
    control_.resume();
}

void Output::retry() {
    control_.retry();
}

void Output::networkChanged() {
    plan_.writer->networkChanged();
    control_.hurry();
}

bool Output::join(Clock::time_point deadline) {
    {
        std::unique_lock lock(mutex_);
        if (!done_changed_.wait_until(lock, deadline, [this] { return is_done_; })) return false;
    }
    if (thread_.joinable()) thread_.join();
    return true;
}

void Output::run() {
    runUntilClosed();
    queue_.abandon();
    markDone();
}

void Output::runUntilClosed() {
    for (;;) {
        // Also when it was told to go on before it came to rest: what was held has to be let go.
        if (was_paused_) rest();
        if (control_.isClosing() && control_.isPaused()) return signal(OutputSignal::Closed);
        {
            const std::lock_guard lock(mutex_);
            streams_ = newest_streams_;
        }
        is_open_ = false;
        Result<void> result = plan_.writer->open(*streams_, deadline_);
        is_open_ = result.has_value();
        if (result) result = deliver();
        forgetLink();
        const Result<void> closed = plan_.writer->close();
        if (result) result = closed;
        if (was_paused_) continue;
        if (result) return signal(OutputSignal::Closed);
        if (!recover(judgeLoss(result.error()))) return;
    }
}

// Paused, until it is told to go on or to close.
void Output::rest() {
    is_settled_ = false;
    signal(OutputSignal::Paused);
    control_.waitWhilePaused();
    if (control_.isPaused()) return;
    was_paused_ = false;
    queue_.resume();
    deadline_.release();
    failed_attempts_ = 0;
    rejections_ = 0;
    signal(OutputSignal::Resumed);
}

// Given up, until somebody who has put things right says so.
void Output::stayRefused(const Error& reason) {
    queue_.pause();
    signal(OutputSignal::Rejected, reason);
    control_.waitForRetry();
    rejections_ = 0;
    failed_attempts_ = 0;
    if (control_.isClosing() || control_.isPaused()) return;
    queue_.resume();
    signal(OutputSignal::Resumed);
}

Result<void> Output::deliver() {
    queue_.beginConnection();
    // At once, as pictures may be held back until somebody wants one. Where none has come yet, the
    // first will be a keyframe, or push() finds that it is not.
    if (queue_.counters().awaits_keyframe) askForKeyframe();
    awaits_keyframe_ = true;
    is_settled_ = false;
    while (!queue_.isDrained()) {
        if (was_paused_) return {};
        if (deadline_.isCancelled()) return failure(ErrorCode::Interrupted, {plan_.label});
        if (!hasRoomOnLink()) {
            watchWhileWaiting();
            if (const Result<void> tended = plan_.writer->tend(); !tended) return tended;
            // Once closed there is nothing newer to keep the link free for.
            if (!queue_.waitClosed(Clock::now() + link_wait)) continue;
        }
        const PacketRef packet = queue_.pop(Clock::now() + pop_wait);
        if (packet) {
            if (const Result<void> written = writeOne(packet); !written) return written;
        }
        settle();
        watchPace();
    }
    return {};
}

// What the link cannot take soon waits in our own queue, where it can still be dropped.
bool Output::hasRoomOnLink() {
    if (plan_.kind != OutputKind::Network) return true;
    const std::optional<LinkSample> sample = plan_.writer->sampleLink();
    return !sample || sample->unacknowledged_bytes < windowBytes(meter_.reading());
}

// Some servers say yes to everyone, and close when they have looked at the key: live is what was
// kept.
void Output::settle() {
    if (awaits_keyframe_) return;
    const auto held = Clock::now() - began_;
    if (held > proving_time) {
        has_worked_ = true;
        failed_attempts_ = 0;
    }
    if (is_settled_) return;
    if (plan_.kind == OutputKind::Network && held < settling_time) return;
    is_settled_ = true;
    signal(OutputSignal::Opened);
}

Result<void> Output::writeOne(const PacketRef& packet) {
    const PacketMark& mark = packet->mark();
    if (awaits_keyframe_ && (mark.kind != MediaKind::Video || !mark.is_keyframe)) return {};
    if (awaits_keyframe_) began_ = Clock::now();
    awaits_keyframe_ = false;
    {
        const std::lock_guard lock(mutex_);
        writing_dts_us_ = mark.dts_us;
    }
    const Result<void> written =
        followStreams(*packet).and_then([&] { return plan_.writer->write(*packet); });
    if (written) countWritten(mark);
    return written;
}

// Only before a keyframe: sound that comes earlier belongs to either.
Result<void> Output::followStreams(const Packet& packet) {
    const auto& streams = packet.streams();
    if (!streams || streams == streams_) return {};
    if (packet.mark().kind != MediaKind::Video || !packet.mark().is_keyframe) return {};
    // The writer may look at the old ones until it has the new.
    const auto before = std::exchange(streams_, streams);
    return plan_.writer->changeStreams(*streams_, packet);
}

void Output::countWritten(const PacketMark& mark) {
    const std::lock_guard lock(mutex_);
    writing_dts_us_.reset();
    ++statistics_.packets;
    if (mark.kind == MediaKind::Video) ++statistics_.video_frames;
    statistics_.bytes += mark.size_bytes;
    rate_.add(mark.size_bytes, Clock::now());
}

// A write that blocks is the surest sign of a slow output, so its waiting is looked at as well.
void Output::watchWhileWaiting() {
    settle();
    watchPace();
}

void Output::watchPace() {
    const Clock::time_point now = Clock::now();
    watchLink(now);
    if (now - last_look_ < look_interval) return;
    last_look_ = now;
    const QueueCounters counters = queue_.counters();
    const std::int64_t drops = counters.dropped_video + counters.dropped_audio;
    if (counters.queued_ms > slow_queue_ms || drops > drops_seen_) {
        last_trouble_ = now;
        signal(OutputSignal::FellBehind);
    } else if (now - last_trouble_ > calm_time) {
        signal(OutputSignal::CaughtUp);
    }
    drops_seen_ = drops;
}

void Output::watchLink(Clock::time_point now) {
    if (now - last_link_look_ < link_look_interval) return;
    last_link_look_ = now;
    const std::optional<LinkSample> sample = plan_.writer->sampleLink();
    LinkView view;
    {
        const std::lock_guard lock(mutex_);
        link_.sample = sample;
        view = link_;
    }
    meter_.take(view, now);
}

void Output::forgetLink() {
    queue_.endConnection();
    const std::lock_guard lock(mutex_);
    link_.sample.reset();
    ++link_.connection;
    writing_dts_us_.reset();
}

Error Output::judgeLoss(const Error& reason) {
    Error judged = reason;
    if (is_open_ && !is_settled_ && judged.code == ErrorCode::ClosedByServer)
        judged.code = ErrorCode::AuthRejected;
    is_settled_ = false;
    awaits_keyframe_ = true;
    rejections_ = isRejection(judged.code) ? rejections_ + 1 : 0;
    return judged;
}

// True: try again.
bool Output::recover(const Error& reason) {
    plan_.announcer->log(LogLevel::Warning, plan_.label + ": " + describe(reason));
    switch (control_.isClosing()
                ? AfterFailure::End
                : afterFailure(plan_.kind, reason.code, has_worked_ ? 0 : rejections_)) {
        case AfterFailure::End:
            queue_.close();
            signal(OutputSignal::Closed, reason);
            return false;
        case AfterFailure::Refuse:
            stayRefused(reason);
            return !control_.isClosing() || control_.isPaused();
        case AfterFailure::TryAgain:
            break;
    }
    signal(OutputSignal::Lost, reason);
    waitBeforeRetry(reason.code);
    if (!control_.isClosing()) {
        const std::lock_guard lock(mutex_);
        ++statistics_.reconnects;
        return true;
    }
    signal(OutputSignal::Closed, reason);
    return false;
}

void Output::waitBeforeRetry(ErrorCode reason) {
    ++failed_attempts_;
    thread_local std::minstd_rand chance{std::random_device()()};
    const auto wait = jittered(reconnectWait(failed_attempts_, reason),
                               std::uniform_real_distribution<double>(0, 1)(chance));
    control_.waitBeforeRetry(Clock::now() + wait);
}

void Output::signal(OutputSignal signal, const std::optional<Error>& reason) {
    DestinationState state{};
    {
        const std::lock_guard lock(mutex_);
        state = nextState(statistics_.state, signal);
        if (reason) statistics_.last_error = reason;
        if (state == statistics_.state && !reason) return;
        if (isDelivering(state) && !live_since_) live_since_ = Clock::now();
        if (!isDelivering(state)) countLiveTimeWhileLocked();
        statistics_.state = state;
    }
    plan_.announcer->announce({plan_.id, plan_.kind, plan_.label, state, reason});
}

void Output::countLiveTimeWhileLocked() {
    if (!live_since_) return;
    statistics_.live_for +=
        std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - *live_since_);
    live_since_.reset();
}

void Output::markDone() {
    const std::lock_guard lock(mutex_);
    is_done_ = true;
    done_changed_.notify_all();
}

OutputStatistics Output::statistics() const {
    const QueueCounters counters = queue_.counters();
    const std::lock_guard lock(mutex_);
    OutputStatistics result = statistics_;
    result.dropped_frames = counters.dropped_video;
    result.dropped_audio_packets = counters.dropped_audio;
    result.queued_ms = counters.queued_ms;
    result.bitrate_kbps = rate_.kbps(Clock::now());
    if (live_since_) {
        result.live_for +=
            std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - *live_since_);
    }
    return result;
}

LinkView Output::link() const {
    const QueueCounters counters = queue_.counters();
    const std::lock_guard lock(mutex_);
    LinkView view = link_;
    view.state = statistics_.state;
    view.awaits_keyframe = counters.awaits_keyframe;
    const std::optional<std::int64_t> oldest =
        writing_dts_us_ ? writing_dts_us_ : counters.oldest_dts_us;
    if (oldest && *oldest < counters.newest_dts_us)
        view.oldest_waiting = std::chrono::microseconds(counters.newest_dts_us - *oldest);
    return view;
}

}  // namespace xb::encoder
