// A scene as libobs composes it.
#include "studio/scenes/composed_scene.h"

#include "studio/scenes/item_settings.h"
#include "studio/scenes/scene_geometry.h"
#include "studio/scenes/sized_scene.h"
#include "studio/scenes/source_pool.h"
#include "studio/sources/view_source.h"

#include <obs.h>

#include <algorithm>
#include <utility>

namespace xb::studio {

struct ComposedScene::Change {
    ComposedScene& scene;
    std::vector<Placed> wanted;
    Touched touched;
    // What leaves the scene goes once its lock is free: the graphics thread may hold the list of
    // sources, which a source's end needs, or the graphics, which an item's end needs, while it
    // waits for that lock.
    std::vector<ObsPtr<obs_source>> kept;
    std::vector<ObsPtr<obs_scene_item>> kept_items;
};

ComposedScene::ComposedScene(const Scene& scene, CanvasPixels canvas, SourcePool& pool)
    : canvas_(canvas), pool_(pool), scene_(makeScene(scene.name, canvas)) {
    apply(scene);
}

ComposedScene::~ComposedScene() {
    cropper_.set({});
}

obs_source* ComposedScene::source() const {
    return obs_scene_get_source(scene_.get());
}

std::vector<SceneItem> ComposedScene::items() const {
    std::vector<SceneItem> items;
    items.reserve(placed_.size());
    for (const Placed& placed : placed_)
        items.push_back(placed.value);
    return items;
}

std::vector<ItemSize> ComposedScene::itemSizes() const {
    std::vector<ItemSize> sizes;
    for (const Placed& placed : placed_) {
        if (placed.source == nullptr) continue;
        const CanvasPixels pixels = ownSizeOf(placed.source);
        if (pixels.width > 0 && pixels.height > 0) sizes.push_back({placed.value.id, pixels});
    }
    return sizes;
}

ComposedScene::Touched ComposedScene::apply(const Scene& wanted) {
    cropper_.set({});
    Change change{*this, prepare(wanted), {}, {}, {}};
    for (const Placed& before : placed_) {
        if (!before.item) continue;
        change.kept.push_back(share(before.source));
        change.kept_items.push_back(share(before.item));
    }
    obs_scene_atomic_update(scene_.get(), &ComposedScene::applyWhileLocked, &change);
    // Outside the scene's lock: the graphics thread takes it while it calls whoever looks.
    cutToBoxes();
    return change.touched;
}

// Sources may take long to make: they are ready before the scene's lock is taken.
std::vector<ComposedScene::Placed> ComposedScene::prepare(const Scene& wanted) {
    const auto is_opaque = [this](const SceneItem& item) { return pool_.isOpaque(item); };
    const std::vector<bool> drawn = whatIsDrawn(wanted.items, canvas_, is_opaque);
    std::vector<Placed> prepared;
    for (std::size_t i = 0; i < wanted.items.size(); ++i) {
        Placed next;
        next.value = wanted.items[i];
        next.is_drawn = drawn[i];
        if (std::holds_alternative<Group>(next.value.source)) {
            Placed* before = find(next.value.id);
            const Scene inside{{}, next.value.name, SceneVoice::Silent, next.value.children};
            if (before && before->group) {
                next.group = std::move(before->group);
                next.filters = std::move(before->filters);
                next.group->apply(inside);
            } else {
                next.group = std::make_unique<ComposedScene>(inside, canvas_, pool_);
            }
            next.source = next.group->source();
            next.filters.apply(next.source, next.value.filters, next.value.opacity);
        } else {
            next.source = pool_.sourceOf(next.value);
        }
        prepared.push_back(std::move(next));
    }
    return prepared;
}

void ComposedScene::applyWhileLocked(void* change, obs_scene* /*scene*/) {
    auto& wanted = *static_cast<Change*>(change);
    ComposedScene& self = wanted.scene;
    self.removeWhileLocked(wanted);
    self.placeWhileLocked(wanted);
    self.orderWhileLocked(wanted);
    self.placed_.swap(wanted.wanted);
}

void ComposedScene::removeWhileLocked(Change& change) {
    for (Placed& before : placed_) {
        const bool stays =
            std::any_of(change.wanted.begin(), change.wanted.end(), [&](const Placed& next) {
                return next.value.id == before.value.id && next.source == before.source;
            });
        if (stays || !before.item) continue;
        obs_sceneitem_remove(before.item);
        before.item = nullptr;
        ++change.touched.removed_count;
    }
}

void ComposedScene::placeWhileLocked(Change& change) {
    for (Placed& next : change.wanted) {
        if (!next.source) continue;
        const Placed* before = find(next.value.id);
        if (before && before->item) {
            next.item = before->item;
            if (before->value == next.value && before->is_drawn == next.is_drawn) continue;
            ++change.touched.changed_count;
        } else {
            next.item = obs_scene_add(scene_.get(), next.source);
            if (!next.item) continue;
            ++change.touched.added_count;
        }
        placeItem(next.item, next.value, canvas_, next.is_drawn);
    }
}

void ComposedScene::orderWhileLocked(const Change& change) {
    std::vector<obs_sceneitem_t*> order;
    for (const Placed& next : change.wanted)
        if (next.item) order.push_back(next.item);
    if (!order.empty()) obs_scene_reorder_items(scene_.get(), order.data(), order.size());
}

void ComposedScene::cutToBoxes() {
    std::vector<BoxCropper::Cut> cuts;
    for (const Placed& placed : placed_) {
        if (placed.item && isCutToBox(placed.value.transform, canvas_))
            cuts.push_back({placed.item, placed.value.transform, {}});
    }
    cropper_.set(std::move(cuts));
}

ComposedScene::Placed* ComposedScene::find(ItemId id) {
    const auto found = std::find_if(placed_.begin(), placed_.end(),
                                    [id](const Placed& placed) { return placed.value.id == id; });
    return found == placed_.end() ? nullptr : &*found;
}

}  // namespace xb::studio
