#include "app/pages/live/picture_feed.h"

#include "app/live/live_session.h"
#include "app/pages/live/little_image.h"
#include "app/pages/live/live_page.h"
#include "app/pages/live/next_view.h"
#include "app/pages/live/scene_words.h"
#include "app/pages/live/scenes_panel.h"

#include <QImage>
#include <QWindow>

#include <chrono>
#include <utility>

namespace xb::app {

namespace {

constexpr std::chrono::milliseconds pace{125};

QString nameOf(const ScenesSnapshot& scenes, studio::SceneId scene) {
    if (!scenes.collection) return {};
    for (const SceneTitle& title : sceneTitles(*scenes.collection))
        if (title.id == scene) return sceneText(title);
    return {};
}

}  // namespace

PictureFeed::PictureFeed(LiveSession& session, LivePage& page) : session_(session), page_(page) {
    connect(&timer_, &QTimer::timeout, this, &PictureFeed::look);
    timer_.start(pace);
}

bool PictureFeed::isSeen() const {
    const QWindow* window = page_.window()->windowHandle();
    return page_.isVisible() && !page_.window()->isMinimized() && window != nullptr &&
           window->isExposed();
}

void PictureFeed::look() {
    const bool is_studio_mode = page_.scenes().isStudioMode();
    const bool is_editing = page_.isEditing();
    // Whoever edits has the prepared scene in large, and all the room for it.
    const bool has_next = is_studio_mode && !is_editing;
    page_.showNext(has_next);
    if (std::exchange(is_editing_, is_editing) != is_editing) session_.showPrepared(is_editing);
    ScenesLook wanted;
    wanted.has_scenes = isSeen();
    wanted.has_prepared = wanted.has_scenes && has_next;
    if (std::exchange(asked_, wanted) != wanted) session_.scenes().look(wanted);
    if (!wanted.has_scenes) return;
    const studio::ScenePicturesNow now = session_.scenes().pictures();
    showScenes(now);
    if (has_next) showNext(now);
}

void PictureFeed::showScenes(const studio::ScenePicturesNow& now) {
    for (const auto& [scene, picture] : now.scenes) {
        const auto shown = shown_.find(scene);
        if (shown != shown_.end() && shown->second == picture) continue;
        page_.scenes().showPicture({scene}, littleImage(picture));
    }
    for (const auto& [scene, picture] : shown_)
        if (!now.scenes.contains(scene)) page_.scenes().showPicture({scene}, {});
    shown_ = now.scenes;
}

void PictureFeed::showNext(const studio::ScenePicturesNow& now) {
    const ScenesSnapshot scenes = session_.scenes().snapshot();
    page_.next().name(nameOf(scenes, scenes.preview));
    // One of another scene is on its way out.
    const auto picture = now.close && now.close->scene == scenes.preview ? now.close : nullptr;
    if (std::exchange(shown_next_, picture) != picture)
        page_.next().setPicture(littleImage(picture));
}

}  // namespace xb::app
