// Short sounds for the operator's ears alone: played on a loudspeaker of this machine, beside the
// program and never into it.
#pragma once

#include "studio/error.h"

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

namespace xb::studio {

struct ShortSound {
    int rate_hz = 48'000;
    std::vector<std::int16_t> samples;  // one channel
};

// What PulseAudio calls the source that stands for the loudspeaker, or the microphone, which the
// machine uses at the moment.
inline constexpr const char* default_monitor = "@DEFAULT_MONITOR@";
inline constexpr const char* default_source = "@DEFAULT_SOURCE@";

struct SpeakerChoice {
    std::string sink;  // of PulseAudio; empty: the one that the machine uses
    // The program hears these sources: what their loudspeakers play is on air.
    std::vector<std::string> heard_sources;
};

enum class Hearing {
    Heard,
    KeptOut,  // nothing was played: viewers would have heard it
};

// Returns once it was heard, or was stopped (then as Heard). Any thread that may wait as long;
// never starts a sound server. SoundServerUnreachable also where it stops answering, a few seconds
// later than the sound lasts; UnknownLoudspeaker where there is no such sink, or none at all.
Result<Hearing> playToOperator(const ShortSound& sound, const SpeakerChoice& choice,
                               const std::stop_token& stop);

}  // namespace xb::studio
