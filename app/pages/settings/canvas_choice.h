// Sizes of a canvas to choose from, in words.
#pragma once

#include <QSize>
#include <QString>

#include <array>

namespace xb::app {

inline constexpr std::array canvas_sizes{QSize(360, 640),   QSize(540, 960),  QSize(720, 1280),
                                         QSize(1080, 1920), QSize(1280, 720), QSize(1920, 1080)};

// "720×1280, upright"
QString canvasText(QSize size_px);

}  // namespace xb::app
