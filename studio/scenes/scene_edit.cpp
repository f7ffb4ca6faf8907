// One change of a scene collection.
#include "studio/scenes/scene_edit.h"

#include <algorithm>
#include <utility>

namespace xb::studio {
namespace {

// Where an item is: the list that holds it, its place there, and the group the list belongs to.
struct Place {
    std::vector<SceneItem>* list = nullptr;
    std::size_t index = 0;
    ItemId group;

    explicit operator bool() const { return list != nullptr; }
    SceneItem& item() const { return (*list)[index]; }
};

Place findPlace(std::vector<SceneItem>& items, ItemId id, ItemId group = {}) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (items[i].id == id) return {&items, i, group};
        if (const Place inside = findPlace(items[i].children, id, items[i].id)) return inside;
    }
    return {};
}

// The list of a group's items, or the scene's own.
std::vector<SceneItem>* listOf(Scene& scene, ItemId group) {
    if (group.value == 0) return &scene.items;
    const Place place = findPlace(scene.items, group);
    if (!place || !std::holds_alternative<Group>(place.item().source)) return nullptr;
    return &place.item().children;
}

template <class T>
void insertAt(std::vector<T>& list, std::optional<std::size_t> position, T value) {
    const std::size_t at = std::min(position.value_or(list.size()), list.size());
    list.insert(list.begin() + static_cast<std::ptrdiff_t>(at), std::move(value));
}

template <class T>
void eraseAt(std::vector<T>& list, std::size_t index) {
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(index));
}

tl::unexpected<Error> unknownScene(SceneId id) {
    return fail(ErrorCode::UnknownScene, {std::to_string(id.value)});
}

tl::unexpected<Error> unknownItem(ItemId id) {
    return fail(ErrorCode::UnknownSceneItem, {std::to_string(id.value)});
}

// A locked item may be unlocked, hidden and shown, and nothing else.
bool mayBecome(const SceneItem& before, const SceneItem& after) {
    if (!before.is_locked || !after.is_locked) return true;
    SceneItem allowed = before;
    allowed.is_hidden = after.is_hidden;
    return allowed == after;
}

Result<DoneEdit> putNew(SceneCollection& collection, Scene& scene, const PutItem& edit) {
    std::vector<SceneItem>* list = listOf(scene, edit.group);
    if (!list) return unknownItem(edit.group);
    SceneItem item = edit.item;
    numberItems(collection, item);
    const ItemId id = item.id;
    insertAt(*list, edit.position, std::move(item));
    return DoneEdit{scene.id, id, RemoveItem{scene.id, id}};
}

Result<DoneEdit> putAgain(SceneCollection& collection, Scene& scene, const Place& place,
                          const PutItem& edit, Locks locks) {
    if (locks == Locks::Respected && !mayBecome(place.item(), edit.item))
        return fail(ErrorCode::SceneItemLocked, {place.item().name});
    std::vector<SceneItem>* target = listOf(scene, edit.group);
    const bool is_own_group = findItem({place.item()}, edit.group) != nullptr;
    if (!target || is_own_group) return unknownItem(edit.group);
    PutItem inverse{scene.id, place.item(), place.index, place.group};
    SceneItem item = edit.item;
    numberItems(collection, item);
    if (target == place.list && edit.position.value_or(place.index) == place.index) {
        place.item() = std::move(item);
    } else {
        eraseAt(*place.list, place.index);
        // The group may have moved up where it lay above what was taken out.
        insertAt(*listOf(scene, edit.group), edit.position, std::move(item));
    }
    return DoneEdit{scene.id, edit.item.id, std::move(inverse)};
}

Result<DoneEdit> apply(SceneCollection& collection, const PutItem& edit, Locks locks) {
    Scene* scene = findScene(collection, edit.scene);
    if (!scene) return unknownScene(edit.scene);
    const Place place = findPlace(scene->items, edit.item.id);
    return place ? putAgain(collection, *scene, place, edit, locks)
                 : putNew(collection, *scene, edit);
}

Result<DoneEdit> apply(SceneCollection& collection, const RemoveItem& edit, Locks locks) {
    Scene* scene = findScene(collection, edit.scene);
    if (!scene) return unknownScene(edit.scene);
    const Place place = findPlace(scene->items, edit.item);
    if (!place) return unknownItem(edit.item);
    if (locks == Locks::Respected && place.item().is_locked)
        return fail(ErrorCode::SceneItemLocked, {place.item().name});
    PutItem inverse{scene->id, place.item(), place.index, place.group};
    eraseAt(*place.list, place.index);
    return DoneEdit{scene->id, edit.item, std::move(inverse)};
}

std::size_t indexOf(const SceneCollection& collection, SceneId id) {
    const auto& scenes = collection.scenes;
    return static_cast<std::size_t>(
        std::find_if(scenes.begin(), scenes.end(),
                     [id](const Scene& scene) { return scene.id == id; }) -
        scenes.begin());
}

Result<DoneEdit> apply(SceneCollection& collection, const PutScene& edit, Locks /*locks*/) {
    Scene scene = edit.scene;
    const Scene* namesake = findSceneByName(collection, scene.name);
    if (scene.name.empty() || (namesake && namesake->id != scene.id))
        return fail(ErrorCode::SceneNameTaken, {scene.name});
    if (scene.id.value == 0) scene.id = unusedSceneId(collection);
    for (SceneItem& item : scene.items)
        numberItems(collection, item);
    const SceneId id = scene.id;
    const std::size_t index = indexOf(collection, id);
    if (index == collection.scenes.size()) {
        insertAt(collection.scenes, edit.position, std::move(scene));
        return DoneEdit{id, {}, RemoveScene{id}};
    }
    PutScene inverse{collection.scenes[index], index};
    eraseAt(collection.scenes, index);
    insertAt(collection.scenes, edit.position.value_or(index), std::move(scene));
    return DoneEdit{id, {}, std::move(inverse)};
}

Result<DoneEdit> apply(SceneCollection& collection, const RemoveScene& edit, Locks /*locks*/) {
    const std::size_t index = indexOf(collection, edit.scene);
    if (index == collection.scenes.size()) return unknownScene(edit.scene);
    if (collection.scenes.size() == 1)
        return fail(ErrorCode::LastScene, {collection.scenes[index].name});
    PutScene inverse{collection.scenes[index], index};
    eraseAt(collection.scenes, index);
    return DoneEdit{edit.scene, {}, std::move(inverse)};
}

}  // namespace

Result<DoneEdit> applyEdit(SceneCollection& collection, const SceneEdit& edit, Locks locks) {
    return std::visit([&](const auto& one) { return apply(collection, one, locks); }, edit);
}

}  // namespace xb::studio
