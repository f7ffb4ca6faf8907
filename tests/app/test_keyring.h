// A keyring that holds what it is given, or is locked.
#pragma once

#include "app/settings/keyring.h"

#include <map>

namespace xb::app {

class TestKeyring : public Keyring {
 public:
    void read(const QString& name, Read then) override {
        if (!is_open) return then(KeyringAnswer::Unavailable, {});
        const auto found = secrets.find(name);
        if (found == secrets.end()) return then(KeyringAnswer::Absent, {});
        then(KeyringAnswer::Done, found->second);
    }
    void write(const QString& name, const QString& secret, Told then) override {
        if (is_open) secrets[name] = secret;
        then(is_open ? KeyringAnswer::Done : KeyringAnswer::Unavailable);
    }
    void remove(const QString& name, Told then) override {
        if (is_open) secrets.erase(name);
        then(is_open ? KeyringAnswer::Done : KeyringAnswer::Unavailable);
    }

    bool is_open = true;
    std::map<QString, QString> secrets;
};

}  // namespace xb::app
