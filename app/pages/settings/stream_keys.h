// Where stream keys are kept: in the desktop's keyring, or in files that only their owner can read
// where there is none.
#pragma once

#include <QObject>
#include <QString>

namespace xb::app {

class Keyring;
class SettingsKeeper;

// Main thread. A key in a file is newer than one in the keyring: it was put there because the
// keyring would not take it. Names: empty for the key in use, else a profile's id.
class StreamKeys : public QObject {
    Q_OBJECT

 public:
    // Both outlive it; null: files only. `shop` tells the shops of one person apart.
    StreamKeys(SettingsKeeper& files, Keyring* keyring, QString shop, QObject* parent = nullptr);

    // Answered by `found`, with an empty key where none is kept.
    void find(const QString& name);
    // An empty key is forgotten in both places.
    void keep(const QString& name, const QString& stream_key);

 signals:
    void found(const QString& name, const QString& stream_key);

 private:
    void findInKeyring(const QString& name);
    QString account(const QString& name) const;

    SettingsKeeper& files_;
    Keyring* keyring_;
    QString shop_;
};

}  // namespace xb::app
