// Keeps the settings in DIR/settings.json, and the two generations before them.
#pragma once

#include "app/error.h"
#include "app/settings/settings.h"

#include <filesystem>
#include <optional>

namespace xb::app {

struct LoadedSettings {
    Settings settings;
    // Where the file was damaged: what was done about it, to be told in words (SettingsDamaged,
    // SettingsAllDamaged).
    std::optional<Error> trouble;
};

// One thread at a time.
class SettingsFile {
 public:
    explicit SettingsFile(const std::filesystem::path& shop_folder);

    // Never fails: an absent file is a first start, and defaults. A damaged one is set aside as
    // `settings.json.damaged`, and the newest generation that can be read counts.
    LoadedSettings load() const;

    // CannotWriteFile or CannotCreateFolder; the settings before stay in force on disk.
    Result<void> save(const Settings& settings) const;

 private:
    std::filesystem::path generation(int age) const;
    std::filesystem::path folder_;
};

}  // namespace xb::app
