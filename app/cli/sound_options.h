// What is heard in a broadcast, and how, as the command line says it. Pure.
#pragma once

#include "app/cli/option_reader.h"
#include "app/live/sound_settings.h"
#include "studio/devices/device_spec.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace xb::app {

// As CLI11 fills it in.
struct RawSound {
    std::vector<std::string> mic, preset, music, music_sound, desktop, monitor_to;
};

void addSoundOptions(CLI::App& live, RawSound& raw);
void readSound(OptionReader& reader, const RawSound& raw, studio::MicrophoneSpec& microphone,
               SoundSettings& sound);

// Which of an input's settings an option takes: a voice never gives way to itself.
enum class SoundRole { Voice, Background };

// `volume=-6,mute,balance=0.2,sync=80,monitor=both`, and `ducking=12` for a background; what is not
// named stays as in `usual`.
Parsed<studio::InputSettings> parseInputSettings(const std::string& option, SoundRole role,
                                                 const std::string& text,
                                                 studio::InputSettings usual);

}  // namespace xb::app
