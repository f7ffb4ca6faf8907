// What lies on a scene, as people call it.
#pragma once

#include "studio/scenes/scene.h"

#include <QString>

#include <array>
#include <string_view>

namespace xb::app {

// "Camera", "Product card", "Text"…
QString sourceText(const studio::ItemSource& source);
// The name that people gave it, else what it is.
QString itemText(const studio::SceneItem& item);
QString filterText(const studio::PictureFilter& filter);

// What the show lays over every scene, in the order in which people look for it.
inline constexpr std::array overlay_keys{studio::product_card_key, studio::brand_bar_key,
                                         studio::ticker_key,       studio::sold_counter_key,
                                         studio::goal_bar_key,     studio::notice_key,
                                         studio::lower_third_key,  studio::lucky_draw_key};

}  // namespace xb::app
