// How one input of the mixer sounds.
#include "studio/mixer/input_settings.h"

#include <array>
#include <utility>

namespace xb::studio {
namespace {

constexpr std::array<std::pair<SoundPreset, std::string_view>, 4> preset_names{
    {{SoundPreset::None, "none"},
     {SoundPreset::QuietRoom, "quiet-room"},
     {SoundPreset::Market, "market"},
     {SoundPreset::Wind, "wind"}}};

}  // namespace

SoundFilters filtersOf(SoundPreset preset) {
    SoundFilters filters;
    switch (preset) {
        case SoundPreset::None:
            break;
        case SoundPreset::QuietRoom:
            // Fans and fridges go; the voice keeps its ends.
            filters.low_cut_hz = 70;
            filters.suppression = NoiseSuppression::RNNoise;
            filters.compressor = CompressorSettings{2.0F, -18, 8, 150, 0};
            break;
        case SoundPreset::Market:
            // Between the words nobody else is heard; the voice stands in front.
            filters.low_cut_hz = 110;
            filters.suppression = NoiseSuppression::RNNoise;
            filters.expander_db = 32;
            filters.equaliser = EqualiserSettings{-2, 1, 2};
            filters.compressor = CompressorSettings{4.0F, -20, 5, 100, 2};
            break;
        case SoundPreset::Wind:
            // Wind lies low: cut high, and give the warmth back above.
            filters.low_cut_hz = 180;
            filters.suppression = NoiseSuppression::RNNoise;
            filters.expander_db = 18;
            filters.equaliser = EqualiserSettings{1, 0, -1};
            filters.compressor = CompressorSettings{3.0F, -18, 4, 150, 1};
            break;
    }
    return filters;
}

InputSettings musicSettings() {
    InputSettings music;
    music.volume_db = -14;
    music.ducking_db = 12;
    music.filters.is_leveled = false;
    return music;
}

std::string_view presetName(SoundPreset preset) {
    for (const auto& [known, name] : preset_names) {
        if (known == preset) return name;
    }
    return {};
}

std::optional<SoundPreset> presetFromName(std::string_view name) {
    for (const auto& [preset, known] : preset_names) {
        if (known == name) return preset;
    }
    return std::nullopt;
}

}  // namespace xb::studio
