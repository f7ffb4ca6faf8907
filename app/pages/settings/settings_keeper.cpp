#include "app/pages/settings/settings_keeper.h"

#include "app/errors/error_text.h"
#include "app/settings/atomic_file.h"

namespace xb::app {

namespace {
constexpr mode_t folder_mode = 0755;
}

SettingsKeeper::SettingsKeeper(const std::filesystem::path& shop_folder, QObject* parent)
    : QObject(parent), file_(shop_folder), secrets_(shop_folder) {
    thread_.setMaxThreadCount(1);
}

SettingsKeeper::~SettingsKeeper() {
    thread_.waitForDone();
}

void SettingsKeeper::keep(const Settings& settings) {
    thread_.start([this, settings] { tell(file_.save(settings)); });
}

void SettingsKeeper::keepStreamKey(const QString& stream_key) {
    thread_.start([this, key = stream_key.toStdString()] {
        tell(key.empty() ? secrets_.remove(stream_key_secret)
                         : secrets_.write(stream_key_secret, key));
    });
}

void SettingsKeeper::makeFolder(const std::filesystem::path& folder) {
    thread_.start([this, folder] {
        if (!tell(ensureFolder(folder, folder_mode))) return;
        QMetaObject::invokeMethod(
            this, [this] { emit folderMade(); }, Qt::QueuedConnection);
    });
}

bool SettingsKeeper::tell(const Result<void>& result) {
    if (result) return true;
    const QString sentence = errorText(result.error());
    QMetaObject::invokeMethod(
        this, [this, sentence] { emit failed(sentence); }, Qt::QueuedConnection);
    return false;
}

}  // namespace xb::app
