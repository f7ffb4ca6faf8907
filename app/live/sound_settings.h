// What is heard beside the microphone, and how all of it sounds: plain values, to be kept.
#pragma once

#include "studio/mixer/input_settings.h"

#include <string>
#include <vector>

namespace xb::app {

struct SoundSettings {
    studio::InputSettings microphone;
    std::vector<std::string> songs;  // files; none: no music
    studio::InputSettings music = studio::musicSettings();
    std::string desktop;  // a PulseAudio sink's monitor, or "default"; empty: not heard
    studio::InputSettings desktop_sound = studio::musicSettings();
    std::string monitoring_device;  // a PulseAudio sink; empty: as libobs finds it

    bool operator==(const SoundSettings&) const = default;
};

}  // namespace xb::app
