// The scenes of a show.
#include "studio/scenes/scene_book.h"

#include "studio/scenes/camera_sight.h"
#include "studio/scenes/collection_check.h"
#include "studio/scenes/composed_scene.h"
#include "studio/scenes/glide_scene.h"
#include "studio/scenes/scene_follower.h"
#include "studio/scenes/scene_layouts.h"
#include "studio/scenes/scene_switch.h"
#include "studio/scenes/second_layout.h"
#include "studio/scenes/source_pool.h"
#include "studio/sources/filter_chain.h"

#include <obs.h>

#include <utility>

namespace xb::studio {
namespace {

constexpr std::uint32_t program_channel = 0;
// A transition begins and ends with a picture.
constexpr std::chrono::milliseconds settling{200};

SceneBook::Outlet mainProgram() {
    return [](obs_source* source) { obs_set_output_source(program_channel, source); };
}

CanvasPixels pixelsOf(const CanvasSettings& canvas) {
    return {canvas.width_px, canvas.height_px};
}

tl::unexpected<Error> unknownScene(SceneId id) {
    return fail(ErrorCode::UnknownScene, {std::to_string(id.value)});
}

// Until the scene that is left is no longer seen.
std::chrono::milliseconds lengthOf(const Transition& transition) {
    using enum TransitionKind;
    if (transition.kind == Cut) return std::chrono::milliseconds(0);
    return transition.kind == Stinger ? transition.stinger_cut : transition.duration;
}

bool isStingerMissing(const Transition& transition) {
    std::error_code ignored;
    return transition.kind == TransitionKind::Stinger &&
           !std::filesystem::is_regular_file(transition.stinger, ignored);
}

void addMissing(const Scene& scene, const std::vector<SceneItem>& items, const SourcePool& pool,
                std::vector<MissingItem>& missing) {
    for (const SceneItem& item : items) {
        auto what = pool.missingFor(item);
        // Its picture is shown without them.
        if (!what) what = missingFileOf(item.filters);
        if (what) missing.push_back({scene.id, item.id, item.name, *what});
        addMissing(scene, item.children, pool, missing);
    }
}

}  // namespace

SceneBook::SceneBook(const CanvasSettings& canvas, Outlet outlet)
    : SceneBook(canvas, outlet ? std::move(outlet) : mainProgram(),
                std::make_unique<SourcePool>(pixelsOf(canvas))) {}

SceneBook::SceneBook(const CanvasSettings& canvas, Outlet outlet, const SceneBook& elder)
    : SceneBook(canvas, std::move(outlet),
                std::make_unique<SourcePool>(pixelsOf(canvas), elder.pool_.get())) {}

SceneBook::SceneBook(const CanvasSettings& canvas, Outlet outlet, std::unique_ptr<SourcePool> pool)
    : collection_(builtInScenes(pixelsOf(canvas))),
      pool_(std::move(pool)),
      switch_(std::make_unique<SceneSwitch>(std::move(outlet))) {}

SceneBook::~SceneBook() {
    letSourcesRun(nullptr);
    switch_.reset();
    waiting_.reset();
    composed_.clear();
}

Result<void> SceneBook::use(const SceneCollection& collection) {
    owner_.check();
    if (const auto wrong = whatIsWrong(collection))
        return fail(ErrorCode::CollectionDamaged, {"", *wrong});
    (void)setPreview({});
    const SceneCollection before =
        std::exchange(collection_, secondLayout(collection_.canvas, collection));
    history_.clear();
    if (!is_on_air_) return {};
    compose();
    if (!findScene(collection_, current_)) {
        current_ = collection_.scenes.front().id;
        switch_->go(composed_.at(current_.value)->source(), {});
    }
    for (const Scene& scene : before.scenes)
        compose(scene.id);
    tellSights();
    pool_->keepOnly(collection_);
    tellCollection();
    return {};
}

void SceneBook::setFollower(SceneFollower* follower) {
    owner_.check();
    follower_ = follower;
    tellCollection();
    if (follower_) follower_->programChanged(current_, {});
}

void SceneBook::tellCollection() {
    if (!follower_) return;
    SceneCollection seen = collection_;
    for (Scene& scene : seen.scenes)
        scene = asSeen(std::move(scene));
    follower_->collectionChanged(seen);
}

// Without the edits that wait.
Scene SceneBook::asSeen(Scene scene) const {
    if (waiting_ && scene.id == current_) scene.items = composed_.at(current_.value)->items();
    return scene;
}

void SceneBook::lend(std::string_view key, obs_source* source) {
    owner_.check();
    pool_->lend(key, source);
    if (is_on_air_) compose();
}

void SceneBook::setVoiceSense(std::shared_ptr<const VoiceSense> sense) {
    owner_.check();
    pool_->setVoiceSense(std::move(sense));
}

std::vector<MissingItem> SceneBook::lookForMissing() {
    owner_.check();
    if (is_on_air_) compose();
    tellCollection();
    return missing();
}

std::vector<MissingItem> SceneBook::missing() const {
    owner_.check();
    std::vector<MissingItem> missing;
    for (const Scene& scene : collection_.scenes)
        addMissing(scene, scene.items, *pool_, missing);
    return missing;
}

bool SceneBook::noticeDamagedClips() {
    owner_.check();
    return pool_->noticeDamagedClips();
}

bool SceneBook::noticeWindows() {
    owner_.check();
    return pool_->noticeWindows();
}

Result<void> SceneBook::putOnAir(SceneId first) {
    owner_.check();
    if (!findScene(collection_, first)) return unknownScene(first);
    compose();
    pool_->paintAll(findScene(collection_, first)->items);
    current_ = first;
    is_on_air_ = true;
    tellSights();
    switch_->begin(composed_.at(first.value)->source());
    return {};
}

Result<void> SceneBook::switchTo(SceneId scene, const Transition& transition) {
    owner_.check();
    const Scene* next = findScene(collection_, scene);
    if (!next || !composed_.contains(scene.value)) return unknownScene(scene);
    const Scene* before = findScene(collection_, current_);
    // Its edits are taken now, whether it stays or goes.
    const std::unique_ptr<ComposedScene> old = takeWaiting();
    pool_->paintAll(next->items);
    obs_source* source = composed_.at(scene.value)->source();
    Transition way = transition;
    if (isStingerMissing(way)) way.kind = TransitionKind::Fade;
    const SceneId left = std::exchange(current_, scene);
    tellSights(left, way);
    if (way.kind == TransitionKind::Move && before && way.duration.count() > 0)
        switch_->glide(source,
                       std::make_unique<GlideScene>(*before, *next, collection_.canvas, *pool_),
                       way.duration);
    else
        switch_->go(source, way);
    if (follower_) follower_->programChanged(scene, way);
    return {};
}

void SceneBook::prepare(const Transition& transition) {
    owner_.check();
    if (!isStingerMissing(transition)) switch_->prepare(transition);
}

Result<void> SceneBook::setPreview(SceneId scene) {
    owner_.check();
    if (scene.value != 0 && !findScene(collection_, scene)) return unknownScene(scene);
    preview_ = scene;
    if (const Scene* next = findScene(collection_, scene)) pool_->paintAll(next->items);
    if (preview_.value == 0) showWaiting();
    tellSights();
    letSourcesRun(previewSource());
    return {};
}

Result<void> SceneBook::take(const Transition& transition) {
    owner_.check();
    if (preview_.value == 0) return {};
    const SceneId before = current_;
    if (auto done = switchTo(preview_, transition); !done) return done;
    return setPreview(before);
}

obs_source* SceneBook::previewSource() const {
    const ComposedScene* scene = previewed();
    return scene ? scene->source() : nullptr;
}

obs_source* SceneBook::sourceOf(SceneId scene) const {
    const auto found = composed_.find(scene.value);
    return found == composed_.end() ? nullptr : found->second->source();
}

std::vector<ItemSize> SceneBook::itemSizes() const {
    owner_.check();
    const ComposedScene* scene = previewed();
    const auto current = composed_.find(current_.value);
    if (!scene && current != composed_.end()) scene = current->second.get();
    return scene ? scene->itemSizes() : std::vector<ItemSize>{};
}

Result<DoneEdit> SceneBook::edit(const SceneEdit& edit, Gesture gesture) {
    owner_.check();
    auto done = change(edit, Locks::Respected);
    if (done) history_.record(done->inverse, gesture);
    return done;
}

Result<bool> SceneBook::undo() {
    owner_.check();
    const SceneEdit* edit = history_.toUndo();
    if (!edit) return false;
    auto done = change(SceneEdit(*edit), Locks::Ignored);
    if (!done) return tl::make_unexpected(done.error());
    history_.undone(std::move(done->inverse));
    return true;
}

Result<bool> SceneBook::redo() {
    owner_.check();
    const SceneEdit* edit = history_.toRedo();
    if (!edit) return false;
    auto done = change(SceneEdit(*edit), Locks::Ignored);
    if (!done) return tl::make_unexpected(done.error());
    history_.redone(std::move(done->inverse));
    return true;
}

Result<DoneEdit> SceneBook::change(const SceneEdit& edit, Locks locks) {
    const auto* removal = std::get_if<RemoveScene>(&edit);
    if (removal && is_on_air_ && removal->scene == current_)
        return fail(ErrorCode::SceneOnAir, {findScene(collection_, current_)->name});
    auto done = applyEdit(collection_, edit, locks);
    if (!done || !is_on_air_) return done;
    if (!findScene(collection_, preview_)) (void)setPreview({});
    compose(done->scene);
    tellSights();
    pool_->keepOnly(collection_);
    if (!waiting_) tellCollection();
    return done;
}

// What was lent or found is seen on the program at once, as it is without the edits that wait.
void SceneBook::compose() {
    for (const Scene& scene : collection_.scenes)
        put(composed_[scene.id.value], asSeen(scene));
    if (waiting_) put(waiting_, *findScene(collection_, current_));
    if (is_on_air_) tellSights();
}

void SceneBook::compose(SceneId id) {
    const Scene* scene = findScene(collection_, id);
    if (!scene) {
        composed_.erase(id.value);
        return;
    }
    const bool waits = is_on_air_ && id == current_ && preview_.value != 0;
    if (waits) pool_->holdSeen(composed_.at(id.value)->items(), scene->items);
    put(waits ? waiting_ : composed_[id.value], *scene);
    if (!waits) return;
    pool_->dropTakenBack(scene->items);
    letSourcesRun(previewSource());
}

void SceneBook::put(std::unique_ptr<ComposedScene>& composed, const Scene& scene) {
    if (composed)
        composed->apply(scene);
    else
        composed = std::make_unique<ComposedScene>(scene, collection_.canvas, *pool_);
}

// On the scene that viewers see, without a transition.
void SceneBook::showWaiting() {
    if (!waiting_) return;
    waiting_.reset();
    const Scene& scene = *findScene(collection_, current_);
    pool_->letGoOfSeen(scene.items);
    pool_->paintAll(scene.items);
    put(composed_.at(current_.value), scene);
    tellCollection();
}

// In the place of what viewers saw until now, which is answered; null: no edits waited.
std::unique_ptr<ComposedScene> SceneBook::takeWaiting() {
    if (!waiting_) return nullptr;
    const Scene& scene = *findScene(collection_, current_);
    std::unique_ptr<ComposedScene>& composed = composed_.at(current_.value);
    auto seen = std::exchange(composed, std::move(waiting_));
    pool_->letGoOfSeen(scene.items);
    // What could not be prepared follows now.
    put(composed, scene);
    tellCollection();
    return seen;
}

ComposedScene* SceneBook::previewed() const {
    if (preview_.value == 0) return nullptr;
    if (preview_ == current_ && waiting_) return waiting_.get();
    const auto found = composed_.find(preview_.value);
    return found == composed_.end() ? nullptr : found->second.get();
}

// What the program and the preview see of the cameras, and for the time of a transition the scene
// that is left.
void SceneBook::tellSights(SceneId left, const Transition& transition) {
    const auto composed = [this](SceneId id) -> const ComposedScene* {
        const auto found = composed_.find(id.value);
        return found == composed_.end() ? nullptr : found->second.get();
    };
    for (const std::string_view key : {camera_key, second_camera_key}) {
        const auto add = [&](const ComposedScene* scene, std::vector<PictureNeed>& to) {
            if (!scene) return;
            const auto needs = needsOf(scene->items(), key, pool_->canvases());
            to.insert(to.end(), needs.begin(), needs.end());
        };
        CameraSights sights;
        add(composed(current_), sights.lasting);
        add(previewed(), sights.lasting);
        if (left.value != 0) add(composed(left), sights.leaving);
        sights.leaves_after = lengthOf(transition) + settling;
        pool_->tellSights(key, std::move(sights));
    }
}

// Cameras and clips of a scene that nobody sees would rest.
void SceneBook::letSourcesRun(obs_source* of) {
    if (running_.get() == of) return;
    ObsPtr<obs_source> next = share(of);
    if (next) obs_source_inc_showing(next.get());
    if (running_) obs_source_dec_showing(running_.get());
    running_ = std::move(next);
}

}  // namespace xb::studio
