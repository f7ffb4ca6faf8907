// The sound sources that PulseAudio (or PipeWire in its place) offers.
#pragma once

#include "studio/error.h"

#include <string>
#include <vector>

namespace xb::studio {

struct PulseSource {
    std::string name;
    std::string label;
    bool is_monitor = false;  // hears what a loudspeaker plays
};

struct PulseSink {
    std::string name;
    std::string label;
};

// Any thread; asks the server of this session and never starts one. SoundServerUnreachable after
// two seconds at most.
Result<std::vector<PulseSource>> listPulseSources();
Result<std::vector<PulseSink>> listPulseSinks();

}  // namespace xb::studio
