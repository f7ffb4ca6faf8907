// The libobs sources behind the items of scenes.
#include "studio/scenes/source_pool.h"

#include "studio/mixer/ducking.h"
#include "studio/mixer/sound_filter.h"
#include "studio/overlay/picture_source.h"
#include "studio/sources/damaged_file.h"
#include "studio/sources/item_recipe.h"
#include "studio/sources/sound_after_picture.h"
#include "studio/sources/source_types.h"
#include "studio/sources/view_source.h"

#include <obs.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace xb::studio {
namespace {

// Lent, or the same for everybody: changed for one item only through a view of it.
bool isShared(const SceneItem& item) {
    return std::holds_alternative<SharedSource>(item.source) ||
           std::holds_alternative<Backdrop>(item.source);
}

bool isPlain(const SceneItem& item) {
    return item.opacity >= 1 &&
           std::all_of(item.filters.begin(), item.filters.end(),
                       [](const PictureFilter& filter) { return changesNothing(filter); });
}

// As large as the item's box, else a third of the canvas.
CanvasPixels signSize(const ItemTransform& place, CanvasPixels canvas) {
    if (place.bounds == Bounds::None || place.width_px < 16 || place.height_px < 16)
        return {canvas.width / 3, canvas.width / 3};
    return {std::min(static_cast<int>(place.width_px), canvas.width),
            std::min(static_cast<int>(place.height_px), canvas.height)};
}

ObsPtr<obs_source> makeBackdrop(CanvasPixels canvas) {
    const ObsPtr<obs_data> settings(obs_data_create());
    obs_data_set_int(settings.get(), "width", canvas.width);
    obs_data_set_int(settings.get(), "height", canvas.height);
    return ObsPtr<obs_source>(
        obs_source_create_private(backdrop_source_id, "backdrop", settings.get()));
}

// As large as the canvas, and laid out for it.
bool isLaidOut(const SceneItem& item) {
    const auto* shared = std::get_if<SharedSource>(&item.source);
    return std::holds_alternative<Backdrop>(item.source) || (shared && !isCameraKey(shared->key));
}

// The plugin takes none where no window manager lists them.
bool canCaptureWindows() {
    return obs_source_get_display_name(recipeOf(WindowCapture{}).type_id) != nullptr;
}

void collectIds(const std::vector<SceneItem>& items, std::vector<int>& ids) {
    for (const SceneItem& item : items) {
        ids.push_back(item.id.value);
        collectIds(item.children, ids);
    }
}

}  // namespace

SourcePool::SourcePool(CanvasPixels canvas, const SourcePool* elder)
    : canvas_(canvas), elder_(elder), backdrop_(makeBackdrop(canvas)) {}

SourcePool::~SourcePool() = default;

void SourcePool::lend(std::string_view key, obs_source* source) {
    lent_.insert_or_assign(std::string(key), share(source));
}

obs_source* SourcePool::lentTo(const SceneItem& item) const {
    if (std::holds_alternative<Backdrop>(item.source)) return backdrop_.get();
    const auto found = lent_.find(std::get<SharedSource>(item.source).key);
    return found == lent_.end() ? nullptr : found->second.get();
}

std::optional<std::string> SourcePool::missingFor(const SceneItem& item) const {
    // The first camera is left out on purpose, overlays show when they have something to say.
    const auto* shared = std::get_if<SharedSource>(&item.source);
    if (shared && shared->key == second_camera_key && !lentTo(item)) return shared->key;
    if (auto missing = missingFile(item.source)) return missing;
    if (auto missing = missingWindow(item.source)) return missing;
    const auto& layer = layerOf(item);
    const auto own = layer.find(item.id.value);
    if (own == layer.end() || !own->second.damaged || own->second.made_of != item.source)
        return std::nullopt;
    const DamagedFile& damaged = *own->second.damaged;
    if (writtenAt(damaged.path) != damaged.written) return std::nullopt;
    return damaged.path.string();
}

