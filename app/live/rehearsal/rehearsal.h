// A rehearsal while it runs: pretend buyers order, pretend troubles come and go, and what is done
// about them is noted for the score.
#pragma once

#include "app/live/live_snapshot.h"
#include "app/live/rehearsal/fault_staging.h"
#include "app/live/rehearsal/rehearsal_course.h"
#include "app/live/rehearsal/rehearsal_faults.h"
#include "app/live/rehearsal/rehearsal_log.h"
#include "app/live/rehearsal/rehearsal_settings.h"
#include "catalog/utc_time.h"

#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace xb::app {

class LiveBoard;
class LiveScenes;
class SellingOnAir;

struct RehearsalPlaces {
    QObject& home;  // lives on the session's thread
    LiveBoard& board;
    LiveScenes& scenes;
    SellingOnAir& selling;
    catalog::Clock clock;
    // A destination's state has changed.
    std::function<void(const DestinationSnapshot&)> tell;
};

// Session's thread. What `places` refer to outlives it; stage and broadcast are there until it is
// gone, and everything works again then.
class Rehearsal {
 public:
    using Moment = std::chrono::steady_clock::time_point;

    Rehearsal(RehearsalPlaces places, std::shared_ptr<RehearsalBooks> books,
              const RehearsalSettings& settings, Moment begin);

    // The operator asked to try the destination again.
    void retry();
    // The operator has set the microphone.
    void seeMicrophoneSet();
    // What there is of it, up to this moment.
    RehearsalFacts facts();

 private:
    void play();
    void playBuyers(Moment now);
    void playFaults(Moment now);
    void hearAnswers(Moment now);
    void note(Moment now);
    void publish();
    std::optional<ExplainedGoods> explained() const;
    bool isPause() const;

    const RehearsalPlaces places_;
    const std::shared_ptr<RehearsalBooks> books_;
    RehearsalCourse course_;
    RehearsalFaults faults_;
    RehearsalLog log_;
    std::vector<std::optional<catalog::OrderId>> orders_;  // of the course, in its order
    std::optional<FaultNow> fault_;
    std::optional<studio::SceneId> scene_;
    encoder::DestinationState told_state_{};
    FaultStaging staging_;
    QTimer timer_;  // last: it goes first
};

}  // namespace xb::app
