// Brings a voice to its loudness, whatever the microphone gives.
#pragma once

#include "studio/mixer/level_rider.h"
#include "studio/mixer/loudness_meter.h"
#include "studio/mixer/sound_processor.h"
#include "studio/mixer/voice_sense.h"

#include <atomic>
#include <memory>

namespace xb::studio {

class VoiceLevel : public SoundProcessor {
 public:
    // Tells `sense` whenever a voice is heard, unless it is null.
    explicit VoiceLevel(std::shared_ptr<VoiceSense> sense, const RiderSettings& settings = {});

    void process(SoundPlanes planes, int sample_count) noexcept override;

    // Any thread. Without leveling the sound passes as it is; `sense` is told all the same.
    void setLeveling(bool is_leveling) { is_leveling_ = is_leveling; }
    void setTarget(double target_lufs) { target_lufs_ = target_lufs; }
    // A muted voice ducks nothing.
    void setHeard(bool is_heard) { is_heard_ = is_heard; }
    double gainDb() const { return gain_db_; }

 private:
    void step();
    void amplify(SoundPlanes planes, int sample_count);

    const std::shared_ptr<VoiceSense> sense_;
    std::atomic<bool> is_leveling_ = true;
    std::atomic<bool> is_heard_ = true;
    std::atomic<double> target_lufs_;
    std::atomic<double> gain_db_ = 0;
    LoudnessMeter meter_{LoudnessMeter::Memory::LastMoments};
    LevelRider rider_;
    int step_samples_ = 0;
    double factor_ = 1;
};

}  // namespace xb::studio