std::optional<std::string> SourcePool::missingWindow(const ItemSource& source) const {
    const auto* window = std::get_if<WindowCapture>(&source);
    if (!window) return std::nullopt;
    const std::string& name = window->title.empty() ? window->window_class : window->title;
    const bool is_there = !name.empty() && canCaptureWindows() &&
                          windows_.has(*window, std::chrono::steady_clock::now());
    return is_there ? std::nullopt : std::optional(name);
}

// What is painted for a window is its sign.
bool SourcePool::noticeWindows() const {
    const auto has_changed = [this](const auto& one) {
        const Own& own = one.second;
        return std::holds_alternative<WindowCapture>(own.made_of) &&
               missingWindow(own.made_of).has_value() != (own.painted != nullptr);
    };
    return std::any_of(own_.begin(), own_.end(), has_changed) ||
           std::any_of(seen_own_.begin(), seen_own_.end(), has_changed);
}

bool SourcePool::noticeDamagedClips() {
    bool is_new = false;
    for (auto* layer : {&own_, &seen_own_})
        for (auto& [number, own] : *layer)
            is_new = noticeDamaged(own) || is_new;
    return is_new;
}

bool SourcePool::noticeDamaged(Own& own) {
    const auto* clip = std::get_if<VideoFile>(&own.made_of);
    const bool is_played = clip && own.source && !own.painted && !own.damaged;
    if (!is_played) own.watch = {};
    if (!is_played || !own.watch.hasFailed(own.source.get())) return false;
    const auto written = writtenAt(clip->path);
    if (written) own.damaged = DamagedFile{clip->path, *written};
    return true;
}

// The elder has composed the same item before, and edits that wait there wait for all.
obs_source* SourcePool::madeFor(const SceneItem& item) const {
    if (const Own* own = seenOwn(item.id)) return own->source.get();
    return isShared(item) ? lentTo(item) : nullptr;
}

obs_source* SourcePool::sourceOf(const SceneItem& item) {
    if (std::holds_alternative<Group>(item.source)) return nullptr;
    const auto window = windowFor(item);
    if (elder_ && !window && !isLaidOut(item)) return elder_->madeFor(item);
    if (isHeldMusic(item)) return madeFor(item);
    if (isShared(item)) {
        obs_source* lent = lentTo(item);
        const bool needs_own = lent ? window || !isPlain(item) : missingFor(item).has_value();
        if (!needs_own) {
            layerOf(item).erase(item.id.value);
            return lent;
        }
    }
    return ownOf(item);
}

obs_source* SourcePool::ownOf(const SceneItem& item) {
    Own& own = layerOf(item)[item.id.value];
    obs_source* lent = isShared(item) ? lentTo(item) : nullptr;
    if (lent)
        makeView(own, item, lent);
    else
        make(own, item);
    if (own.source) own.filters.apply(own.source.get(), item.filters, item.opacity);
    return own.source.get();
}

// None: it sees no camera, or no more of one than the camera's slot shows.
std::optional<CameraWindow> SourcePool::windowFor(const SceneItem& item) const {
    const auto* shared = std::get_if<SharedSource>(&item.source);
    if (!shared || !isCameraKey(shared->key) || !isCameraSlot(lentTo(item))) return std::nullopt;
    return windowOf(item.transform, canvases());
}

Canvases SourcePool::canvases() const {
    return {canvas_, elder_ ? elder_->canvas_ : canvas_};
}

void SourcePool::makeView(Own& own, const SceneItem& item, obs_source* lent) {
    const auto window = windowFor(item);
    const bool is_as_before =
        own.source && own.viewed == lent && own.is_window == window.has_value();
    if (is_as_before && window) setWindow(own.source.get(), *window);
    if (is_as_before) return;
    own = {};
    own.made_of = item.source;
    own.viewed = lent;
    own.is_window = window.has_value();
    own.source = window ? makeWindow(item.name, lent, *window) : studio::makeView(item.name, lent);
}

