// How one input of the mixer sounds: plain values, to be kept and applied.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace xb::studio {

// Monitored: also on the loudspeaker or headphones of the operator.
enum class Monitoring { Off, MonitorOnly, MonitorAndProgram };

// RNNoise is a trained network, and better; Speex costs less.
enum class NoiseSuppression { Off, Speex, RNNoise };

struct GateSettings {
    float open_db = -40;
    float close_db = -46;  // below `open_db`
    bool operator==(const GateSettings&) const = default;
};

struct CompressorSettings {
    float ratio = 3;
    float threshold_db = -18;
    float attack_ms = 6;
    float release_ms = 120;
    float output_gain_db = 0;
    bool operator==(const CompressorSettings&) const = default;
};

struct EqualiserSettings {
    float low_db = 0;   // below 250 Hz
    float mid_db = 0;   // around 1.5 kHz
    float high_db = 0;  // above 5 kHz
    bool operator==(const EqualiserSettings&) const = default;
};

// In the order in which a sound passes them. The gate's and the compressor's thresholds meet a
// voice that the level has brought to -16 LUFS already.
struct SoundFilters {
    float low_cut_hz = 0;  // 0: none
    NoiseSuppression suppression = NoiseSuppression::Off;
    bool is_leveled = true;  // brought to `target_lufs` by itself
    float target_lufs = -16;
    float expander_db = 0;  // what lies between the words is turned down so far; 0: it is not
    std::optional<GateSettings> gate;
    std::optional<EqualiserSettings> equaliser;
    std::optional<CompressorSettings> compressor;
    std::optional<float> limiter_db;
    bool operator==(const SoundFilters&) const = default;
};

struct InputSettings {
    float volume_db = 0;  // -infinity: nothing; at most 26
    bool is_muted = false;
    float balance = 0;                         // -1: left alone, 1: right alone
    std::chrono::milliseconds sync_offset{0};  // later, or earlier below 0: see sound_offset.h
    Monitoring monitoring = Monitoring::Off;
    float ducking_db = 0;  // how far it gives way to a voice; 0: it does not
    SoundFilters filters;
    bool operator==(const InputSettings&) const = default;
};

// One touch for the place where somebody speaks.
enum class SoundPreset { None, QuietRoom, Market, Wind };

// Pure.
SoundFilters filtersOf(SoundPreset preset);
// Music plays low, and lower still under a voice.
InputSettings musicSettings();
// `none`, `quiet-room`, `market` or `wind`.
std::string_view presetName(SoundPreset preset);
std::optional<SoundPreset> presetFromName(std::string_view name);

}  // namespace xb::studio
