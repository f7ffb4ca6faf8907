// The desktop's own place for secrets, as this program sees it.
#pragma once

#include <QString>

#include <functional>
#include <memory>

namespace xb::app {

enum class KeyringAnswer {
    Done,
    Absent,      // of reading: no such secret is kept
    Unavailable  // no keyring, a locked one, or one that did not answer in time
};

// Main thread: answers come there, later than the call returns, each exactly once while the keyring
// lives. Calls are carried out in their order.
class Keyring {
 public:
    using Read = std::function<void(KeyringAnswer answer, const QString& secret)>;
    using Told = std::function<void(KeyringAnswer answer)>;

    virtual ~Keyring() = default;
    virtual void read(const QString& name, Read then) = 0;
    virtual void write(const QString& name, const QString& secret, Told then) = 0;
    // An absent one is done.
    virtual void remove(const QString& name, Told then) = 0;
};

// GNOME's or KDE's, by the session bus; null where there is no session bus to ask. A person may be
// asked to unlock it: it has half a minute for each answer.
std::unique_ptr<Keyring> systemKeyring();

}  // namespace xb::app
