// The filters of one input, in the order in which its sound passes them.
#include "studio/mixer/sound_chain.h"

#include "studio/mixer/sound_filter.h"

#include <obs.h>

#include <utility>

namespace xb::studio {
namespace {

// RNNoise answers one of its windows later than it was asked, and libobs leaves the time as it was.
constexpr std::chrono::milliseconds rnnoise_delay{10};
constexpr std::chrono::milliseconds expander_delay{1000 * Expander::delay_samples / sound_rate_hz};

ObsPtr<obs_source> makeFilter(const char* id) {
    return ObsPtr<obs_source>(obs_source_create_private(id, id, nullptr));
}

void update(const ObsPtr<obs_source>& filter, const ObsPtr<obs_data>& settings) {
    obs_source_update(filter.get(), settings.get());
}

}  // namespace

SoundChain::SoundChain(obs_source* source, const std::shared_ptr<VoiceSense>& sense, bool is_voice)
    : source_(source),
      ear_(std::make_shared<InputEar>()),
      low_cut_(std::make_shared<LowCut>()),
      level_(std::make_shared<VoiceLevel>(is_voice ? sense : nullptr)),
      expander_(std::make_shared<Expander>()),
      equaliser_(std::make_shared<Equaliser>()),
      ducking_(std::make_shared<Ducking>(sense)),
      balance_(std::make_shared<Balance>()),
      ear_filter_(hang(makeSoundFilter("ear", ear_))),
      low_cut_filter_(hang(makeSoundFilter("low cut", low_cut_))),
      suppression_filter_(hang(makeFilter("noise_suppress_filter_v2"))),
      level_filter_(hang(makeSoundFilter("level", level_))),
      expander_filter_(hang(makeSoundFilter("expander", expander_))),
      gate_filter_(hang(makeFilter("noise_gate_filter"))),
      equaliser_filter_(hang(makeSoundFilter("equaliser", equaliser_))),
      compressor_filter_(hang(makeFilter("compressor_filter"))),
      limiter_filter_(hang(makeFilter("limiter_filter"))),
      ducking_filter_(hang(makeSoundFilter("ducking", ducking_))),
      balance_filter_(hang(makeSoundFilter("balance", balance_))) {}

SoundChain::~SoundChain() {
    for (const auto* filter :
         {&ear_filter_, &low_cut_filter_, &suppression_filter_, &level_filter_, &expander_filter_,
          &gate_filter_, &equaliser_filter_, &compressor_filter_, &limiter_filter_,
          &ducking_filter_, &balance_filter_})
        obs_source_filter_remove(source_, filter->get());
}

// Off until `apply` says otherwise, so that no block passes a filter as libobs sets it up.
ObsPtr<obs_source> SoundChain::hang(ObsPtr<obs_source> filter) {
    obs_source_set_enabled(filter.get(), false);
    obs_source_filter_add(source_, filter.get());
    return filter;
}

void SoundChain::apply(const InputSettings& settings) {
    const SoundFilters& filters = settings.filters;
    obs_source_set_enabled(ear_filter_.get(), true);
    low_cut_->setCorner(filters.low_cut_hz);
    obs_source_set_enabled(low_cut_filter_.get(), filters.low_cut_hz > 0);
    applySuppression(filters.suppression);
    level_->setLeveling(filters.is_leveled);
    level_->setTarget(filters.target_lufs);
    obs_source_set_enabled(level_filter_.get(), true);
    expander_->setDepth(filters.expander_db);
    obs_source_set_enabled(expander_filter_.get(), filters.expander_db > 0);
    applyGate(filters.gate);
    equaliser_->set(filters.equaliser.value_or(EqualiserSettings{}));
    obs_source_set_enabled(equaliser_filter_.get(), filters.equaliser.has_value());
    applyCompressor(filters.compressor);
    applyLimiter(filters.limiter_db);
    ducking_->setDepth(settings.ducking_db);
    obs_source_set_enabled(ducking_filter_.get(), settings.ducking_db > 0);
    balance_->set(settings.balance);
    obs_source_set_enabled(balance_filter_.get(), true);
}

void SoundChain::applySuppression(NoiseSuppression suppression) {
    if (suppression != NoiseSuppression::Off) {
        const ObsPtr<obs_data> settings(obs_data_create());
        const bool is_rnnoise = suppression == NoiseSuppression::RNNoise;
        obs_data_set_string(settings.get(), "method", is_rnnoise ? "rnnoise" : "speex");
        obs_data_set_int(settings.get(), "suppress_level", -30);
        update(suppression_filter_, settings);
    }
    obs_source_set_enabled(suppression_filter_.get(), suppression != NoiseSuppression::Off);
}

void SoundChain::applyGate(const std::optional<GateSettings>& gate) {
    if (gate) {
        const ObsPtr<obs_data> settings(obs_data_create());
        obs_data_set_double(settings.get(), "open_threshold", gate->open_db);
        obs_data_set_double(settings.get(), "close_threshold", gate->close_db);
        obs_data_set_int(settings.get(), "attack_time", 15);
        obs_data_set_int(settings.get(), "hold_time", 250);
        obs_data_set_int(settings.get(), "release_time", 200);
        update(gate_filter_, settings);
    }
    obs_source_set_enabled(gate_filter_.get(), gate.has_value());
}

void SoundChain::applyCompressor(const std::optional<CompressorSettings>& compressor) {
    if (compressor) {
        const ObsPtr<obs_data> settings(obs_data_create());
        obs_data_set_double(settings.get(), "ratio", compressor->ratio);
        obs_data_set_double(settings.get(), "threshold", compressor->threshold_db);
        obs_data_set_int(settings.get(), "attack_time", static_cast<int>(compressor->attack_ms));
        obs_data_set_int(settings.get(), "release_time", static_cast<int>(compressor->release_ms));
        obs_data_set_double(settings.get(), "output_gain", compressor->output_gain_db);
        update(compressor_filter_, settings);
    }
    obs_source_set_enabled(compressor_filter_.get(), compressor.has_value());
}

void SoundChain::applyLimiter(const std::optional<float>& ceiling_db) {
    if (ceiling_db) {
        const ObsPtr<obs_data> settings(obs_data_create());
        obs_data_set_double(settings.get(), "threshold", *ceiling_db);
        obs_data_set_int(settings.get(), "release_time", 60);
        update(limiter_filter_, settings);
    }
    obs_source_set_enabled(limiter_filter_.get(), ceiling_db.has_value());
}

std::chrono::nanoseconds SoundChain::delayOf(const SoundFilters& filters) {
    std::chrono::milliseconds delay{0};
    if (filters.suppression == NoiseSuppression::RNNoise) delay += rnnoise_delay;
    if (filters.expander_db > 0) delay += expander_delay;
    return delay;
}

}  // namespace xb::studio
