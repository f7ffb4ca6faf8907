// The first character of a name, for the round badge that stands for whoever bears it.
#pragma once

#include <QString>

namespace xb::app {

// As a person counts characters: a flag or a joined emoji stays whole. Empty of an empty name.
// Pure.
QString initialOf(const QString& name);

}  // namespace xb::app
