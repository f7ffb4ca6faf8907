// Settings to be carried to another computer: all of them but what is secret.
#pragma once

#include "app/settings/settings.h"

#include <optional>
#include <string>

namespace xb::app {

// Addresses lose what may be a key, a password or a query; a network camera that is opened with
// such ones is left out. Pure.
Settings withoutSecrets(const Settings& settings);

std::string portableJson(const Settings& settings);
// Nothing for what `portableJson` has not written.
std::optional<Settings> settingsFromPortable(const std::string& json);

}  // namespace xb::app
