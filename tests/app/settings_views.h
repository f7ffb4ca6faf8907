// The Settings page from its top to its end, and while something is searched on it.
#pragma once

#include "tests/app/desk_views.h"

namespace xb::app {

struct DeskFixture;

void lookAtSettings(DeskFixture& desk, UiLanguage language, const LookAtView& look);

}  // namespace xb::app
