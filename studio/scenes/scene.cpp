// Scenes as plain values.
#include "studio/scenes/scene.h"

#include <algorithm>
#include <utility>

namespace xb::studio {
namespace {

char plain(char letter) {
    if (letter >= 'A' && letter <= 'Z') return static_cast<char>(letter - 'A' + 'a');
    return letter == ' ' || letter == '_' ? '-' : letter;
}

bool isSameName(std::string_view a, std::string_view b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](char left, char right) { return plain(left) == plain(right); });
}

}  // namespace

const Scene* findScene(const SceneCollection& collection, SceneId id) {
    const auto found = std::find_if(collection.scenes.begin(), collection.scenes.end(),
                                    [id](const Scene& scene) { return scene.id == id; });
    return found == collection.scenes.end() ? nullptr : &*found;
}

Scene* findScene(SceneCollection& collection, SceneId id) {
    return const_cast<Scene*>(findScene(std::as_const(collection), id));
}

const Scene* findSceneByName(const SceneCollection& collection, std::string_view name) {
    const auto found =
        std::find_if(collection.scenes.begin(), collection.scenes.end(),
                     [name](const Scene& scene) { return isSameName(scene.name, name); });
    return found == collection.scenes.end() ? nullptr : &*found;
}

const SceneItem* findItem(const std::vector<SceneItem>& items, ItemId id) {
    for (const SceneItem& item : items) {
        if (item.id == id) return &item;
        if (const SceneItem* child = findItem(item.children, id)) return child;
    }
    return nullptr;
}

void numberItems(SceneCollection& collection, SceneItem& item) {
    if (item.id.value == 0) item.id.value = ++collection.last_item.value;
    collection.last_item.value = std::max(collection.last_item.value, item.id.value);
    for (SceneItem& child : item.children)
        numberItems(collection, child);
}

SceneId unusedSceneId(const SceneCollection& collection) {
    int largest = built_in_scenes.back().value;
    for (const Scene& scene : collection.scenes)
        largest = std::max(largest, scene.id.value);
    return {largest + 1};
}

}  // namespace xb::studio
