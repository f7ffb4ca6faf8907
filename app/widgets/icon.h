// Outline icons of resources/icons, drawn in the colour that a widget asks for.
#pragma once

#include <QColor>
#include <QPixmap>
#include <QString>

namespace xb::app {

// `name` is the file's name without ".svg"; an unknown one gives an empty pixmap. Cached by name,
// colour and size. Main thread.
QPixmap tintedIcon(const QString& name, const QColor& color, int size_px, qreal device_ratio);

}  // namespace xb::app
