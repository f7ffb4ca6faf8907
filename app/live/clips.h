// Clips and replays: short films cut beside the broadcast, which does not notice.
#pragma once

#include "app/live/broadcast_summary.h"
#include "app/live/live_board.h"
#include "app/log.h"
#include "encoder/media_job.h"
#include "encoder/replay/make_clip.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace xb::app {

struct ClipStyle {
    std::optional<double>
        upright_centre;  // its 9:16 part; where its middle lies, 0 left to 1 right
    QString title;       // on a card before it; empty: none
};

struct ClipsState {
    int waiting = 0;  // with the one that is being made
    double done = 0;  // of that one, 0 to 1
};

// Makes one after the other on a thread of its own, which waits its turn behind everything that is
// on air. At most `capacity` wait; one more is refused in words. Any thread may call; signals come
// from the thread of the clips, so receivers get them queued. Painting a title needs a
// QGuiApplication.
class Clips : public QObject {
    Q_OBJECT

 public:
    static constexpr std::size_t capacity = 16;

    // `board` outlives the clips.
    Clips(LiveBoard& board, Log log);
    // Cancels what is not done.
    ~Clips() override;

    // What is on air is kept so far back, from now on and in broadcasts to come; zero: not at all.
    void keepReplay(std::chrono::seconds length);
    // The last `length` of what is kept, as it is at this moment.
    void saveReplay(const std::filesystem::path& target, std::chrono::seconds length,
                    const ClipStyle& style);
    // From a recording, also one that is being written: counted from its start.
    void cut(const std::filesystem::path& recording, const std::filesystem::path& target,
             std::chrono::microseconds from, std::chrono::microseconds to, const ClipStyle& style);
    // Those that wait and the one that is being made; each is told as failed, nothing is left over.
    void cancel();

    ClipsState state() const;

    // What was kept since `countAnew`.
    KeptClips kept() const;
    void countAnew();

 signals:
    void clipMade(const QString& path);
    // One sentence: what happened, what was kept, what to do.
    void clipFailed(const QString& path, const QString& sentence);

 private:
    struct Order {
        encoder::ClipRequest request;
        std::filesystem::path recording;  // or
        std::optional<encoder::Replay> replay;
        std::shared_ptr<encoder::MediaJob> job = std::make_shared<encoder::MediaJob>();
    };

    void put(Order order);
    void run();
    void make(const Order& order);

    LiveBoard& board_;
    const Log log_;
    mutable std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Order> orders_;  // guarded; the first is being made
    int made_count_ = 0;        // guarded
    QString newest_;            // guarded
    bool is_ending_ = false;    // guarded
    std::thread thread_;        // last: it uses all the rest
};

}  // namespace xb::app
