// How scenes follow each other, as it is kept.
#pragma once

#include "studio/scenes/transition.h"

#include <QJsonObject>

namespace xb::app {

QJsonObject transitionToJson(const studio::Transition& transition);
// What is missing or out of bounds becomes the default, and so does a stinger without its clip.
studio::Transition transitionFromJson(const QJsonObject& object);

// The lengths that can be chosen.
inline constexpr int shortest_transition_ms = 50;
inline constexpr int longest_transition_ms = 20'000;

}  // namespace xb::app
