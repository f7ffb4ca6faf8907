// The scenes of a show, laid out for a second canvas.
#include "studio/scenes/second_layout.h"

#include "studio/scenes/collection_check.h"
#include "studio/scenes/scene_layouts.h"

namespace xb::studio {
namespace {

const SceneItem* itemOf(const SceneCollection& collection, SceneId scene, ItemId item) {
    const Scene* found = findScene(collection, scene);
    return found ? findItem(found->items, item) : nullptr;
}

}  // namespace

SceneCollection secondLayout(CanvasPixels canvas, const SceneCollection& of) {
    const SceneCollection before = builtInScenes(of.canvas);
    const SceneCollection after = builtInScenes(canvas);
    SceneCollection fitted = fittedTo(canvas, of);
    for (Scene& scene : fitted.scenes) {
        for (SceneItem& item : scene.items) {
            const SceneItem* placed = itemOf(of, scene.id, item.id);
            const SceneItem* built_in = itemOf(before, scene.id, item.id);
            const SceneItem* there = itemOf(after, scene.id, item.id);
            if (placed && built_in && there && placed->transform == built_in->transform)
                item.transform = there->transform;
        }
    }
    return fitted;
}

}  // namespace xb::studio
