// Little drawings of how a scene is arranged, for the buttons that switch to it.
#pragma once

#include "studio/scenes/scene_id.h"

class QPainter;
class QRectF;

namespace xb::app {

// Fills `face`; its top 58 units are sure to be seen, a name may lie over what is below. A scene
// that people made themselves has one drawing for all.
void paintSceneDrawing(QPainter& painter, const QRectF& face, studio::SceneId scene);

}  // namespace xb::app
