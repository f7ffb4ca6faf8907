#include "app/pages/live/scene_words.h"

#include "studio/scenes/scene_layouts.h"

#include <QCoreApplication>

#include <algorithm>
#include <variant>

namespace xb::app {

namespace {

using studio::SceneId;

struct SceneWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::SceneWords)
};

bool isSeen(const studio::Scene& scene, studio::ItemId id) {
    const studio::SceneItem* item = studio::findItem(scene.items, id);
    return item != nullptr && !item->is_hidden &&
           !std::holds_alternative<studio::MusicFile>(item->source);
}

bool isSeen(const studio::SceneItem& item) {
    if (item.is_hidden || item.opacity <= 0) return false;
    if (std::holds_alternative<studio::Group>(item.source)) {
        return std::any_of(item.children.begin(), item.children.end(),
                           [](const studio::SceneItem& child) { return isSeen(child); });
    }
    return !std::holds_alternative<studio::MusicFile>(item.source) &&
           !std::holds_alternative<studio::Backdrop>(item.source);
}

QString builtInText(SceneId scene) {
    if (scene == SceneId::Host) return SceneWords::tr("Host");
    if (scene == SceneId::HostAndProduct) return SceneWords::tr("Host + product");
    if (scene == SceneId::Pause) return SceneWords::tr("Pause");
    if (scene == SceneId::CloseUp) return SceneWords::tr("Close-up");
    if (scene == SceneId::TwoCameras) return SceneWords::tr("Two cameras");
    if (scene == SceneId::Orchard) return SceneWords::tr("Orchard");
    if (scene == SceneId::PictureOrVideo) return SceneWords::tr("Photo or video");
    if (scene == SceneId::Farewell) return SceneWords::tr("Farewell");
    return SceneWords::tr("Scene %1").arg(scene.value);
}

}  // namespace

QVector<SceneTitle> sceneTitles(const studio::SceneCollection& collection,
                                const std::vector<studio::MissingItem>& missing) {
    const studio::SceneCollection untouched = studio::builtInScenes(collection.canvas);
    QVector<SceneTitle> titles;
    for (const studio::Scene& scene : collection.scenes) {
        const studio::Scene* built_in = studio::findScene(untouched, scene.id);
        const bool is_renamed = built_in == nullptr || built_in->name != scene.name;
        const bool is_lacking =
            std::any_of(missing.begin(), missing.end(), [&scene](const studio::MissingItem& one) {
                return one.scene == scene.id && isSeen(scene, one.item);
            });
        const bool is_empty =
            std::none_of(scene.items.begin(), scene.items.end(),
                         [](const studio::SceneItem& item) { return isSeen(item); });
        titles.append({scene.id, is_renamed ? QString::fromStdString(scene.name) : QString(),
                       is_lacking, is_empty});
    }
    return titles;
}

QVector<SceneTitle> builtInTitles() {
    QVector<SceneTitle> titles;
    for (const SceneId scene : studio::built_in_scenes)
        titles.append({scene, {}});
    return titles;
}

QString sceneText(const SceneTitle& scene) {
    return scene.own_name.isEmpty() ? builtInText(scene.id) : scene.own_name;
}

QString transitionText(studio::TransitionKind kind) {
    switch (kind) {
        case studio::TransitionKind::Cut:
            return SceneWords::tr("Cut");
        case studio::TransitionKind::Fade:
            return SceneWords::tr("Fade");
        case studio::TransitionKind::Slide:
            return SceneWords::tr("Slide");
        case studio::TransitionKind::Swipe:
            return SceneWords::tr("Swipe");
        case studio::TransitionKind::Stinger:
            return SceneWords::tr("Stinger");
        case studio::TransitionKind::Move:
            return SceneWords::tr("Move");
    }
    return {};
}

}  // namespace xb::app
