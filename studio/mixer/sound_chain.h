// The filters of one input, in the order in which its sound passes them.
#pragma once

#include "studio/mixer/balance.h"
#include "studio/mixer/ducking.h"
#include "studio/mixer/equaliser.h"
#include "studio/mixer/expander.h"
#include "studio/mixer/input_ear.h"
#include "studio/mixer/input_settings.h"
#include "studio/mixer/low_cut.h"
#include "studio/mixer/voice_level.h"
#include "studio/obs_handles.h"

#include <chrono>
#include <memory>

struct obs_source;

namespace xb::studio {

// Owner thread: the mixer's. What a filter does not do costs nothing: it is switched off.
class SoundChain {
 public:
    // Hangs the filters on `source`, which it does not own, and takes them off in the end. `sense`
    // is told of words where `is_voice`, and asked by the ducking.
    SoundChain(obs_source* source, const std::shared_ptr<VoiceSense>& sense, bool is_voice);
    ~SoundChain();
    SoundChain(const SoundChain&) = delete;
    SoundChain& operator=(const SoundChain&) = delete;

    void apply(const InputSettings& settings);
    void setHeard(bool is_heard) { level_->setHeard(is_heard); }

    // What these filters delay; to be taken off the sync offset.
    static std::chrono::nanoseconds delayOf(const SoundFilters& filters);

    // Any thread.
    const InputEar& ear() const { return *ear_; }
    InputEar& ear() { return *ear_; }
    double levelGainDb() const { return level_->gainDb(); }

 private:
    ObsPtr<obs_source> hang(ObsPtr<obs_source> filter);
    void applySuppression(NoiseSuppression suppression);
    void applyGate(const std::optional<GateSettings>& gate);
    void applyCompressor(const std::optional<CompressorSettings>& compressor);
    void applyLimiter(const std::optional<float>& ceiling_db);

    obs_source* source_;
    std::shared_ptr<InputEar> ear_;
    std::shared_ptr<LowCut> low_cut_;
    std::shared_ptr<VoiceLevel> level_;
    std::shared_ptr<Expander> expander_;
    std::shared_ptr<Equaliser> equaliser_;
    std::shared_ptr<Ducking> ducking_;
    std::shared_ptr<Balance> balance_;
    ObsPtr<obs_source> ear_filter_;
    ObsPtr<obs_source> low_cut_filter_;
    ObsPtr<obs_source> suppression_filter_;
    ObsPtr<obs_source> level_filter_;
    ObsPtr<obs_source> expander_filter_;
    ObsPtr<obs_source> gate_filter_;
    ObsPtr<obs_source> equaliser_filter_;
    ObsPtr<obs_source> compressor_filter_;
    ObsPtr<obs_source> limiter_filter_;
    ObsPtr<obs_source> ducking_filter_;
    ObsPtr<obs_source> balance_filter_;
};

}  // namespace xb::studio
