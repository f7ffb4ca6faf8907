#include "app/pages/settings/settings_keeper.h"

#include "app/errors/error_text.h"
#include "app/pages/settings/portable_settings.h"
#include "app/settings/atomic_file.h"

#include <utility>

namespace xb::app {

namespace {

std::string secretOf(const QString& name) {
    const std::string common(stream_key_secret);
    return name.isEmpty() ? common : common + "-" + name.toStdString();
}

}  // namespace

SettingsKeeper::SettingsKeeper(const std::filesystem::path& shop_folder, QObject* parent)
    : QObject(parent), file_(shop_folder), secrets_(shop_folder) {
    thread_.setMaxThreadCount(1);
}

SettingsKeeper::~SettingsKeeper() {
    thread_.waitForDone();
}

template <class Telling>
void SettingsKeeper::answer(Telling telling) {
    QMetaObject::invokeMethod(this, std::move(telling), Qt::QueuedConnection);
}

void SettingsKeeper::keep(const Settings& settings) {
    thread_.start([this, settings] { tell(file_.save(settings)); });
}

void SettingsKeeper::keepStreamKey(const QString& name, const QString& stream_key) {
    thread_.start([this, secret = secretOf(name), key = stream_key.toStdString()] {
        tell(key.empty() ? secrets_.remove(secret) : secrets_.write(secret, key));
    });
}

void SettingsKeeper::readStreamKey(const QString& name) {
    thread_.start([this, name] {
        const auto key = secrets_.read(secretOf(name));
        if (!key) tell(tl::unexpected(key.error()));
        const QString known = key && *key ? QString::fromStdString(**key) : QString();
        answer([this, name, known] { emit streamKeyRead(name, known); });
    });
}

void SettingsKeeper::exportTo(const QString& path, const Settings& settings) {
    thread_.start([this, path, settings] {
        if (tell(writeFileAtomically(path.toStdString(), portableJson(settings))))
            answer([this, path] { emit exported(path); });
    });
}

void SettingsKeeper::importFrom(const QString& path) {
    thread_.start([this, path] {
        const auto bytes = readWholeFile(path.toStdString());
        if (!bytes) {
            tell(tl::unexpected(bytes.error()));
            return;
        }
        if (const auto settings = settingsFromPortable(*bytes)) {
            answer([this, settings] { emit imported(*settings); });
            return;
        }
        tell(fail(ErrorCode::NoSettingsFile, {path.toStdString()}));
    });
}

bool SettingsKeeper::tell(const Result<void>& result) {
    if (result) return true;
    const QString sentence = errorText(result.error());
    answer([this, sentence] { emit failed(sentence); });
    return false;
}

}  // namespace xb::app
