// A little picture of the engine's, as Qt paints it.
#pragma once

#include "studio/scenes/picture_board.h"

#include <QImage>

namespace xb::app {

// Without a copy: the image holds the picture. None for none.
QImage littleImage(const studio::ScenePicturePtr& picture);

}  // namespace xb::app
