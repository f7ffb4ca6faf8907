// Decides how far a voice is raised or lowered.
#include "studio/mixer/level_rider.h"

#include "studio/mixer/decibel.h"

#include <algorithm>
#include <cmath>

namespace xb::studio {
namespace {

// Between syllables a voice falls this far within two seconds; a fan does not.
constexpr double lively_fall_lu = 6;
constexpr double acquire_rise_db = 3;
constexpr double acquire_fall_db = 2;
// A voice that has become softer by more than `depth_lu` is taken for it after five seconds.
constexpr int soft_limit_steps = 50;

double powerOf(double lufs) {
    return std::pow(10.0, lufs / 10.0);
}

}  // namespace

double LevelRider::hear(double step_lufs, double momentary_lufs) {
    glance_[next_] = std::max(step_lufs, settings_.floor_lufs);
    next_ = (next_ + 1) % glance_steps;
    is_glance_full_ = is_glance_full_ || next_ == 0;
    if (isVoice(momentary_lufs)) {
        remember(momentary_lufs);
        approach();
    }
    return gain_db_;
}

bool LevelRider::isLively() const {
    const std::size_t count = is_glance_full_ ? glance_steps : next_;
    const std::size_t oldest = is_glance_full_ ? next_ : 0;
    double loudest = settings_.floor_lufs;
    double fall = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const double lufs = glance_[(oldest + i) % glance_steps];
        loudest = std::max(loudest, lufs);
        fall = std::max(fall, loudest - lufs);
    }
    return fall >= lively_fall_lu;
}

bool LevelRider::isVoice(double momentary_lufs) {
    if (momentary_lufs < settings_.floor_lufs) return false;
    if (voice_steps_ == 0 || momentary_lufs >= dbOfPower(mean_power_) - settings_.depth_lu) {
        soft_steps_ = 0;
        return true;
    }
    return isAnotherVoice();
}

bool LevelRider::isAnotherVoice() {
    if (++soft_steps_ < soft_limit_steps) return false;
    soft_steps_ = 0;
    if (!isLively()) return false;
    voice_steps_ = 0;
    return true;
}

// The first steps all count alike; later ones fade out over the memory.
void LevelRider::remember(double momentary_lufs) {
    voice_steps_ = std::min(voice_steps_ + 1, settings_.memory_steps);
    mean_power_ += (powerOf(momentary_lufs) - mean_power_) / voice_steps_;
}

void LevelRider::approach() {
    const double wanted_db = std::clamp(settings_.target_lufs - dbOfPower(mean_power_),
                                        -settings_.most_cut_db, settings_.most_boost_db);
    const bool is_first = voice_steps_ < acquire_steps;
    const double rise_db =
        is_first ? std::max(acquire_rise_db, settings_.rise_db) : settings_.rise_db;
    const double fall_db =
        is_first ? std::max(acquire_fall_db, settings_.fall_db) : settings_.fall_db;
    if (wanted_db > gain_db_ && isLively())
        gain_db_ = std::min(wanted_db, gain_db_ + rise_db);
    else if (wanted_db < gain_db_)
        gain_db_ = std::max(wanted_db, gain_db_ - fall_db);
}

}  // namespace xb::studio
