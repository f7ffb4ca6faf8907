// Scenes and the ways from one to the next, as people call them.
#pragma once

#include "studio/scenes/scene.h"
#include "studio/scenes/scene_book.h"
#include "studio/scenes/transition.h"

#include <QString>
#include <QVector>

#include <array>
#include <vector>

namespace xb::app {

// One scene as the desk offers it.
struct SceneTitle {
    studio::SceneId id;
    QString own_name;         // empty: a built-in one that nobody has renamed
    bool is_lacking = false;  // a sign stands in for a camera or a file that is not there
    bool is_empty = false;    // nothing lies on the plain ground that could be seen

    bool operator==(const SceneTitle&) const = default;
};

// In the collection's order. Music that is missing leaves no hole in the picture.
QVector<SceneTitle> sceneTitles(const studio::SceneCollection& collection,
                                const std::vector<studio::MissingItem>& missing = {});
// Those that every new collection begins with.
QVector<SceneTitle> builtInTitles();
// In the window's language where people gave no name of their own.
QString sceneText(const SceneTitle& scene);

// What can be chosen without a file: a stinger needs its clip.
inline constexpr std::array plain_transitions{
    studio::TransitionKind::Cut, studio::TransitionKind::Fade, studio::TransitionKind::Slide,
    studio::TransitionKind::Swipe, studio::TransitionKind::Move};
QString transitionText(studio::TransitionKind kind);

}  // namespace xb::app
