// The recording at the foot of the window: how it does, how long the disk still has room for it,
// and its button while on air.
#pragma once

#include "app/live/live_session.h"
#include "app/settings/second_canvas.h"
#include "app/shop/disk_ask.h"
#include "app/shop/disk_gauge.h"

#include <QObject>

#include <chrono>
#include <filesystem>
#include <functional>
#include <optional>

namespace xb::app {

class BottomBar;

// Where recordings go, asked each time, and what all that run at once take.
struct RecordingPlace {
    std::function<std::filesystem::path()> folder;
    std::function<int()> kbps;
    std::function<SecondCanvasSettings()> second;
};

// Main thread; what it refers to outlives it.
class RecordingDesk : public QObject {
    Q_OBJECT

 public:
    RecordingDesk(LiveSession& session, BottomBar& bar, RecordingPlace place);

    // Twice a second.
    void showFigures(const LiveSnapshot& snapshot);
    // What it was told of another folder does not count for this one.
    void lookAgain();
    // None: it has not been looked at yet.
    const std::optional<DiskFound>& disk() const { return found_; }
    // None: nobody knows, or nothing can be written there.
    std::optional<std::chrono::minutes> room() const;

 private:
    void begin();
    void end();

    LiveSession& session_;
    BottomBar& bar_;
    const RecordingPlace place_;
    DiskGauge disk_;
    DiskAsk files_;
    std::optional<DiskFound> found_;
    std::optional<bool> awaited_;  // whether it shall run, until it does as the button said
    int tick_count_ = 0;
    int awaited_ticks_ = 0;
};

}  // namespace xb::app
