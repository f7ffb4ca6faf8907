// Measures the machine in a process of its own, so that nothing it does can reach the desk.
#pragma once

#include "app/live/machine_measure.h"

#include <QObject>
#include <QProcess>
#include <QString>
#include <QTimer>

#include <filesystem>

namespace xb::app {

// Main thread. `xiangbo doctor --measure` does the work and keeps what it found in the shop's
// folder, where keptMeasure() finds it from then on. A stage may be open meanwhile: what is
// measured is the processors' time, not the clock's.
class MachineMeasuring : public QObject {
    Q_OBJECT

 public:
    // `program`: xiangbo itself; empty: the one that runs now.
    explicit MachineMeasuring(std::filesystem::path shop_folder, QString program = {},
                              QObject* parent = nullptr);
    // Ends what still runs, and does not wait for it.
    ~MachineMeasuring() override;
    MachineMeasuring(const MachineMeasuring&) = delete;
    MachineMeasuring& operator=(const MachineMeasuring&) = delete;

    // Returns at once; answered once by one of the signals, some four seconds later, at most
    // thirty. Ignored while it runs.
    void start();
    bool isRunning() const;

 signals:
    void measured(const xb::app::MachineMeasure& measure);
    // One sentence; nothing was kept, and what was known before counts on.
    void failed(const QString& sentence);

 private:
    void conclude(bool is_done);

    const std::filesystem::path folder_;
    const QString program_;
    bool is_running_ = false;
    QTimer deadline_;
    QProcess* process_;  // outlives this object where it takes a while to end
};

}  // namespace xb::app
