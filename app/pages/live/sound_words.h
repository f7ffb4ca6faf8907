// What is wrong with the sound, in words.
#pragma once

#include "app/theme.h"
#include "studio/mixer/mixer.h"

#include <QString>

#include <array>
#include <optional>

namespace xb::app {

// What the sound card says: of the microphone, and how loud the program is.
struct SoundFigures {
    studio::AudioLevel level;
    bool is_missing = false;  // the microphone is not plugged in
    studio::SoundHealth health = studio::SoundHealth::Silent;
    double program_lufs = -1e9;  // of the last 3 s
};

SoundFigures soundFiguresOf(const studio::MixerFigures& mixer);

inline constexpr std::array all_presets{studio::SoundPreset::None, studio::SoundPreset::QuietRoom,
                                        studio::SoundPreset::Market, studio::SoundPreset::Wind};
// The preset that these filters are; none where they were set by hand.
std::optional<studio::SoundPreset> presetOf(const studio::SoundFilters& filters);
QString presetText(std::optional<studio::SoundPreset> preset);

QString soundWords(const SoundFigures& figures);
Tone soundTone(const SoundFigures& figures);

}  // namespace xb::app
