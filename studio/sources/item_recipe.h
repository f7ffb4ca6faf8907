// Which libobs source an item's own picture is made with, and its settings.
#pragma once

#include "studio/obs_handles.h"
#include "studio/scenes/item_source.h"

#include <optional>
#include <string>

namespace xb::studio {

// Null `type_id`: not made by libobs' own types.
struct ItemRecipe {
    const char* type_id = nullptr;
    ObsPtr<obs_data> settings;
};

ItemRecipe recipeOf(const ItemSource& source);

// The first file that the source needs and that cannot be read; empty text: none is chosen. Looks
// at the disk.
std::optional<std::string> missingFile(const ItemSource& source);

// What libobs keeps beside the settings: volume and silence.
void setSound(obs_source* made, const ItemSource& source);

}  // namespace xb::studio
