// Writes and reads settings and stream keys on disk, off the main thread.
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
    // Names: empty for the key in use, else a profile's id. An empty key is forgotten.
    void keepStreamKey(const QString& name, const QString& stream_key);
    // Answered by `streamKeyRead`, or by `failed` and an empty key.
    void readStreamKey(const QString& name);
    // Without secrets, to be carried elsewhere. Answered by `exported` or `failed`.
    void exportTo(const QString& path, const Settings& settings);
    // Answered by `imported` or `failed`.
    void importFrom(const QString& path);

 signals:
    // Empty: there is none.
    void streamKeyRead(const QString& name, const QString& stream_key);
    void exported(const QString& path);
    void imported(const xb::app::Settings& settings);
    // What could not be written, in words; the settings before are still there.
    void failed(const QString& sentence);

 private:
    bool tell(const Result<void>& result);
    template <class Telling>
    void answer(Telling telling);

    SettingsFile file_;
    Secrets secrets_;
    QThreadPool thread_;
};

}  // namespace xb::app
