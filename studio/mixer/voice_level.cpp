// Brings a voice to its loudness.
#include "studio/mixer/voice_level.h"

#include "studio/mixer/decibel.h"

#include <chrono>
#include <utility>

namespace xb::studio {
namespace {

constexpr int step_ms = 100;
constexpr int momentary_ms = 400;
constexpr int samples_in_step = sound_rate_hz / 1000 * step_ms;
// Softer than the target by more than this is a breath or a room, not a word.
constexpr double word_depth_lu = 16;

}  // namespace

VoiceLevel::VoiceLevel(std::shared_ptr<VoiceSense> sense, const RiderSettings& settings)
    : sense_(std::move(sense)), target_lufs_(settings.target_lufs), rider_(settings) {}

void VoiceLevel::process(SoundPlanes planes, int sample_count) noexcept {
    meter_.add(planes, sample_count);
    step_samples_ += sample_count;
    if (step_samples_ >= samples_in_step) {
        step_samples_ %= samples_in_step;
        step();
    }
    amplify(planes, sample_count);
}

void VoiceLevel::step() {
    const double step_lufs = meter_.lastLufs(step_ms);
    rider_.aimAt(target_lufs_);
    const double gain_db = rider_.hear(step_lufs, meter_.lastLufs(momentary_ms));
    gain_db_ = is_leveling_ ? gain_db : 0.0;
    const bool is_word = step_lufs + gain_db > target_lufs_ - word_depth_lu;
    if (sense_ && is_heard_ && is_word) sense_->hear(std::chrono::steady_clock::now());
}

// The gain goes in a straight line over the block: no step is heard.
void VoiceLevel::amplify(SoundPlanes planes, int sample_count) {
    const double wanted = factorOfDb(gain_db_);
    if (wanted == 1.0 && factor_ == 1.0) return;
    const double slope = (wanted - factor_) / sample_count;
    for (float* plane : planes) {
        for (int i = 0; i < sample_count; ++i)
            plane[i] *= static_cast<float>(factor_ + slope * (i + 1));
    }
    factor_ = wanted;
}

}  // namespace xb::studio
