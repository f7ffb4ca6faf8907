// How much room a folder's disk has, measured off the main thread.
#pragma once

#include <QObject>
#include <QThreadPool>

#include <filesystem>

namespace xb::app {

// Called and answering on the thread that made it; one measurement at a time, further ones
// meanwhile are dropped.
class DiskGauge : public QObject {
    Q_OBJECT

 public:
    explicit DiskGauge(QObject* parent = nullptr);
    // Waits for a measurement under way.
    ~DiskGauge() override;

    // The nearest folder that exists counts, so that one that is yet to be made can be asked about.
    void measure(const std::filesystem::path& folder);

 signals:
    void measured(qint64 free_bytes);

 private:
    bool is_measuring_ = false;
    QThreadPool thread_;
};

}  // namespace xb::app