ObsPtr<obs_source> SourcePool::travellingView(const SceneItem& from, const SceneItem& to) const {
    const bool sees_more = windowFor(from) || windowFor(to);
    const auto has_box = [](const SceneItem& item) {
        return item.transform.bounds != Bounds::None && item.transform.crop == ItemCrop{};
    };
    if (!sees_more || !isPlain(to) || !has_box(from) || !has_box(to)) return nullptr;
    return makeWindow(to.name, lentTo(to), {});
}

void SourcePool::tellSights(std::string_view key, CameraSights sights) const {
    const auto found = lent_.find(key);
    if (found == lent_.end() || !isCameraSlot(found->second.get())) return;
    setSights(found->second.get(), elder_ ? SightOf::SecondCanvas : SightOf::FirstCanvas,
              std::move(sights));
}

// A sign takes the place of what is missing until it is there again.
void SourcePool::make(Own& own, const SceneItem& item) {
    const bool is_missing = missingFor(item).has_value();
    const CanvasPixels sign = is_missing ? signSize(item.transform, canvas_) : CanvasPixels{};
    const bool is_as_before = own.made_of == item.source && own.sign == sign && !own.viewed;
    if (own.source && is_as_before) return;
    std::optional<DamagedFile> damaged;
    if (is_missing) {
        // Painting the sign lets go of all else.
        if (own.made_of == item.source) damaged = own.damaged;
        paintSign(own, item, sign);
    } else if (std::holds_alternative<TextLabel>(item.source)) {
        paint(own, item);
    } else {
        openFile(own, item);
        damaged = damagedPicture(own.source.get(), item.source);
        if (damaged) paintSign(own, item, signSize(item.transform, canvas_));
    }
    own.made_of = item.source;
    own.sign = damaged ? signSize(item.transform, canvas_) : sign;
    own.damaged = std::move(damaged);
}

void SourcePool::paintAll(const std::vector<SceneItem>& items) {
    for (const SceneItem& item : items) {
        const auto& layer = layerOf(item);
        const auto own = layer.find(item.id.value);
        if (own != layer.end() && own->second.painted && !item.is_hidden)
            own->second.painted->paint();
        paintAll(item.children);
    }
}

overlay::PictureSource& SourcePool::paintedOf(Own& own, const std::string& name) {
    if (!own.painted) {
        own = {};
        own.painted = std::make_unique<overlay::PictureSource>(name);
        own.source = share(own.painted->source());
    }
    return *own.painted;
}

void SourcePool::paintSign(Own& own, const SceneItem& item, CanvasPixels size) {
    // What is only heard leaves no hole in the picture.
    if (std::holds_alternative<MusicFile>(item.source))
        own = {};
    else
        paintedOf(own, item.name).showMissing(item.name, size.width, size.height);
}

void SourcePool::paint(Own& own, const SceneItem& item) {
    paintedOf(own, item.name).show(std::get<TextLabel>(item.source));
}

void SourcePool::openFile(Own& own, const SceneItem& item) {
    const ItemRecipe recipe = recipeOf(item.source);
    // libobs would read another picture on the graphics thread, and later: a new source reads it
    // here, and whether it can be read is known at once.
    const bool is_read_here = std::holds_alternative<ImageFile>(item.source) ||
                              std::holds_alternative<Slideshow>(item.source);
    const bool is_same_type =
        own.source && !own.painted && !own.viewed && own.made_of.index() == item.source.index();
    if (is_same_type && !is_read_here) {
        obs_source_update(own.source.get(), recipe.settings.get());
    } else {
        own = {};
        own.source.reset(
            obs_source_create_private(recipe.type_id, item.name.c_str(), recipe.settings.get()));
        if (own.source && std::holds_alternative<VideoFile>(item.source))
            soundAfterPicture(own.source.get());
    }
    if (!own.source) return;
    setSound(own.source.get(), item.source);
    if (const auto* music = std::get_if<MusicFile>(&item.source)) duck(own, *music);
}

