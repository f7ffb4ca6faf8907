// Atomic writes, and generations that are moved back one place before each.
#include "app/settings/settings_file.h"

#include "app/settings/atomic_file.h"

#include <system_error>

namespace xb::app {
namespace {

constexpr int oldest_generation = 2;
// Addresses of cameras and destinations may hold a password.
constexpr mode_t owner_only = 0600;

std::optional<Settings> readSettings(const std::filesystem::path& path) {
    const auto bytes = readWholeFile(path);
    return bytes ? settingsFromJson(*bytes) : std::nullopt;
}

// What an earlier version, or somebody's copy, left readable for others.
void keepToOwner(const std::filesystem::path& path) {
    std::error_code ignored;
    std::filesystem::permissions(
        path, std::filesystem::perms::group_all | std::filesystem::perms::others_all,
        std::filesystem::perm_options::remove, ignored);
}

}  // namespace

SettingsFile::SettingsFile(const std::filesystem::path& shop_folder) : folder_(shop_folder) {}

std::filesystem::path SettingsFile::generation(int age) const {
    return folder_ / (age == 0 ? "settings.json" : "settings.json." + std::to_string(age));
}

LoadedSettings SettingsFile::load() const {
    const auto newest = generation(0);
    const auto aside = folder_ / "settings.json.damaged";
    for (int age = 0; age <= oldest_generation; ++age)
        keepToOwner(generation(age));
    keepToOwner(aside);
    std::error_code error;
    const bool is_there = std::filesystem::exists(newest, error);
    if (auto settings = readSettings(newest)) return {*settings, std::nullopt};

    if (is_there) std::filesystem::rename(newest, aside, error);
    const Error told_older{ErrorCode::SettingsDamaged, {newest.string(), aside.string()}};
    for (int age = 1; age <= oldest_generation; ++age) {
        // A newest file that is merely missing, with an older one there, is a damaged folder as
        // well.
        if (auto settings = readSettings(generation(age))) return {*settings, told_older};
    }
    if (!is_there) return {};
    return {Settings{}, Error{ErrorCode::SettingsAllDamaged, {newest.string(), aside.string()}}};
}

Result<void> SettingsFile::save(const Settings& settings) const {
    if (auto folder = ensureFolder(folder_, 0700); !folder) return folder;
    const std::string json = settingsToJson(settings);
    const auto before = readWholeFile(generation(0));
    if (before && *before == json) return {};
    // Only a readable generation is worth keeping: a damaged one must not push out a good one.
    if (before && settingsFromJson(*before)) {
        std::error_code ignored;
        std::filesystem::rename(generation(1), generation(2), ignored);
        if (auto kept = writeFileAtomically(generation(1), *before, owner_only); !kept) return kept;
    }
    return writeFileAtomically(generation(0), json, owner_only);
}

}  // namespace xb::app
