// What buyers read, on the picture and on the order pages.
#pragma once

#include "app/settings/settings.h"

namespace xb::app {

inline UiLanguage shopLanguageOf(const Settings& settings) {
    return settings.shop_language.value_or(settings.window_language.value_or(systemLanguage()));
}

}  // namespace xb::app
