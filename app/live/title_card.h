// The picture with a clip's title that stands before it.
#pragma once

#include "encoder/replay/make_clip.h"

#include <QString>

namespace xb::app {

// Light words on the shop's dark ground, as large as they fit into four lines. Any thread, while a
// QGuiApplication lives.
encoder::TitleCard paintTitleCard(const QString& title, int width_px, int height_px);

}  // namespace xb::app
