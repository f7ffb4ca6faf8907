#include "app/pages/settings/stream_keys.h"

#include "app/pages/settings/settings_keeper.h"
#include "app/settings/keyring.h"

#include <QPointer>

#include <utility>

namespace xb::app {

StreamKeys::StreamKeys(SettingsKeeper& files, Keyring* keyring, QString shop, QObject* parent)
    : QObject(parent), files_(files), keyring_(keyring), shop_(std::move(shop)) {
    connect(&files_, &SettingsKeeper::streamKeyRead, this,
            [this](const QString& name, const QString& stream_key) {
                if (!stream_key.isEmpty() || keyring_ == nullptr)
                    return emit found(name, stream_key);
                findInKeyring(name);
            });
}

QString StreamKeys::account(const QString& name) const {
    return name.isEmpty() ? shop_ : QStringLiteral("%1 %2").arg(shop_, name);
}

void StreamKeys::find(const QString& name) {
    files_.readStreamKey(name);
}

void StreamKeys::findInKeyring(const QString& name) {
    keyring_->read(
        account(name), [self = QPointer(this), name](KeyringAnswer answer, const QString& secret) {
            if (self) emit self->found(name, answer == KeyringAnswer::Done ? secret : QString());
        });
}

void StreamKeys::keep(const QString& name, const QString& stream_key) {
    if (keyring_ == nullptr) return files_.keepStreamKey(name, stream_key);
    if (stream_key.isEmpty()) {
        files_.keepStreamKey(name, {});
        return keyring_->remove(account(name), [](KeyringAnswer) {});
    }
    // In the file until the keyring has it: a program that ends meanwhile has lost nothing.
    files_.keepStreamKey(name, stream_key);
    keyring_->write(account(name), stream_key,
                    [self = QPointer(this), name, stream_key](KeyringAnswer answer) {
                        if (!self) return;
                        const bool is_kept = answer == KeyringAnswer::Done;
                        self->files_.keepStreamKey(name, is_kept ? QString() : stream_key);
                    });
}

}  // namespace xb::app
