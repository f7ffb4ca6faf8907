// How items travel from one scene to the next: pure functions of time.
#pragma once

#include "studio/scenes/scene.h"

#include <vector>

namespace xb::studio {

// One item on its way. Without `from` it appears, without `to` it goes.
struct GlideStep {
    const SceneItem* from = nullptr;
    const SceneItem* to = nullptr;
};

// What shows the same source in both scenes travels; the rest fades. From below: the next scene's
// order, and what goes right below what it lay below. Points into the scenes.
std::vector<GlideStep> glideSteps(const Scene& from, const Scene& to);

// What is heard of a scene and not seen: it goes on while the rest travels. Points into it.
std::vector<const SceneItem*> heardOnly(const Scene& scene);

// The same place as a box with its top left corner, filled by the source (stretched where it was).
ItemTransform boxed(const ItemTransform& place, CanvasPixels source);

// Between two places that are `boxed`; 0 is the first, 1 the second.
ItemTransform between(const ItemTransform& from, const ItemTransform& to, double share);

// Starts and ends gently.
double eased(double share);

}  // namespace xb::studio
