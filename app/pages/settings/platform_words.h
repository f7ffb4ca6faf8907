// What people call the platforms, and where on each one its address and key are found.
#pragma once

#include "app/settings/platforms.h"

#include <QString>

namespace xb::app {

QString platformText(Platform platform);
// Whole sentences; what the platform's own pages call things is told in its own words.
QString whereToFindKey(Platform platform);

}  // namespace xb::app
