// How everything sounds, as JSON and back.
#pragma once

#include "app/live/sound_settings.h"

#include <QJsonObject>

namespace xb::app {

QJsonObject soundToJson(const SoundSettings& sound);
// A field that is missing, of the wrong type or out of bounds keeps its default.
SoundSettings soundFromJson(const QJsonObject& object);

}  // namespace xb::app
