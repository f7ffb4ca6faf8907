// A scene collection on disk: written as a whole, with the files before it kept.
#pragma once

#include "studio/error.h"
#include "studio/scenes/scene.h"

#include <filesystem>
#include <optional>

namespace xb::studio {

inline constexpr int kept_collections = 5;

// Any thread. Writes beside the file, syncs, and only then takes its place; what was there becomes
// FILE.1, that FILE.2 and so on, up to `kept_collections`. Nothing is written if nothing changed.
Result<void> saveCollection(const SceneCollection& collection, const std::filesystem::path& file);

struct LoadedCollection {
    SceneCollection collection;
    std::filesystem::path file;      // which of the generations it is
    std::optional<Error> why_older;  // what was wrong with the newest
};

// The newest generation that is whole.
Result<LoadedCollection> loadCollection(const std::filesystem::path& file);

}  // namespace xb::studio
