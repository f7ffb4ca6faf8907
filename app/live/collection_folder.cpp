#include "app/live/collection_folder.h"

#include "app/application.h"
#include "studio/scenes/collection_file.h"

#include <algorithm>

namespace xb::app {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view ending = ".json";
constexpr std::size_t most_bytes = 120;

}  // namespace

bool isCollectionName(const std::string& name) {
    const bool has_control = std::any_of(name.begin(), name.end(), [](char letter) {
        return letter == '/' || (letter >= 0 && letter < ' ');
    });
    return !name.empty() && name.size() <= most_bytes && name.front() != '.' && !has_control;
}

fs::path CollectionFolder::fileOf(const std::string& name) const {
    return name.empty() ? scenesFile(shop_) : shop_ / "scenes" / (name + std::string(ending));
}

std::vector<std::string> CollectionFolder::names() const {
    std::vector<std::string> names;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(shop_ / "scenes", ignored))
        if (entry.path().extension() == ending) names.push_back(entry.path().stem().string());
    std::sort(names.begin(), names.end());
    return names;
}

studio::Result<void> CollectionFolder::add(const std::string& name,
                                           const studio::SceneCollection& collection) const {
    const fs::path file = fileOf(name);
    std::error_code ignored;
    if (!isCollectionName(name) || fs::exists(file, ignored))
        return studio::fail(studio::ErrorCode::SceneNameTaken, {name});
    fs::create_directories(file.parent_path(), ignored);
    return studio::saveCollection(collection, file);
}

void CollectionFolder::retire(const std::string& from, const std::string& to) const {
    const fs::path old = fileOf(from);
    std::error_code ignored;
    for (int generation = 1; generation <= studio::kept_collections; ++generation) {
        const std::string number = "." + std::to_string(generation);
        fs::rename(old.string() + number, fileOf(to).string() + number, ignored);
    }
    fs::remove(old, ignored);
}

}  // namespace xb::app
