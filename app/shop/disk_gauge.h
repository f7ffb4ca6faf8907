// How much room a folder's disk has, measured off the main thread.
#pragma once

#include "app/shop/disk_ask.h"

#include <QObject>
#include <QString>

#include <filesystem>

namespace xb::app {

// Called and answering on the thread that made it; one measurement at a time, further ones
// meanwhile are dropped, but for one of another folder: that takes its place.
struct DiskFound {
    enum class State { Usable, Missing, ReadOnly };
    State state = State::Usable;
    qint64 free_bytes = 0;  // of one that is usable
};

// The folder itself counts, or the one that it is yet to be made in; never one further up, which
// may be of another disk. Waits for the disk.
DiskFound lookAtDisk(const std::filesystem::path& folder);

class DiskGauge : public QObject {
    Q_OBJECT

 public:
    // Destruction waits for no measurement.
    explicit DiskGauge(QObject* parent = nullptr);

    void measure(const std::filesystem::path& folder);

 signals:
    void measured(const QString& folder, xb::app::DiskFound found);

 private:
    std::filesystem::path measured_;
    DiskAsk disk_;
};

}  // namespace xb::app
