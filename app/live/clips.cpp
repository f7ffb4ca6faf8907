#include "app/live/clips.h"

#include "app/errors/error_text.h"
#include "app/live/title_card.h"

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

namespace xb::app {
namespace {

using std::chrono::microseconds;

// Behind the encoders of what is on air.
void stepBack() {
    constexpr int last_in_line = 15;
    // Where it is refused, the clip is made at the usual pace.
    (void)setpriority(PRIO_PROCESS, static_cast<id_t>(syscall(SYS_gettid)), last_in_line);
}

encoder::ClipRequest requestFor(const std::filesystem::path& target, const ClipStyle& style) {
    encoder::ClipRequest request;
    request.target = target;
    request.upright_centre = style.upright_centre;
    if (!style.title.isEmpty()) {
        request.paint_title = [title = style.title](int width_px, int height_px) {
            return paintTitleCard(title, width_px, height_px);
        };
    }
    return request;
}

QString textOf(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}

}  // namespace

Clips::Clips(LiveBoard& board, Log log)
    : board_(board), log_(std::move(log)), thread_([this] { run(); }) {}

Clips::~Clips() {
    cancel();
    {
        const std::lock_guard lock(mutex_);
        is_ending_ = true;
    }
    changed_.notify_all();
    thread_.join();
}

void Clips::keepReplay(std::chrono::seconds length) {
    board_.keepReplay(length);
}

void Clips::saveReplay(const std::filesystem::path& target, std::chrono::seconds length,
                       const ClipStyle& style) {
    std::optional<encoder::Replay> replay = board_.replay();
    if (!replay || replay->packets.empty()) {
        emit clipFailed(textOf(target),
                        tr("Nothing of a broadcast is kept at this moment, so there is no replay. "
                           "Switch the replay on, and save it while the broadcast runs."));
        return;
    }
    encoder::ClipRequest request = requestFor(target, style);
    const microseconds end(replay->packets.back()->mark().dts_us);
    request.from = std::max(microseconds(0), end - length);
    put({std::move(request), {}, std::move(replay)});
}

void Clips::cut(const std::filesystem::path& recording, const std::filesystem::path& target,
                microseconds from, microseconds to, const ClipStyle& style) {
    encoder::ClipRequest request = requestFor(target, style);
    request.from = from;
    request.to = to;
    put({std::move(request), recording, {}});
}

void Clips::put(Order order) {
    const QString path = textOf(order.request.target);
    {
        const std::lock_guard lock(mutex_);
        if (orders_.size() < capacity) {
            orders_.push_back(std::move(order));
            changed_.notify_all();
            return;
        }
    }
    emit clipFailed(path, tr("So many clips wait already that this one was not taken. Wait until "
                             "some of them are done, and try again."));
}

void Clips::cancel() {
    const std::lock_guard lock(mutex_);
    for (const Order& order : orders_)
        order.job->cancel();
}

ClipsState Clips::state() const {
    const std::lock_guard lock(mutex_);
    if (orders_.empty()) return {};
    return {static_cast<int>(orders_.size()), orders_.front().job->done()};
}

KeptClips Clips::kept() const {
    const std::lock_guard lock(mutex_);
    return {made_count_, static_cast<int>(orders_.size()), newest_};
}

void Clips::countAnew() {
    const std::lock_guard lock(mutex_);
    made_count_ = 0;
    newest_.clear();
}

void Clips::run() {
    stepBack();
    std::unique_lock lock(mutex_);
    for (;;) {
        changed_.wait(lock, [this] { return is_ending_ || !orders_.empty(); });
        if (is_ending_) return;
        const Order order = orders_.front();
        lock.unlock();
        make(order);
        lock.lock();
        orders_.pop_front();
    }
}

void Clips::make(const Order& order) {
    const std::filesystem::path& target = order.request.target;
    encoder::Result<void> made =
        tl::unexpected(encoder::Error{encoder::ErrorCode::Cancelled, {target.string()}});
    if (!order.job->isCancelled()) {
        made = order.replay ? encoder::makeClip(*order.replay, order.request, *order.job)
                            : encoder::makeClip(order.recording, order.request, *order.job);
    }
    if (made) {
        {
            const std::lock_guard lock(mutex_);
            ++made_count_;
            newest_ = textOf(target);
        }
        emit clipMade(textOf(target));
        return;
    }
    log_(LogLevel::Warning, "clip: " + encoder::describe(made.error()));
    emit clipFailed(textOf(target), errorText(made.error()));
}

}  // namespace xb::app
