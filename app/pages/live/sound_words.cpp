#include "app/pages/live/sound_words.h"

#include <QCoreApplication>

namespace xb::app {

namespace {

using Health = studio::SoundHealth;

struct SoundWords {
    Q_DECLARE_TR_FUNCTIONS(xb::app::SoundWords)
};

// Softer is a pause, or nothing at all.
constexpr double heard_lufs = -50;

}  // namespace

SoundFigures soundFiguresOf(const studio::MixerFigures& mixer) {
    SoundFigures figures;
    figures.program_lufs = mixer.program.loudness.short_term_lufs;
    for (const studio::InputFigures& input : mixer.inputs) {
        if (!input.is_microphone) continue;
        figures.level = input.level;
        figures.is_missing = input.is_missing;
        figures.health = input.health;
    }
    return figures;
}

std::optional<studio::SoundPreset> presetOf(const studio::SoundFilters& filters) {
    for (const studio::SoundPreset preset : all_presets) {
        if (studio::filtersOf(preset) == filters) return preset;
    }
    return std::nullopt;
}

QString presetText(std::optional<studio::SoundPreset> preset) {
    if (!preset) return SoundWords::tr("Own");
    switch (*preset) {
        case studio::SoundPreset::None:
            return SoundWords::tr("As it is");
        case studio::SoundPreset::QuietRoom:
            return SoundWords::tr("Quiet room");
        case studio::SoundPreset::Market:
            return SoundWords::tr("Market");
        case studio::SoundPreset::Wind:
            return SoundWords::tr("Outdoors");
    }
    return {};
}

QString soundWords(const SoundFigures& figures) {
    if (figures.is_missing) return SoundWords::tr("Not plugged in");
    switch (figures.health) {
        case Health::Silent:
            return SoundWords::tr("No sound");
        case Health::TooQuiet:
            return SoundWords::tr("Too quiet");
        case Health::Clipped:
            return SoundWords::tr("Too loud, clipping");
        case Health::Hum:
            return SoundWords::tr("It hums: check cable and charger");
        case Health::Good:
            break;
    }
    if (!(figures.program_lufs > heard_lufs)) return SoundWords::tr("Sound is fine");
    return SoundWords::tr("Sound is fine\n%1 LUFS").arg(figures.program_lufs, 0, 'f', 0);
}

Tone soundTone(const SoundFigures& figures) {
    if (figures.is_missing) return Tone::Bad;
    switch (figures.health) {
        case Health::Silent:
        case Health::Clipped:
            return Tone::Bad;
        case Health::TooQuiet:
        case Health::Hum:
            return Tone::Warn;
        case Health::Good:
            return Tone::Good;
    }
    return Tone::Quiet;
}

}  // namespace xb::app
