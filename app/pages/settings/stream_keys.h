// Where stream keys are kept: in the desktop's keyring, or in files that only their owner can read
// where there is none.
#pragma once

#include <QObject>
#include <QString>

#include <map>

namespace xb::app {

class Keyring;
class SettingsKeeper;

// Main thread. What is in a file is newer than what the keyring has: it was put there because the
// keyring would not take it, or would not forget. Names: empty for the key in use, else a profile's
// id.
class StreamKeys : public QObject {
    Q_OBJECT

 public:
    // Both outlive it; null: files only. `shop` tells the shops of one person apart.
    StreamKeys(SettingsKeeper& files, Keyring* keyring, QString shop, QObject* parent = nullptr);

    // Answered by `found`, with an empty key where none is kept, or by `withheld`.
    void find(const QString& name);
    // An empty key is forgotten in both places; where the keyring does not answer, it is asked once
    // more whenever this key is looked for, and what it has counts no more.
    void keep(const QString& name, const QString& stream_key);

 signals:
    void found(const QString& name, const QString& stream_key);
    // The keyring is locked, or does not answer: whether there is a key is not known.
    void withheld(const QString& name);

 private:
    void findInKeyring(const QString& name);
    void forget(const QString& name);
    QString account(const QString& name) const;

    SettingsKeeper& files_;
    Keyring* keyring_;
    QString shop_;
    std::map<QString, int> turns_;      // counted for each name: only the newest answer counts
    std::map<QString, int> looked_at_;  // the turn at which each was looked for
};

}  // namespace xb::app
