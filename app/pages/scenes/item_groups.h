// Items that are moved, hidden and turned as one: how a scene's items join a group and leave it.
// Pure.
#pragma once

#include "studio/scenes/scene.h"

#include <optional>
#include <vector>

namespace xb::app {

// The scene with this item and the one right below it as one group, in their place; a group among
// the two takes the other in. Nothing where there is none below, where one is locked, or where the
// item lies in a group already.
std::optional<studio::Scene> grouped(const studio::Scene& scene, studio::ItemId item);

// The scene with this group's items in its place, where they were seen. What was done to the group
// as a whole goes: its filters, and how it was mixed in. Nothing for what is no group, or is
// locked, cut or mirrored.
std::optional<studio::Scene> ungrouped(const studio::Scene& scene, studio::ItemId group,
                                       studio::CanvasPixels canvas);

// The group that holds the item; none: it lies on the scene itself.
studio::ItemId groupOf(const std::vector<studio::SceneItem>& items, studio::ItemId item);
// Null: it is not there. In groups too.
studio::SceneItem* findIn(std::vector<studio::SceneItem>& items, studio::ItemId id);
// The list in which it lies: the scene's own or a group's. Null: it is not there.
const std::vector<studio::SceneItem>* listWith(const std::vector<studio::SceneItem>& items,
                                               studio::ItemId id);

}  // namespace xb::app
