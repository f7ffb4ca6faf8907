// Talking points as they are read aloud from a screen.
#pragma once

#include <QString>
#include <QStringList>

namespace xb::app {

// All of them, one a line, each with its number.
QString numberedPoints(const QStringList& points);

}  // namespace xb::app
