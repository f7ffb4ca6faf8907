#include "app/pages/settings/stream_keys.h"

#include "app/pages/settings/settings_keeper.h"
#include "app/settings/keyring.h"

#include <QPointer>

#include <utility>

namespace xb::app {

namespace {

// In the place of a key that the keyring may still have. No platform's key is a control character.
const QString& forgotten() {
    static const QString mark(QChar(0x18));
    return mark;
}

}  // namespace

StreamKeys::StreamKeys(SettingsKeeper& files, Keyring* keyring, QString shop, QObject* parent)
    : QObject(parent), files_(files), keyring_(keyring), shop_(std::move(shop)) {
    connect(&files_, &SettingsKeeper::streamKeyRead, this,
            [this](const QString& name, const QString& stream_key) {
                if (stream_key == forgotten()) {
                    const bool is_newest = looked_at_[name] == turns_[name];
                    if (keyring_ != nullptr && is_newest) forget(name);
                    return emit found(name, {});
                }
                if (!stream_key.isEmpty() || keyring_ == nullptr)
                    return emit found(name, stream_key);
                findInKeyring(name);
            });
}

QString StreamKeys::account(const QString& name) const {
    return name.isEmpty() ? shop_ : QStringLiteral("%1 %2").arg(shop_, name);
}

void StreamKeys::find(const QString& name) {
    looked_at_[name] = turns_[name];
    files_.readStreamKey(name);
}

void StreamKeys::findInKeyring(const QString& name) {
    keyring_->read(account(name),
                   [self = QPointer(this), name](KeyringAnswer answer, const QString& secret) {
                       if (!self) return;
                       if (answer == KeyringAnswer::Unavailable) return emit self->withheld(name);
                       emit self->found(name, answer == KeyringAnswer::Done ? secret : QString());
                   });
}

// The mark goes once the keyring has forgotten it: another server may have this name by then.
void StreamKeys::forget(const QString& name) {
    const int turn = ++turns_[name];
    keyring_->remove(account(name), [self = QPointer(this), name, turn](KeyringAnswer answer) {
        if (!self || answer != KeyringAnswer::Done || self->turns_[name] != turn) return;
        self->files_.keepStreamKey(name, {});
    });
}

void StreamKeys::keep(const QString& name, const QString& stream_key) {
    if (keyring_ == nullptr) return files_.keepStreamKey(name, stream_key);
    if (stream_key.isEmpty()) {
        files_.keepStreamKey(name, forgotten());
        return forget(name);
    }
    const int turn = ++turns_[name];
    // In the file until the keyring has it: a program that ends meanwhile has lost nothing.
    files_.keepStreamKey(name, stream_key);
    keyring_->write(account(name), stream_key,
                    [self = QPointer(this), name, turn](KeyringAnswer answer) {
                        // What was kept or forgotten meanwhile is newer.
                        if (!self || answer != KeyringAnswer::Done || self->turns_[name] != turn)
                            return;
                        self->files_.keepStreamKey(name, {});
                    });
}

}  // namespace xb::app
