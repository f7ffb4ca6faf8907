// How loud a sound is to the ear: ITU-R BS.1770 and EBU R128, by libebur128.
#pragma once

#include "studio/mixer/sound_processor.h"

#include <memory>

struct EbuLoudnessState;

namespace xb::studio {

// LUFS; -infinity is silence, and also what too short a stretch gives.
struct Loudness {
    double momentary_lufs = -1e9;   // of the last 0.4 s
    double short_term_lufs = -1e9;  // of the last 3 s
    double integrated_lufs = -1e9;  // since the start, gated as the standard says
};

// One thread at a time. Allocates when made and restarted, never while it hears.
class LoudnessMeter {
 public:
    // What it keeps of what it has heard. The last moments serve lastLufs() of up to 0.4 s alone,
    // at a part of the work.
    enum class Memory { LastMoments, All };

    explicit LoudnessMeter(Memory memory = Memory::All);
    ~LoudnessMeter();
    LoudnessMeter(const LoudnessMeter&) = delete;
    LoudnessMeter& operator=(const LoudnessMeter&) = delete;

    void add(SoundPlanes planes, int sample_count) noexcept;
    void restart();

    Loudness loudness() const noexcept;
    // Of the last `window_ms`, at most 3 s, or 0.4 s of the last moments: the standard's weighting
    // without its gate.
    double lastLufs(int window_ms) const noexcept;

 private:
    struct Release {
        void operator()(EbuLoudnessState* state) const noexcept;
    };
    const Memory memory_;
    std::unique_ptr<EbuLoudnessState, Release> state_;
};

}  // namespace xb::studio
