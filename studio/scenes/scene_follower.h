// Hears what a show's scenes are and which of them viewers see, to show the same elsewhere.
#pragma once

#include "studio/scenes/scene.h"
#include "studio/scenes/transition.h"

namespace xb::studio {

// Called on the show's thread, after the change.
class SceneFollower {
 public:
    SceneFollower() = default;
    virtual ~SceneFollower() = default;
    SceneFollower(const SceneFollower&) = delete;
    SceneFollower& operator=(const SceneFollower&) = delete;

    // Scenes, or items of one. Edits that wait to be taken are told when they are.
    virtual void collectionChanged(const SceneCollection& collection) = 0;
    virtual void programChanged(SceneId scene, const Transition& transition) = 0;
};

}  // namespace xb::studio
