// The scene that is seen while items travel.
#include "studio/scenes/glide_scene.h"

#include "studio/scenes/composed_scene.h"
#include "studio/scenes/glide.h"
#include "studio/scenes/item_settings.h"
#include "studio/scenes/sized_scene.h"
#include "studio/scenes/source_pool.h"
#include "studio/sources/view_source.h"

#include <obs.h>

#include <algorithm>
#include <utility>

namespace xb::studio {
namespace {

// Nearly 1 is drawn through the filter still, so that it stays in its chain.
constexpr double nearly_whole = 0.999;

CanvasPixels sizeOf(obs_source_t* source) {
    return {static_cast<int>(obs_source_get_width(source)),
            static_cast<int>(obs_source_get_height(source))};
}

}  // namespace

GlideScene::GlideScene(const Scene& from, const Scene& to, CanvasPixels canvas, SourcePool& pool)
    : canvas_(canvas), scene_(makeScene("glide", canvas)) {
    for (const GlideStep& step : glideSteps(from, to))
        add(step.from, step.to, pool);
    for (const Scene* scene : {&from, &to}) {
        for (const SceneItem* item : heardOnly(*scene))
            if (obs_source* source = pool.sourceOf(*item)) obs_scene_add(scene_.get(), source);
    }
    for (Traveller& traveller : travellers_)
        pose(traveller, 0);
}

GlideScene::~GlideScene() {
    if (is_started_) obs_remove_tick_callback(&GlideScene::tick, this);
}

obs_source* GlideScene::source() const {
    return obs_scene_get_source(scene_.get());
}

obs_source* GlideScene::sourceFor(const SceneItem& item, SourcePool& pool) {
    if (!std::holds_alternative<Group>(item.source)) return pool.sourceOf(item);
    const Scene inside{{}, item.name, SceneVoice::Silent, item.children};
    groups_.push_back(std::make_unique<ComposedScene>(inside, canvas_, pool));
    obs_source* source = groups_.back()->source();
    group_filters_.emplace_back().apply(source, item.filters, item.opacity);
    return source;
}

void GlideScene::add(const SceneItem* from, const SceneItem* to, SourcePool& pool) {
    const SceneItem& item = to ? *to : *from;
    Traveller traveller;
    if (from && to) traveller.camera = pool.travellingView(*from, *to);
    obs_source* source = traveller.camera ? traveller.camera.get() : sourceFor(item, pool);
    if (!source) return;
    const CanvasPixels size = sizeOf(source);
    traveller.value = item;
    traveller.from = boxed(from ? from->transform : to->transform, size);
    traveller.to = boxed(to ? to->transform : from->transform, size);
    if (!from || !to) {
        traveller.view = makeView(item.name, source);
        if (!traveller.view) return;
        traveller.opacity_from = from ? nearly_whole : 0;
        traveller.opacity_to = to ? nearly_whole : 0;
        traveller.fade.apply(traveller.view.get(), {}, traveller.opacity_from);
        source = traveller.view.get();
    }
    traveller.item = obs_scene_add(scene_.get(), source);
    if (traveller.item) travellers_.push_back(std::move(traveller));
}

void GlideScene::start(std::chrono::milliseconds duration, std::function<void()> arrived) {
    duration_s_ = std::max(0.001, std::chrono::duration<double>(duration).count());
    arrived_ = std::move(arrived);
    is_started_ = true;
    obs_add_tick_callback(&GlideScene::tick, this);
}

void GlideScene::tick(void* self, float seconds) {
    static_cast<GlideScene*>(self)->advance(static_cast<double>(seconds));
}

void GlideScene::advance(double seconds) {
    if (has_arrived_) return;
    elapsed_s_ += seconds;
    const double share = eased(elapsed_s_ / duration_s_);
    for (Traveller& traveller : travellers_)
        pose(traveller, share);
    if (elapsed_s_ < duration_s_) return;
    has_arrived_ = true;
    arrived_();
}

void GlideScene::pose(Traveller& traveller, double share) {
    traveller.value.transform = between(traveller.from, traveller.to, share);
    placeItem(traveller.item, traveller.value, canvas_, true);
    if (!traveller.view) return;
    const double opacity =
        traveller.opacity_from + (traveller.opacity_to - traveller.opacity_from) * share;
    traveller.fade.apply(traveller.view.get(), {}, opacity);
}

}  // namespace xb::studio
