// A scene collection as JSON text. Pure.
#pragma once

#include "studio/error.h"
#include "studio/scenes/scene.h"

#include <string>
#include <string_view>

namespace xb::studio {

std::string collectionToJson(const SceneCollection& collection);

// Everything is checked before anything is taken. What a newer version of the format added is
// refused as a whole, what an older one did not know keeps its usual value. `name` is the file's,
// for the error.
Result<SceneCollection> collectionFromJson(std::string_view text, const std::string& name);

}  // namespace xb::studio
