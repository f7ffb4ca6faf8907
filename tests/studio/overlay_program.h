// A whole picture with every overlay on it, as the program draws it once all has come to rest.
#pragma once

#include "studio/overlay/overlay_look.h"
#include "studio/overlay/painted_picture.h"
#include "tests/studio/overlay_samples.h"

#include <QImage>
#include <QSize>

#include <filesystem>

namespace xb::tests {

QImage landscape(QSize size);

// Draws a picture with its inlays as they are at `at`, a while after it came in.
void drawAtRest(QImage& canvas, const studio::overlay::PaintedPicture& picture,
                studio::overlay::FrameTime at);

enum class Board { Seller, Draw };  // the lower third, or the lucky draw in its place

QImage overlayProgram(QSize size, const overlay_samples::Words& words,
                      const studio::overlay::OverlayLook& look, const std::filesystem::path& photos,
                      Board board = Board::Seller);

}  // namespace xb::tests
