// Scenes as plain values: what is on them and where. Nothing here knows libobs.
#pragma once

#include "studio/scenes/item_source.h"
#include "studio/scenes/item_transform.h"
#include "studio/scenes/picture_filter.h"
#include "studio/scenes/scene_id.h"

#include <string>
#include <string_view>
#include <vector>

namespace xb::studio {

// How an item's picture joins what is below it.
enum class BlendMode { Normal, Add, Subtract, Screen, Multiply, Lighten, Darken };

struct SceneItem {
    ItemId id;
    std::string name;  // as people named it; also on the sign that stands in for what is missing
    ItemSource source;
    ItemTransform transform;
    double opacity = 1;
    BlendMode blend = BlendMode::Normal;
    bool is_locked = false;
    bool is_hidden = false;
    std::vector<PictureFilter> filters;  // the first is applied first
    std::vector<SceneItem> children;     // of a Group; the first lies lowest

    bool operator==(const SceneItem&) const = default;
};

// How large an item's picture is by itself, before it is cut and placed.
struct ItemSize {
    ItemId item;
    CanvasPixels pixels;

    bool operator==(const ItemSize&) const = default;
};

// Whether the host's microphone is heard.
enum class SceneVoice { Heard, Silent };

struct Scene {
    SceneId id;
    std::string name;  // unique; as --scene takes it
    SceneVoice voice = SceneVoice::Heard;
    std::vector<SceneItem> items;  // the first lies lowest

    bool operator==(const Scene&) const = default;
};

struct SceneCollection {
    CanvasPixels canvas;
    std::vector<Scene> scenes;  // as people ordered them; never empty
    ItemId last_item;           // the largest number given so far

    bool operator==(const SceneCollection&) const = default;
};

// Null: there is none. The pointers last until the collection changes.
const Scene* findScene(const SceneCollection& collection, SceneId id);
Scene* findScene(SceneCollection& collection, SceneId id);
// Upper and lower case, spaces and hyphens are alike.
const Scene* findSceneByName(const SceneCollection& collection, std::string_view name);
// In groups too.
const SceneItem* findItem(const std::vector<SceneItem>& items, ItemId id);

// Gives a number to the item and its children where they have none.
void numberItems(SceneCollection& collection, SceneItem& item);
SceneId unusedSceneId(const SceneCollection& collection);

}  // namespace xb::studio
