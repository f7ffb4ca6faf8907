// `xiangbo live`: one broadcast without a window, from its options to its report.
#pragma once

#include "app/cli/commands.h"
#include "app/live/broadcast_summary.h"
#include "app/live/live_settings.h"
#include "app/live/live_snapshot.h"
#include "app/live/live_state.h"
#include "app/live/run_stage.h"
#include "catalog/ids.h"

#include <QObject>
#include <QSet>
#include <QString>
#include <QStringList>
#include <QTimer>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

namespace xb::app {

class Application;
class LiveReplay;

// Main thread. Runs the event loop until the broadcast is over, and answers the exit status.
class LiveRun : public QObject {
    Q_OBJECT

 public:
    LiveRun(Application& application, LiveCommand command);
    ~LiveRun() override;

    int run();

    // Ctrl-C: ends in good order, in whatever state.
    void end();

    // Ignored where no replay was asked for.
    void saveReplay();

 private:
    void begin();
    // Both tell what is wrong before a camera is opened.
    bool findScenes(const std::filesystem::path& collection);
    bool findCutOff();
    void dressOverlays();
    void switchLater();
    void goLive();
    void invitePhones() const;
    void tell(const QString& sentence);
    void tellEarly();
    void onState(LiveState state);
    void onEnded(const BroadcastSummary& summary);
    void watchFinishing();
    void conclude();
    static QString endedLine(const BroadcastSummary& summary);
    bool report(const LiveSnapshot& snapshot, const BroadcastSummary& summary);
    void giveUp(const QString& sentence);

    Application& application_;
    const LiveCommand command_;
    RunScenes scenes_;
    std::optional<catalog::SkuId> featured_;
    std::optional<catalog::BroadcastId> continues_;
    std::unique_ptr<LiveReplay> replay_;  // none: not asked for
    QTimer duration_timer_;
    QTimer finishing_timer_;  // runs from the end of the broadcast until its recording is finished
    BroadcastSummary summary_;
    std::vector<studio::CameraStatistics> cameras_;  // these two at the end
    std::optional<studio::VirtualOutputStatistics> virtual_outputs_;
    QString last_problem_;
    QSet<QString> told_;
    QString last_told_;
    QStringList early_;  // to be told once on air, or at the end
    bool was_on_air_ = false;
    bool is_asked_to_end_ = false;
    bool has_failed_ = false;
    int exit_status_ = 0;
};

}  // namespace xb::app
