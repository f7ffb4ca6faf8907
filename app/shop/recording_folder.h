// The folder that a recording goes to, made in time or not at all.
#pragma once

#include "app/error.h"
#include "app/shop/disk_ask.h"

#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <filesystem>
#include <functional>

namespace xb::app {

// Makes what is missing of it, and tries whether a file can be written there. Waits for the disk.
Result<void> makeWritableFolder(const std::filesystem::path& folder);

// Called and answering on the thread that made it. Destruction waits for no disk.
class RecordingFolder : public QObject {
    Q_OBJECT

 public:
    using Make = std::function<Result<void>(const std::filesystem::path&)>;

    explicit RecordingFolder(std::chrono::milliseconds patience, Make make = makeWritableFolder);

    // Answered once, by `made` or by `refused`; asked anew before that, the new one counts.
    void make(const std::filesystem::path& folder);

 signals:
    void made();
    // Nothing can be written there, or its disk has not answered in time: why, in words.
    void refused(const QString& sentence);

 private:
    void take(const Result<void>& outcome);

    const Make make_;
    std::filesystem::path wanted_;  // empty: nothing is waited for
    QTimer patience_;
    DiskAsk disk_;
};

}  // namespace xb::app
