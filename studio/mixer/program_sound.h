// The last steps of the program's sound, the same for whoever takes it: a slow level, a limiter,
// and the loudness of what leaves.
#pragma once

#include "encoder/media_types.h"
#include "studio/mixer/level_rider.h"
#include "studio/mixer/loudness_meter.h"
#include "studio/mixer/peak_limiter.h"
#include "studio/mixer/voice_sense.h"

#include <array>
#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

struct audio_data;

namespace xb::studio {

// What left since the measuring was restarted.
struct ProgramLoudness {
    Loudness loudness;
    double peak_db = -1e9;     // the loudest sample
    double level_gain_db = 0;  // what the slow level does now
};

// Between libobs' mix and every output: processed once, whatever number of them there is. Owner
// thread: the engine's, with libobs' sound started and not yet shut down. Where nobody speaks the
// level rests; the limiter keeps all samples under -2 dBFS.
class ProgramSound {
 public:
    ProgramSound();
    // Waits until libobs has let go of it.
    ~ProgramSound();
    ProgramSound(const ProgramSound&) = delete;
    ProgramSound& operator=(const ProgramSound&) = delete;

    // Any thread. `sink` is called from libobs' audio thread until `remove` has returned.
    void add(encoder::RawFrameSink& sink);
    void remove(encoder::RawFrameSink& sink);

    // Any thread. The limiter stays in any case.
    void setLeveling(bool is_leveling);
    void restartMeasuring();
    // As of at most a tenth of a second ago: the weighing of three seconds is not done for each
    // picture of a meter.
    ProgramLoudness loudness() const;
    // Who speaks tells it, and what ducks asks it.
    const std::shared_ptr<VoiceSense>& voiceSense() const { return sense_; }

 private:
    static void receive(void* self, std::size_t mix, audio_data* block);
    void process(const audio_data& block);
    void rideWhileLocked(int sample_count);
    void measureWhileLocked(SoundPlanes planes, int sample_count);

    const std::shared_ptr<VoiceSense> sense_ = std::make_shared<VoiceSense>();
    mutable std::mutex mutex_;  // guards all below
    std::vector<encoder::RawFrameSink*> sinks_;
    std::array<std::vector<float>, sound_channel_count> samples_;
    LoudnessMeter before_{LoudnessMeter::Memory::LastMoments};
    LevelRider rider_;
    bool is_leveling_ = true;
    int step_samples_ = 0;
    double factor_ = 1;
    PeakLimiter limiter_;
    LoudnessMeter after_;
    float peak_ = 0;
    // The latest answer, and what has come since.
    mutable std::optional<Loudness> weighed_;
    mutable int unweighed_samples_ = 0;
};

}  // namespace xb::studio
