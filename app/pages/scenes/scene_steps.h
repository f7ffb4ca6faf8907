// What is done with whole scenes of a collection, as edits. Pure.
#pragma once

#include "studio/scenes/scene_edit.h"

#include <optional>
#include <string>

namespace xb::app {

enum class SceneStep { Add, Copy, Rename, Earlier, Later, Voice, Remove };

// Of `scene` as it is shown, which may be ahead of the collection. `name`: of the new scene, where
// it is taken already with a number behind it; or the next one of this. None: there is nothing to
// do, as an earlier place for the first.
std::optional<studio::SceneEdit> editOf(SceneStep step, const studio::SceneCollection& collection,
                                        const studio::Scene& scene, const std::string& name = {});

}  // namespace xb::app
