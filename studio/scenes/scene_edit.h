// One change of a scene collection, and the change that takes it back: plain values, pure
// functions.
#pragma once

#include "studio/error.h"
#include "studio/scenes/scene.h"

#include <cstddef>
#include <optional>
#include <variant>

namespace xb::studio {

// Puts an item where there is none of its id, or in the place of the one there is: new values,
// another position, another group.
struct PutItem {
    SceneId scene;
    SceneItem item;                       // a new item has no id: the edit gives it one
    std::optional<std::size_t> position;  // from below; none: where it was, a new one on top
    ItemId group;                         // none: directly on the scene
};

struct RemoveItem {
    SceneId scene;
    ItemId item;
};

// As PutItem, for a whole scene.
struct PutScene {
    Scene scene;
    std::optional<std::size_t> position;
};

struct RemoveScene {
    SceneId scene;
};

using SceneEdit = std::variant<PutItem, RemoveItem, PutScene, RemoveScene>;

// Which numbers were given to what is new, and how to take the edit back.
struct DoneEdit {
    SceneId scene;
    ItemId item;
    SceneEdit inverse;
};

// Taking an edit back does not ask whether an item has been locked since.
enum class Locks { Respected, Ignored };

// On failure nothing has changed. Refused: what is not there, moving or changing a locked item
// other than to unlock it, removing the last scene, a second scene of the same name, an empty name.
Result<DoneEdit> applyEdit(SceneCollection& collection, const SceneEdit& edit,
                           Locks locks = Locks::Respected);

}  // namespace xb::studio
