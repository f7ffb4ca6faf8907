// The shop's pages and dialogs with something in them, shown one after the other.
#pragma once

#include "tests/app/desk_views.h"

namespace xb::app {

struct DeskFixture;

void lookAtShop(DeskFixture& desk, UiLanguage language, const LookAtView& look);

}  // namespace xb::app
