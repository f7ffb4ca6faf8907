// Music that gives way while somebody speaks, and comes back when nobody does.
#pragma once

#include "studio/mixer/sound_processor.h"
#include "studio/mixer/voice_sense.h"

#include <atomic>
#include <memory>

namespace xb::studio {

class Ducking : public SoundProcessor {
 public:
    explicit Ducking(std::shared_ptr<const VoiceSense> sense);

    void process(SoundPlanes planes, int sample_count) noexcept override;

    // Any thread. How far it goes down under a voice; 0: not at all.
    void setDepth(double depth_db) { depth_db_ = depth_db; }

 private:
    const std::shared_ptr<const VoiceSense> sense_;
    std::atomic<double> depth_db_ = 12;
    double gain_db_ = 0;
    double factor_ = 1;
};

// Pure: the gain after `seconds` more, with or without a voice. Down in a quarter of a second, back
// in about two.
double duckedGainDb(double gain_db, bool is_speaking, double depth_db, double seconds);

}  // namespace xb::studio
