#include "app/pages/scenes/scene_steps.h"

#include "app/pages/scenes/new_items.h"

#include <algorithm>
#include <utility>

namespace xb::app {

namespace {

using namespace studio;

std::string freeName(const SceneCollection& collection, const std::string& wanted) {
    std::string name = wanted;
    for (int number = 2; findSceneByName(collection, name) != nullptr; ++number)
        name = wanted + ' ' + std::to_string(number);
    return name;
}

std::size_t placeOf(const SceneCollection& collection, SceneId id) {
    const auto found = std::find_if(collection.scenes.begin(), collection.scenes.end(),
                                    [id](const Scene& one) { return one.id == id; });
    return static_cast<std::size_t>(found - collection.scenes.begin());
}

// What a host begins with: something is seen at once.
Scene newScene(const SceneCollection& collection, const std::string& name) {
    Scene scene;
    scene.name = freeName(collection, name);
    for (const NewItem kind : {NewItem::Ground, NewItem::Camera})
        scene.items.push_back(newItem(kind, collection.canvas));
    return scene;
}

Scene copyOf(const SceneCollection& collection, const Scene& scene, const std::string& name) {
    Scene copy = scene;
    copy.id = {};
    copy.name = freeName(collection, name);
    for (SceneItem& item : copy.items)
        item = withoutNumbers(std::move(item));
    return copy;
}

}  // namespace

std::optional<SceneEdit> editOf(SceneStep step, const SceneCollection& collection,
                                const Scene& scene, const std::string& name) {
    const std::size_t place = placeOf(collection, scene.id);
    const std::size_t count = collection.scenes.size();
    if (place == count) return std::nullopt;
    Scene next = scene;
    switch (step) {
        case SceneStep::Add:
            return PutScene{newScene(collection, name), place + 1};
        case SceneStep::Copy:
            return PutScene{copyOf(collection, scene, name), place + 1};
        case SceneStep::Rename:
            if (name.empty() || name == scene.name) return std::nullopt;
            next.name = name;
            return PutScene{next, std::nullopt};
        case SceneStep::Earlier:
            if (place == 0) return std::nullopt;
            return PutScene{next, place - 1};
        case SceneStep::Later:
            if (place + 1 == count) return std::nullopt;
            return PutScene{next, place + 1};
        case SceneStep::Voice:
            next.voice = scene.voice == SceneVoice::Heard ? SceneVoice::Silent : SceneVoice::Heard;
            return PutScene{next, std::nullopt};
        case SceneStep::Remove:
            if (count == 1) return std::nullopt;
            return RemoveScene{scene.id};
    }
    return std::nullopt;
}

}  // namespace xb::app