// The filter stays with its source, which is another one only where `own` is made anew.
void SourcePool::duck(Own& own, const MusicFile& music) const {
    if (!sense_) return;
    if (!own.ducking) {
        own.ducking = std::make_shared<Ducking>(sense_);
        const auto filter = makeSoundFilter("ducking", own.ducking);
        obs_source_filter_add(own.source.get(), filter.get());
    }
    own.ducking->setDepth(music.ducking_db);
}

bool SourcePool::isOpaque(const SceneItem& item) const {
    if (!isPlain(item)) return false;
    if (std::holds_alternative<Backdrop>(item.source) ||
        std::holds_alternative<PlainColour>(item.source))
        return true;
    const auto* shared = std::get_if<SharedSource>(&item.source);
    return shared && isCameraKey(shared->key) && lentTo(item) != nullptr;
}

void SourcePool::holdSeen(const std::vector<SceneItem>& seen,
                          const std::vector<SceneItem>& wanted) {
    for (const SceneItem& item : seen) {
        holdSeen(item.children, wanted);
        const int number = item.id.value;
        const SceneItem* next = findItem(wanted, item.id);
        if (seen_.contains(number) || (next && looksAlike(item, *next))) continue;
        if (auto own = own_.extract(number)) seen_own_.insert(std::move(own));
        seen_.emplace(number, item);
    }
}

void SourcePool::dropTakenBack(const std::vector<SceneItem>& wanted) {
    for (const auto& [number, item] : seen_) {
        const SceneItem* next = findItem(wanted, item.id);
        if (next != nullptr && looksAlike(item, *next)) own_.erase(number);
    }
}

// What has not changed in the end goes on, and so does music: neither begins anew.
void SourcePool::letGoOfSeen(const std::vector<SceneItem>& wanted) {
    for (const auto& [number, item] : seen_) {
        const SceneItem* next = findItem(wanted, item.id);
        if (!next || !(looksAlike(item, *next) || isHeldMusic(*next))) continue;
        own_.erase(number);
        if (auto own = seen_own_.extract(number)) own_.insert(std::move(own));
    }
    seen_.clear();
    seen_own_.clear();
}

// What viewers see of the item now.
const SourcePool::Own* SourcePool::seenOwn(ItemId item) const {
    const auto& layer = seen_.contains(item.value) ? seen_own_ : own_;
    const auto own = layer.find(item.value);
    return own == layer.end() ? nullptr : &own->second;
}

// The same source will do, and nothing of it changes.
bool SourcePool::looksAlike(const SceneItem& seen, const SceneItem& other) const {
    if (seen.source != other.source || seen.filters != other.filters ||
        seen.opacity != other.opacity || windowFor(seen) != windowFor(other))
        return false;
    // A sign bears the item's name and is as large as its box.
    const Own* own = seenOwn(seen.id);
    const bool is_sign = own && own->sign != CanvasPixels{};
    return !is_sign || (seen.name == other.name && seen.transform == other.transform);
}

bool SourcePool::isSeen(const SceneItem& item) const {
    const auto seen = seen_.find(item.id.value);
    return seen != seen_.end() && looksAlike(seen->second, item);
}

// It is heard on the program alone: there is nothing to prepare.
bool SourcePool::isHeldMusic(const SceneItem& item) const {
    const auto seen = seen_.find(item.id.value);
    return seen != seen_.end() && std::holds_alternative<MusicFile>(seen->second.source) &&
           std::holds_alternative<MusicFile>(item.source) && !isSeen(item);
}

std::map<int, SourcePool::Own>& SourcePool::layerOf(const SceneItem& item) {
    return isSeen(item) ? seen_own_ : own_;
}

const std::map<int, SourcePool::Own>& SourcePool::layerOf(const SceneItem& item) const {
    return isSeen(item) ? seen_own_ : own_;
}

void SourcePool::keepOnly(const SceneCollection& collection) {
    std::vector<int> ids;
    for (const Scene& scene : collection.scenes)
        collectIds(scene.items, ids);
    std::sort(ids.begin(), ids.end());
    std::erase_if(own_, [&](const auto& own) {
        return !std::binary_search(ids.begin(), ids.end(), own.first);
    });
}

}  // namespace xb::studio
