// Writes settings and the stream key to disk, and makes the folder of recordings, off the main
// thread.
#pragma once

#include "app/secrets.h"
#include "app/settings/settings_file.h"

#include <QObject>
#include <QThreadPool>

#include <filesystem>

namespace xb::app {

// Called and answering on the thread that made it. Writes in the order of the calls; destruction
// waits for all of them.
class SettingsKeeper : public QObject {
    Q_OBJECT

 public:
    explicit SettingsKeeper(const std::filesystem::path& shop_folder, QObject* parent = nullptr);
    ~SettingsKeeper() override;

    void keep(const Settings& settings);
    // An empty key is forgotten.
    void keepStreamKey(const QString& stream_key);
    // Answered by `folderMade`, also where it was there, or by `failed`.
    void makeFolder(const std::filesystem::path& folder);

 signals:
    // What could not be written, in words; the settings before are still there.
    void failed(const QString& sentence);
    void folderMade();

 private:
    bool tell(const Result<void>& result);

    SettingsFile file_;
    Secrets secrets_;
    QThreadPool thread_;
};

}  // namespace xb::app
